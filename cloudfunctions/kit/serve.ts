import { MOST_THEN, type Asked, type Envelope, type Unit } from '@contract/operation';
import { isOverload } from '../platform/overload';
import type { Ports } from '../platform/ports';
import { Forbidden, type Answer, type Endpoint } from './implement';
import { joinReadings } from './join-readings';
import { shareReadings } from './shared-readings';

export type Caller = { readonly openid: string; /** The call proved to be one of our own functions'. */ readonly isSystem?: boolean };
const SYSTEM = 'system';
const older = (a: string, b: string): boolean => a.localeCompare(b, 'en', { numeric: true }) < 0;

/** What else the envelope asks for, or null when that is not well formed. Our own functions ask one thing at a time: their proof covers no more. */
function furtherOf({ then }: Partial<Envelope>, isSystem: boolean): readonly Asked[] | null {
  if (then === undefined) return [];
  const isAsked = (one: unknown): one is Asked => typeof one === 'object' && one !== null && typeof (one as Partial<Asked>).action === 'string';
  return !isSystem && Array.isArray(then) && then.length <= MOST_THEN && then.every(isAsked) ? then : null;
}

/** Ids of ours are no words: anything else a client sends as one is not written down. */
const requestIdOf = ({ requestId }: Partial<Asked>): string => (typeof requestId === 'string' && /^[A-Za-z0-9_-]{16,40}$/.test(requestId) && /[a-z-]/.test(requestId) ? requestId : '');

/**
 * One unit's front door: finds the operation, runs it, logs it without personal data, and holds the one catch. What travels with it is run after it, each by its own right and with
 * its own request id, until one is refused; a document one of them has read or written is not read again for the next.
 */
export const serve = (unit: Unit, endpoints: readonly Endpoint[], ports: Ports) => {
  const byName = new Map(endpoints.map((endpoint) => [endpoint.operation.name, endpoint]));
  return async (event: Partial<Envelope>, { openid, isSystem = false }: Caller): Promise<Answer & { readonly ref?: string; readonly then?: readonly Answer[] }> => {
    const nextStore = shareReadings(joinReadings(ports.store, ports.log)), further = furtherOf(event, isSystem);
    if (!further) return { ok: false, code: 'INVALID_INPUT', data: { fields: ['then'] } };
    // A command that reads nothing is not to wait for, or pay for, what the screen after it reads.
    if (!byName.get(String(event.action))?.operation.access.guarded) for (const { action, data } of further) byName.get(action)?.ahead?.(data, nextStore());
    const first = await run(event);
    if (!further.length) return first;
    const then: Answer[] = [];
    for (const one of further) {
      if (!(then.at(-1) ?? first).ok) break;
      then.push(await run(one));
    }
    return { ...first, then };

    async function run(asked: Partial<Asked>): Promise<Answer> {
      const started = ports.now(), action = typeof asked.action === 'string' ? asked.action : '';
      const answer = await answerTo(asked, action, started);
      ports.log({ unit, action: byName.has(action) ? action : 'unknown', request: requestIdOf(asked), ms: ports.now() - started, code: answer.ok ? 'OK' : answer.code });
      return answer;
    }

    async function answerTo({ data, requestId }: Partial<Asked>, name: string, started: number): Promise<Answer> {
      if (!openid && !isSystem) return { ok: false, code: 'UNAUTHENTICATED', data: {} };
      if (older(String(event.client?.version ?? '0'), ports.settings.oldestClient)) return { ok: false, code: 'CLIENT_TOO_OLD', data: { needs: ports.settings.oldestClient } };
      const endpoint = byName.get(name);
      if (!endpoint) return { ok: false, code: 'UNKNOWN_OPERATION', data: {} };
      try {
        return await endpoint.run({ unit, openid: isSystem ? SYSTEM : openid, isSystem, data, requestId: String(requestId ?? '') }, { ...ports, store: nextStore() });
      } catch (error) {
        if (error instanceof Forbidden) return { ok: false, code: 'FORBIDDEN', data: {} };
        if (isOverload(error)) return { ok: false, code: 'BUSY', data: {} };
        const ref = Math.floor(started % 1e9).toString(36).toUpperCase();
        ports.log({ unit, action: name, ref, bug: error instanceof Error ? error.stack : String(error) });
        return { ok: false, code: 'INTERNAL', data: { ref } };
      }
    }
  };
};
