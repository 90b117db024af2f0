import { aBill, aCatalogue } from '@domain/testing/a-bill';
import { aCase } from '@domain/testing/a-case';
import { crewGrants } from '@domain/testing/some-grants';
import type { MoveInCase } from '@domain/movein/case';
import { receivePayment } from '@cloud/modules/bill/receive-payment';
import { pay } from '@cloud/modules/bill/pay';
import { take } from '@cloud/modules/bill/take';
import type { Endpoint } from './implement';
import { createVisit } from './testing-visit';

/** The morning of a visit with a bill of every kind of charge; finance (wx-finance) and a manager (wx-manager) beside the desk. */
export async function createMoney(endpoints: readonly Endpoint[], moveIn: MoveInCase = aCase({ bill: aBill() })) {
  const server = await createVisit([...new Set([pay, take, ...endpoints])], moveIn, ['owner', 'staff', 'manager', 'documents']);
  const { call, homeId, orders, ports } = server, { store } = ports, due = moveIn.bill.total;
  await store.insertAll('grants', [crewGrants('wx-finance', '林会计', ['finance']), crewGrants('wx-manager', '周敏', [], true)]);
  await store.apply('communities', 'com_yunxi', { guard: {}, patch: { set: { fees: aCatalogue as never } } });
  const callback = (event: object, source: string | undefined = 'wx_paycallback') => receivePayment(ports, event, source);
  const payOnline = async (openid = 'wx-owner', fen = due) => {
    const { value } = await call('owner', openid, 'bill.pay', { homeId, fen }) as unknown as { value: { order: string } };
    const order = orders.get(value.order);
    if (order) orders.set(value.order, { ...order, state: 'paid' });
    await callback({ outTradeNo: value.order });
    return value.order;
  };
  const takeCash = (fen = due, slip = '0001', given: { readonly how?: string; readonly by?: string; readonly home?: string } = {}, requestId?: string) =>
    call('staff', given.by ?? 'wx-desk', 'bill.take', { homeId: given.home ?? homeId, how: given.how ?? 'cash', slip, fen }, requestId);
  return { ...server, due, callback, payOnline, takeCash };
}
