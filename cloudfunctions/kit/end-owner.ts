import type { Home } from '@domain/community/home';
import type { Instant } from '@domain/kernel/calendar';
import { caseIdOf, communityOf, homeKeyOf, type OpenId } from '@domain/kernel/ids';
import { noGrants, withoutHome } from '@domain/community/grants';
import { refuse } from '@domain/kernel/result';
import type { Stored } from '../platform/ports';
import { change } from './change';
import type { Context } from './implement';

/** Ends an owner's right to a home in case, seats and grants, each of which lets an owner in by itself. `gone`: owners of numbers below are out also where they are only proving it at this moment; for good, where the home was sold. False when one of them was too busy: ask again. */
export async function endOwner(context: Pick<Context, 'store' | 'request' | 'at'>, home: Pick<Stored<Home>, '_id' | '_v'>, openid: OpenId, gone?: { readonly below: number; readonly until?: Instant }): Promise<boolean> {
  const key = homeKeyOf(home._id);
  // One request may end a person's right to several homes, several people's to one, and one bound again meanwhile once more: each is a change of its own.
  const own = { ...context, request: { ...context.request, id: `${context.request.id}.${key}.${openid}.${home._v}` } };
  // Grants first: whoever is proving it has written case and seats before they write theirs, so either they are told no and take out what they wrote, or it is there to be taken out.
  const inGrants = await change(own, 'grants', openid, (grants) => (gone
    ? { ok: true as const, document: withoutHome(grants ?? noGrants(openid), home._id, gone), answer: null } : grants?.homes.some(({ homeId }) => homeId === home._id)
    ? { ok: true, document: { ...grants, homes: grants.homes.filter(({ homeId }) => homeId !== home._id) }, answer: null } : refuse('NO_RIGHT')));
  const inCase = await change(own, 'cases', caseIdOf(home._id), (moveIn) => (moveIn?.owners.some((owner) => owner.openid === openid)
    ? { ok: true, document: { ...moveIn, owners: moveIn.owners.map((owner) => (owner.openid === openid ? { ...owner, openid: null } : owner)) }, answer: null } : refuse('NO_RIGHT')));
  await context.store.applyAll('ledgers', { guard: { communityId: communityOf(home._id), buildings: key.split('-')[0] ?? '', [`seats.${key}.may`]: { has: openid } }, patch: { pull: { [`seats.${key}.may`]: openid } } });
  return ![inCase, inGrants].some((one) => !one.ok && one.code === 'BUSY');
}
