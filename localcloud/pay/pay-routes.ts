import { randomInt } from 'node:crypto';
import { HttpError } from '../http/http-error';
import { readJson } from '../http/read-body';
import type { Routes } from '../http/router';
import { sendJson } from '../http/send';
import type { Sessions } from '../sessions/sessions';
import type { KeptMap } from '../storage/kept-map';
import type { Callbacks, NextCallback } from './callbacks';
import { payTime, type Order } from './order';
import { signatureOf } from './payment-signature';

export type PayRouteParts = {
  orders: KeptMap<Order>;
  callbacks: Callbacks;
  sessions: Sessions;
  now: () => number;
  secret: string;
};

/** The pay sheet of a phone (/device/pay) and the wire's bad days (/control/pay). */
export function payRoutes(parts: PayRouteParts): Routes {
  return {
    'GET /device/pay': ({ req, res, url }) => {
      const order = payable(parts, parts.sessions.of(req).openid, { prepayId: url.searchParams.get('prepayId') ?? '' });
      sendJson(res, { body: order.body, totalFee: order.totalFee, outTradeNo: order.outTradeNo, state: order.state });
    },
    'POST /device/pay': async ({ req, res }) => {
      const { openid } = parts.sessions.of(req);
      const asked = await readJson(req);
      const order = payable(parts, openid, asked);
      if (asked.outcome === 'cancel') return sendJson(res, { errMsg: 'requestPayment:fail cancel' });
      if (asked.outcome !== 'paid') throw new HttpError(400, -501007, "outcome is 'paid' or 'cancel'");
      take(parts, order);
      const told = parts.callbacks.paid(order.outTradeNo);
      // The phone hears before or while the function does; `settle` waits for the function, for those who need an order.
      if (asked.settle === true) await told;
      sendJson(res, { errMsg: 'requestPayment:ok' });
    },
    'GET /control/pay': ({ res }) => sendJson(res, parts.orders.values()),
    'POST /control/pay': async ({ req, res }) => sendJson(res, await control(parts, await readJson(req))),
  };
}

function payable(parts: PayRouteParts, openid: string, asked: Record<string, unknown>): Order {
  const prepayId = String(asked.prepayId ?? String(asked.package ?? '').replace(/^prepay_id=/, ''));
  const order = parts.orders.values().find((each) => each.prepayId === prepayId);
  const refuse = (why: string): never => {
    throw new HttpError(400, -1, `requestPayment:fail ${why}`);
  };
  if (!order) return refuse('no such prepay_id');
  if (order.openid !== openid) return refuse('the payer is not the one of the order');
  if (order.state !== 'NOTPAY') return refuse('the order is paid or closed');
  if (parts.now() > order.until) return refuse('the order is expired');
  if (typeof asked.paySign === 'string') {
    const { paySign, appId, nonceStr, package: pack, signType, timeStamp } = asked as Record<string, string>;
    const right = signatureOf({ appId: appId ?? '', nonceStr: nonceStr ?? '', package: pack ?? '', signType: signType ?? '', timeStamp: timeStamp ?? '' }, parts.secret);
    if (appId !== undefined && paySign !== right) return refuse('签名验证失败');
  }
  return order;
}

function take(parts: PayRouteParts, order: Order): void {
  const paidAt = parts.now();
  parts.orders.set(order.outTradeNo, {
    ...order,
    state: 'SUCCESS',
    paidAt,
    transactionId: `4200${payTime(paidAt)}${randomInt(1e9, 9e9)}`,
  });
}

async function control(parts: PayRouteParts, asked: Record<string, unknown>): Promise<unknown> {
  if (asked.next !== undefined) {
    parts.callbacks.next((asked.next ?? undefined) as NextCallback | undefined);
    return { next: asked.next };
  }
  const outTradeNo = String(asked.outTradeNo);
  const order = parts.orders.get(outTradeNo);
  if (!order) throw new HttpError(404, -1, `no order ${outTradeNo}`);
  if (asked.do === 'deliver') return { outcomes: await parts.callbacks.deliver(outTradeNo, Number(asked.times ?? 1)) };
  if (asked.do === 'forge') {
    const changes = (asked.changes ?? {}) as Record<string, unknown>;
    return { outcome: await parts.callbacks.forge(outTradeNo, changes, String(asked.openid ?? order.openid)) };
  }
  throw new HttpError(400, -501007, "do is 'deliver' or 'forge'; or give next: { mode: 'lose' | 'delay' | 'repeat' }");
}
