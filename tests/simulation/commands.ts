import { sha256 } from '@cloud/kit/digest';
import type { BatchDraft } from '@domain/batch/batch';
import { ledgerOf, manager, owner, type Phone, type Request } from './asking';
import type { Chance } from './chance';
import { nextOfHousehold } from './household/next-of-household';
import type { Role } from './people';
import { isLived, type Theme, type themes } from './themes';
import type { World } from './world';

type Weights<K extends string> = Readonly<Partial<Record<K, number>>>;
/** Every episode has its own mood: some things are pressed all the time there, others hardly ever. Many different crowds find more than one that does a little of everything. */
export function moodOf(chance: Chance, { roles, commands }: (typeof themes)[Theme]): { readonly roles: Weights<Role>; readonly kinds: Readonly<Partial<Record<Role, Weights<string>>>> } {
  const swung = <K extends string>(weights: Weights<K>, swings: readonly number[]): Weights<K> => Object.fromEntries(Object.entries<number>(weights as Record<string, number>).map(([name, weight]) => [name, weight * chance.one(swings)])) as Weights<K>;
  const kindsOf = (role: Role): Weights<string> => swung(Object.fromEntries(Object.entries(commands).filter(([, command]) => command.role === role).map(([kind, { weight }]) => [kind, weight])), [0.2, 1, 1, 3]);
  return { roles: swung(roles, [0.5, 1, 1, 2]), kinds: Object.fromEntries(Object.keys(roles).map((role) => [role, kindsOf(role as Role)])) };
}

type Shown = { readonly slot: string; readonly lane?: string | null } | null | undefined;
/** What the phone makes of an answer. */
export function shown(phone: Phone, { action, homeId, data }: Request, answer: { readonly ok: boolean; readonly value?: unknown; readonly code?: string; readonly data?: unknown }): void {
  const value = (answer.ok ? answer.value : answer.data) as Readonly<Record<string, unknown>> | undefined;
  if (answer.code && ['STEP_NOT_OPEN', 'FORBIDDEN', 'NO_CASE', 'BOOKING_CLOSED', 'ALREADY_ARRIVED'].includes(answer.code)) phone.isShut = true;
  if (!answer.ok) { if (answer.code === 'SEAT_CHANGED') phone.held = (value?.slot as string | null | undefined) ?? null; return; }
  phone.seen.set(`${action} ${homeId}`, action === 'people.draft' ? { ...value, terms: data.terms } : value);
  const slot = (field: string): string => String(data[field]);
  switch (action) {
    case 'booking.open': {
      const held = value?.held as Shown;
      Object.assign(phone, { held: held?.slot ?? null, lane: held?.lane ?? null, wait: (value?.wait as Shown)?.slot ?? null, offer: (value?.offer as Shown)?.slot ?? null, isShut: value?.isAllowed !== true || value?.isOpen !== true || value.hasArrived === true });
      break;
    }
    case 'booking.reserve': phone.held = slot('slotId'); break;
    case 'booking.reschedule': phone.held = slot('to'); break;
    case 'booking.cancel': phone.held = null; break;
    case 'booking.wait': phone.wait = slot('slotId'); break;
    case 'booking.leave': phone.wait = null; break;
    case 'booking.accept': Object.assign(phone, { held: slot('slotId'), offer: null }); break;
    case 'booking.decline': phone.offer = null; break;
    case 'batches.planChange': phone.plan = { draft: data.draft as BatchDraft, digest: String(value?.digest) }; break;
    case 'batches.change': Object.assign(phone, { plan: null, change: sha256(`${slot('batchId')}|${slot('digest')}`).slice(0, 12) }); break;
    case 'batches.undoChange': phone.change = null; break;
  }
}

/** What the screen puts next to such an answer: the line of a full slot, the place kept, the change as it was planned. */
export function nextOf(phone: Phone, { action, homeId, data }: Pick<Request, 'action' | 'homeId' | 'data'>, answer: { readonly ok: boolean; readonly code?: string; readonly value?: unknown }, world: World): Request | null {
  const line = (name: string, more: object): Request => owner(name, homeId, { ledgerId: ledgerOf(world, homeId), ...more });
  if (!answer.ok && answer.code === 'SLOT_FULL' && action.startsWith('booking.')) return line('booking.wait', { slotId: data.slotId ?? data.to });
  if (action === 'booking.open' && phone.offer) return line('booking.accept', { slotId: phone.offer, from: phone.held });
  if (action === 'batches.planChange' && phone.plan) return manager('batches.change', { batchId: data.batchId, ...phone.plan });
  if (action === 'batches.change' && phone.change) return manager('batches.undoChange', { batchId: data.batchId, change: phone.change });
  return isLived(world.theme) ? nextOfHousehold(phone, { action, homeId }, answer) : null;
}
