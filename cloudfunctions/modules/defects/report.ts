import { contract } from '@contract/contract';
import { reported } from '@domain/defects/defect';
import { strayPlace } from '@domain/defects/places';
import { formFor, placeOfItem } from '@domain/inspection/form';
import { refuse } from '@domain/kernel/result';
import { changeCase } from '@cloud/kit/change-case';
import { isOfHousehold } from '@cloud/kit/access';
import { implement } from '@cloud/kit/implement';

/** By the owner at any time, or by the escort on site; answers with the number by which everybody speaks of it. */
export const report = implement(contract.defects.report, async (context) => {
  const { homeId, room, item, words, severity, photos, pin } = context.input;
  return changeCase(context, homeId, { name: 'defect-reported' }, ({ moveIn }, right) => {
    const stray = strayPlace(formFor(moveIn.houseType), room, item);
    if (stray) return refuse('ITEM_UNKNOWN', { item: stray });
    const by = isOfHousehold(right) ? 'owner' : 'staff';
    const after = reported(moveIn.defects, { room, item, words, severity, photos, pin, by }, homeId, context.at);
    if (!after.ok) return after;
    const { defect, defects } = after.value;
    const tell = by === 'staff' ? [{ kind: 'defect-reported', words: { no: String(defect.no), ...placeOfItem(formFor(moveIn.houseType), room, item) } }] : [];
    return { ok: true, moveIn: { defects }, answer: { no: defect.no, deadline: defect.deadline }, tell };
  });
});
