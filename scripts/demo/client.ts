import { randomUUID } from 'node:crypto';
import type { Ask, OperationName, OperationNamed, OperationOn } from '@contract/contract';
import type { Asked, InputOf, Reply, Unit } from '@contract/operation';

/** A phone without a screen: the typed contract over the local cloud's HTTP surface, as one person. */
export type Person = { readonly openid: string; readonly ask: Ask; readonly together: Together; readonly raw: (unit: string, action: string, data: unknown, requestId?: string, then?: readonly Asked[]) => Promise<AnyReply>; readonly upload: (cloudPath: string, content: Uint8Array) => Promise<string>; readonly phoneCode: (phone: string) => Promise<string>; readonly device: (path: string, body: unknown) => Promise<Record<string, unknown>> };
/** Several operations of one unit in one function call, as phones ask them; the answers of those that were carried out. */
export type Together = <U extends Unit, const Names extends readonly OperationOn<U>[]>(unit: U, ...askings: { readonly [K in keyof Names]: { readonly name: Names[K]; readonly input: InputOf<OperationNamed<Names[K]>> } }) => Promise<{ readonly [K in keyof Names]: Reply<OperationNamed<Names[K]>> }>;
export type AnyReply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly code: string; readonly data: unknown };

const VERSION = '0.1.0';
const TYPES: Readonly<Record<string, string>> = { jpg: 'image/jpeg', png: 'image/png' };

/** As one call: the first, with the others travelling along. */
export async function askedTogether(raw: Person['raw'], unit: string, askings: readonly { readonly name: string; readonly input: unknown }[]): Promise<readonly AnyReply[]> {
  const [first, ...others] = askings;
  if (!first) throw new Error('nothing is asked');
  const answer = await raw(unit, first.name, first.input, randomUUID(), others.map(({ name, input }) => ({ action: name, data: input, requestId: randomUUID() }))) as AnyReply & { readonly then?: readonly AnyReply[] };
  return [answer, ...(answer.then ?? [])];
}

export async function person(cloudUrl: string, openid: string): Promise<Person> {
  const post = async (path: string, body: string | Uint8Array, headers: Record<string, string> = {}): Promise<Record<string, unknown>> => {
    const response = await fetch(`${cloudUrl}${path}`, { method: 'POST', body: body as BodyInit, headers: { 'content-type': 'application/json', ...headers } });
    const answer = await response.json() as Record<string, unknown>;
    if (!response.ok) throw new Error(`${path} as ${openid}: ${JSON.stringify(answer)}`);
    return answer;
  };
  const { token } = await post('/login', JSON.stringify({ openid })) as { token: string };
  const signed = { authorization: `Bearer ${token}` };
  const raw = async (unit: string, action: string, data: unknown, requestId: string = randomUUID(), then?: readonly Asked[]) =>
    await post(`/call/${unit}`, JSON.stringify({ action, data, requestId, ...(then ? { then } : {}), client: { version: VERSION, language: 'zh-CN' } }), signed) as AnyReply;
  return {
    openid, raw,
    together: ((unit: string, ...askings: { name: string; input: unknown }[]) => askedTogether(raw, unit, askings)) as unknown as Together,
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
