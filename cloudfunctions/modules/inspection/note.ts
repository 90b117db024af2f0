import { contract } from '@contract/contract';
import { formFor } from '@domain/inspection/form';
import { noted, started } from '@domain/inspection/inspection';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';

/** Marks and readings as they are made; sent again after a lost signal they change nothing. */
export const note = implement(contract.inspection.note, async (context) => {
  const { homeId, marks, meters } = context.input;
  return changeCase(context, homeId, { name: 'inspection-noted', step: 'inspect' }, ({ moveIn }, right) => {
    const after = noted(moveIn.inspection ?? started(context.at, right.name), formFor(moveIn.houseType), marks, meters, homeId);
    return after.ok ? { ok: true, moveIn: { inspection: after.value }, answer: { inspection: after.value } } : after;
  });
});
