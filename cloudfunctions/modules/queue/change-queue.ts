import type { QueueView } from '@contract/queue';
import { crewRole } from '@domain/community/grants';
import { dayOf, MINUTE } from '@domain/kernel/calendar';
import type { CommunityId } from '@domain/kernel/ids';
import { refuse, type Ok, type Refusal } from '@domain/kernel/result';
import type { Called } from '@domain/queue/called';
import { noQueue, queueIdOf, type Queue } from '@domain/queue/queue';
import { change } from '@cloud/kit/change';
import type { Context, KitRefusal } from '@cloud/kit/implement';
import { tellCalled } from './tell-called';
import { viewOfQueue } from './view-of-queue';

/** The day's document is written all day long, so it keeps its answers for minutes; whatever comes later meets a state that refuses it. */
export const KEPT = 20 * MINUTE;

/** One step of the day's queue by the member who asks, and the queue as it is then. Who was called by it is kept with the answer, so that a call asked twice tells its household once. */
export async function changeQueue<R extends Refusal>(context: Context, communityId: CommunityId, decide: (queue: Queue, me: { readonly id: string; readonly name: string }) => Ok<Queue> | R, calledBy: (before: Queue, after: Queue) => Called | null = () => null): Promise<Ok<QueueView> | R | KitRefusal> {
  const { store, at, right } = context, day = dayOf(at), id = queueIdOf(communityId, day);
  const [stored, { grants }] = await Promise.all([store.find('queues', id), right()]);
  const role = crewRole(grants, communityId), me = { id: role?.memberId ?? '', name: role?.name ?? '' };
  let after = stored ?? noQueue(communityId, day);
  const answer = await change(context, 'queues', id, (now) => {
    const before = after = now ?? noQueue(communityId, day);
    const decided = decide(before, me);
    if (!decided.ok) return decided as R;
    after = decided.value as typeof after;
    return { ok: true as const, document: decided.value, answer: { called: calledBy(before, decided.value) } };
  }, stored, KEPT);
  // An answer kept by the release before names nobody.
  const called = answer.ok ? (answer.value as { readonly called?: Called | null }).called : null;
  if (called) await tellCalled(context, called);
  return answer.ok ? { ok: true, value: viewOfQueue(after, role) } : answer as R | KitRefusal;
}

/** The same for what only whoever sits at the desk does; a desk that is not open is nobody's. */
export const atOwnDesk = <R extends Refusal>(desk: string, decide: (queue: Queue) => Ok<Queue> | R) => (queue: Queue, me: { readonly id: string }): Ok<Queue> | R | Refusal<'NOT_YOUR_DESK', { readonly name: string }> => {
  const there = queue.desks[desk];
  return there && there.by !== me.id ? refuse('NOT_YOUR_DESK', { name: there.name }) : decide(queue);
};
