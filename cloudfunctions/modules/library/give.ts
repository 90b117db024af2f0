import { contract } from '@contract/contract';
import { papersAskedOf } from '@domain/documents/paper-asks';
import { isSignedByAll } from '@domain/documents/signing';
import { notedGiven, paperNotesOf } from '@domain/library/paper-notes';
import { refuse } from '@domain/kernel/result';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';

/** All ticks at once. What the signed handover sheet says was given stays given; what is brought later can still be added. */
export const give = implement(contract.library.give, (context) => {
  const { homeId, papers } = context.input;
  return changeCase(context, homeId, { name: 'papers-given', of: [...papers].sort().join(',') }, ({ moveIn }) => {
    const asked = papersAskedOf(moveIn).filter(({ use }) => use === 'issue').map(({ code }) => code), notes = paperNotesOf(moveIn);
    if (!papers.every((code) => asked.includes(code))) return refuse('PAPER_UNKNOWN');
    if (isSignedByAll(moveIn.papers['handover-sheet']) && !Object.keys(notes.given).every((code) => papers.includes(code))) return refuse('HANDED_OVER');
    return { ok: true, moveIn: { paperNotes: notedGiven(notes, papers, context.at, context.openid) }, answer: {} };
  });
});
