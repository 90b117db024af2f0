import { contract } from '@contract/contract';
import { openBlocking, openDefects } from '@domain/defects/defect';
import { itemName } from '@domain/inspection/form';
import { finishedInspection, noted, started } from '@domain/inspection/inspection';
import { metersBefore, roundsOf } from '@domain/inspection/rounds';
import { formOf } from '@domain/inspection/terms';
import { refuse } from '@domain/kernel/result';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';

/** The last marks and readings, and done. Blocking defects do not keep it from ending; they keep the handover closed. */
export const finish = implement(contract.inspection.finish, async (context) => {
  const { homeId, ...given } = context.input;
  return changeCase(context, homeId, { name: 'inspection-finished', step: 'inspect' }, ({ moveIn }, right) => {
    const after = noted(moveIn.inspection ?? started(context.at, right.name), formOf(moveIn), given, homeId, { at: context.at, by: right.name, since: roundsOf(moveIn).length }, { terms: moveIn.walkTerms, previous: metersBefore(moveIn) });
    if (!after.ok) return after;
    const [first] = after.value.differing.flatMap(({ found }) => found);
    if (first) return refuse('MARKS_DIFFER', { items: after.value.differing.map(({ key }) => itemName(after.value.form, key)) as readonly string[], by: first.by });
    const done = finishedInspection(after.value.inspection, after.value.form, context.at, moveIn.walkTerms);
    if (!done.ok) return done;
    const blocking = openBlocking(moveIn.defects);
    const words = { defects: String(openDefects(moveIn.defects).length), blocking: String(blocking) };
    return { ok: true, moveIn: { inspection: done.value }, answer: { inspection: done.value, blocking }, tell: [{ kind: 'inspection-finished', words }] };
  });
});
