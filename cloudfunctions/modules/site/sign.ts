import { contract } from '@contract/contract';
import { siteSigned } from '@domain/site/site-check';
import { implement } from '@cloud/kit/implement';
import { changeCheck } from './change-check';

export const sign = implement(contract.site.sign, async (context) => {
  const { at, input: { batchId, isSigned } } = context, { name: by } = await context.right();
  return changeCheck(context, batchId, (check) => siteSigned(check, isSigned ? { at, by } : null), ({ signed }) => ({ isSigned: signed !== null }));
});
