import { contract } from '@contract/contract';
import { heldOne } from '@domain/defects/loop';
import { stateIn } from '@domain/defects/places';
import { DAY, instantOf } from '@domain/kernel/calendar';
import { changeCase } from '@cloud/kit/change-case';
import { doerOf } from '@cloud/kit/doer-of';
import { implement } from '@cloud/kit/implement';

/** A firm asks for time, with a reason; the clock goes on until somebody of ours grants it. */
export const askHold = implement(contract.defects.askHold, async (context) => {
  const { homeId, no, until, why } = context.input, { at } = context;
  return changeCase(context, homeId, { name: 'defect-hold-asked', of: String(no) }, ({ moveIn }, right) => {
    const after = heldOne(moveIn.defects, no, { at, until: instantOf(until) + DAY - 1, why, by: right.name }, { ...doerOf(right, at), asks: true });
    return after.ok ? { ok: true, moveIn: { defects: after.value }, answer: { state: stateIn(after.value, no) } } : after;
  });
});
