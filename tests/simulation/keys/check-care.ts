import type { KeyEvent, KeyLoan } from '@domain/keys/key-care';
import type { Counts } from '@domain/keys/key-issue';
import type { MoveInCase } from '@domain/movein/case';

type Found = Generator<readonly [string, string]>;
const I6 = 'I6 keys', I3 = 'I3 once';
const joined = (a: Counts, b: Counts, by: number): Counts => Object.fromEntries([...new Set([...Object.keys(a), ...Object.keys(b)])].map((code) => [code, (a[code] ?? 0) + by * (b[code] ?? 0)]));
export const more = (a: Counts, b: Counts): Counts => joined(a, b, 1);
export const less = (a: Counts, b: Counts): Counts => joined(a, b, -1);
const sum = ({ keyCare }: Pick<MoveInCase, 'keyCare'>, what: KeyEvent['what'], only: (one: KeyEvent) => boolean = () => true): Counts => (keyCare?.events ?? []).filter((one) => one.what === what && only(one)).reduce<Counts>((all, { counts }) => more(all, counts), {});

export const lostOf = (moveIn: MoveInCase): Counts => less(sum(moveIn, 'lost'), sum(moveIn, 'found'));
/** Signed for and made since, less what is lost or came back. */
export const ownerHas = (moveIn: MoveInCase): Counts => (moveIn.keys?.signedAt ? less(less(more(moveIn.keys.owner?.counts ?? {}, sum(moveIn, 'reissued')), lostOf(moveIn)), sum(moveIn, 'returned')) : {});
/** What a loan says; reminders and its end come later. */
const said = (loan: KeyLoan | undefined): string => JSON.stringify(loan && [loan.id, loan.at, loan.to, loan.by, loan.why, loan.isHandover]);
const short = (counts: Counts): string | undefined => Object.keys(counts).find((code) => (counts[code] ?? 0) < 0);

/** What is written of a set beside its issue: lent to one at a time and never once it is out; events only of what was signed for, each once, none told otherwise. */
export function* careFaults(before: MoveInCase | undefined, after: MoveInCase): Found {
  const { homeId, keys } = after, loans = after.keyCare?.loans ?? [], events = after.keyCare?.events ?? [], wasLent = before?.keyCare?.loans ?? [], was = before?.keyCare?.events ?? [], open = loans.filter(({ back }) => !back);
  if (open.length > 1) yield [I6, `${homeId}: ${open.map(({ to }) => to).join()} have the set at once`];
  if (open.length && keys) yield [I6, `${homeId}: ${open[0]?.to} has the set, and ${keys.takenOut.by} took it out`];
  if (wasLent.some((one, i) => said(one) !== said(loans[i]) || (one.back && JSON.stringify(one.back) !== JSON.stringify(loans[i]?.back)))) yield [I6, `${homeId}: a loan is told otherwise`];
  if (was.some((one, i) => JSON.stringify({ ...one, cancelled: undefined }) !== JSON.stringify({ ...events[i], cancelled: undefined }) || (one.cancelled && JSON.stringify(one.cancelled) !== JSON.stringify(events[i]?.cancelled)))) yield [I6, `${homeId}: what became of its keys is told otherwise`];
  for (const all of [loans, events]) if (new Set(all.map(({ id }) => id)).size !== all.length) yield [I3, `${homeId}: ${all.map(({ id }) => id).join()}: one request is written twice`];
  if (events.length && !keys?.signedAt) yield [I6, `${homeId}: ${events[0]?.what} before anybody signed for the keys`];
  const code = short(ownerHas(after)) ?? short(lostOf(after));
  if (code) yield [I6, `${homeId}: less than no ${code} are with the owner or lost`];
}
