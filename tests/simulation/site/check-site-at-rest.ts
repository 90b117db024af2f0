import type { Ledger } from '@domain/booking/ledger';
import { homeKeyOf } from '@domain/kernel/ids';
import type { MoveInCase } from '@domain/movein/case';
import { missingBefore } from '@domain/movein/steps';
import type { HeldItem } from '@domain/offline/book';
import type { Deed } from '../../site-day/site-phone';
import type { SiteOnStage } from './create-site';

type Found = Generator<readonly [string, string]>;
type Kept = { readonly cases: readonly MoveInCase[]; readonly ledgers: readonly Ledger[]; readonly held: readonly HeldItem[]; readonly files: ReadonlyMap<string, Uint8Array>; readonly corrected: ReadonlySet<string> };
const I14 = 'I14 once', I12 = 'I12 clocks';
const STEP_OF = { 'desk.identify': 'identity', 'inspection.merge': 'inspect', 'inspection.finish': 'inspect', 'keys.takeOut': 'keys', 'keys.count': 'keys' } as const;
type Marks = Readonly<Record<string, string>>;

/** When every phone that is left has been heard: each thing done without signal is there once, or lies before a person; nothing waits for what has come. */
export function* siteAtRest({ phones, reports }: SiteOnStage, { cases, ledgers, held, files, corrected }: Kept): Found {
  // A person has decided what holds there.
  const decided = new Set(held.filter(({ name, state, decided: by }) => name === 'inspection.merge' && state === 'applied' && by).map(({ homeId }) => homeId)), stands = (homeId: string, key: string): boolean => !decided.has(homeId) && !corrected.has(`${homeId}|${key}`);
  const byHome = new Map(cases.map((one) => [one.homeId as string, one])), heldOf = ({ id, by, name, input }: Deed) => held.filter((one) => one.openid === by && one.homeId === input.homeId && one.name === name && (one.id === id || one.id.startsWith(`${id.slice(0, 34)}-`)));
  for (const phone of phones) for (const deed of phone.deeds) {
    const told = phone.resultOf(deed.id)?.outcome, kept = heldOf(deed), what = `${deed.by}'s ${deed.name} (${deed.id.slice(-8)}) of ${deed.input.homeId}`;
    if (told === undefined && phone.state.isLost) continue;
    if (told === undefined) { yield [I14, phone.queue().kept().items.some(({ id }) => id === deed.id) ? `${what} is still on the phone` : `${what} is nowhere`]; continue; }
    const isKept = kept.length > 0, isDone = told === 'applied' || told === 'same' || kept.some(({ state, id }) => state === 'applied' && id === deed.id);
    if (!isDone && !isKept) yield [I14, `${what} was told ${told}, and nobody can see it`];
    if (isDone) yield* effects(deed, byHome.get(deed.input.homeId)!, ledgers, what, stands);
  }
  for (const { homeId, words, photos, id, isHeard } of reports) {
    const found = byHome.get(homeId)!.defects.filter((one) => one.words === words), told = phones.map((phone) => (id ? phone.resultOf(id)?.outcome : undefined)).find((one) => one !== undefined);
    if ((isHeard || told === 'applied') && found.length !== 1) yield [I14, `${words} of ${homeId} is there ${found.length} times`];
    for (const { fileId } of found[0]?.photos ?? []) if (!files.has(fileId)) yield [I14, `a photo of ${words} of ${homeId} is not there`];
    if (found[0] && found[0].photos.length !== photos) yield [I14, `${words} of ${homeId} has ${found[0].photos.length} photos of ${photos}`];
  }
  for (const { name, homeId, state, openid, id } of held) {
    const moveIn = byHome.get(homeId)!, step = STEP_OF[name as keyof typeof STEP_OF], seat = ledgers.find(({ seats }) => homeKeyOf(homeId) in seats)?.seats[homeKeyOf(homeId)] ?? null;
    const isOpen = step !== undefined && !missingBefore(step, { moveIn, seat }).length && (name !== 'keys.count' || moveIn.keys !== null) && name !== 'inspection.finish';
    if (state === 'waiting' && isOpen) yield [I12, `${openid}'s ${name} (${id.slice(-8)}) of ${homeId} still waits, and what it needs is there`];
  }
}

/** Found wrong, and each time answered by somebody who had seen it. */
const isTakenBack = (found: readonly { readonly over?: object }[] = []): boolean => found.length > 0 && found.every(({ over }) => over);

/** What was carried out, or done by somebody else before. */
function* effects({ name, input, at }: Deed, { inspection, identity, defects, keys, homeId }: MoveInCase, ledgers: readonly Ledger[], what: string, stands: (homeId: string, key: string) => boolean): Found {
  const seat = ledgers.find(({ seats }) => homeKeyOf(homeId) in seats)?.seats[homeKeyOf(homeId)];
  if (name === 'booking.checkIn' && (seat?.state !== 'arrived' || seat.at > at)) yield [I14, `${what}: ${seat?.state} at ${seat?.at}, and it was at ${at}`];
  if (name === 'desk.identify' && !identity) yield [I14, `${what}: nobody has looked`];
  if (name === 'inspection.finish' && !inspection?.finishedAt) yield [I14, `${what}: it goes on`];
  if (name === 'defects.report') for (const { words } of input.defects as readonly { readonly words: string }[]) if (defects.filter((one) => one.words === words).length !== 1) yield [I14, `${what}: ${words} is there ${defects.filter((one) => one.words === words).length} times`];
  if (name === 'keys.takeOut' && !keys) yield [I14, `${what}: nobody has them`];
  if (name === 'inspection.merge') for (const [key, mark] of Object.entries(input.marks as Marks)) if (!inspection?.marks[key] || (mark === 'bad' && inspection.marks[key] !== 'bad' && !isTakenBack(inspection.found?.[key]))) yield [I14, `${what}: ${key} was ${mark} and is ${inspection?.marks[key] ?? 'unmarked'}`];
  if (name === 'inspection.merge') for (const [meter, { reading }] of Object.entries(input.meters as Readonly<Record<string, { readonly reading: number }>>)) if ((inspection?.meters[meter as 'water']?.reading ?? 0) < reading && stands(homeId, meter)) yield [I14, `${what}: ${meter} was ${reading} and is ${inspection?.meters[meter as 'water']?.reading ?? 'unread'}`];
}
