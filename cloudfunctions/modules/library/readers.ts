import { contract } from '@contract/contract';
import type { ReaderRow } from '@contract/library';
import { homeLabel } from '@domain/community/home';
import { termsAsked } from '@domain/documents/paper-asks';
import { countedSignatures, isSignedByAll } from '@domain/documents/signing';
import { maskName } from '@domain/kernel/mask';
import { ok, refuse } from '@domain/kernel/result';
import type { PaperNotes } from '@domain/library/paper-notes';
import type { MoveInCase } from '@domain/movein/case';
import { implement } from '@cloud/kit/implement';
import { findPaper } from './paper-of-library';

const PAGE = 50;

/** One page of a batch's cases, of each only what says how it stands with this paper. */
export const readers = implement(contract.library.readers, async ({ store, right, input: { batchId, code, skip } }) => {
  if (!findPaper(code)) return refuse('DOCUMENT_UNKNOWN');
  const kept = ['asked', 'digest', 'signatures', 'struck'].map((field) => `papers.${code}.${field}`);
  const fields = ['homeId', 'place', 'owners', 'paperAsks', ...kept, `paperNotes.read.${code}`, `paperNotes.given.${code}`];
  const [cases] = await Promise.all([store.list('cases', { where: { batchId }, fields, orderBy: [['_id', 'asc']], skip, limit: PAGE + 1 }), right()]);
  return ok({ rows: cases.slice(0, PAGE).map((moveIn) => rowOf(moveIn, code)), more: cases.length > PAGE });
});

/** The case holds only the fields asked for: whole branches may be missing. */
function rowOf(moveIn: Omit<MoveInCase, 'papers' | 'paperNotes'> & { readonly papers?: Partial<MoveInCase['papers']>; readonly paperNotes?: Partial<PaperNotes> }, code: string): ReaderRow {
  const kept = moveIn.papers?.[code], readAt = moveIn.paperNotes?.read?.[code]?.at ?? null, givenAt = moveIn.paperNotes?.given?.[code]?.at ?? null;
  const signed = isSignedByAll(kept) ? 'all' : kept && countedSignatures(kept).length > 0 ? 'some' : termsAsked(moveIn, code) ? 'no' : 'not-asked';
  return { homeId: moveIn.homeId, label: homeLabel(moveIn.place), names: moveIn.owners.map(({ name }) => maskName(name)).join('、'), readAt, signed, givenAt };
}
