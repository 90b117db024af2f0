import { holds, patched } from '../kernel/conditional-update';
import { letBookEarly } from '../draw/after-draw';
import { aDraw } from '../testing/a-draw';
import { aLedger } from '../testing/a-case';
import { at } from '../testing/at';
import { brokenIn } from './invariants';
import { explain } from './explain';
import type { Ledger, Seat } from './ledger';
import { reserve, type SeatCommand } from './seat-commands';
import { wait } from './waiting';

const KEY = '3-2-1201', SLOT = '0314-0930', earlyAt = at('2026-03-09 09:00'), opensAt = at('2026-03-10 09:00');
const command = (now: string, early = true): SeatCommand => ({ home: KEY, by: 'wx-owner', now: at(now), early, request: { id: 'a', digest: 'b' } });
const ledger = (seat: Partial<Seat> = { early: true }, given: Partial<Ledger> = { earlyAt }) => aLedger({ allowed: true, ...seat }, { opensAt, ...given });
const books = (on: Ledger, by: SeatCommand) => holds(on, reserve(by, SLOT).guard);

test('a home that was drawn books from its hour on, and the ledger stays whole', () => {
  const won = ledger();
  expect([books(won, command('2026-03-09 08:59')), books(won, command('2026-03-09 09:00')), books(won, command('2026-03-10 10:00'))]).toEqual([false, true, true]);
  expect(brokenIn(patched(won, reserve(command('2026-03-09 09:00'), SLOT).patch))).toEqual([]);
});
test('saying so is not enough, nor is having won where nobody set an hour; without saying so it opens for all', () => {
  for (const on of [ledger({}), ledger({ early: true }, {}), ledger({ early: true, may: ['wx-other'] }), ledger({ early: true, allowed: false }), ledger({ early: true }, { earlyAt, status: 'paused' })]) expect(books(on, command('2026-03-09 10:00'))).toBe(false);
  expect([books(ledger(), command('2026-03-09 10:00', false)), books(ledger(), command('2026-03-10 09:00', false))]).toEqual([false, true]);
});
test('refused, it hears when it opens for this home', () => {
  expect(explain(ledger(), command('2026-03-09 08:00'), { to: SLOT })).toMatchObject({ code: 'BOOKING_CLOSED', data: { opensAt: earlyAt } });
  expect(explain(ledger({}), command('2026-03-09 10:00'), { to: SLOT })).toMatchObject({ code: 'BOOKING_CLOSED', data: { opensAt } });
});
test('only those with a prize and a seat in this ledger are let in', () => {
  const draw = aDraw({ state: 'drawn', kind: 'slots', earlyAt, outcome: { value: '2026', secret: '', seed: '', at: 0, order: ['9-9-999', KEY, '3-2-1202'] } });
  expect(letBookEarly(draw, ledger({}))?.patch.set).toEqual({ earlyAt, [`seats.${KEY}.early`]: true });
  expect(letBookEarly({ ...draw, prizes: draw.prizes.slice(1) }, ledger({}))).toBeNull();
});
test('a drawn home that meets a full slot joins its line in its own hour', () => {
  const joins = (now: string, early: boolean) => holds(ledger({ early: true }), wait(command(now, early), SLOT).guard);
  expect([joins('2026-03-09 08:59', true), joins('2026-03-09 10:00', true), joins('2026-03-09 10:00', false)]).toEqual([false, true, false]);
});
