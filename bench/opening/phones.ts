import http from 'node:http';
import { randomUUID } from 'node:crypto';
import { deliver, type Attempt, type Delivery, type DeliveryPolicy } from '@/platform/delivery';
import { attemptAfter, type VendorFailure } from '@/platform/vendor-failure';
import type { RunningCloud } from '../../localcloud/server';

export type Reply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly code: string; readonly data: unknown };
export type Phones = {
  /** One call as the mini-program makes it: the same request id until an answer is there. */
  readonly ask: (openid: string, action: string, data: unknown) => Promise<Reply>;
  /** Attempts made in all. */
  readonly attempts: () => number;
  readonly close: () => void;
};

/** Many phones on one machine: sockets are shared, what is judged and asked again is the client's own code. */
export function createPhones(cloud: RunningCloud, policy: DeliveryPolicy, sockets = 64): Phones {
  const agent = new http.Agent({ keepAlive: true, maxSockets: sockets });
  const url = new URL(cloud.url), tokens = new Map<string, string>();
  let attempts = 0;
  const tokenOf = (openid: string): string => {
    const token = tokens.get(openid) ?? cloud.sessions.open({ openid });
    tokens.set(openid, token);
    return token;
  };
  const attempt = (openid: string, body: string): Promise<Attempt> => new Promise((resolve) => {
    attempts++;
    const request = http.request({ agent, host: url.hostname, port: url.port, method: 'POST', path: '/call/owner', headers: { authorization: `Bearer ${tokenOf(openid)}`, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', () => resolve({ kind: 'unreachable' }));
      response.on('end', () => resolve(judged(response.statusCode ?? 0, Buffer.concat(parts).toString())));
    });
    request.on('error', () => resolve({ kind: 'unreachable' }));
    request.end(body);
  });
  return {
    ask: async (openid, action, data) => {
      const body = JSON.stringify({ action, data, requestId: randomUUID(), client: { version: '9.9.9', language: 'zh-CN' } });
      const delivered: Delivery = await deliver(() => attempt(openid, body), policy);
      return delivered.ok ? (delivered.value as Reply) : delivered;
    },
    attempts: () => attempts,
    close: () => agent.destroy(),
  };
}

function judged(status: number, text: string): Attempt {
  const body = JSON.parse(text) as Reply | VendorFailure;
  if (status >= 400) return attemptAfter(body as VendorFailure);
  return 'code' in body && body.code === 'BUSY' ? { kind: 'busy' } : { kind: 'answer', body };
}
