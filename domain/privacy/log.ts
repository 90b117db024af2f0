import { appended, firstBroken, type Digest, type TrailEntry } from '../audit/trail';
import { DAY, dayOf, HOUR, type Day, type Instant } from '../kernel/calendar';
import type { CommunityId } from '../kernel/ids';

export type LogPageId = `plog_${string}`;
/**
 * The community's log on personal data (I9): who looked at, took out, deleted or decided what. Pages of a day, chained entry to entry and page to page;
 * the seal is made with a key outside the database, so that a page rewritten or cut short shows.
 */
export type LogPage = {
  readonly _id: LogPageId; readonly communityId: CommunityId; readonly no: number; readonly day: Day;
  /** The last hash of the page before. */
  readonly before: string;
  readonly entries: readonly TrailEntry[];
  /** Looks of the hour before the page began, so that a rate is not forgotten over it. */
  readonly carried: readonly Pick<TrailEntry, 'at' | 'by'>[];
  /** Typed reasons, sealed, by the entry's hash: beside the chain. */
  readonly whys: Readonly<Record<string, string>>;
  readonly seal: string;
};
export const LOG_KINDS = ['number-seen', 'phones-seen', 'look-alert', 'export-asked', 'export-approved', 'export-refused', 'roster-exported', 'household-exported', 'deletion-asked', 'deleted', 'consent-withdrawn', 'keys-resealed', 'assessment-kept'] as const;
export type LogKind = (typeof LOG_KINDS)[number];
export type LogLine = { readonly at: Instant; readonly by: string; readonly what: LogKind; readonly of: string; readonly sealedWhy?: string };

const PAGE = 300;
/** More looks than this within an hour by one person are told to the managers (QUALITY, staff abuse). */
export const LOOKS_AN_HOUR = 20;
const isLook = ({ what }: Pick<TrailEntry, 'what'>): boolean => what === 'number-seen' || what === 'phones-seen';

export const logPageId = (communityId: CommunityId, no: number): LogPageId => `plog_${communityId.slice(4)}_${String(no).padStart(6, '0')}`;
export const headOf = ({ before, entries }: Pick<LogPage, 'before' | 'entries'>): string => entries.at(-1)?.hash ?? before;
/** What the seal is made over. */
export const sealedPart = (page: Omit<LogPage, 'seal'>): string => ['privacy-log', page.communityId, page.no, page.day, page.before, page.entries.length, headOf(page)].join('|');

export function looksWithinAnHour({ entries, carried }: Pick<LogPage, 'entries' | 'carried'>, by: string, now: Instant): number {
  const counts = (one: Pick<TrailEntry, 'at' | 'by'>) => one.by === by && one.at > now - HOUR;
  return entries.filter((one) => isLook(one) && counts(one)).length + carried.filter(counts).length;
}

/** The page with one more line: the last one while it is of the same day and has room, else the next. With the look that is one too many comes the alert. */
export function logged(last: Omit<LogPage, 'seal'> | null, communityId: CommunityId, line: LogLine, digest: Digest): { readonly page: Omit<LogPage, 'seal'>; readonly isAlert: boolean } {
  const day = dayOf(line.at), goesOn = !!last && last.day >= day && last.entries.length < PAGE, no = goesOn ? last.no : (last?.no ?? 0) + 1;
  const carried = last ? [...last.carried, ...last.entries.filter(isLook)].filter(({ at }) => at > line.at - HOUR).map(({ at, by }) => ({ at, by })) : [];
  const page: Omit<LogPage, 'seal'> = goesOn ? last : { _id: logPageId(communityId, no), communityId, no, day, before: last ? headOf(last) : '', entries: [], carried, whys: {} };
  const { sealedWhy, ...entry } = line;
  const entries = appended(page.entries, entry, digest, page.before);
  const isAlert = isLook(entry) && looksWithinAnHour({ ...page, entries }, entry.by, entry.at) === LOOKS_AN_HOUR + 1;
  const whole = isAlert ? appended(entries, { at: line.at, by: line.by, what: 'look-alert', of: `${LOOKS_AN_HOUR + 1}` }, digest, page.before) : entries;
  return { page: { ...page, entries: whole, whys: sealedWhy ? { ...page.whys, [entries.at(-1)?.hash ?? '']: sealedWhy } : page.whys }, isAlert };
}

export type BrokenLog = { readonly no: number; readonly entry: number; readonly why: 'missing' | 'chain' | 'seal' };
/** The first place at which pages, in order from `no` on, do not follow from what came before; null when all do. */
export function brokenLog(pages: readonly LogPage[], from: { readonly no: number; readonly head: string }, digest: Digest, sealOf: (part: string, like: string) => string): BrokenLog | null {
  let { no, head } = from;
  for (const page of pages) {
    if (page.no !== no) return { no, entry: -1, why: 'missing' };
    const at = page.before === head ? firstBroken(page.entries, digest, page.before) : 0;
    if (at >= 0) return { no, entry: at, why: 'chain' };
    if (page.seal !== sealOf(sealedPart(page), page.seal)) return { no, entry: page.entries.length, why: 'seal' };
    no++;
    head = headOf(page);
  }
  return null;
}

/** When the last alert was raised, while it is news: for a week. */
export const isNews = (alertAt: Instant | undefined, now: Instant): boolean => alertAt !== undefined && now - alertAt < 7 * DAY;
