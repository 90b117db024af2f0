import { contract } from '@contract/contract';
import { fixed } from '@domain/defects/defect';
import { placeOfDefect } from '@domain/defects/places';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';

/** Mended, with a photo. The owner is told, and looks again. */
export const fix = implement(contract.defects.fix, async (context) => {
  const { homeId, no, photo, words } = context.input;
  return changeCase(context, homeId, { name: 'defect-fixed', of: String(no) }, ({ moveIn }, right) => {
    const after = fixed(moveIn.defects, no, { at: context.at, by: right.name, photo, words }, homeId);
    if (!after.ok) return after;
    const names = placeOfDefect(moveIn.houseType, after.value, no);
    return { ok: true, moveIn: { defects: after.value }, answer: { at: context.at }, tell: [{ kind: 'defect-fixed', words: { no: String(no), ...names } }] };
  });
});
