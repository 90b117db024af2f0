import { contract } from '@contract/contract';
import { problemsOfRegistration } from '@domain/forms/registration';
import { allow } from '@domain/booking/seat-commands';
import { homeKeyOf } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import type { MoveInCase } from '@domain/movein/case';
import { mayBookAfter } from '@domain/movein/may-book';
import { templateOf } from '@domain/movein/steps';
import { hasStep } from '@domain/movein/template';
import { changeCase, findCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';
import { missingMaterials } from './asked-materials';
import { sealedRecord } from './sealed-record';

/** Hands the record in for review. The ID number must be the contract's, every required paper must be there. */
export const submit = implement(contract.registration.submit, async (context) => {
  const { store, vault, openid, at, input: { homeId, record } } = context;
  const problems = problemsOfRegistration(record);
  if (problems.length) return refuse('FIELDS', { problems });
  const [home, { stored }] = await Promise.all([store.find('homes', homeId), findCase(context, homeId, false)]);
  const owner = home?.owners.find(({ no }) => no === record.ownerNo);
  if (owner?.idNumber && vault.open(owner.idNumber) !== record.idNumber.trim().toUpperCase()) return refuse('ID_NOT_OF_RECORD');
  // Written into the ledger first: whoever sees that the record is in can book.
  if (stored && mayBookAfter(templateOf(stored)) === 'register' && !problemOf(stored)) await store.apply('ledgers', stored.ledgerId, allow(homeKeyOf(homeId)));
  return changeCase(context, homeId, { name: 'registration-submitted', step: 'register' }, ({ moveIn }) => {
    const problem = problemOf(moveIn);
    if (problem) return problem;
    // Where the flow has no review, nobody would ever look at it: handed in is accepted.
    const review = hasStep(templateOf(moveIn), 'review') ? { state: 'waiting' as const, since: at } : { state: 'accepted' as const, at, by: openid };
    return {
      ok: true as const, moveIn: { registration: sealedRecord(context, at), review },
      answer: { state: review.state, since: at }, tell: [{ kind: 'registration-submitted', words: {} }],
    };
  }, stored);
});

function problemOf(moveIn: MoveInCase) {
  if (moveIn.review.state === 'waiting' || moveIn.review.state === 'accepted') return refuse('ALREADY_SUBMITTED');
  const names = missingMaterials(moveIn);
  return names.length ? refuse('MATERIALS_MISSING', { names }) : null;
}
