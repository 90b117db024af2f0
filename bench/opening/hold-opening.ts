import type { RunningCloud } from '../../localcloud/server';
import type { MeterReading } from '../../localcloud/meter/meter';
import { ledgersOf, type Crowd, type Owner } from './crowd';
import type { Phones } from './phones';

type Offer = { readonly id: string };
type View = { readonly days: readonly { readonly slots: readonly { readonly id: string; readonly left: number; readonly isPast: boolean }[] }[] };
/** How one owner's minute ended. `at`: seconds of the bucket when the last answer was there. */
export type Ending = { readonly owner: Owner; readonly slot: string | null; readonly code: string; readonly tries: number; readonly at: number };
export type Opening = { readonly endings: readonly Ending[]; readonly reading: MeterReading; readonly seconds: number; readonly mostAtOnce: number; readonly oversold: number; readonly doubled: number; readonly lost: number; readonly silent: number };

/** Billed calls the environment answers a second, whatever they are. */
export const BUCKET = 500;
const offersIn = (data: unknown): readonly Offer[] => (data as { readonly alternatives?: readonly Offer[] } | null)?.alternatives ?? [];

/** `fit`: as many want each place as any other, in the order they come · `free`: each picks a slot without looking at the others. */
export type Wishes = 'fit' | 'free';
export type OpeningPlan = { readonly isOpenedFirst: boolean; readonly wishes: Wishes; readonly atOnce: number; readonly random: () => number };

/** Everybody wants a place at the same moment; who finds it taken goes on to one of the nearest that are named, until there is none. */
export async function holdOpening(cloud: RunningCloud, phones: Phones, { owners }: Crowd, { isOpenedFirst, wishes, atOnce, random }: OpeningPlan): Promise<Opening> {
  const one = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const shuffled = <T>(list: readonly T[]): T[] => list.map((value) => ({ value, order: random() })).sort((a, b) => a.order - b.order).map(({ value }) => value);
  const wishing = new Map(ledgersOf(cloud).map(({ _id, slots }) => [_id, { slots: Object.keys(slots), places: shuffled(Object.entries(slots).flatMap(([id, { capacity }]) => Array<string>(capacity).fill(id))), came: 0 }]));
  const wishOf = ({ ledgerId }: Owner): string | undefined => {
    const wish = wishing.get(ledgerId)!;
    return wishes === 'free' ? one(wish.slots) : wish.places[wish.came++ % wish.places.length];
  };
  const spent = () => cloud.meter.reading().total / BUCKET;
  let now = 0, mostAtOnce = 0;
  const wanted = async (owner: Owner): Promise<string | undefined> => {
    const wish = wishOf(owner);
    if (!isOpenedFirst) return wish;
    const opened = await phones.ask(owner.openid, 'booking.open', { homeId: owner.homeId });
    if (!opened.ok) throw new Error(`booking.open: ${opened.code}`);
    const free = (opened.value as View).days.flatMap((day) => day.slots.filter(({ left, isPast }) => left > 0 && !isPast).map(({ id }) => id));
    return free.includes(wish!) ? wish : one(free);
  };
  const minuteOf = async (owner: Owner): Promise<Ending> => {
    let slot = await wanted(owner), code = 'SEEN_FULL', tries = 0;
    while (slot !== undefined) {
      const { homeId, ledgerId } = owner;
      const reply = await phones.ask(owner.openid, 'booking.reserve', { homeId, ledgerId, slotId: slot });
      tries++;
      if (reply.ok) return { owner, slot, code: 'OK', tries, at: spent() };
      code = reply.code;
      slot = one(offersIn(reply.data))?.id;
    }
    return { owner, slot: null, code, tries, at: spent() };
  };
  const waiting = shuffled(owners);
  cloud.meter.reset();
  const endings: Ending[] = [], started = performance.now();
  await Promise.all(Array.from({ length: Math.min(atOnce, owners.length) }, async () => {
    for (let owner = waiting.pop(); owner; owner = waiting.pop()) {
      mostAtOnce = Math.max(mostAtOnce, ++now);
      endings.push(await minuteOf(owner));
      now--;
    }
  }));
  return { endings, reading: cloud.meter.reading(), seconds: (performance.now() - started) / 1000, mostAtOnce, ...judge(cloud, endings) };
}

/** What the documents say afterwards, held against what the phones were told. */
export function judge(cloud: RunningCloud, endings: readonly Ending[]): Pick<Opening, 'oversold' | 'doubled' | 'lost' | 'silent'> {
  const ledgers = ledgersOf(cloud), seats = new Map<string, string[]>();
  let oversold = 0;
  for (const { slots, seats: held } of ledgers) {
    const taken = new Map<string, number>();
    for (const [home, { slot }] of Object.entries(held)) if (slot !== null) { taken.set(slot, (taken.get(slot) ?? 0) + 1); seats.set(home, [...(seats.get(home) ?? []), slot]); }
    for (const [id, { capacity, left }] of Object.entries(slots)) oversold += Math.abs(capacity - left - (taken.get(id) ?? 0)) + Math.max(0, -left);
  }
  const told = endings.filter(({ code }) => code === 'OK');
  return {
    oversold,
    doubled: [...seats.values()].filter((held) => held.length > 1).length,
    lost: told.filter(({ owner, slot }) => !seats.get(owner.homeKey)?.includes(slot!)).length,
    silent: seats.size - told.length,
  };
}
