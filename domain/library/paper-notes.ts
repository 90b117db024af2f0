import type { Instant } from '../kernel/calendar';
import type { OpenId } from '../kernel/ids';
import { ok, refuse } from '../kernel/result';

/** A key clause a member of staff explained, and when the owner said it was clear (S3-17). */
export type Explanation = { readonly code: string; readonly version: number; readonly clause: string; readonly title: string; readonly at: Instant; readonly by: OpenId; readonly name: string; readonly heardAt: Instant | null };
export type ReadPaper = { readonly at: Instant; readonly version: number };
/** Handed over on paper (DC-7): when, by whom. */
export type GivenPaper = { readonly at: Instant; readonly by: OpenId };
/** What became of a household's papers beside their signatures: small, and in the case. */
export type PaperNotes = {
  readonly read: Readonly<Record<string, ReadPaper>>;
  readonly given: Readonly<Record<string, GivenPaper>>;
  readonly explained: readonly Explanation[];
};
const none: PaperNotes = { read: {}, given: {}, explained: [] };
export const paperNotesOf = ({ paperNotes }: { readonly paperNotes?: PaperNotes | undefined }): PaperNotes => paperNotes ?? none;
/** Enough for every key clause that is explained in earnest; the oldest go first, the log names them all. */
const EXPLANATIONS = 20;

/** Opened by an owner, in the versions they stood in. The first reading of a version counts. */
export function notedRead(notes: PaperNotes, papers: readonly { readonly code: string; readonly version: number }[], at: Instant): PaperNotes {
  const fresh = papers.filter(({ code, version }) => notes.read[code]?.version !== version);
  return fresh.length ? { ...notes, read: { ...notes.read, ...Object.fromEntries(fresh.map(({ code, version }) => [code, { at, version }])) } } : notes;
}

/** The ticks of what is handed over, all at once: who ticked first stands, what is ticked no more was not given. */
export const notedGiven = (notes: PaperNotes, codes: readonly string[], at: Instant, by: OpenId): PaperNotes =>
  ({ ...notes, given: Object.fromEntries([...new Set(codes)].sort().map((code) => [code, notes.given[code] ?? { at, by }])) });

/** Clauses explained, each again where it was explained before. */
export function notedExplained(notes: PaperNotes, clauses: readonly Pick<Explanation, 'code' | 'version' | 'clause' | 'title'>[], by: { readonly at: Instant; readonly by: OpenId; readonly name: string }): PaperNotes {
  const isAgain = (one: Explanation): boolean => clauses.some(({ code, clause }) => one.code === code && one.clause === clause);
  return { ...notes, explained: [...notes.explained.filter((one) => !isAgain(one)), ...clauses.map((one): Explanation => ({ ...one, ...by, heardAt: null }))].slice(-EXPLANATIONS) };
}
/** 已听明白: the owner's own word for everything explained of a paper. Refused: nothing was explained. */
export function notedHeard(notes: PaperNotes, paper: string, at: Instant) {
  if (!notes.explained.some(({ code }) => code === paper)) return refuse('NOT_EXPLAINED');
  return ok({ ...notes, explained: notes.explained.map((one) => (one.code === paper && one.heardAt === null ? { ...one, heardAt: at } : one)) });
}
export const explanationsOf = (of: { readonly paperNotes?: PaperNotes | undefined }, paper: string): readonly Explanation[] => paperNotesOf(of).explained.filter(({ code }) => code === paper);
/** What was explained, and heard, by an instant: a paper made as of then says no more, whenever it is made. */
export const explainedUntil = (explained: readonly Explanation[], until: Instant): readonly Explanation[] => explained.filter(({ at }) => at <= until).map((one) => ({ ...one, heardAt: one.heardAt !== null && one.heardAt <= until ? one.heardAt : null }));
