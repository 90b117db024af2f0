import { admit } from '@domain/booking/seat-commands';
import type { Home, RosterOwner } from '@domain/community/home';
import type { Guard } from '@domain/kernel/conditional-update';
import { caseIdOf, communityOf, homeKeyOf, type OpenId } from '@domain/kernel/ids';
import type { Store } from '../platform/ports';

const ATTEMPTS = 3;

/**
 * Lets a proven owner into home, ledgers and case: each before the binding is acknowledged. The grants are the caller's to write. False when the home was sold or lost this owner since it was read, or when
 * `holds` holds no longer: then nobody of before is let in anywhere, at whatever moment the sale came between.
 */
export async function admitOwner({ store }: { readonly store: Store }, home: Pick<Home, '_id' | 'sales' | 'owners'>, owner: Pick<RosterOwner, 'no' | 'phoneTail' | 'phoneIndex'>, openid: OpenId, holds: Guard = {}): Promise<boolean> {
  const key = homeKeyOf(home._id);
  // With the home first: a batch opened at this moment finds the owner there, whatever it read before.
  const isLetIn = await store.apply('homes', home._id, { guard: { ...holds, sales: home.sales ?? { in: [null, 0] }, 'bound.openid': { ne: openid }, 'owners.no': owner.no, 'owners.phoneIndex': owner.phoneIndex }, patch: { push: { bound: { value: { ownerNo: owner.no, openid }, keep: 20 } } } });
  if (!isLetIn && !isStillBound(await store.find('homes', home._id, ['bound', 'sales']), home, openid)) return false;
  const { guard, patch } = admit(key, openid, home.sales);
  await store.applyAll('ledgers', { guard: { communityId: communityOf(home._id), buildings: key.split('-')[0] ?? '', ...guard }, patch });
  // The case names the owners in the roster's order; it is looked at only where it does not (any more), or is not there yet. It says who may, so nobody is written in another's place.
  let place = placeOf(home, owner.no);
  for (let attempt = 0; attempt < ATTEMPTS && place >= 0; attempt++) {
    if (await store.apply('cases', caseIdOf(home._id), { guard: { [`owners.${place}.no`]: owner.no }, patch: { set: { [`owners.${place}.openid`]: openid, [`owners.${place}.phoneTail`]: owner.phoneTail } } })) break;
    place = placeOf(await store.find('cases', caseIdOf(home._id), ['owners']), owner.no);
  }
  return true;
}

const placeOf = (held: { readonly owners: readonly { readonly no: number }[] } | null, no: number): number => held?.owners.findIndex((one) => one.no === no) ?? -1;
const isStillBound = (now: Pick<Home, 'bound' | 'sales'> | null, read: Pick<Home, 'sales'>, openid: OpenId): boolean => (now?.sales ?? 0) === (read.sales ?? 0) && !!now?.bound.some((one) => one.openid === openid);
