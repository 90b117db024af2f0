import { contract } from '@contract/contract';
import { refundDone, refundOf } from '@domain/fees/refunds';
import { yuan } from '@domain/kernel/money';
import { refuse } from '@domain/kernel/result';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';

/** Money given back at the desk, over exactly what was agreed on. */
export const payOut = implement(contract.finance.payOut, async (context) => {
  const { at, input: { homeId, no, how, slip } } = context;
  return changeCase(context, homeId, { name: 'refund-done', of: no }, ({ moveIn }) => {
    const refund = refundOf(moveIn.bill, no);
    if (!refund) return refuse('REFUND_UNKNOWN');
    const result = refundDone(moveIn.bill, { no, fen: refund.fen, how, reference: slip }, at);
    if (!result.ok) return result.code === 'AMOUNT_DIFFERS' ? refuse('REFUND_UNKNOWN') : result;
    return { ok: true, moveIn: { bill: result.value.bill }, answer: { paper: (result.value.refund as { readonly paper: string }).paper }, tell: [{ kind: 'refund-done', words: { amount: yuan(refund.fen) } }] };
  });
});
