import { contract } from '@contract/contract';
import { implement } from '@cloud/kit/implement';
import { look } from './look';

export const phone = implement(contract.privacy.phone, (context) => look(context, context.input, 'phone'));
