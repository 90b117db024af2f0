import { caseIdOf } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import { marksOf } from '@domain/movein/marks';
import { CALLED_KIND, messagesOfCall, type Called } from '@domain/queue/called';
import { change } from '@cloud/kit/change';
import type { Context } from '@cloud/kit/implement';

/** Into the household's outbox, once a call, under the call's own request: the beat sends it within a minute. Costs nothing where the deployment has no template for it. */
export async function tellCalled(context: Context, called: Called): Promise<void> {
  if (!context.settings.messageTemplates[CALLED_KIND]) return;
  await change(context, 'cases', caseIdOf(called.home), (moveIn) => {
    if (!moveIn) return refuse('NO_CASE');
    const told = { ...moveIn, messages: [...moveIn.messages, ...messagesOfCall(moveIn, called, context.at)] };
    return { ok: true as const, document: { ...told, marks: marksOf(told) }, answer: null };
  });
}
