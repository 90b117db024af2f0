import { contract } from '@contract/contract';
import { communityOf } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import { change } from '@cloud/kit/change';
import { implement } from '@cloud/kit/implement';
import { batchesOf } from './batches-of';

/** Out of use, or in use again. A draft that names it must choose another first; what is published keeps what it began with. */
export const retire = implement(contract.templates.retire, async (context) => {
  const { input: { communityId, code, isRetired } } = context;
  if (communityOf(code) !== communityId) return refuse('TEMPLATE_UNKNOWN');
  const waiting = isRetired ? (await batchesOf(context, communityId)).filter(({ template, status }) => template === code && status === 'draft').map(({ name }) => name) : [];
  return change(context, 'templates', code, (own) => {
    if (!own) return refuse('TEMPLATE_UNKNOWN');
    if (waiting.length && !own.isRetired) return refuse('TEMPLATE_IN_USE', { batches: waiting });
    return { ok: true, document: { ...own, isRetired }, answer: { isRetired } };
  });
});
