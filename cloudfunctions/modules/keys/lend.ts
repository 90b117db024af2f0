import { contract } from '@contract/contract';
import { dayOf } from '@domain/kernel/calendar';
import { communityOf } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import { keyCareOf, lent, type KeyLoan } from '@domain/keys/key-care';
import { keyBookIdOf, roomOf } from '@domain/keys/key-book';
import { keyStep } from '@domain/keys/key-issue';
import { dueUntil, loansWordAt } from '@domain/keys/late-loans';
import { loanOf } from '@domain/keys/standing';
import { change } from '@cloud/kit/change';
import { changeCase, findCase } from '@cloud/kit/change-case';
import { sha256 } from '@cloud/kit/digest';
import { implement } from '@cloud/kit/implement';

const MOST_OF_BOOK = 1_000;

/** A home's loans lie in its case, beside its issue, so that one write decides who has the set; before there is a case, in the building's book. */
export const lend = implement(contract.keys.lend, async (context) => {
  const { store, at, request, input: { homeId, to, words, until } } = context, { building, home } = roomOf(homeId), bookId = keyBookIdOf(communityOf(homeId), building);
  const [{ stored }, known, { name: by }] = await Promise.all([findCase(context, homeId, false), store.find('keyBooks', bookId), context.right()]);
  const loan: KeyLoan = { id: sha256(request.id).slice(0, 8), at, to, by, why: words, ...(until ? { due: dueUntil(until, at) } : {}) };
  if (until && until < dayOf(at)) return refuse('DATE_PAST');
  if (!stored) {
    return change(context, 'keyBooks', bookId, (book) => {
      if (!book?.sets[home]) return refuse('KEYS_SET_UNKNOWN');
      const open = loanOf(book, home, null);
      const loans = open ? refuse('KEYS_LENT', { name: open.to, at: open.at }) : lent(book.loans.filter(({ back }) => back), { ...loan, home }, MOST_OF_BOOK);
      return loans.ok ? { ok: true as const, document: { ...book, loans: [...book.loans, { ...loan, home }], loanAt: loansWordAt([...book.loans, loan]) }, answer: { homes: 1 } } : loans;
    }, known);
  }
  return changeCase(context, homeId, { name: 'keys-lent' }, ({ moveIn }) => {
    const step = keyStep(moveIn.keys), open = loanOf(known, home, moveIn);
    if (step !== 'take-out') return refuse('KEYS_STEP', { step });
    if (open) return refuse('KEYS_LENT', { name: open.to, at: open.at });
    if (known && !known.sets[home]) return refuse('KEYS_SET_UNKNOWN');
    const loans = lent(keyCareOf(moveIn).loans, loan);
    return loans.ok ? { ok: true, moveIn: { keyCare: { ...moveIn.keyCare, loans: loans.value } }, answer: { homes: 1 } } : loans;
  }, stored);
});
