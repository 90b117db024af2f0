import { contract } from '@contract/contract';
import { refuse } from '@domain/kernel/result';
import { change } from '@cloud/kit/change';
import { implement } from '@cloud/kit/implement';

/** Only before its batch has let it in: from then on the household knows, and what is wrong is a defect. */
export const hold = implement(contract.buildings.hold, async (context) => {
  const { at, input: { homeId, reason } } = context, { name } = await context.right();
  return change(context, 'homes', homeId, (home) => {
    if (!home) return refuse('HOME_UNKNOWN');
    if (home.batchId) return refuse('HOME_MOVING');
    return { ok: true, document: { ...home, held: { reason, by: name, at } }, answer: { homeId: homeId as string } };
  });
});
