import { contract } from '@contract/contract';
import { assignedAll } from '@domain/defects/loop';
import { changeCase } from '@cloud/kit/change-case';
import { doerOf } from '@cloud/kit/doer-of';
import { findAssignee } from '@cloud/kit/find-assignee';
import { implement } from '@cloud/kit/implement';

/** Given to somebody, several at once where they go together. */
export const assign = implement(contract.defects.assign, async (context) => {
  const { homeId, numbers } = context.input, assignee = findAssignee(context, context.input);
  return changeCase(context, homeId, { name: 'defect-assigned', of: numbers.join(), beside: assignee }, ({ moveIn }, right, to) => {
    if (!to.ok) return to;
    const after = assignedAll(moveIn.defects, numbers, to.value, doerOf(right, context.at), moveIn.defectTerms);
    return after.ok ? { ok: true, moveIn: { defects: after.value }, answer: { state: 'assigned' as const } } : after;
  });
});
