import { contract } from '@contract/contract';
import { ok, refuse } from '@domain/kernel/result';
import { findCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';
import { billView } from './bill-view';

export const open = implement(contract.bill.open, async (context) => {
  const [{ stored }] = await Promise.all([findCase(context, context.input.homeId, false), context.right()]);
  return stored ? ok(billView(stored)) : refuse('NO_CASE');
});
