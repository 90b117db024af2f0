import { contract } from '@contract/contract';
import { notBegun } from '@domain/inspection/inspection';
import { formOf } from '@domain/inspection/terms';
import { triedOut } from '@domain/inspection/trials';
import { isOfHousehold } from '@cloud/kit/access';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';

/** How items in use are doing. What does not do is reported as a defect beside this. */
export const tryOut = implement(contract.inspection.tryOut, async (context) => {
  const { homeId, marks } = context.input;
  return changeCase(context, homeId, { name: 'inspection-tried' }, ({ moveIn }, right) => {
    const after = triedOut(moveIn.inspection ?? notBegun, formOf(moveIn), marks, context.at, isOfHousehold(right) ? 'owner' : 'staff');
    return after.ok ? { ok: true, moveIn: { inspection: after.value }, answer: { inspection: after.value } } : after;
  });
});
