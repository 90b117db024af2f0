import { contract } from '@contract/contract';
import { ok, refuse } from '@domain/kernel/result';
import { slotIdOf } from '@domain/batch/batch';
import { implement } from '@cloud/kit/implement';

/** Written where every home's screen looks anyway: one write for all ledgers of the community that have the day. */
export const duty = implement(contract.visits.duty, async ({ store, right, input: { communityId, day, slotId, expert, restArea } }) => {
  await right();
  const isOfDay = slotId === null || slotIdOf(day, '00:00').slice(0, 4) === slotId.slice(0, 4), path = `told.duty.${slotId ?? day}`;
  const patch = expert || restArea ? { set: { [path]: { expert, restArea } } } : { unset: [path] };
  const written = isOfDay ? await store.applyAll('ledgers', { guard: { communityId, status: { in: ['open', 'paused', 'closed'] }, ...(slotId ? { [`slots.${slotId}`]: { exists: true } } : {}) }, patch }) : 0;
  return written ? ok({ expert, restArea }) : refuse('DAY_UNKNOWN');
});
