import { contract } from '@contract/contract';
import { refundDecided, refundOf } from '@domain/fees/refunds';
import { ok } from '@domain/kernel/result';
import { changeCase, findCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';
import { settleRefund } from '@cloud/kit/settle-refund';

/** The second person's word, written down before the provider hears of it; then it is sent at once. What that leaves open the beat brings to its end. */
export const decide = implement(contract.finance.decide, async (context) => {
  const { at, input: { homeId, no, agrees, because } } = context;
  const done = await changeCase(context, homeId, { name: agrees ? 'refund-agreed' : 'refund-declined', of: no }, ({ moveIn }, { openid, name }) => {
    const result = refundDecided(moveIn.bill, no, { agrees, because }, { id: openid, name }, at);
    return result.ok ? { ok: true, moveIn: { bill: result.value.bill }, answer: { isSent: result.value.refund?.state === 'sent' } } : result;
  });
  if (!done.ok) return done;
  if (!done.value.isSent) return ok({ state: agrees ? ('owed' as const) : ('declined' as const) });
  const before = (await findCase(context, homeId, false)).stored;
  if (before) await settleRefund(context, before, no);
  const after = (await findCase(context, homeId, false)).stored;
  return ok({ state: (after && refundOf(after.bill, no)?.state) ?? ('sent' as const) });
});
