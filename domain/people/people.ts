import type { Instant } from '../kernel/calendar';
import type { OpenId } from '../kernel/ids';
import { ok, refuse } from '../kernel/result';
import { isGuestLive, type Guest } from './guest';
import { isLive, mayAct, type Proxy, type ProxyScope } from './proxy';
import { isTenantIn, isTenantLive, type Tenant } from './tenant';

/** Who beside its owners has to do with a home. `phones`: keyed digests of whoever may still prove theirs, to be found by. */
export type People = { readonly next: number; readonly proxies: readonly Proxy[]; readonly tenants: readonly Tenant[]; readonly guests: readonly Guest[]; readonly phones: readonly string[] };
type Held = { readonly people?: People };
export type PersonKind = 'proxy' | 'tenant' | 'guest';
/** Ended ones shown and kept beside those in force. */
const KEEP_ENDED = 6;

const nobody: People = { next: 1, proxies: [], tenants: [], guests: [], phones: [] };
export const peopleOf = (moveIn: Held): People => moveIn.people ?? nobody;

/** A proxy in force for that step, by who took it on. */
export const proxyOf = (moveIn: Held, openid: OpenId, scope: ProxyScope | 'any', now: Instant): Proxy | null => peopleOf(moveIn).proxies.find((one) => one.openid === openid && mayAct(one, scope, now)) ?? null;
export const tenantOf = (moveIn: Held, openid: OpenId, now: Instant): Tenant | null => peopleOf(moveIn).tenants.find((one) => one.openid === openid && isTenantIn(one, now)) ?? null;

const lastOf = <T>(all: readonly T[], live: (one: T) => boolean): readonly T[] => { const over = all.filter((one) => !live(one)).slice(-KEEP_ENDED); return all.filter((one) => live(one) || over.includes(one)); };
/** What a change leaves: the phones follow, long-ended ones go. */
export function settledPeople(people: People, now: Instant): People {
  const proxies = lastOf(people.proxies, (one) => isLive(one, now)), tenants = lastOf(people.tenants, (one) => isTenantLive(one, now)), guests = lastOf(people.guests, (one) => isGuestLive(one, now));
  const phones = [...new Set([...proxies.filter((one) => isLive(one, now)), ...tenants.filter((one) => isTenantLive(one, now))].map(({ phoneIndex }) => phoneIndex))];
  return { ...people, proxies, tenants, guests, phones };
}

/** Ends one person's part. Whoever has ended already may be ended again; `openid` is whose rights end with it. */
export function endedPerson(people: People, kind: PersonKind, no: number, by: string, now: Instant) {
  const all: readonly (Proxy | Tenant | Guest)[] = kind === 'proxy' ? people.proxies : kind === 'tenant' ? people.tenants : people.guests;
  const one = all.find((person) => person.no === no);
  if (!one) return refuse('PERSON_UNKNOWN');
  const end = <T extends { readonly no: number; readonly ended: Guest['ended'] }>(some: readonly T[]): readonly T[] => some.map((person) => (person.no === no && !person.ended ? { ...person, ended: { at: now, by } } : person));
  const after: People = kind === 'proxy' ? { ...people, proxies: end(people.proxies) } : kind === 'tenant' ? { ...people, tenants: end(people.tenants) } : { ...people, guests: end(people.guests) };
  return ok({ people: settledPeople(after, now), openid: 'openid' in one ? one.openid : null, hadEnded: one.ended !== null });
}

/** Somebody proved this phone: every proxy and tenancy that names it is theirs. */
export function takenOn(people: People, phoneIndex: string, openid: OpenId, now: Instant): { readonly people: People; readonly proxies: readonly Proxy[]; readonly tenants: readonly Tenant[] } {
  const proxies = people.proxies.map((one) => (one.phoneIndex === phoneIndex && isLive(one, now) ? { ...one, openid } : one));
  const tenants = people.tenants.map((one) => (one.phoneIndex === phoneIndex && isTenantLive(one, now) ? { ...one, openid } : one));
  const own = <T extends { readonly openid: OpenId | null; readonly phoneIndex: string }>(some: readonly T[]): readonly T[] => some.filter((one) => one.openid === openid && one.phoneIndex === phoneIndex);
  return { people: { ...people, proxies, tenants }, proxies: own(proxies).filter((one) => isLive(one, now)), tenants: own(tenants).filter((one) => isTenantLive(one, now)) };
}
