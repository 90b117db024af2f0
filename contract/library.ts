import * as v from 'valibot';
import type { DocumentText } from '@domain/documents/document-text';
import type { DocumentClass, DocumentUse } from '@domain/documents/library';
import type { Paper } from '@domain/documents/paper';
import type { AskedUse } from '@domain/documents/paper-asks';
import type { PaperTerms } from '@domain/documents/signing-terms';
import type { DocumentDraft, DocumentVersion, OwnText } from '@domain/library/own-document';
import type { PaperState } from '@domain/library/paper-states';
import type { TextProblem } from '@domain/library/problems-of-text';
import type { Step } from '@domain/movein/template';
import { batchId, communityId, homeId, paperCode, words } from './fields';
import { carries, operation } from './operation';

const none = carries<Record<never, never>>();
const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
const several = <const S extends v.GenericSchema>(schema: S, most: number) => v.pipe(v.array(schema), v.maxLength(most));
const clause = v.strictObject({ title: words(40), paragraphs: several(words(1_200), 12), key: v.optional(v.strictObject({ title: words(12), words: words(80) })) });
const section = v.strictObject({ heading: words(40), items: several(words(600), 30), isNumbered: v.optional(v.boolean()) });
export const documentText = v.strictObject({ opening: several(words(1_200), 12), clauses: several(clause, 60), sections: several(section, 20), closing: several(words(1_200), 12) });
const edit = v.strictObject({ title: words(30), text: documentText, needsSecond: v.boolean() });
const at = { communityId, code: paperCode }, version = whole(1, 1_000_000);

export type LibraryRow = { readonly code: string; readonly name: string; readonly classes: readonly DocumentClass[]; readonly use: DocumentUse; readonly version: number; /** The library's own text is in force. */ readonly isSample: boolean; /** Made from the record: there is no text to write. */ readonly isMade: boolean; readonly draft: 'none' | 'written' | 'waits' };
export type LibraryPaper = {
  readonly code: string; readonly name: string; readonly aliases: readonly string[]; readonly classes: readonly DocumentClass[]; readonly use: DocumentUse; readonly signing: PaperTerms | null;
  readonly inForce: number; readonly sample: OwnText | null; readonly current: OwnText | null; readonly draft: (Omit<DocumentDraft, 'by' | 'proposed'> & { readonly proposed: { readonly name: string; readonly at: number; readonly isYou: boolean } | null }) | null;
  readonly problems: readonly TextProblem[];
  readonly versions: readonly (Omit<DocumentVersion, 'by'> & { readonly hasText: boolean })[];
  /** What may stand open in it. */
  readonly places: readonly { readonly name: string; readonly words: string }[];
  readonly batches: readonly { readonly batchId: string; readonly name: string }[];
};
export type HomePaperLine = {
  readonly code: string; readonly name: string; readonly classes: readonly DocumentClass[]; readonly use: AskedUse | 'record'; readonly step: Step | null; readonly state: PaperState; readonly at: number | null
  /** There is a page to read. */
  readonly canOpen: boolean; readonly version: number
  readonly keyClauses: readonly { readonly clause: string; readonly title: string }[]
  readonly explained: readonly { readonly clause: string; readonly title: string; readonly name: string; readonly at: number; readonly heardAt: number | null }[]
};
export type HomePapers = { readonly homeId: string; readonly label: string; readonly papers: readonly HomePaperLine[] };
export type ReaderRow = { readonly homeId: string; readonly label: string; readonly names: string; readonly readAt: number | null; readonly signed: 'no' | 'some' | 'all' | 'not-asked'; readonly givenAt: number | null };
const changing = { DOCUMENT_UNKNOWN: none, NO_DRAFT: none, DRAFT_CHANGED: carries<{ readonly rev: number }>() };

export const library = {
  /** Every paper there is, class by class, with the version in force. */
  list: operation({ name: 'library.list', kind: 'query', access: { manager: 'communityId' }, input: v.strictObject({ communityId }), output: carries<{ readonly rows: readonly LibraryRow[] }>(), refusals: {} }),
  open: operation({ name: 'library.open', kind: 'query', access: { manager: 'communityId' }, input: v.strictObject(at), output: carries<LibraryPaper>(), refusals: { DOCUMENT_UNKNOWN: none } }),
  /** The text of one version; the sample is version 1. */
  version: operation({ name: 'library.version', kind: 'query', access: { manager: 'communityId' }, input: v.strictObject({ ...at, version }), output: carries<{ readonly title: string; readonly text: DocumentText }>(), refusals: { DOCUMENT_UNKNOWN: none, VERSION_UNKNOWN: none } }),
  /** A draft of the community's own, copied from a version. */
  begin: operation({ name: 'library.begin', kind: 'command', access: { manager: 'communityId' }, input: v.strictObject({ ...at, from: version }), output: carries<{ readonly rev: number }>(), refusals: { DOCUMENT_UNKNOWN: none, VERSION_UNKNOWN: none } }),
  save: operation({ name: 'library.save', kind: 'command', access: { manager: 'communityId' }, input: v.strictObject({ ...at, rev: version, edit }), output: carries<{ readonly rev: number; readonly problems: readonly TextProblem[] }>(), refusals: changing }),
  drop: operation({ name: 'library.drop', kind: 'command', access: { manager: 'communityId' }, input: v.strictObject({ ...at, rev: version }), output: none, refusals: changing }),
  /** The draft becomes the text in force; where two managers are asked, the first yes waits for the second. */
  publish: operation({ name: 'library.publish', kind: 'command', access: { manager: 'communityId' }, input: v.strictObject({ ...at, rev: version }), output: carries<{ readonly state: 'published' | 'waits'; readonly version: number }>(), refusals: { ...changing, DOCUMENT_PROBLEMS: carries<{ readonly problems: readonly TextProblem[] }>(), SECOND_PERSON: none } }),
  /** A version goes out of use; the one before it, or the sample, is in force again. */
  retire: operation({ name: 'library.retire', kind: 'command', access: { manager: 'communityId' }, input: v.strictObject({ ...at, version }), output: carries<{ readonly inForce: number }>(), refusals: { DOCUMENT_UNKNOWN: none, VERSION_UNKNOWN: none } }),
  /** The draft, or the text in force, filled for a home; without one, for the first that has a case. */
  preview: operation({ name: 'library.preview', kind: 'query', access: { manager: 'communityId' }, input: v.strictObject({ ...at, homeId: v.nullable(homeId) }), output: carries<{ readonly label: string; readonly paper: Paper; readonly keyClauses: readonly { readonly title: string; readonly words: string; readonly clause: string }[] }>(), refusals: { DOCUMENT_UNKNOWN: none, NO_CASE: none, VALUES_MISSING: carries<{ readonly names: readonly string[] }>() } }),
  /** Household by household of a batch, fifty at a time: who has read it, who has signed, to whom it was given. */
  readers: operation({ name: 'library.readers', kind: 'query', access: { manager: 'batchId' }, input: v.strictObject({ batchId, code: paperCode, skip: whole(0, 20_000) }), output: carries<{ readonly rows: readonly ReaderRow[]; readonly more: boolean }>(), refusals: { DOCUMENT_UNKNOWN: none } }),
  /** A home's papers and how each stands. */
  home: operation({ name: 'library.home', kind: 'query', access: { owner: 'homeId', staff: { of: 'homeId', duty: 'any' } }, input: v.strictObject({ homeId }), output: carries<HomePapers>(), refusals: { NO_CASE: none } }),
  /** What an owner has opened since: several at once. */
  read: operation({ name: 'library.read', kind: 'command', access: { owner: 'homeId' }, input: v.strictObject({ homeId, papers: v.pipe(v.array(v.strictObject({ code: paperCode, version })), v.minLength(1), v.maxLength(30)) }), output: none, refusals: { NO_CASE: none, PAPER_UNKNOWN: none } }),
  /** 已听明白. */
  heard: operation({ name: 'library.heard', kind: 'command', access: { owner: 'homeId' }, input: v.strictObject({ homeId, paper: paperCode }), output: none, refusals: { NO_CASE: none, NOT_EXPLAINED: none } }),
  /** Which papers lie in the owner's hands: all ticks at once. */
  give: operation({ name: 'library.give', kind: 'command', access: { staff: { of: 'homeId', duty: 'any' } }, input: v.strictObject({ homeId, papers: several(paperCode, 30) }), output: none, refusals: { NO_CASE: none, PAPER_UNKNOWN: none, HANDED_OVER: none } }),
  /** Key clauses explained to the owner, in person or by phone. */
  explain: operation({ name: 'library.explain', kind: 'command', access: { staff: { of: 'homeId', duty: 'any' } }, input: v.strictObject({ homeId, paper: paperCode, clauses: v.pipe(v.array(v.pipe(v.string(), v.regex(/^\d{1,2}$/))), v.minLength(1), v.maxLength(20)) }), output: none, refusals: { NO_CASE: none, PAPER_UNKNOWN: none, CLAUSE_UNKNOWN: none } }),
};
