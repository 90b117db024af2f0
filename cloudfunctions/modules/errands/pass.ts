import { contract } from '@contract/contract';
import { passed } from '@domain/errands/pass-errand';
import { implement } from '@cloud/kit/implement';
import { turn } from './turn';

export const pass = implement(contract.errands.pass, (context) => {
  const { errandId, how, to, words } = context.input;
  return turn(context, errandId, (errand, facts) => passed(errand, how, to, words, facts));
});
