import type { Inspection } from '@domain/inspection/inspection';
import { markKey } from '@domain/inspection/inspection';
import { formFor } from '@domain/inspection/form';
import { MINUTE } from '@domain/kernel/calendar';
import type { Chance } from '../simulation/chance';
import { chanceOf } from '../simulation/chance';
import { jpeg } from '../journeys/a-photo';
import type { Photo } from './site-phone';
import type { SiteWorld, Visit } from './site-world';

/** What is wrong with a home, whoever looks: where, and how many photos it takes to show. */
export type Flaw = { readonly room: string; readonly item: string; readonly photos: number };
/** Who is to do what for a household; a second name where two people do not know of each other. */
export type Errand = { readonly visit: Visit; readonly desk: readonly string[]; readonly walk: readonly string[]; readonly keys: readonly string[]; readonly flaws: readonly Flaw[]; readonly water: number; /** What the second walker reads off the wrong meter. */ readonly misread: boolean };
export type Span = { readonly from: number; readonly to: number };

/** Two of the phones are lost, the person of a third is dismissed while it has no signal. */
export const CREW = ['site-1', 'site-2', 'site-3', 'site-4', 'site-5', 'site-6'] as const;
const WITHOUT_SIGNAL = 0.44;

const pair = (chance: Chance, first: string, share: number): readonly string[] => (chance.often(share) ? [first, chance.one(CREW.filter((one) => one !== first))] : [first]);
export function errandsOf({ visits, houseType }: SiteWorld, seed: number): readonly Errand[] {
  const items = formFor(houseType).flatMap((room) => room.items.map((item) => ({ room: room.code, item: item.code })));
  return visits.map((visit, i) => {
    const chance = chanceOf(seed, 11, i), first = CREW[i % CREW.length]!, walker = chance.often(0.7) ? first : chance.one(CREW), keeper = chance.one(CREW), flaws = chance.one([0, 0, 1, 1, 2, 3]);
    return { visit, desk: pair(chance, first, 0.15), walk: pair(chance, walker, 0.35), keys: [keeper, chance.one(CREW.filter((one) => one !== keeper))], flaws: Array.from({ length: flaws }, () => ({ ...chance.one(items), photos: chance.between(1, 2) })), water: chance.between(100, 900), misread: chance.often(0.9) };
  });
}
/** When a phone is without signal, and from when on it has it for good: stretches between ten minutes and an hour and a half, at least four tenths of the day. */
export function silencesOf(openid: string, { from, to }: Span, seed: number): readonly Span[] {
  const chance = chanceOf(seed, 12, ...Buffer.from(openid)), spans: Span[] = [];
  for (let at = from; at < to;) {
    const silent = chance.between(10, 90) * MINUTE, heard = Math.round((silent * (1 - WITHOUT_SIGNAL)) / WITHOUT_SIGNAL / MINUTE) * MINUTE, first = chance.often(0.5);
    spans.push(first ? { from: at, to: at + silent } : { from: at + heard, to: at + silent + heard });
    at += silent + heard;
  }
  return spans;
}
export const isIn = (spans: readonly Span[], at: number): boolean => spans.some(({ from, to }) => at >= from && at < to);

export const photoOf = (name: string): Photo => ({ name, content: Buffer.concat([jpeg, Buffer.from(name)]) });
/** What is left to be marked on a walk, in the two halves it is noted in. */
export function marksLeft(houseType: string, { marks }: Inspection, { flaws }: Errand): Readonly<Record<string, 'ok' | 'bad'>> {
  const keys = formFor(houseType).flatMap((room) => room.items.map((item) => markKey(room.code, item.code))), bad = new Set(flaws.map(({ room, item }) => markKey(room, item)));
  return Object.fromEntries(keys.filter((key) => !marks[key]).map((key) => [key, bad.has(key) ? 'bad' as const : 'ok' as const]));
}
