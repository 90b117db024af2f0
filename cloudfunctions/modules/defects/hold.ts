import { contract } from '@contract/contract';
import { goneOnOne, heldOne } from '@domain/defects/loop';
import { stateIn, wordsOfDefects } from '@domain/defects/places';
import { DAY, instantOf } from '@domain/kernel/calendar';
import { refuse } from '@domain/kernel/result';
import { changeCase } from '@cloud/kit/change-case';
import { doerOf } from '@cloud/kit/doer-of';
import { implement } from '@cloud/kit/implement';

/** The clock stands still until then with a reason the owner is told, or goes on. */
export const hold = implement(contract.defects.hold, async (context) => {
  const { homeId, no, until, why } = context.input, { at } = context;
  return changeCase(context, homeId, { name: until ? 'defect-held' : 'defect-went-on', of: String(no) }, ({ moveIn }, right) => {
    if (until && why.length < 2) return refuse('WHY_NEEDED');
    const doer = doerOf(right, at);
    const after = until ? heldOne(moveIn.defects, no, { at, until: instantOf(until) + DAY - 1, why, by: right.name }, doer) : goneOnOne(moveIn.defects, no, doer);
    if (!after.ok) return after;
    const tell = until ? [{ kind: 'defect-held', words: { ...wordsOfDefects(moveIn.houseType, after.value, [no]), why, day: until } }] : [];
    return { ok: true, moveIn: { defects: after.value }, answer: { state: stateIn(after.value, no) }, tell };
  });
});
