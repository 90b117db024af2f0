import { contract } from '@contract/contract';
import { reopenedOne } from '@domain/defects/loop';
import { stateIn } from '@domain/defects/places';
import { changeCase } from '@cloud/kit/change-case';
import { doerOf } from '@cloud/kit/doer-of';
import { implement } from '@cloud/kit/implement';

/** The owner has the last word: not right, or wrong again. */
export const reopen = implement(contract.defects.reopen, async (context) => {
  const { homeId, no, why, photos } = context.input;
  return changeCase(context, homeId, { name: 'defect-reopened', of: String(no) }, ({ moveIn }, right) => {
    const shown = photos.map(({ fileId, marks }) => ({ fileId, marks }));
    const after = reopenedOne(moveIn.defects, { no, why, photos: shown }, doerOf(right, context.at), homeId, moveIn.defectTerms);
    return after.ok ? { ok: true, moveIn: { defects: after.value }, answer: { state: stateIn(after.value, no) } } : after;
  });
});
