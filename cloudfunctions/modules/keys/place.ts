import { contract } from '@contract/contract';
import { refuse } from '@domain/kernel/result';
import { keyBookIdOf, placed } from '@domain/keys/key-book';
import { change } from '@cloud/kit/change';
import { implement } from '@cloud/kit/implement';

export const place = implement(contract.keys.place, async (context) => {
  const { at, input: { communityId, building, homes, place: to } } = context, { name: by } = await context.right();
  return change(context, 'keyBooks', keyBookIdOf(communityId, building), (book) => {
    const next = book ? placed(book, [...new Set(homes)], to, { at, by }) : refuse('KEYS_SET_UNKNOWN');
    return next.ok ? { ok: true as const, document: next.value, answer: { homes: new Set(homes).size } } : next;
  });
});
