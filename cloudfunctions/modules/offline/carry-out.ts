import { homeKeyOf, caseIdOf } from '@domain/kernel/ids';
import { happenedAt, type OfflineItem, type Outcome } from '@domain/offline/item';
import { arrivedAfterAll, earlierArrival, judged, type OtherSide } from '@domain/offline/judge';
import type { WalkClash } from '@domain/inspection/merge-walk';
import { Forbidden, type Answer, type Context, type Endpoint } from '@cloud/kit/implement';
import { isOverload } from '@cloud/platform/overload';
import type { Store } from '@cloud/platform/ports';

/** What the operation answered, judged; `clashes`: it was carried out, and something in it is for a person. */
export type Carried = { readonly outcome: Outcome; readonly code: string; readonly theirs: OtherSide; readonly clashes: readonly WalkClash[]; readonly numbers?: readonly number[] };
type Ports = Pick<Context, 'vault' | 'cloud' | 'settings' | 'log' | 'now'>;

/** Asks an item's own operation for its person: parsed, entitled and remembered as if it had come by itself, at the moment it was done. */
export async function carryOut(ports: Ports, store: Store, endpoints: readonly Endpoint[], item: OfflineItem, openid: string, at: number): Promise<Carried> {
  const happened = happenedAt(item, at), answer = await ask();
  const keys = item.name.startsWith('keys.') && !answer.ok ? (await store.find('cases', caseIdOf(item.input.homeId)))?.keys ?? null : null;
  const missed = item.name === 'booking.checkIn' && !answer.ok && answer.code === 'NOT_BOOKED' ? arrivedAfterAll(item.input.homeId, String(item.input.slotId), openid, happened, at) : null;
  if (missed && await store.apply('ledgers', String(item.input.ledgerId), missed)) return { outcome: 'applied', code: '', theirs: { at: null, by: null }, clashes: [] };
  const verdict = judged(item, answer, openid, keys);
  if (verdict.outcome === 'same' && item.name === 'booking.checkIn' && verdict.theirs.at !== null && happened < verdict.theirs.at) await store.apply('ledgers', String(item.input.ledgerId), earlierArrival(item.input.homeId, happened));
  const numbers = answer.ok && item.name === 'defects.report' ? (answer.value as { readonly reported: readonly { readonly no: number }[] }).reported.map(({ no }) => no) : undefined;
  return { ...verdict, clashes: answer.ok && item.name === 'inspection.merge' ? (answer.value as { readonly clashes: readonly WalkClash[] }).clashes : [], ...(numbers ? { numbers } : {}) };

  async function ask(): Promise<Answer> {
    const endpoint = endpoints.find(({ operation }) => operation.name === item.name);
    if (!endpoint || !homeKeyOf(item.input.homeId)) return { ok: false, code: 'INVALID_INPUT', data: {} };
    try {
      return await endpoint.run({ unit: 'staff', openid, data: item.input, requestId: item.id }, { ...ports, store, now: () => happened, heardAt: at });
    } catch (error) {
      if (error instanceof Forbidden) return { ok: false, code: 'FORBIDDEN', data: {} };
      if (isOverload(error)) return { ok: false, code: 'BUSY', data: {} };
      ports.log({ unit: 'staff', action: item.name, bug: error instanceof Error ? error.stack : String(error) });
      return { ok: false, code: 'INTERNAL', data: {} };
    }
  }
}
