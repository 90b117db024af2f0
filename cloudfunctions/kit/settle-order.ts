import { closedOrder, credited } from '@domain/fees/orders';
import { yuan } from '@domain/kernel/money';
import type { MoveInCase } from '@domain/movein/case';
import type { Ports, Stored } from '../platform/ports';
import { changeCase } from './change-case';
import { systemContext } from './system-context';

export type Settled = 'credited' | 'closed' | 'open' | 'unknown' | 'refused' | 'busy';

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

async function credit(ports: Ports, homeId: string, paid: Parameters<typeof credited>[1], known?: Stored<MoveInCase>): Promise<Settled> {
  const context = systemContext(ports, `payment|${paid.transaction}|${paid.order}`);
  const done = await changeCase(context, homeId, { name: 'payment-credited', of: paid.transaction }, ({ moveIn }) => {
    const result = credited(moveIn.bill, paid, context.at);
    return result.ok ? { ok: true, moveIn: { bill: result.value.bill }, answer: null, tell: [{ kind: 'payment-received', words: { amount: yuan(paid.fen), receipt: result.value.payment.receipt } }] } : result;
  }, known);
  if (done.ok || done.code === 'ALREADY_CREDITED') return 'credited';
  if (done.code === 'BUSY') return 'busy';
  ports.log({ alarm: 'payment-not-credited', code: done.code, order: paid.order, home: homeId });
  return 'refused';
}
