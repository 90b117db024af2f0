import { createMemoryStore } from '../platform/memory-store';
import type { Cloud, Ports } from '../platform/ports';
import { createVault } from '../platform/vault';
import type { Answer, Endpoint } from './implement';
import { serve } from './serve';
import { sha256 } from './digest';
import type { Unit } from '@contract/operation';

const key = (letter: string) => Buffer.from(letter.repeat(32)).toString('base64');
export const testKeys = JSON.stringify({ current: '1', keys: { '1': key('k') }, index: key('i') });

/** The cloud's services as a test sees them: everything sent and stored can be looked at. */
export function createTestCloud() {
  const files = new Map<string, Buffer>();
  const orders = new Map<string, { fen: number; state: 'open' | 'paid' | 'closed'; transaction: string }>();
  const refunds = new Map<string, { order: string; fen: number; state: 'done' | 'waiting' | 'failed' }>();
  const sent: { to: string; kind: string; words: Readonly<Record<string, string>> }[] = [];
  const calls: { unit: string; action: string; data: unknown }[] = [];
  const cloud: Cloud = {
    phoneOf: async (code) => (code.startsWith('phone:') ? code.slice(6) : null),
    links: async (ids) => ids.map((id) => `https://files.test/${id}`),
    download: async (id) => { const file = files.get(id); if (!file) throw new Error(`no file ${id}`); return file; },
    downloadAll: async (ids) => ids.map((id) => files.get(id) ?? null),
    upload: async (path, content) => { const id = `cloud://test.files/${path}`; files.set(id, content); return id; },
    remove: async (ids) => { for (const id of ids) files.delete(id); return []; },
    order: async ({ no, fen }) => { orders.set(no, { fen, state: 'open', transaction: `tx-${no}` }); return { timeStamp: '0', nonceStr: no, package: `prepay_id=${no}`, signType: 'MD5', paySign: 'x' }; },
    orderState: async (no) => { const order = orders.get(no); return !order ? { state: 'missing' } : order.state === 'paid' ? { state: 'paid', fen: order.fen, transaction: order.transaction } : { state: order.state }; },
    closeOrder: async (no) => { const order = orders.get(no); if (order?.state === 'open') order.state = 'closed'; return order?.state !== 'paid'; },
    refund: async ({ no, order, fen }) => {
      const paid = orders.get(order), before = refunds.get(no), out = [...refunds.values()].filter((one) => one.order === order).reduce((sum, one) => sum + one.fen, 0);
      if (before) return before.fen === fen ? { state: 'taken' } : { state: 'refused', code: 'PARAM_ERROR' };
      if (paid?.state !== 'paid' || out + fen > paid.fen) return { state: 'refused', code: 'NOTENOUGH' };
      refunds.set(no, { order, fen, state: 'done' });
      return { state: 'taken' };
    },
    refundState: async (no) => { const refund = refunds.get(no); return !refund ? { state: 'missing' } : refund.state === 'done' ? { state: 'done', fen: refund.fen, reference: `50-${no}` } : refund.state === 'failed' ? { state: 'failed', code: 'REFUNDCLOSE' } : { state: 'waiting' }; },
    message: async (to, kind, words) => { sent.push({ to, kind, words }); return true; },
    callUnit: async (unit, action, data) => { calls.push({ unit, action, data }); return { ok: true, value: {} }; },
  };
  return { cloud, files, orders, refunds, sent, calls };
}

/** A whole server in memory with a clock in hand: `call('owner', 'wx-1', 'home.open', {…})`. */
export function createTestServer(endpoints: Partial<Record<Unit, readonly Endpoint[]>>, startsAt: number) {
  const services = createTestCloud();
  const clock = { now: startsAt };
  const logs: Readonly<Record<string, unknown>>[] = [];
  const ports: Ports = {
    store: createMemoryStore(), vault: createVault(testKeys), cloud: services.cloud, now: () => clock.now, log: (entry) => { logs.push(entry); },
    settings: { setupCodeDigest: sha256('first-manager-code'), oldestClient: '0.1.0', messageTemplates: {} },
  };
  let requests = 0;
  const units = new Map(Object.entries(endpoints).map(([unit, list]) => [unit, serve(unit as Unit, list ?? [], ports)]));
  const call = async (unit: Unit, openid: string, action: string, data: unknown, requestId = `req-${String(++requests).padStart(16, '0')}`): Promise<Answer> => {
    const front = units.get(unit);
    if (!front) throw new Error(`unit ${unit} is not in this server`);
    return front({ action, data, requestId, client: { version: '0.1.0', language: 'zh-CN' } }, { openid });
  };
  return { call, ports, clock, logs, ...services };
}
