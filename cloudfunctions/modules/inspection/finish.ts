import { contract } from '@contract/contract';
import { openBlocking, openDefects } from '@domain/defects/defect';
import { formFor } from '@domain/inspection/form';
import { finishedInspection, noted, started } from '@domain/inspection/inspection';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';

/** The last marks and readings, and done. Blocking defects do not keep it from ending; they keep the handover closed. */
export const finish = implement(contract.inspection.finish, async (context) => {
  const { homeId, marks, meters } = context.input;
  return changeCase(context, homeId, { name: 'inspection-finished', step: 'inspect' }, ({ moveIn }, right) => {
    const form = formFor(moveIn.houseType);
    const after = noted(moveIn.inspection ?? started(context.at, right.name), form, marks, meters, homeId);
    if (!after.ok) return after;
    const done = finishedInspection(after.value, form, context.at);
    if (!done.ok) return done;
    const blocking = openBlocking(moveIn.defects);
    const words = { defects: String(openDefects(moveIn.defects).length), blocking: String(blocking) };
    return { ok: true, moveIn: { inspection: done.value }, answer: { inspection: done.value, blocking }, tell: [{ kind: 'inspection-finished', words }] };
  });
});
