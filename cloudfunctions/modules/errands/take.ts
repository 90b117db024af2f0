import { contract } from '@contract/contract';
import { taken } from '@domain/errands/pass-errand';
import { implement } from '@cloud/kit/implement';
import { turn } from './turn';

export const take = implement(contract.errands.take, (context) => turn(context, context.input.errandId, taken));
