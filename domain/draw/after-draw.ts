import type { Ledger } from '../booking/ledger';
import type { ConditionalUpdate } from '../booking/seat-commands';
import { HOUR, type Instant } from '../kernel/calendar';
import { resultOf, standingOf, type Draw } from './draw';

/** A ledger keeps of each draw its homes may enter when to look at it next, so that the beat needs no look of its own. `told`: its homes are being told, so many are already. */
export type DrawMark = { readonly at: Instant; readonly told?: number };

/** When there is something to do: entries close by themselves, then the manager draws; a draw nobody marked is found within the hour. Null: now its homes are told. */
export function nextLook({ state, closesAt, knownAt }: Pick<Draw, 'state' | 'closesAt' | 'knownAt'>, now: Instant): Instant | null {
  if (state === 'drawn' || state === 'cancelled') return null;
  return state === 'closed' ? Math.max(knownAt, now + HOUR) : Math.max(closesAt, now);
}

/** Who of a ledger's homes hears of it, always in the same order. */
export const toTell = (draw: Pick<Draw, 'entries'>, seats: Readonly<Record<string, unknown>>): readonly string[] => draw.entries.filter((home) => home in seats).sort((a, b) => (a < b ? -1 : 1));
/** What it hears. Words of the sentence are the client's and the message template's. */
export function drawNews(draw: Draw, home: string): { readonly kind: 'draw-won' | 'draw-reserve' | 'draw-cancelled'; readonly words: Readonly<Record<string, string>> } {
  if (draw.cancelled) return { kind: 'draw-cancelled', words: { title: draw.title, why: draw.cancelled.why } };
  const standing = standingOf(draw, home);
  if (standing && 'prize' in standing) return { kind: 'draw-won', words: { title: draw.title, prize: standing.prize.label } };
  return { kind: 'draw-reserve', words: { title: draw.title, place: String(standing?.reserve ?? 0) } };
}

/** Lets those drawn book before the others; null when none of them has a seat here. Written twice it is the same. */
export function letBookEarly(draw: Draw, ledger: Pick<Ledger, 'seats'>): ConditionalUpdate | null {
  const homes = resultOf(draw).result.map(({ home }) => home).filter((home) => ledger.seats[home]);
  return homes.length ? { guard: {}, patch: { set: { earlyAt: draw.earlyAt, ...Object.fromEntries(homes.map((home) => [`seats.${home}.early`, true])) } } } : null;
}
