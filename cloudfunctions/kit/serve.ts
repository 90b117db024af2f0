import type { Envelope, Unit } from '@contract/operation';
import { isOverload } from '../platform/overload';
import type { Ports } from '../platform/ports';
import { Forbidden, type Answer, type Endpoint } from './implement';

export type Caller = { readonly openid: string; /** The call proved to be one of our own functions'. */ readonly isSystem?: boolean };
const SYSTEM = 'system';
const older = (a: string, b: string): boolean => a.localeCompare(b, 'en', { numeric: true }) < 0;

/** One unit's front door: finds the operation, runs it, logs it without personal data, and holds the one catch. */
export const serve = (unit: Unit, endpoints: readonly Endpoint[], ports: Ports) => {
  const byName = new Map(endpoints.map((endpoint) => [endpoint.operation.name, endpoint]));
  return async (event: Partial<Envelope>, { openid, isSystem = false }: Caller): Promise<Answer & { readonly ref?: string }> => {
    const started = ports.now();
    const action = typeof event.action === 'string' ? event.action : '';
    const answer = await answerTo(event, action);
    ports.log({ unit, action: byName.has(action) ? action : 'unknown', request: String(event.requestId ?? '').slice(0, 40), ms: ports.now() - started, code: answer.ok ? 'OK' : answer.code });
    return answer;

    async function answerTo(envelope: Partial<Envelope>, name: string): Promise<Answer> {
      if (!openid && !isSystem) return { ok: false, code: 'UNAUTHENTICATED', data: {} };
      if (older(String(envelope.client?.version ?? '0'), ports.settings.oldestClient)) return { ok: false, code: 'CLIENT_TOO_OLD', data: { needs: ports.settings.oldestClient } };
      const endpoint = byName.get(name);
      if (!endpoint) return { ok: false, code: 'UNKNOWN_OPERATION', data: {} };
      try {
        return await endpoint.run({ unit, openid: isSystem ? SYSTEM : openid, isSystem, data: envelope.data, requestId: String(envelope.requestId ?? '') }, ports);
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
