import { contract } from '@contract/contract';
import { notedRead, paperNotesOf } from '@domain/library/paper-notes';
import { refuse } from '@domain/kernel/result';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';
import { findPaper } from './paper-of-library';

/** Opened on the phone, several in one write. Which version is the reader's own word: it lay before them. */
export const read = implement(contract.library.read, (context) => {
  const { homeId, papers } = context.input;
  return changeCase(context, homeId, { name: 'papers-read' }, ({ moveIn }) => {
    if (!papers.every(({ code }) => findPaper(code))) return refuse('PAPER_UNKNOWN');
    return { ok: true, moveIn: { paperNotes: notedRead(paperNotesOf(moveIn), papers, context.at) }, answer: {} };
  });
});
