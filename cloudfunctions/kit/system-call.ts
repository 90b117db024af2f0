import type { Envelope } from '@contract/operation';
import { MINUTE } from '@domain/kernel/calendar';
import type { Ports } from '../platform/ports';
import { canonicalJson } from './digest';

/** How one of our functions shows another that the call is ours: nobody's openid, but a proof that only this deployment's keys can make. */
type Proof = { readonly at: number; readonly proof: string };
export type SystemEvent = Partial<Envelope> & { readonly system?: Partial<Proof> };
const VALID = 10 * MINUTE;
const proofsOf = (vault: Ports['vault'], action: string, data: unknown, at: number): readonly string[] => vault.indexes(`system|${action}|${canonicalJson(data)}|${at}`);

/** Runs an operation in another unit in the name of the system. The same data in the same instant is the same request. */
export function callAsSystem({ vault, cloud, now }: Pick<Ports, 'vault' | 'cloud' | 'now'>, unit: string, action: string, data: unknown): Promise<unknown> {
  const at = now(), [proof = ''] = proofsOf(vault, action, data, at);
  return cloud.callUnit(unit, action, data, { requestId: `sys-${proof}`, system: { at, proof } });
}

/** Whether the event carries a fresh proof for exactly this action and data. A client can send the field, but cannot make the proof. */
export function isSystemCall({ action = '', data, system }: SystemEvent, { vault, now }: Pick<Ports, 'vault' | 'now'>): boolean {
  if (typeof system?.proof !== 'string' || typeof system.at !== 'number' || Math.abs(now() - system.at) > VALID) return false;
  // The other function may have been deployed with the next key already, or not yet.
  return proofsOf(vault, String(action), data, system.at).includes(system.proof);
}
