import { contract } from '@contract/contract';
import { heldCredited, heldRefundAsked } from '@domain/fees/held-money';
import { yuan } from '@domain/kernel/money';
import { changeCase } from '@cloud/kit/change-case';
import { sha256 } from '@cloud/kit/digest';
import { implement } from '@cloud/kit/implement';

/** Finance's word on money that came by another amount than ordered. The refund's number comes from the request, so that deciding twice is deciding once. */
export const settleHeld = implement(contract.finance.settleHeld, async (context) => {
  const { at, request, input: { homeId, no, as, why } } = context;
  return changeCase(context, homeId, { name: as === 'credit' ? 'held-credited' : 'held-refund-asked', of: no }, ({ moveIn }, { openid, name }) => {
    const by = { id: openid, name };
    if (as === 'credit') {
      const done = heldCredited(moveIn.bill, no, why, by, at);
      if (!done.ok) return done;
      const { fen, receipt } = done.value.payment;
      return { ok: true, moveIn: { bill: done.value.bill }, answer: { state: 'credited' as const, receipt }, tell: [{ kind: 'payment-received', words: { amount: yuan(fen), receipt } }] };
    }
    const asked = heldRefundAsked(moveIn.bill, no, `rf${sha256(`${homeId}|${request.id}`).slice(0, 28)}`, why, by, at);
    return asked.ok ? { ok: true, moveIn: { bill: asked.value }, answer: { state: 'refund' as const, receipt: no } } : asked;
  });
});
