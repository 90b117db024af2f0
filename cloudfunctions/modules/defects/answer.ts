import { contract } from '@contract/contract';
import { answered } from '@domain/defects/loop';
import { stateIn } from '@domain/defects/places';
import { changeCase } from '@cloud/kit/change-case';
import { doerOf } from '@cloud/kit/doer-of';
import { implement } from '@cloud/kit/implement';

/** Taken on, or disputed: then a manager decides. */
export const answer = implement(contract.defects.answer, async (context) => {
  const { homeId, no, isTaken, why } = context.input;
  return changeCase(context, homeId, { name: isTaken ? 'defect-accepted' : 'defect-disputed', of: String(no) }, ({ moveIn }, right) => {
    const after = answered(moveIn.defects, no, isTaken, why, doerOf(right, context.at), moveIn.defectTerms);
    return after.ok ? { ok: true, moveIn: { defects: after.value }, answer: { state: stateIn(after.value, no) } } : after;
  });
});
