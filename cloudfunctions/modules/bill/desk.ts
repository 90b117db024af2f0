import { contract } from '@contract/contract';
import { hasDuty } from '@domain/community/grants';
import { communityOf } from '@domain/kernel/ids';
import { ok, refuse } from '@domain/kernel/result';
import { findCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';
import { deskBill } from './bill-view';

export const desk = implement(contract.bill.desk, async (context) => {
  const { input: { homeId } } = context;
  const [{ stored }, { grants }] = await Promise.all([findCase(context, homeId, false), context.right()]);
  return stored ? ok(deskBill(stored, hasDuty(grants, communityOf(homeId), 'finance'))) : refuse('NO_CASE');
});
