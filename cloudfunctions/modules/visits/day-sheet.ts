import type { DayLine, DaySheet, DaySlot, DayState } from '@contract/visits';
import { isLate } from '@domain/booking/due';
import { dutyAt } from '@domain/booking/duty';
import { slotAt, slotsIn, whenOf, type Ledger, type Seat } from '@domain/booking/ledger';
import type { Instant } from '@domain/kernel/calendar';
import { homeKeyOf } from '@domain/kernel/ids';
import type { MoveInCase } from '@domain/movein/case';

type Part = Pick<Ledger, 'seats' | 'slots' | 'firstDay' | 'told' | 'crew'>;
type Known = Pick<MoveInCase, 'homeId' | 'owners' | 'marks'>;
const DONE: readonly string[] = ['archive', 'aftercare', 'follow'];

/** The slot of the day a seat belongs to: the one it holds, or the one it did not come to. */
const slotOn = ({ firstDay }: Pick<Ledger, 'firstDay'>, seat: Seat, day: string): { readonly id: string; readonly isMissed: boolean } | null => {
  const isOn = (id: string | null | undefined): id is string => !!id && whenOf(id, firstDay).day === day;
  return isOn(seat.slot) ? { id: seat.slot, isMissed: false } : isOn(seat.missed?.slot) ? { id: seat.missed.slot, isMissed: true } : null;
};
export const homesOn = (ledger: Pick<Ledger, 'seats' | 'firstDay'>, day: string): readonly string[] => Object.keys(ledger.seats).filter((key) => slotOn(ledger, ledger.seats[key] as Seat, day));

export const daysOf = (ledgers: readonly Pick<Ledger, 'slots' | 'firstDay'>[]): readonly string[] => [...new Set(ledgers.flatMap((ledger) => slotsIn(ledger).map((slot) => slot.day)))].sort();

const natural = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

/** The day's slots over all ledgers with what each bears, and its households in order of slot and room. */
export function daySheet(ledgers: readonly Part[], cases: readonly Known[], day: string, now: Instant): Omit<DaySheet, 'communityName' | 'day' | 'kind' | 'kinds'> {
  const known = new Map(cases.map((one) => [homeKeyOf(one.homeId), one]));
  const views = ledgers.flatMap((ledger) => slotsIn(ledger)), told = Object.assign({}, ...ledgers.map((ledger) => ledger.told.duty ?? {})) as NonNullable<Ledger['told']['duty']>;
  const found = ledgers.flatMap((ledger) => Object.entries(ledger.seats).flatMap(([key, seat]) => { const on = slotOn(ledger, seat, day); return on ? [{ ledger, key, seat, ...on }] : []; }));
  const ids = [...new Set([...views.filter((slot) => slot.day === day).map(({ id }) => id), ...found.map(({ id }) => id)])].sort();
  const here = (id: string) => found.filter((one) => one.id === id && !one.isMissed);
  const slots = ids.map((id): DaySlot => {
    const parts = ledgers.flatMap((ledger) => slotAt(ledger, id) ?? []), sum = (of: 'capacity' | 'left' | 'extra' | 'waiting') => parts.reduce((all, part) => all + part[of], 0);
    return {
      id, from: `${id.slice(5, 7)}:${id.slice(7)}`, to: parts[0]?.to ?? '', capacity: sum('capacity'), left: sum('left'), extra: sum('extra'), waiting: sum('waiting'),
      booked: here(id).length, arrived: here(id).filter(({ seat }) => seat.state === 'arrived').length, expert: dutyAt({ duty: told }, id, day).expert,
    };
  });
  const rows = found.map(({ ledger, key, seat, id, isMissed }) => rowOf(key, seat, ids.indexOf(id), isMissed ? 'missed' : stateOf(ledger, seat, known.get(key), now), known.get(key)));
  return {
    days: daysOf(ledgers), duty: told[day] ?? { expert: '', restArea: '' }, desk: new Set(ledgers.flatMap(({ crew }) => crew)).size,
    slots, rows: rows.sort((a, b) => a.slot - b.slot || natural(a.key, b.key)),
  };
}

const stateOf = (ledger: Part, seat: Seat, moveIn: Known | undefined, now: Instant): DayState =>
  seat.state === 'arrived' ? (moveIn && DONE.includes(moveIn.marks.stage) ? 'done' : 'arrived') : seat.asked ? 'asked' : isLate(ledger, seat, now) ? 'late' : 'booked';

function rowOf(key: string, seat: Seat, slot: number, state: DayState, moveIn: Known | undefined): DayLine {
  const owed = state === 'done' ? [] : moveIn?.marks.owed ?? [], isHere = state === 'arrived', stage = moveIn?.marks.stage;
  return {
    key, name: seat.name, tel: moveIn?.owners[0]?.phoneTail ?? '', slot, ...(state === 'booked' ? {} : { state }),
    // The lane left the seat with the missed visit.
    ...(seat.lane && state !== 'missed' ? { lane: seat.lane } : {}),
    ...(isHere ? { stage: !stage || stage === 'book' ? ('identity' as const) : stage } : {}), ...(moveIn?.marks.isBlocked ? { isBlocked: true as const } : {}), ...(owed.length ? { owed } : {}),
  };
}
