import { randomUUID } from 'node:crypto';
import type { Ask, OperationName } from '@contract/contract';

/** A phone without a screen: the typed contract over the local cloud's HTTP surface, as one person. */
export type Person = { readonly openid: string; readonly ask: Ask; readonly raw: (unit: string, action: string, data: unknown, requestId?: string) => Promise<AnyReply>; readonly upload: (cloudPath: string, content: Uint8Array) => Promise<string>; readonly phoneCode: (phone: string) => Promise<string>; readonly device: (path: string, body: unknown) => Promise<Record<string, unknown>> };
export type AnyReply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly code: string; readonly data: unknown };

const VERSION = '0.1.0';
const TYPES: Readonly<Record<string, string>> = { jpg: 'image/jpeg', png: 'image/png' };

export async function person(cloudUrl: string, openid: string): Promise<Person> {
  const post = async (path: string, body: string | Uint8Array, headers: Record<string, string> = {}): Promise<Record<string, unknown>> => {
    const response = await fetch(`${cloudUrl}${path}`, { method: 'POST', body: body as BodyInit, headers: { 'content-type': 'application/json', ...headers } });
    const answer = await response.json() as Record<string, unknown>;
    if (!response.ok) throw new Error(`${path} as ${openid}: ${JSON.stringify(answer)}`);
    return answer;
  };
  const { token } = await post('/login', JSON.stringify({ openid })) as { token: string };
  const signed = { authorization: `Bearer ${token}` };
  const raw = async (unit: string, action: string, data: unknown, requestId: string = randomUUID()) =>
    await post(`/call/${unit}`, JSON.stringify({ action, data, requestId, client: { version: VERSION, language: 'zh-CN' } }), signed) as AnyReply;
  return {
    openid, raw,
    ask: ((unit: string, name: OperationName, input: unknown) => raw(unit, name, input)) as unknown as Ask,
    upload: async (cloudPath, content) => (await post(`/upload?cloudPath=${encodeURIComponent(cloudPath)}`, content, { ...signed, 'content-type': TYPES[cloudPath.split('.').pop() ?? ''] ?? 'application/octet-stream' })).fileID as string,
    phoneCode: async (phone) => (await post('/device/phone-code', JSON.stringify({ phone }), signed)).code as string,
    device: (path, body) => post(path, JSON.stringify(body), signed),
  };
}

/** The answer's value; a refusal here is a mistake of the script. */
export function valueOf<T>(reply: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string; readonly data: unknown }): T {
  if (!reply.ok) throw new Error(`refused: ${reply.code} ${JSON.stringify(reply.data)}`);
  return reply.value;
}
