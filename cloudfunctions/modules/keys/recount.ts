import { contract } from '@contract/contract';
import { communityOf } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import { keyBookIdOf, recounted, roomOf } from '@domain/keys/key-book';
import { outOf, standingOf } from '@domain/keys/standing';
import { change } from '@cloud/kit/change';
import { findCase } from '@cloud/kit/change-case';
import { sha256 } from '@cloud/kit/digest';
import { implement } from '@cloud/kit/implement';

export const recount = implement(contract.keys.recount, async (context) => {
  const { store, at, request, input: { homeId, counts, words } } = context, { building, home } = roomOf(homeId), bookId = keyBookIdOf(communityOf(homeId), building);
  const [{ stored: moveIn }, known, { name: by }] = await Promise.all([findCase(context, homeId, false), store.find('keyBooks', bookId), context.right()]);
  return change(context, 'keyBooks', bookId, (book) => {
    if (!book) return refuse('KEYS_SET_UNKNOWN');
    const kinds = moveIn?.keyKinds ?? [], next = recounted(book, home, counts, outOf(standingOf(book, home, moveIn, kinds)), kinds, { id: sha256(request.id).slice(0, 8), at, by, words });
    return next.ok ? { ok: true as const, document: next.value, answer: { homes: 1 } } : next;
  }, known);
});
