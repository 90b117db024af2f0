import { heldBack } from '@domain/fees/held-money';
import { closedOrder, credited } from '@domain/fees/orders';
import { yuan } from '@domain/kernel/money';
import type { MoveInCase } from '@domain/movein/case';
import type { Ports, Stored } from '../platform/ports';
import { changeCase } from './change-case';
import { systemContext } from './system-context';

export type Settled = 'credited' | 'held' | 'closed' | 'open' | 'unknown' | 'refused' | 'busy';

/**
 * Asks the provider about an order and writes down what it says: the one way money is ever credited, by callback, beat or owner alike.
 * What a callback's event claims is not looked at. `give up`: an order still unpaid is closed at the provider first. `known`: the case as it was read a moment ago; written since, it is read again.
 */
export async function settleOrder(ports: Ports, homeId: string, no: string, givesUp = false, known?: Stored<MoveInCase>): Promise<Settled> {
  const said = await ports.cloud.orderState(no);
  if (said.state === 'paid') return credit(ports, homeId, { order: no, transaction: said.transaction, fen: said.fen }, known);
  const isOver = said.state === 'closed' || (givesUp && (said.state === 'missing' || (said.state === 'open' && (await ports.cloud.closeOrder(no)))));
  if (!isOver) return said.state === 'open' ? 'open' : 'unknown';
  const closed = await changeCase(systemContext(ports, `order-closed|${no}`), homeId, { name: 'order-closed', of: no }, ({ moveIn }) => {
    const bill = closedOrder(moveIn.bill, no);
    return bill.ok ? { ok: true, moveIn: { bill: bill.value }, answer: null } : bill;
  }, known);
  return closed.ok || closed.code !== 'BUSY' ? 'closed' : 'busy';
}

/** Money that is not what was ordered is written down all the same, and held until finance decides: nothing asks about its order again. */
async function credit(ports: Ports, homeId: string, paid: Parameters<typeof credited>[1], known?: Stored<MoveInCase>): Promise<Settled> {
  const context = systemContext(ports, `payment|${paid.transaction}|${paid.order}`), amount = yuan(paid.fen);
  const mine: { held?: { readonly isHeld: true; readonly code: string } } = {};
  const done = await changeCase(context, homeId, { name: 'payment-credited', of: paid.transaction }, ({ moveIn }) => {
    const result = credited(moveIn.bill, paid, context.at);
    if (result.ok) return { ok: true, moveIn: { bill: result.value.bill }, answer: { isHeld: false }, tell: [{ kind: 'payment-received', words: { amount, receipt: result.value.payment.receipt } }] };
    const after = result.code === 'AMOUNT_DIFFERS' || result.code === 'ORDER_CREDITED' ? heldBack(moveIn.bill, paid, context.at) : result;
    if (!after.ok) return after;
    mine.held = { isHeld: true, code: result.code };
    return { ok: true, moveIn: { bill: after.value.bill }, answer: mine.held, done: { name: 'payment-held' }, tell: [{ kind: 'payment-held', words: { amount } }] };
  }, known);
  // Told by the one that wrote it: whoever came second is answered from what was kept.
  if (mine.held && done.ok && done.value === mine.held) ports.log({ alarm: 'payment-not-credited', code: mine.held.code, order: paid.order, home: homeId });
  if (done.ok) return done.value.isHeld ? 'held' : 'credited';
  if (done.code === 'ALREADY_CREDITED' || done.code === 'ALREADY_HELD') return done.code === 'ALREADY_HELD' ? 'held' : 'credited';
  if (done.code === 'BUSY') return 'busy';
  ports.log({ alarm: 'payment-not-credited', code: done.code, order: paid.order, home: homeId });
  return 'refused';
}
