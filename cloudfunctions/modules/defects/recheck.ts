import { contract } from '@contract/contract';
import { rechecked, type DefectState } from '@domain/defects/defect';
import { placeOfDefect } from '@domain/defects/places';
import { changeCase } from '@cloud/kit/change-case';
import { isOfHousehold } from '@cloud/kit/access';
import { implement } from '@cloud/kit/implement';

/** Looked at again, by the escort on site or the owner at home: right closes it, wrong opens it again. */
export const recheck = implement(contract.defects.recheck, async (context) => {
  const { homeId, no, isRight } = context.input;
  return changeCase(context, homeId, { name: isRight ? 'defect-confirmed' : 'defect-reopened', of: String(no) }, ({ moveIn }, right) => {
    const after = rechecked(moveIn.defects, no, isRight, context.at);
    if (!after.ok) return after;
    const state: DefectState = isRight ? 'confirmed' : 'reported';
    const names = placeOfDefect(moveIn.houseType, after.value, no);
    const tell = isOfHousehold(right) ? [] : [{ kind: isRight ? 'defect-confirmed' : 'defect-reopened', words: { no: String(no), ...names } }];
    return { ok: true, moveIn: { defects: after.value }, answer: { state }, tell };
  });
});
