import { noGrants } from '@domain/community/grants';
import { decided, withAskClosed, type BindAsk } from '@domain/identity/bind-ask';
import { refuse } from '@domain/kernel/result';
import { change } from '@cloud/kit/change';
import type { Context } from '@cloud/kit/implement';

/** Decides a request, exactly once; asked again with the same decision it answers the same, so that what follows from it can be done again. */
export const decide = (context: Context, ask: BindAsk, decision: Pick<NonNullable<BindAsk['decided']>, 'ownerNo' | 'reason'>) => change(context, 'bindAsks', ask._id, (found) => {
  const after = found ? decided(found, { ...decision, at: context.at, by: context.openid }) : refuse('ASK_UNKNOWN');
  return after.ok ? { ok: true as const, document: after.value, answer: { at: context.at } } : after;
});

/** The asker may ask for another home in its place. */
export const closeMark = (context: Context, ask: BindAsk) => change({ ...context, request: { ...context.request, id: `${context.request.id}.mark` } }, 'grants', ask.openid, (grants) =>
  (grants?.asks?.some(({ id, isOpen }) => id === ask._id && isOpen) ? { ok: true as const, document: { ...(grants ?? noGrants(ask.openid)), asks: withAskClosed(grants.asks, ask._id) }, answer: null } : refuse('NO_MARK')));
