import type { AnyOperation, Unit } from '@contract/operation';
import { noGrants } from '@domain/community/grants';
import { caseIdOf } from '@domain/kernel/ids';
import type { MoveInCase } from '@domain/movein/case';
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

/** The right of an owner whose phone the case names, or null: a phone bound beside another of the same owner, or for two owners at once, is known to the grants only. */
export function rightByCase(moveIn: Pick<MoveInCase, 'owners'> | null, openid: string): Right | null {
  const [owner, second] = moveIn?.owners.filter((one) => one.openid === openid) ?? [];
  return owner && !second ? { as: 'owner', openid, grants: noGrants(openid), name: owner.name, ownerNo: owner.no } : null;
}
