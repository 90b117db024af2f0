import type { MoveInCase } from '@domain/movein/case';
import { isFileOfHome } from '@domain/documents/file-of-home';
import { markKey } from '@domain/inspection/inspection';
import { expectedCounts } from '@domain/keys/key-issue';
import { homeKeyOf } from '@domain/kernel/ids';
import type { Ledger } from '@domain/booking/ledger';
import { canBeApplied } from '@domain/offline/judge';
import { happenedAt } from '@domain/offline/item';
import { photoOf } from './day-cast';
import type { DayResult } from './scripted-day';
import type { Deed } from './site-phone';

type Kept = { readonly cases: readonly MoveInCase[]; readonly ledger: Ledger; readonly read: (fileId: string) => Uint8Array | undefined };
const SETTLED = ['applied', 'same'];
/** The deeds the cloud can know of, with what it said: everything on phones that came back. */
export const heardOf = ({ phones, lost }: Pick<DayResult, 'phones' | 'lost'>): readonly { readonly deed: Deed; readonly outcome: string }[] =>
  phones.flatMap((phone) => phone.deeds.map((deed) => ({ deed, outcome: phone.resultOf(deed.id)?.outcome ?? '' }))).filter(({ deed, outcome }) => outcome !== '' || !lost.has(deed.by));
const listedOf = ({ listed }: DayResult, outcome: string) => listed.filter(({ state }) => state === outcome);

/** What is wrong after the day, in words; nothing when everything that was promised has been kept. */
export function* dayFaults(day: DayResult, { cases, ledger, read }: Kept): Generator<string> {
  const byHome = new Map(cases.map((one) => [one.homeId as string, one])), heard = heardOf(day), deedsOf = (name: Deed['name']) => heard.filter(({ deed }) => deed.name === name);
  for (const phone of day.phones) if (!day.lost.has(phone.openid) && phone.queue().kept().items.length) yield `${phone.openid} still has ${phone.queue().kept().items.length} items`;
  for (const { deed, outcome } of heard) if (outcome === '') yield `${deed.by} was never told what became of ${deed.name} for ${deed.input.homeId}`;
  yield* day.strays;
  yield* keyFaults(day, cases, deedsOf('keys.takeOut').concat(deedsOf('keys.count')));

  for (const { homeId, words, photos, by, id } of day.reports) {
    const isHeard = id === null || heard.some(({ deed, outcome }) => deed.id === id && SETTLED.includes(outcome)), found = byHome.get(homeId)!.defects.filter((one) => one.words === words);
    if (found.length !== (isHeard ? 1 : 0)) yield `${words} of ${homeId} is there ${found.length} times`;
    for (const [i, name] of (isHeard ? photos : []).entries()) {
      const fileId = found[0]?.photos[i]?.fileId ?? '', content = read(fileId);
      if (!isFileOfHome(fileId, homeId) || !content || !Buffer.from(content).equals(Buffer.from(photoOf(name).content))) yield `the photo ${name} by ${by} is not there`;
    }
  }
  for (const { visit, flaws } of day.errands) {
    const { defects, inspection } = byHome.get(visit.homeId)!;
    for (const [k, { room, item }] of flaws.entries()) {
      if (!defects.some(({ words }) => words.startsWith(`第${k + 1}处`))) yield `nobody's report of flaw ${k + 1} of ${visit.homeId} is there`;
      if (inspection?.marks[markKey(room, item)] !== 'bad') yield `flaw ${k + 1} of ${visit.homeId} counts as normal`;
    }
    const seat = ledger.seats[homeKeyOf(visit.homeId)], arrivals = deedsOf('booking.checkIn').filter(({ deed, outcome }) => deed.input.homeId === visit.homeId && SETTLED.includes(outcome)).map(({ deed }) => happenedAt(deed, day.ends));
    if (seat?.state !== 'arrived' || arrivals.some((at) => at < seat.at)) yield `${visit.homeId} arrived at ${seat?.at}, and somebody saw it earlier`;
  }
  for (const outcome of ['conflict', 'quarantine', 'waiting'] as const) {
    const told = heard.filter((one) => one.outcome === outcome), homes = new Set(listedOf(day, outcome).map(({ homeId, name }) => `${homeId} ${name}`));
    for (const { deed } of told) if (outcome !== 'waiting' && !homes.has(`${deed.input.homeId} ${deed.name}`)) yield `${deed.name} of ${deed.input.homeId} by ${deed.by}: told ${outcome}, and nobody can see it`;
  }
  for (const { name, canApply } of day.listed) if (canApply !== canBeApplied(name)) yield `${name} can be taken over by a manager`;
}

/** I6: every set once, by two different members of staff who said so themselves, and its owner. */
function* keyFaults(day: DayResult, cases: readonly MoveInCase[], said: ReturnType<typeof heardOf>): Generator<string> {
  for (const { homeId, keys, keyKinds, trail } of cases) {
    const errand = day.errands.find(({ visit }) => visit.homeId === homeId)!, full = JSON.stringify(expectedCounts(keyKinds)), times = (what: string): number => trail.filter((one) => one.what === what).length;
    if (!keys?.signedAt || keys.owner?.by !== errand.visit.owner) { yield `the keys of ${homeId} were not handed to its owner`; continue; }
    if (!keys.first || !keys.second || keys.first.by === keys.second.by) yield `the keys of ${homeId} were not counted by two`;
    for (const counted of [keys.first, keys.second, keys.owner]) if (JSON.stringify(counted?.counts) !== full) yield `the keys of ${homeId} were counted otherwise`;
    if (times('keys-taken-out') !== 1 || times('keys-counted') !== 2 || times('keys-accepted') !== 1) yield `the keys of ${homeId}: ${times('keys-taken-out')} taken out, ${times('keys-counted')} counted, ${times('keys-accepted')} accepted`;
  }
  const applied = said.filter(({ outcome, deed }) => outcome === 'applied' && deed.name === 'keys.takeOut').map(({ deed }) => deed.input.homeId);
  if (new Set(applied).size !== applied.length) yield 'a set was taken out twice';
}
