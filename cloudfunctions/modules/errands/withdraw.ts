import { contract } from '@contract/contract';
import { withdrawn } from '@domain/errands/pass-errand';
import { implement } from '@cloud/kit/implement';
import { turn } from './turn';

export const withdraw = implement(contract.errands.withdraw, (context) => turn(context, context.input.errandId, (errand, facts) => withdrawn(errand, context.input.words, facts)));
