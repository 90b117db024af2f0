import { EXTRA_LANES, slotsIn, type Ledger, type Seat } from '../booking/ledger';
import { dayOf, type Clock, type Day, type Instant } from '../kernel/calendar';

/** One slot over all ledgers of a batch. `booked` holds ordinary places, `extra` those kept aside; `offered` are kept for the first in line. */
export type SlotCount = { readonly id: string; readonly day: Day; readonly from: Clock; readonly to: Clock; readonly places: number; readonly booked: number; readonly arrived: number; readonly offered: number; readonly waiting: number; readonly asked: number; readonly extra: number; readonly extraPlaces: number; /** Of a batch with several ledgers: what each could give away. */ readonly free?: readonly number[] };
export type DayCount = { readonly day: Day; readonly places: number; readonly booked: number; readonly waiting: number };
export type SlotBoard = {
  readonly homes: number; readonly booked: number; readonly unbooked: number; readonly waiting: number;
  readonly days: readonly DayCount[]; readonly slots: readonly SlotCount[];
  /** The first day of the week before and after, if there is one. */
  readonly before: Day | null; readonly after: Day | null; readonly dayNo: number; readonly allDays: number;
};
const WEEK = 7;
type Counted = Pick<Ledger, 'slots' | 'seats' | 'firstDay' | 'extraPlaces'>;
type Counts = { booked: number; arrived: number; offered: number; asked: number; extra: number };

/** Seven of the batch's days from `from` on (or those around today): every slot's places and who is in them. */
export function slotBoard(ledgers: readonly Counted[], from: Day | null, now: Instant): SlotBoard {
  const seats = ledgers.flatMap((ledger) => Object.values(ledger.seats)), counts = countsOf(seats);
  const slots = ledgers.length > 1 ? together(ledgers, counts).map((slot) => ({ ...slot, free: ledgers.map((ledger) => { const one = ledger.slots[slot.id]; return one && !one.waiting ? one.left : 0; }) })) : together(ledgers, counts), days = [...new Set(slots.map(({ day }) => day))].sort();
  const at = firstOf(days, from, dayOf(now)), shown = days.slice(at, at + WEEK);
  return {
    homes: seats.length, booked: seats.filter(({ slot }) => slot !== null).length, unbooked: seats.filter(({ slot }) => slot === null).length, waiting: seats.filter(({ wait, offer }) => wait ?? offer).length,
    days: shown.map((day) => dayCount(day, slots)), slots: slots.filter(({ day }) => shown.includes(day)),
    before: days[Math.max(0, at - WEEK)] !== days[at] ? days[Math.max(0, at - WEEK)] ?? null : null, after: days[at + WEEK] ?? null, dayNo: at + 1, allDays: days.length,
  };
}
const dayCount = (day: Day, slots: readonly SlotCount[]): DayCount =>
  slots.filter((slot) => slot.day === day).reduce<DayCount>((sum, { places, booked, waiting }) => ({ day, places: sum.places + places, booked: sum.booked + booked, waiting: sum.waiting + waiting }), { day, places: 0, booked: 0, waiting: 0 });

/** Weeks are counted from the first day, so that leafing never skips one; today's week comes first. */
function firstOf(days: readonly Day[], from: Day | null, today: Day): number {
  const wanted = days.findIndex((day) => day >= (from ?? today));
  return from ? Math.max(0, wanted) : Math.max(0, Math.floor((wanted < 0 ? days.length - 1 : wanted) / WEEK) * WEEK);
}
function countsOf(seats: readonly Seat[]): ReadonlyMap<string, Counts> {
  const counts = new Map<string, Counts>();
  const of = (slot: string): Counts => { const known = counts.get(slot) ?? { booked: 0, arrived: 0, offered: 0, asked: 0, extra: 0 }; counts.set(slot, known); return known; };
  for (const { slot, state, lane, asked, offer } of seats) {
    if (offer) of(offer.slot).offered++;
    if (!slot) continue;
    of(slot)[lane && EXTRA_LANES.includes(lane) ? 'extra' : 'booked']++;
    if (state === 'arrived') of(slot).arrived++;
    if (asked) of(slot).asked++;
  }
  return counts;
}
/** The same slot of every ledger as one; a closed one nobody is in is not there. */
function together(ledgers: readonly Counted[], counts: ReadonlyMap<string, Counts>): readonly SlotCount[] {
  const all = new Map<string, SlotCount>();
  for (const ledger of ledgers)
    for (const { id, day, from, to, capacity, waiting, extra } of slotsIn(ledger)) {
      const sum = all.get(id), has = counts.get(id) ?? { booked: 0, arrived: 0, offered: 0, asked: 0, extra: 0 }, kept = ledger.extraPlaces;
      all.set(id, { id, day, from, to, ...has, places: (sum?.places ?? 0) + capacity, waiting: (sum?.waiting ?? 0) + waiting, extraPlaces: (sum?.extraPlaces ?? 0) + Math.max(kept, extra) });
    }
  return [...all.values()].filter(({ places, booked, extra, waiting }) => places + booked + extra + waiting > 0).sort((a, b) => (a.day + a.from < b.day + b.from ? -1 : 1));
}

/** A home behind a number of the board. */
export type SlotHome = { readonly key: string; readonly seat: Seat };
export type SlotQuestion = { readonly what: 'booked' | 'waiting'; readonly slot: string } | { readonly what: 'unbooked'; readonly building: string | null };

/** Exactly the homes a number counts: those in a slot, in its line in order, or without a booking. */
export function homesBehind(ledgers: readonly Pick<Ledger, 'seats'>[], asked: SlotQuestion): readonly SlotHome[] {
  const homes = ledgers.flatMap(({ seats }) => Object.entries(seats).map(([key, seat]) => ({ key, seat })));
  if (asked.what === 'unbooked') return homes.filter(({ key, seat }) => seat.slot === null && (asked.building === null || key.split('-')[0] === asked.building)).sort(inOrder);
  if (asked.what === 'booked') return homes.filter(({ seat }) => seat.slot === asked.slot || seat.offer?.slot === asked.slot).sort(inOrder);
  return homes.filter(({ seat }) => seat.wait?.slot === asked.slot).sort((a, b) => (a.seat.wait?.at ?? 0) - (b.seat.wait?.at ?? 0) || inOrder(a, b));
}
const natural = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });
const inOrder = (a: SlotHome, b: SlotHome): number => natural(a.key, b.key);

/** How many homes of each building have no booking; buildings in a person's order. */
export function unbookedByBuilding(ledgers: readonly Pick<Ledger, 'seats'>[]): readonly { readonly building: string; readonly homes: number }[] {
  const counts = new Map<string, number>();
  for (const { seats } of ledgers) for (const [key, { slot }] of Object.entries(seats)) if (slot === null) { const building = key.split('-')[0] ?? ''; counts.set(building, (counts.get(building) ?? 0) + 1); }
  return [...counts].map(([building, homes]) => ({ building, homes })).sort((a, b) => natural(a.building, b.building));
}
