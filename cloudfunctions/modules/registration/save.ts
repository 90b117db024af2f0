import { contract } from '@contract/contract';
import { refuse } from '@domain/kernel/result';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';
import { sealedRecord } from './sealed-record';

/** A draft, half filled or not: kept as it is, so that nothing typed is lost. */
export const save = implement(contract.registration.save, (context) =>
  changeCase(context, context.input.homeId, { name: 'registration-saved', step: 'register' }, ({ moveIn }) =>
    moveIn.review.state === 'waiting' || moveIn.review.state === 'accepted' ? refuse('ALREADY_SUBMITTED')
      : { ok: true as const, moveIn: { registration: sealedRecord(context, null) }, answer: { savedAt: context.at } }));
