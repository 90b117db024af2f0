import http from 'node:http';
import { randomUUID } from 'node:crypto';
import { deliver, type Attempt, type DeliveryPolicy } from '@/platform/delivery';
import { attemptAfter, type VendorFailure } from '@/platform/vendor-failure';

export type Reply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly code: string; readonly data: unknown };
export type Phones = {
  /** One call as the mini-program makes it: asked again with the same request id until its end is known. */
  readonly ask: (openid: string, action: string, data: unknown) => Promise<Reply>;
  /** How often the cloud was asked, and how many of these it sent away or left unanswered. */
  readonly asked: () => { readonly attempts: number; readonly busy: number; readonly unanswered: number };
  readonly close: () => void;
};
export type PhoneSettings = {
  readonly url: string;
  readonly tokenOf: (openid: string) => string;
  readonly policy: DeliveryPolicy;
  readonly sockets: number;
  /** How often a person opens the screen again that never heard how it ended. */
  readonly returns?: number;
};

const UNKNOWN: readonly string[] = ['UNREACHABLE', 'BUSY', 'INTERNAL'];

/** Many phones on one machine: sockets are shared; what is judged, waited for and asked again is the client's own code. */
export function createPhones({ url, tokenOf, policy, sockets, returns = 0 }: PhoneSettings): Phones {
  const agent = new http.Agent({ keepAlive: true, maxSockets: sockets }), { hostname, port } = new URL(url);
  let attempts = 0, busy = 0, unanswered = 0;
  const attempt = (token: string, body: string): Promise<Attempt> => new Promise<Attempt>((resolve) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const request = http.request({ agent, host: hostname, port, method: 'POST', path: '/call/owner', headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', () => resolve({ kind: 'unreachable' }));
      response.on('end', () => resolve(judged(response.statusCode ?? 0, Buffer.concat(parts).toString())));
    });
    request.on('error', () => resolve({ kind: 'unreachable' }));
    request.end(body);
  }).then((outcome) => {
    attempts++;
    if (outcome.kind === 'busy') busy++;
    if (outcome.kind === 'unreachable') unanswered++;
    return outcome;
  });
  return {
    ask: async (openid, action, data) => {
      const token = tokenOf(openid), body = JSON.stringify({ action, data, requestId: randomUUID(), client: { version: '9.9.9', language: 'zh-CN' } });
      for (let left = returns; ; left--) {
        const delivered = await deliver(() => attempt(token, body), policy), reply = delivered.ok ? (delivered.value as Reply) : delivered;
        if (reply.ok || !UNKNOWN.includes(reply.code) || left <= 0) return reply;
      }
    },
    asked: () => ({ attempts, busy, unanswered }),
    close: () => agent.destroy(),
  };
}

function judged(status: number, text: string): Attempt {
  const body = JSON.parse(text) as Reply | VendorFailure;
  if (status >= 400) return attemptAfter(body as VendorFailure);
  return 'code' in body && body.code === 'BUSY' ? { kind: 'busy' } : { kind: 'answer', body };
}
