import { HOUR, MINUTE, NEVER, type Instant } from '../kernel/calendar';
import type { Archive, MoveInCase } from '../movein/case';
import { filesOfEditions } from './edition';

/** The two files of an archive that is about to be put into storage, written down before: cut short between there and the case, nobody else would know that they lie there. */
export type ArchiveTry = { readonly at: Instant; readonly paths: readonly string[]; /** Being deleted since; nothing is stored there now. */ readonly goes?: true };
type Tries = Readonly<Record<string, ArchiveTry>>;
type Held = Pick<MoveInCase, 'archive' | 'archiveTries'>;

/** No function runs so long: what is not in the case by then never will be. */
const RUNS = HOUR, FRESH = RUNS / 2, AGAIN = 10 * MINUTE, MOST = 12;
const triesOf = ({ archiveTries = {} }: Pick<MoveInCase, 'archiveTries'>): Tries => archiveTries;
const dueAt = ({ at, goes }: ArchiveTry): Instant => (goes ? at : at + RUNS);
const only = (tries: Tries, keeps: (one: ArchiveTry, key: string) => boolean): Tries => Object.fromEntries(Object.entries(tries).filter(([key, one]) => keeps(one, key)));

/** With this try in it, by the digest of what is stored: the very same object where it stands there already, so that a retry is no write. Null while its files are being deleted, or when too many wait. */
export function begunTry(of: Held, key: string, paths: readonly string[], at: Instant): Tries | null {
  const tries = triesOf(of), before = tries[key];
  if (before?.goes || (!before && Object.keys(tries).length >= MOST)) return null;
  return before && at - before.at < FRESH ? tries : { ...tries, [key]: { at, paths } };
}
/** Whether what was stored is still there to be the archive. */
export const isStored = (of: Held, key: string): boolean => { const one = triesOf(of)[key]; return one !== undefined && !one.goes; };
export const endedTry = (of: Held, key: string): Tries => only(triesOf(of), (_one, name) => name !== key);

export const triesDueAt = (of: Held): Instant => Math.min(NEVER, ...Object.values(triesOf(of)).map(dueAt));
const isStanding = (archive: Archive, { paths }: ArchiveTry): boolean => archive.state === 'made' && filesOfEditions(archive).some((file) => paths.some((path) => file.endsWith(`/${path}`)));
/** What is over an hour old is marked as going; where it became the archive after all, it is only forgotten. */
export function goingTries(of: Held, now: Instant): { readonly tries: Tries; readonly paths: readonly string[] } {
  const due = only(triesOf(of), (one) => dueAt(one) <= now), going = only(due, (one) => !isStanding(of.archive, one));
  const marked = Object.fromEntries(Object.entries(going).map(([key, { paths }]): [string, ArchiveTry] => [key, { at: now + AGAIN, paths, goes: true }]));
  return { tries: { ...only(triesOf(of), (_one, key) => !due[key]), ...marked }, paths: Object.values(going).flatMap(({ paths }) => paths) };
}
/** Without what is gone. */
export const withoutGone = (of: Held, paths: readonly string[]): Tries => only(triesOf(of), (one) => !one.goes || !one.paths.every((path) => paths.includes(path)));
