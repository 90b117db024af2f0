import { papersAskedOf, type AskedUse, type PaperAsk } from '../documents/paper-asks';
import { countedOf, isSignedByAll } from '../documents/signing';
import type { Instant } from '../kernel/calendar';
import type { MoveInCase } from '../movein/case';
import { paperNotesOf } from './paper-notes';

/** 未读 · 有新版 · 已读 · 待签 · 已签，等另一方 · 已签 · 待发放 · 已发放 · 已生成 · 尚未生成. */
export type PaperState = 'unread' | 'renewed' | 'read' | 'to-sign' | 'waits' | 'signed' | 'to-give' | 'given' | 'made' | 'later';
export type StateOfPaper = { readonly state: PaperState; readonly at: Instant | null };
type Household = Pick<MoveInCase, 'papers' | 'paperNotes' | 'keys' | 'inspection'>;

const keptOf = ({ papers }: Pick<Household, 'papers'>, code: string) => (Object.hasOwn(papers, code) ? papers[code] : undefined);

/** How one asked paper stands with a household. `you` is who looks (`owner:1`), '' for staff: who has signed while others have not is told so. */
export function stateOfPaper({ code, use }: { readonly code: string; readonly use: AskedUse }, versionInForce: number, moveIn: Household, you: string): StateOfPaper {
  const { read, given } = paperNotesOf(moveIn), gave = given[code], opened = read[code];
  if (use === 'issue') return gave ? { state: 'given', at: gave.at } : { state: 'to-give', at: null };
  if (use === 'sign') {
    const kept = keptOf(moveIn, code), last = kept?.signatures.at(-1)?.at ?? null, yours = kept && you ? countedOf(kept, you) : undefined;
    return isSignedByAll(kept) ? { state: 'signed', at: last } : yours ? { state: 'waits', at: yours.at } : { state: 'to-sign', at: null };
  }
  if (!opened) return { state: 'unread', at: null };
  return opened.version < versionInForce ? { state: 'renewed', at: opened.at } : { state: 'read', at: opened.at };
}

/** Papers the record makes by itself, and when they are there. */
const RECORDS: Readonly<Record<string, (moveIn: Household) => Instant | null>> = {
  'charge-list': () => 0,
  'inspection-form': ({ inspection }) => inspection?.finishedAt ?? null,
  'key-receipt': ({ keys }) => keys?.signedAt ?? null,
};
export const RECORD_PAPERS = Object.keys(RECORDS);
export const stateOfRecord = (code: string, moveIn: Household): StateOfPaper => {
  const at = RECORDS[code]?.(moveIn) ?? null;
  return at === null ? { state: 'later', at: null } : { state: 'made', at: at || null };
};
/** What is asked of a household, without the papers its record makes. */
export const asksOf = (moveIn: Pick<MoveInCase, 'paperAsks'>): readonly PaperAsk[] => papersAskedOf(moveIn).filter(({ code }) => !RECORD_PAPERS.includes(code));
