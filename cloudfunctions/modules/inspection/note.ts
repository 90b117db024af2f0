import { contract } from '@contract/contract';
import { noted, started } from '@domain/inspection/inspection';
import { metersBefore, roundsOf } from '@domain/inspection/rounds';
import { formOf } from '@domain/inspection/terms';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';

/** Marks, readings and new items as they are made; sent again after a lost signal they change nothing. */
export const note = implement(contract.inspection.note, async (context) => {
  const { homeId, ...given } = context.input;
  return changeCase(context, homeId, { name: 'inspection-noted', step: 'inspect' }, ({ moveIn }, right) => {
    const after = noted(moveIn.inspection ?? started(context.at, right.name), formOf(moveIn), given, homeId, { at: context.at, by: right.name, since: roundsOf(moveIn).length }, { terms: moveIn.walkTerms, previous: metersBefore(moveIn) });
    if (!after.ok) return after;
    const { inspection } = after.value;
    return { ok: true, moveIn: { inspection }, answer: { inspection } };
  });
});
