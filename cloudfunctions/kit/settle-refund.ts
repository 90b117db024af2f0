import { refundOf, refundAskedAgain, refundDone, refundFailed, sourceOf, type Refund } from '@domain/fees/refunds';
import { yuan } from '@domain/kernel/money';
import type { MoveInCase } from '@domain/movein/case';
import type { Ports } from '../platform/ports';
import { changeCase } from './change-case';
import { systemContext } from './system-context';

export type RefundSettled = 'done' | 'failed' | 'waiting' | 'refused' | 'busy';
type Sent = Extract<Refund, { readonly state: 'sent' }>;
type Known = Pick<MoveInCase, 'homeId' | 'bill'>;

/**
 * Brings a refund that was agreed on to its end: sends it if the provider does not know it (the same number again is the same refund), asks, and writes down what is said.
 * The one way a refund is ever marked as arrived, by callback, beat or finance alike; what a callback's event claims is not looked at.
 */
export async function settleRefund(ports: Ports, { homeId, bill }: Known, no: string): Promise<RefundSettled> {
  const refund = refundOf(bill, no);
  if (refund?.state !== 'sent') return refund?.state === 'done' ? 'done' : 'refused';
  const before = await ports.cloud.refundState(no);
  const said = before.state === 'missing' ? await sendFirst(ports, bill, refund) : before;
  if (said.state === 'done') return finish(ports, homeId, refund, said);
  if (said.state === 'failed') return fail(ports, homeId, no, said.code);
  // Later and later; a write, so that the beat does not come by again every minute.
  const context = systemContext(ports, `refund-waits|${no}|${refund.tries}`);
  await changeCase(context, homeId, { name: 'refund-waits', of: no }, ({ moveIn }) => ({ ok: true, moveIn: { bill: refundAskedAgain(moveIn.bill, no, context.at) }, answer: null }));
  return 'waiting';
}

async function sendFirst(ports: Ports, bill: Known['bill'], refund: Sent): ReturnType<Ports['cloud']['refundState']> {
  const payment = sourceOf(bill, refund.receipt);
  if (payment?.how !== 'wechat') return { state: 'failed', code: 'NOT_WECHAT' };
  const taken = await ports.cloud.refund({ no: refund.no, order: payment.order, fen: refund.fen, orderFen: payment.fen, why: refund.why });
  return taken.state === 'refused' ? { state: 'failed', code: taken.code } : taken.state === 'taken' ? ports.cloud.refundState(refund.no) : { state: 'unknown' };
}

async function finish(ports: Ports, homeId: string, { no }: Sent, said: { readonly fen: number; readonly reference: string }): Promise<RefundSettled> {
  const context = systemContext(ports, `refund-done|${no}`);
  const done = await changeCase(context, homeId, { name: 'refund-done', of: no }, ({ moveIn }) => {
    const result = refundDone(moveIn.bill, { no, fen: said.fen, how: 'wechat', reference: said.reference }, context.at);
    return result.ok ? { ok: true, moveIn: { bill: result.value.bill }, answer: null, tell: [{ kind: 'refund-done', words: { amount: yuan(said.fen) } }] } : result;
  });
  if (done.ok || done.code === 'ALREADY_REFUNDED') return 'done';
  if (done.code === 'BUSY') return 'busy';
  ports.log({ alarm: 'refund-not-written', code: done.code, refund: no, home: homeId });
  return 'refused';
}

async function fail(ports: Ports, homeId: string, no: string, code: string): Promise<RefundSettled> {
  const failed = await changeCase(systemContext(ports, `refund-failed|${no}`), homeId, { name: 'refund-failed', of: no }, ({ moveIn }) => {
    const bill = refundFailed(moveIn.bill, no, code);
    return bill.ok ? { ok: true, moveIn: { bill: bill.value }, answer: null } : bill;
  });
  ports.log({ alarm: 'refund-failed', code, refund: no, home: homeId });
  return failed.ok || failed.code !== 'BUSY' ? 'failed' : 'busy';
}
