import { wait } from '@domain/booking/waiting';
import { cancel } from '@domain/booking/seat-commands';
import { applyEdit, planEdit, UNDO_FOR } from '@domain/booking/edit';
import { brokenIn } from '@domain/booking/invariants';
import { slotsIn } from '@domain/booking/ledger';
import { aLedger } from '@domain/testing/a-case';
import { at } from '@domain/testing/at';
import { HOUR } from '@domain/kernel/calendar';
import { createHomeServer } from './testing-home';
import { settleLedger } from './settle-ledger';

const SLOT = '0314-0900', KEY = '3-2-1201';
const start = async () => {
  const server = await createHomeServer([], { seat: { allowed: true } });
  const { store } = server.ports, now = () => server.clock.now;
  const ledger = async () => { const found = await store.find('ledgers', server.ledgerId); if (!found) throw new Error('no ledger'); return found; };
  const command = (by: string, home = KEY, id = `${by}-${now()}`) => ({ home, by, now: now(), request: { id, digest: id } });
  const other = { ...aLedger().seats[KEY]!, may: ['wx-other'], allowed: true };
  const fill = async () => { await store.apply('ledgers', server.ledgerId, { guard: {}, patch: { set: { [`slots.${SLOT}.capacity`]: 1, [`slots.${SLOT}.left`]: 0, 'seats.3-2-1202': { ...other, state: 'booked', slot: SLOT } as never } } }); };
  return { ...server, store, ledger, command, fill, settle: () => settleLedger(server.ports, server.ledgerId) };
};

test('a place that came free is offered to the first in line, who is told once', async () => {
  const { store, ledgerId, command, fill, settle, ledger, caseNow, clock } = await start();
  await fill();
  await store.apply('ledgers', ledgerId, wait(command('wx-owner'), SLOT));
  await store.apply('ledgers', ledgerId, cancel(command('wx-other', '3-2-1202'), SLOT));
  await Promise.all([settle(), settle()]);
  await settle();
  expect((await caseNow()).news).toMatchObject([{ kind: 'place-offered', words: { when: '2026-03-14 09:00', until: '2026-03-07 11:00' } }]);
  expect([brokenIn(await ledger()), Object.keys((await ledger()).tell), (await ledger()).dueAt]).toEqual([[], [], clock.now + HOUR + 1]);
  clock.now += 2 * HOUR;
  await settle();
  expect((await caseNow()).news.map(({ kind }) => kind)).toEqual(['place-offered', 'offer-over']);
  // Only the evening before the first day is left to look at.
  expect((await ledger()).dueAt).toBe(at('2026-03-13 18:00'));
});
test('words cut short between the case and the outbox go out once', async () => {
  const { store, ledgerId, command, fill, ports, ledger, caseNow } = await start();
  await fill();
  await store.apply('ledgers', ledgerId, wait(command('wx-owner'), SLOT));
  await store.apply('ledgers', ledgerId, cancel(command('wx-other', '3-2-1202'), SLOT));
  const dying = { ...ports, store: { ...store, apply: async (...args: Parameters<typeof store.apply>) => { if (args[2].patch.unset?.some((path) => path.startsWith('tell.'))) throw new Error('killed'); return store.apply(...args); } } };
  await expect(settleLedger(dying, ledgerId)).rejects.toThrow('killed');
  expect(Object.keys((await ledger()).tell)).toHaveLength(1);
  await settleLedger(ports, ledgerId);
  expect([(await caseNow()).news.length, Object.keys((await ledger()).tell)]).toEqual([1, []]);
});
test('a change of places is told when it can no longer be undone, not before', async () => {
  const { store, ledgerId, settle, ledger, caseNow, clock } = await start();
  await store.apply('ledgers', ledgerId, { guard: {}, patch: { set: { [`seats.${KEY}.state`]: 'booked', [`seats.${KEY}.slot`]: SLOT }, inc: { [`slots.${SLOT}.left`]: -1 } } });
  const before = await ledger(), wanted = Object.fromEntries(slotsIn(before).map(({ id, to, changeUntil, capacity }) => [id, { to, changeUntil, capacity: id === SLOT ? 0 : capacity }]));
  await store.apply('ledgers', ledgerId, applyEdit(before, planEdit(before, wanted, clock.now), { id: 'e1', openid: 'boss', now: clock.now }));
  await settle();
  expect([(await caseNow()).news, (await ledger()).dueAt]).toEqual([[], clock.now + UNDO_FOR]);
  clock.now += UNDO_FOR;
  await settle();
  expect((await caseNow()).news).toMatchObject([{ kind: 'visit-moved', words: { before: '2026-03-14 09:00', when: '2026-03-14 09:30' } }]);
  expect((await ledger()).edit).toBeNull();
});
