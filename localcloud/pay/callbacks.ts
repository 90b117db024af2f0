import type { Scheduler } from '../clock/scheduler';
import type { KeptMap } from '../storage/kept-map';
import { paidEvent, refundEvent } from './callback-events';
import type { Callback, Order, Refund } from './order';

const [SECOND, MINUTE, HOUR] = [1000, 60_000, 3_600_000];
/** Waits between attempts while the function does not answer errcode 0, as WeChat Pay waits; then it gives up. */
export const RETRY_WAITS = [15 * SECOND, 15 * SECOND, 30 * SECOND, 3 * MINUTE, 10 * MINUTE, 20 * MINUTE, 30 * MINUTE, 30 * MINUTE, 30 * MINUTE, HOUR, 3 * HOUR, 3 * HOUR, 3 * HOUR, 6 * HOUR, 6 * HOUR];

export type CallbackParts = {
  orders: KeptMap<Order>;
  scheduler: Scheduler;
  now: () => number;
  appid: string;
  env: string;
  invoke: (unit: string, event: string, source: string, openid: string) => Promise<string>;
  told: (note: { outTradeNo: string; outcome: string; forged?: boolean }) => void;
};

/** How the next paid order's callback goes, when asked for: the wire is not kind. */
export type NextCallback = { mode: 'lose' } | { mode: 'delay'; milliseconds: number } | { mode: 'repeat'; times: number };

export type Callbacks = {
  /** The order was paid: tell its function, and again until it says errcode 0. */
  paid(outTradeNo: string): Promise<void>;
  refundTaken(order: Order, refund: Refund): void;
  /** Tells the function now, whatever was told before. */
  deliver(outTradeNo: string, times?: number): Promise<string[]>;
  /** As a stranger would: the same event with changes, by an ordinary client's call. */
  forge(outTradeNo: string, changes: Record<string, unknown>, openid: string): Promise<string>;
  next(plan: NextCallback | undefined): void;
  /** After a start: what was owed is still owed. */
  resume(): void;
};

export function createCallbacks(parts: CallbackParts): Callbacks {
  let plan: NextCallback | undefined;

  const attempt = async (outTradeNo: string): Promise<string> => {
    const order = parts.orders.get(outTradeNo) as Order;
    const outcome = await tell(parts, order.callback, paidEvent(parts.appid, parts.now(), order), order.openid);
    parts.told({ outTradeNo, outcome });
    // Gone when everything was reset meanwhile.
    const now = parts.orders.get(outTradeNo);
    if (now) parts.orders.set(outTradeNo, { ...now, callback: afterAttempt(now.callback, outcome, parts.now()) });
    return outcome;
  };
  const owe = (outTradeNo: string, due: number): void => {
    const order = parts.orders.get(outTradeNo) as Order;
    parts.orders.set(outTradeNo, { ...order, callback: { ...order.callback, due } });
    parts.scheduler.at(due, async () => {
      if (parts.orders.get(outTradeNo)?.callback.done !== false) return;
      await attempt(outTradeNo);
      oweAgain(outTradeNo);
    });
  };
  const oweAgain = (outTradeNo: string): void => {
    const left = parts.orders.get(outTradeNo)?.callback;
    if (left && !left.done && left.due !== undefined) owe(outTradeNo, left.due);
  };

  return {
    async paid(outTradeNo) {
      const mine = plan;
      plan = undefined;
      // Lost: the first attempt never arrives; WeChat Pay comes again after its first wait.
      if (mine?.mode === 'lose') owe(outTradeNo, parts.now() + (RETRY_WAITS[0] as number));
      else if (mine?.mode === 'delay') owe(outTradeNo, parts.now() + mine.milliseconds);
      else {
        for (let left = mine?.mode === 'repeat' ? mine.times : 1; left > 0; left -= 1) await attempt(outTradeNo);
        oweAgain(outTradeNo);
      }
    },
    refundTaken(order, refund) {
      const { callback } = refund;
      if (!callback) return;
      parts.scheduler.at(parts.now(), async () => {
        const outcome = await tell(parts, callback, refundEvent(parts.appid, order, refund), order.openid);
        parts.told({ outTradeNo: order.outTradeNo, outcome });
      });
    },
    async deliver(outTradeNo, times = 1) {
      const outcomes: string[] = [];
      for (let left = times; left > 0; left -= 1) outcomes.push(await attempt(outTradeNo));
      return outcomes;
    },
    async forge(outTradeNo, changes, openid) {
      const order = parts.orders.get(outTradeNo) as Order;
      const event = { ...paidEvent(parts.appid, parts.now(), order), ...changes, userInfo: { appId: parts.appid, openId: openid } };
      const outcome = await outcomeOf(parts.invoke(order.callback.functionName, JSON.stringify(event), 'wx_client', openid));
      parts.told({ outTradeNo, outcome, forged: true });
      return outcome;
    },
    next(wanted) {
      plan = wanted;
    },
    resume() {
      for (const { outTradeNo, state, callback } of parts.orders.values()) {
        if (state !== 'NOTPAY' && state !== 'CLOSED' && !callback.done) owe(outTradeNo, callback.due ?? parts.now());
      }
    },
  };
}

function tell(parts: CallbackParts, callback: Callback, event: unknown, openid: string): Promise<string> {
  if (callback.envId !== parts.env) return Promise.resolve(`no environment ${callback.envId} here`);
  return outcomeOf(parts.invoke(callback.functionName, JSON.stringify(event), 'wx_paycallback', openid));
}

/** 'ok' when the function answered errcode 0, else what went wrong. */
function outcomeOf(run: Promise<string>): Promise<string> {
  return run.then(
    (json) => ((JSON.parse(json) as { errcode?: unknown } | null)?.errcode === 0 ? 'ok' : `answered ${json.slice(0, 300)}`),
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

function afterAttempt(callback: Callback, outcome: string, now: number): Callback {
  const attempts = [...callback.attempts, { at: now, outcome }];
  const wait = RETRY_WAITS[attempts.length - 1];
  const done = callback.done || outcome === 'ok';
  const { due: _past, ...rest } = callback;
  return done || wait === undefined ? { ...rest, attempts, done } : { ...rest, attempts, done, due: now + wait };
}
