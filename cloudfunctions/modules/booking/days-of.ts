import type { SlotView } from '@domain/booking/ledger';
import type { BookingView, SlotLine } from '@contract/booking';

/** Slots one answer brings at most: an ordinary batch whole; of sixty days with twenty slots those around the day looked at. */
const MOST_SLOTS = 240;
type Days = BookingView['days'];

const lineOf = ({ id, from, to, capacity, left, waiting, changeUntil }: SlotView, now: number): SlotLine => ({ id, from, to, capacity, left, waiting, isPast: changeUntil < now });
const leftIn = (slots: readonly SlotLine[]): number => slots.reduce((sum, { isPast, waiting, left }) => sum + (isPast || waiting > 0 ? 0 : left), 0);

/** The batch's days with what is left in each, and the slots of those nearest to the day to look at: the one asked for or held, else the first with a place. */
export function daysOf(slots: readonly SlotView[], now: number, held: string | null, preferred: string | undefined): { readonly day: string | null; readonly days: Days } {
  const lines = new Map<string, SlotLine[]>();
  for (const slot of slots) {
    if (slot.capacity === 0 && slot.id !== held) continue;
    const day = lines.get(slot.day) ?? [];
    day.push(lineOf(slot, now));
    lines.set(slot.day, day);
  }
  const days = [...lines].map(([day, list]) => ({ day, left: leftIn(list), isPast: list.every(({ isPast }) => isPast), slots: list }));
  const first = days.find(({ day }) => day === preferred) ?? days.find(({ left }) => left > 0) ?? days.find(({ isPast }) => !isPast) ?? days[0];
  const near = within(days, first ? days.indexOf(first) : 0);
  return { day: first?.day ?? null, days: days.map((day) => (near.has(day.day) ? day : { ...day, slots: [] })) };
}

/** The day in the middle and its neighbours, the next ones before the previous, as long as their slots fit. */
function within(days: readonly { readonly day: string; readonly slots: readonly SlotLine[] }[], middle: number): ReadonlySet<string> {
  const chosen = new Set<string>();
  let count = 0;
  for (let step = 0; step < days.length; step++) {
    for (const at of new Set([middle + step, middle - step])) {
      const day = days[at];
      if (!day) continue;
      count += day.slots.length;
      if (chosen.size && count > MOST_SLOTS) return chosen;
      chosen.add(day.day);
    }
  }
  return chosen;
}
