import { contract } from '@contract/contract';
import { problemsOfRegistration } from '@domain/forms/registration';
import { refuse } from '@domain/kernel/result';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';
import { missingMaterials } from './asked-materials';
import { sealedRecord } from './sealed-record';

/** Hands the record in for review. The ID number must be the contract's, every required paper must be there. */
export const submit = implement(contract.registration.submit, async (context) => {
  const { store, vault, at, input: { homeId, record } } = context;
  const problems = problemsOfRegistration(record);
  if (problems.length) return refuse('FIELDS', { problems });
  const owner = (await store.find('homes', homeId))?.owners.find(({ no }) => no === record.ownerNo);
  if (owner?.idNumber && vault.open(owner.idNumber) !== record.idNumber.trim().toUpperCase()) return refuse('ID_NOT_OF_RECORD');
  return changeCase(context, homeId, { name: 'registration-submitted', step: 'register' }, ({ moveIn }) => {
    if (moveIn.review.state === 'waiting' || moveIn.review.state === 'accepted') return refuse('ALREADY_SUBMITTED');
    const names = missingMaterials(moveIn);
    if (names.length) return refuse('MATERIALS_MISSING', { names });
    return {
      ok: true as const, moveIn: { registration: sealedRecord(context, at), review: { state: 'waiting' as const, since: at } },
      answer: { state: 'waiting' as const, since: at }, tell: [{ kind: 'registration-submitted', words: {} }],
    };
  });
});
