import { contract } from '@contract/contract';
import { settledDispute } from '@domain/defects/loop';
import { stateIn } from '@domain/defects/places';
import { changeCase } from '@cloud/kit/change-case';
import { doerOf } from '@cloud/kit/doer-of';
import { findAssignee } from '@cloud/kit/find-assignee';
import { implement } from '@cloud/kit/implement';

/** A dispute decided: it stays with the firm, or goes to somebody else. */
export const settle = implement(contract.defects.settle, async (context) => {
  const { homeId, no, isMoved, why } = context.input, assignee = findAssignee(context, context.input);
  return changeCase(context, homeId, { name: 'defect-settled', of: String(no), beside: assignee }, ({ moveIn }, right, to) => {
    if (isMoved && !to.ok) return to;
    const after = settledDispute(moveIn.defects, no, isMoved && to.ok ? to.value : null, why, doerOf(right, context.at), moveIn.defectTerms);
    return after.ok ? { ok: true, moveIn: { defects: after.value }, answer: { state: stateIn(after.value, no) } } : after;
  });
});
