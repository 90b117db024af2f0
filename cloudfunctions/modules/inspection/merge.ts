import { contract } from '@contract/contract';
import { started } from '@domain/inspection/inspection';
import { mergedWalk } from '@domain/inspection/merge-walk';
import { roundsOf } from '@domain/inspection/rounds';
import { formOf } from '@domain/inspection/terms';
import { isDone } from '@domain/movein/steps';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';

/** What a phone noted without signal, beside what others noted meanwhile. */
export const merge = implement(contract.inspection.merge, async (context) => {
  const { homeId, isDecided, ...part } = context.input;
  return changeCase(context, homeId, { name: 'inspection-noted', step: 'inspect' }, (facts, right) => {
    const { moveIn } = facts, isSigned = isDone('handover', facts);
    const begun = started(context.at, right.name), there = moveIn.inspection ?? begun;
    // Begun by whoever was first on the walk, not by whose phone was heard of first.
    const walk = begun.startedAt < there.startedAt && !isSigned ? { ...there, startedAt: begun.startedAt, by: begun.by } : there;
    const after = mergedWalk(walk, formOf(moveIn), part, homeId, { at: context.at, by: right.name, since: roundsOf(moveIn).length, isSigned, isDecided });
    return after.ok ? { ok: true, moveIn: { inspection: after.value.inspection }, answer: after.value } : after;
  });
});
