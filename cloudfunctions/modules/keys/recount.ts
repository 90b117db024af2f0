import { contract } from '@contract/contract';
import { MINUTE } from '@domain/kernel/calendar';
import { communityOf } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import { keyBookIdOf, recounted, roomOf } from '@domain/keys/key-book';
import { outOf, standingOf } from '@domain/keys/standing';
import { change, keptAnswer } from '@cloud/kit/change';
import { changeCase, findCase } from '@cloud/kit/change-case';
import { sha256 } from '@cloud/kit/digest';
import { implement } from '@cloud/kit/implement';

/**
 * What leaves the cabinet is decided in the home's case, beside a book that may have been read before this write. So the case hears first what was counted, and refuses what is out already; then the book.
 * Until the book has it nobody else counts the same set; asked again a minute later, the case hears it anew.
 */
export const recount = implement(contract.keys.recount, async (context) => {
  const { store, at, request, input: { homeId, counts, words } } = context, { building, home } = roomOf(homeId), bookId = keyBookIdOf(communityOf(homeId), building);
  const [{ stored }, known, { name: by }] = await Promise.all([findCase(context, homeId, false), store.find('keyBooks', bookId), context.right()]);
  const before = keptAnswer<{ readonly homes: number }>(known, request);
  if (before) return before;
  if (!known) return refuse('KEYS_SET_UNKNOWN');
  const id = sha256(request.id).slice(0, 8), mark = { id, at, by, words }, kinds = stored?.keyKinds ?? [];
  if (stored) {
    const heard = await changeCase({ ...context, request: { ...request, id: `${request.id}.${Math.floor(at / MINUTE)}` } }, homeId, { name: 'keys-recounted' }, ({ moveIn }) => {
      const next = recounted(known, home, counts, outOf(standingOf(known, home, moveIn, kinds)), kinds, mark), last = moveIn.keyCare?.counted;
      if (!next.ok) return next;
      if (last && last.id !== id && last.at > at - MINUTE && !known.lots.some((lot) => lot.id === last.id)) return { ok: false as const, code: 'BUSY' as const, data: {} };
      return { ok: true as const, moveIn: { keyCare: { ...moveIn.keyCare, counted: { id, at, counts } } }, answer: { homes: 1 } };
    }, stored);
    if (!heard.ok) return heard.code === 'NO_CASE' ? refuse('KEYS_SET_UNKNOWN') : heard;
  }
  return change(context, 'keyBooks', bookId, (book) => {
    const next = book ? recounted(book, home, counts, {}, kinds, mark) : refuse('KEYS_SET_UNKNOWN');
    return next.ok ? { ok: true as const, document: next.value, answer: { homes: 1 } } : next;
  }, known);
});
