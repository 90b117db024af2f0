import { contract } from '@contract/contract';
import { sentBack } from '@domain/errands/pass-errand';
import { implement } from '@cloud/kit/implement';
import { turn } from './turn';

export const sendBack = implement(contract.errands.sendBack, (context) => {
  const { errandId, words, dueAt } = context.input;
  return turn(context, errandId, (errand, facts) => sentBack(errand, words, dueAt, facts));
});
