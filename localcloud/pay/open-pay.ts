import { join } from 'node:path';
import type { Scheduler } from '../clock/scheduler';
import type { CloudIdentity } from '../functions/function-env';
import type { FunctionsService } from '../functions/functions-service';
import type { CloudLog } from '../logs/cloud-log';
import { KeptMap } from '../storage/kept-map';
import { createCallbacks, type Callbacks } from './callbacks';
import type { Order } from './order';
import { createPayApi } from './pay-api';

export type Pay = {
  orders: KeptMap<Order>;
  callbacks: Callbacks;
  api: ReturnType<typeof createPayApi>;
  reset(): void;
  close(): void;
};

/** Orders below DIR/pay and what is owed to the functions named in them. */
export function openPay(options: {
  dir: string;
  identity: CloudIdentity;
  secret: string;
  scheduler: Scheduler;
  functions: FunctionsService;
  log: CloudLog;
  now: () => number;
}): Pay {
  const { identity, secret, scheduler, functions, log, now } = options;
  const orders = new KeptMap<Order>(join(options.dir, 'pay', 'orders.jsonl'));
  const callbacks = createCallbacks({
    orders,
    scheduler,
    now,
    appid: identity.appid,
    env: identity.env,
    invoke: async (unit, event, source, openid) => (await functions.invoke(unit, event, { source, openid })).json,
    told: (note) => log.write({ kind: 'pay', body: note }),
  });
  const api = createPayApi({ orders, now, secret, appid: identity.appid, refundTaken: callbacks.refundTaken });
  return { orders, callbacks, api, reset: () => orders.clear(), close: () => orders.close() };
}
