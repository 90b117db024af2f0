import { contract } from '@contract/contract';
import { confirmed } from '@domain/fees/desk-payments';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';

export const confirm = implement(contract.finance.confirm, async (context) => {
  const { at, input: { homeId, receipts } } = context;
  return changeCase(context, homeId, { name: 'payments-confirmed', of: receipts.join(' ') }, ({ moveIn }, { openid, name }) => {
    const bill = confirmed(moveIn.bill, receipts, { id: openid, name }, at);
    return bill.ok ? { ok: true, moveIn: { bill: bill.value }, answer: { at } } : bill;
  });
});
