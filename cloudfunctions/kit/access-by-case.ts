import type { Access, AnyOperation, Unit } from '@contract/operation';
import { noGrants, type Grants } from '@domain/community/grants';
import { caseIdOf } from '@domain/kernel/ids';
import type { MoveInCase } from '@domain/movein/case';
import { proxyOf, tenantOf } from '@domain/people/people';
import type { Store, Stored } from '../platform/ports';
import type { Right } from './access';

export type ReadingOfCase = Promise<Stored<MoveInCase> | null>;

/**
 * A home's case names the phones of its owners, so an owner's operation that reads the case anyway needs no second read for its right. The store given back remembers
 * the first whole reading of that case; `reading` is null while there is none, and always for operations no owner may call.
 */
export function watchCase({ access }: AnyOperation, unit: Unit, input: Readonly<Record<string, unknown>>, store: Store): { readonly store: Store; readonly reading: () => ReadingOfCase | null } {
  const homeId = access.owner && !access.person && !access.guarded && (unit === 'owner' || unit === 'documents') ? input[access.owner] : undefined;
  if (typeof homeId !== 'string') return { store, reading: () => null };
  const id = caseIdOf(homeId);
  let first: ReadingOfCase | null = null;
  const find: Store['find'] = (collection, asked, fields) => {
    const found = store.find(collection, asked, fields);
    if (!first && collection === 'cases' && asked === id && !fields) first = found as unknown as ReadingOfCase;
    return found;
  };
  return { store: { ...store, find }, reading: () => first };
}

/**
 * The right the home's case itself gives, or null. An owner by the phone it names (one bound beside another of the same owner, or for two owners at once, is known to the grants only);
 * a proxy for the step the operation names and a tenant, each within their days: the case alone says what these may, so taking it back there ends it.
 */
export function rightByCase(moveIn: Pick<MoveInCase, 'owners' | 'people'> | null, openid: string, access: Pick<Access, 'proxy' | 'tenant'>, now: number): Right | null {
  const [owner, second] = moveIn?.owners.filter((one) => one.openid === openid) ?? [];
  if (owner && !second) return { as: 'owner', openid, grants: noGrants(openid), name: owner.name, ownerNo: owner.no };
  return owner || !moveIn ? null : rightInPeople(moveIn, openid, access, now);
}

function rightInPeople(moveIn: Pick<MoveInCase, 'people'>, openid: string, { proxy: scope, tenant: isOpen }: Pick<Access, 'proxy' | 'tenant'>, now: number): Right | null {
  const proxy = scope ? proxyOf(moveIn, openid, scope, now) : null;
  if (proxy) return { as: 'proxy', openid, grants: noGrants(openid), name: proxy.name, ownerNo: proxy.ownerNo, proxy };
  const tenant = isOpen ? tenantOf(moveIn, openid, now) : null;
  return tenant && { as: 'tenant', openid, grants: noGrants(openid), name: tenant.name, ownerNo: 0 };
}

/** For operations that do not read the case: whom the grants lead to a home as proxy or tenant is looked up in its case. One read more, for them only. */
export async function rightByActing({ access }: AnyOperation, input: Readonly<Record<string, unknown>>, grants: Grants | null, store: Store, now: number): Promise<Right | null> {
  const homeId = access.owner && (access.proxy || access.tenant) ? input[access.owner] : undefined;
  if (!grants?.acting?.some((one) => one.homeId === homeId)) return null;
  const moveIn = await store.find('cases', caseIdOf(String(homeId)), ['people']);
  return moveIn && rightInPeople(moveIn, grants._id, access, now);
}
