import { brokenIn } from '@domain/booking/invariants';
import { whenOf, type Ledger } from '@domain/booking/ledger';
import type { Crowd, Kept, Owner } from './crowd';
import type { Phones } from './phones';

type Offer = { readonly id: string };
type View = { readonly days: readonly { readonly slots: readonly { readonly id: string; readonly left: number; readonly isPast: boolean }[] }[] };
/** How one owner's minute ended. `at`: what the watch said when the last answer was there. */
export type Ending = { readonly owner: Owner; readonly slot: string | null; readonly code: string; readonly tries: number; readonly at: number };

const offersIn = (data: unknown): readonly Offer[] => (data as { readonly alternatives?: readonly Offer[] } | null)?.alternatives ?? [];
const shuffled = <T>(list: readonly T[], random: () => number): T[] => list.map((value) => ({ value, order: random() })).sort((a, b) => a.order - b.order).map(({ value }) => value);

/** `fit`: as many want each place as any other, in the order they come · `free`: each picks a slot without looking at the others. */
export type Wishes = 'fit' | 'free';
function createWishes(ledgers: readonly Kept[], wishes: Wishes, random: () => number): (owner: Owner) => string | undefined {
  const places = new Map(ledgers.map(({ _id, slots }) => [_id, { all: Object.keys(slots), fitting: shuffled(Object.entries(slots).flatMap(([id, { capacity }]) => Array<string>(capacity).fill(id)), random), came: 0 }]));
  return ({ ledgerId }) => {
    const here = places.get(ledgerId);
    if (!here) return undefined;
    return wishes === 'free' ? here.all[Math.floor(random() * here.all.length)] : here.fitting[here.came++ % here.fitting.length];
  };
}

export type OpeningPlan = { readonly isOpenedFirst: boolean; readonly wishes: Wishes; readonly atOnce: number; readonly random: () => number; readonly watch: () => number };

/** Everybody wants a place at the same moment; who finds it taken goes on to one of the nearest that are named, until there is none. */
export async function holdOpening(ledgers: readonly Kept[], phones: Phones, { owners }: Crowd, { isOpenedFirst, wishes, atOnce, random, watch }: OpeningPlan): Promise<readonly Ending[]> {
  const one = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const firstDay = ledgers[0]?.firstDay ?? '2000-01-01', wishOf = createWishes(ledgers, wishes, random), endings: Ending[] = [], waiting = shuffled(owners, random);
  const minuteOf = async (owner: Owner): Promise<Ending> => {
    const { openid, homeId, ledgerId } = owner;
    let slot = wishOf(owner), code = 'SEEN_FULL', tries = 0;
    if (isOpenedFirst) {
      const opened = await phones.ask(openid, 'booking.open', { homeId, ...(slot ? { day: whenOf(slot, firstDay).day } : {}) });
      if (!opened.ok) return { owner, slot: null, code: opened.code, tries, at: watch() };
      const free = (opened.value as View).days.flatMap((day) => day.slots.filter(({ left, isPast }) => left > 0 && !isPast).map(({ id }) => id));
      if (!slot || !free.includes(slot)) slot = one(free);
    }
    while (slot !== undefined) {
      const reply = await phones.ask(openid, 'booking.reserve', { homeId, ledgerId, slotId: slot });
      tries++;
      if (reply.ok) return { owner, slot, code: 'OK', tries, at: watch() };
      code = reply.code;
      slot = one(offersIn(reply.data))?.id;
    }
    return { owner, slot: null, code, tries, at: watch() };
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, owners.length) }, async () => { for (let owner = waiting.pop(); owner; owner = waiting.pop()) endings.push(await minuteOf(owner)); }));
  return endings;
}

/** What the documents say afterwards, held against what the phones were told; all 0 when nobody was wronged. */
export function judge(ledgers: readonly Kept[], endings: readonly Ending[]): { readonly broken: number; readonly doubled: number; readonly lost: number; readonly silent: number } {
  const seats = new Map<string, string[]>();
  for (const { seats: held } of ledgers) for (const [home, { slot }] of Object.entries(held)) if (slot !== null) seats.set(home, [...(seats.get(home) ?? []), slot]);
  const told = new Map(endings.filter(({ code }) => code === 'OK').map(({ owner, slot }) => [owner.homeKey, slot]));
  return {
    broken: ledgers.reduce((sum, ledger) => sum + brokenIn(ledger as unknown as Ledger).length, 0),
    doubled: [...seats.values()].filter((held) => held.length > 1).length,
    lost: [...told].filter(([home, slot]) => slot === null || !seats.get(home)?.includes(slot)).length,
    silent: [...seats.keys()].filter((home) => !told.has(home)).length,
  };
}
