import { contract } from '@contract/contract';
import { implement } from '@cloud/kit/implement';
import { look } from './look';

export const identity = implement(contract.privacy.identity, (context) => look(context, context.input, 'id'));
