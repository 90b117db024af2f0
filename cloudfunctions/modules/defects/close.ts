import { contract } from '@contract/contract';
import { closedOne } from '@domain/defects/loop';
import { wordsOfDefects } from '@domain/defects/places';
import { changeCase } from '@cloud/kit/change-case';
import { doerOf } from '@cloud/kit/doer-of';
import { implement } from '@cloud/kit/implement';

/** Ended without a repair: who did it and why is kept and told to the owner. */
export const close = implement(contract.defects.close, async (context) => {
  const { homeId, no, why } = context.input;
  return changeCase(context, homeId, { name: 'defect-closed', of: String(no) }, ({ moveIn }, right) => {
    const after = closedOne(moveIn.defects, no, why, doerOf(right, context.at));
    if (!after.ok) return after;
    return { ok: true, moveIn: { defects: after.value }, answer: { state: 'closed' as const }, tell: [{ kind: 'defect-closed', words: { ...wordsOfDefects(moveIn.houseType, after.value, [no]), why } }] };
  });
});
