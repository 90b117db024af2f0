import { contract } from '@contract/contract';
import { openBlocking, openDefects } from '@domain/defects/defect';
import { finishedInspection, noted, started } from '@domain/inspection/inspection';
import { metersBefore } from '@domain/inspection/rounds';
import { formOf } from '@domain/inspection/terms';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';

/** The last marks and readings, and done. Blocking defects do not keep it from ending; they keep the handover closed. */
export const finish = implement(contract.inspection.finish, async (context) => {
  const { homeId, ...given } = context.input;
  return changeCase(context, homeId, { name: 'inspection-finished', step: 'inspect' }, ({ moveIn }, right) => {
    const after = noted(moveIn.inspection ?? started(context.at, right.name), formOf(moveIn), given, homeId, { terms: moveIn.walkTerms, previous: metersBefore(moveIn) });
    if (!after.ok) return after;
    const done = finishedInspection(after.value.inspection, after.value.form, context.at, moveIn.walkTerms);
    if (!done.ok) return done;
    const blocking = openBlocking(moveIn.defects);
    const words = { defects: String(openDefects(moveIn.defects).length), blocking: String(blocking) };
    return { ok: true, moveIn: { inspection: done.value }, answer: { inspection: done.value, blocking }, tell: [{ kind: 'inspection-finished', words }] };
  });
});
