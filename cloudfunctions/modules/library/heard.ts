import { contract } from '@contract/contract';
import { notedHeard, paperNotesOf } from '@domain/library/paper-notes';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';

/** The owner's own word that what was explained is clear. */
export const heard = implement(contract.library.heard, (context) => {
  const { homeId, paper } = context.input;
  return changeCase(context, homeId, { name: 'explanation-heard', of: paper }, ({ moveIn }) => {
    const after = notedHeard(paperNotesOf(moveIn), paper, context.at);
    return after.ok ? { ok: true, moveIn: { paperNotes: after.value }, answer: {} } : after;
  });
});
