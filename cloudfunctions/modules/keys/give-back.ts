import { contract } from '@contract/contract';
import { communityOf } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import { givenBack, keyCareOf, openLoan } from '@domain/keys/key-care';
import { keyBookIdOf, roomOf } from '@domain/keys/key-book';
import { alertOfLoan, loansWordAt } from '@domain/keys/late-loans';
import { change } from '@cloud/kit/change';
import { changeCase, findCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';

/** The set hangs again, wherever its loan was written: a loan of before the case stays in the book. */
export const giveBack = implement(contract.keys.giveBack, async (context) => {
  const { store, at, input: { homeId } } = context, { building, home } = roomOf(homeId), bookId = keyBookIdOf(communityOf(homeId), building);
  const [{ stored }, known, { name: by }] = await Promise.all([findCase(context, homeId, false), store.find('keyBooks', bookId), context.right()]);
  const isInBook = known !== null && openLoan(known.loans.filter((one) => one.home === home)) !== undefined;
  const late = [...known?.loans.filter((one) => one.home === home) ?? [], ...stored?.keyCare?.loans ?? []].some(({ told }) => told);
  if (stored && !isInBook) {
    return heard(changeCase(context, homeId, { name: 'keys-back' }, ({ moveIn }) => {
      const next = givenBack(keyCareOf(moveIn).loans, { at, by });
      return next.ok ? { ok: true, moveIn: { keyCare: { ...moveIn.keyCare, loans: next.value } }, answer: { homes: 1 } } : next;
    }, stored));
  }
  return heard(change(context, 'keyBooks', bookId, (book) => {
    const own = (book?.loans ?? []).filter((one) => one.home === home), next = givenBack(own, { at, by });
    if (!book || !next.ok) return refuse('KEYS_NOT_LENT');
    const loans = book.loans.map((one) => next.value.find(({ id }) => id === one.id) ?? one);
    return { ok: true as const, document: { ...book, loans, loanAt: loansWordAt(loans) }, answer: { homes: 1 } };
  }, known));

  /** What the managers' first screen says of it is over. */
  async function heard<A extends { readonly ok: boolean }>(giving: Promise<A>): Promise<A> {
    const answer = await giving;
    if (answer.ok && late) await store.apply('communities', communityOf(homeId), { guard: {}, patch: { unset: [`alerts.${alertOfLoan(homeId)}`] } });
    return answer;
  }
});
