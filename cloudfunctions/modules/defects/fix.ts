import { contract } from '@contract/contract';
import { fixedAll } from '@domain/defects/loop';
import { wordsOfDefects } from '@domain/defects/places';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';
import { doerOf } from '@cloud/kit/doer-of';

/** Mended, each with a photo. The owner is told once, and looks again. */
export const fix = implement(contract.defects.fix, async (context) => {
  const { homeId, fixes } = context.input, numbers = fixes.map(({ no }) => no);
  return changeCase(context, homeId, { name: 'defect-fixed', of: numbers.join() }, ({ moveIn }, right) => {
    const after = fixedAll(moveIn.defects, fixes, doerOf(right, context.at), homeId, moveIn.defectTerms);
    if (!after.ok) return after;
    return { ok: true, moveIn: { defects: after.value }, answer: { at: context.at, by: right.name }, tell: [{ kind: 'defect-fixed', words: wordsOfDefects(moveIn.houseType, after.value, numbers) }] };
  });
});
