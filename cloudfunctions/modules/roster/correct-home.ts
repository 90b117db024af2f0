import type { Home } from '@domain/community/home';
import { caseIdOf, homeKeyOf, ledgerIdOf } from '@domain/kernel/ids';
import { maskName } from '@domain/kernel/mask';
import { refuse } from '@domain/kernel/result';
import { followedRoster } from '@domain/movein/follow-roster';
import { updatedHome, type HomeRead } from '@domain/roster/take-in';
import { change } from '@cloud/kit/change';
import { changeCase } from '@cloud/kit/change-case';
import type { Context } from '@cloud/kit/implement';
import type { Stored } from '@cloud/platform/ports';

/** A home the roster now tells otherwise. Rights of owners named no more end first; the case and the seat follow. False when somebody else wrote the home: ask again. */
export async function correctHome(context: Context, before: Stored<Home>, read: HomeRead): Promise<boolean> {
  const { store, vault } = context;
  const { home, ended } = updatedHome(before, read, vault);
  const { owners, bound, houseType, area, contractNo, deliveryFrom, deliveryTo } = home;
  for (const { openid } of ended) if (!bound.some((one) => one.openid === openid) && !(await endOwner(context, before, openid))) return false;
  if (!(await store.replace('homes', before._id, before._v, { owners, bound, houseType, area, contractNo, deliveryFrom, deliveryTo }))) return false;
  if (!home.batchId) return true;
  const key = homeKeyOf(home._id);
  await store.apply('ledgers', ledgerIdOf(home.batchId), { guard: { [`seats.${key}`]: { exists: true } }, patch: { set: { [`seats.${key}.name`]: maskName(owners[0]?.name ?? '') } } });
  const community = await store.find('communities', home.communityId, ['fees', 'feesVersion']);
  await changeCase(context, home._id, { name: 'roster-changed' }, ({ moveIn }) => ({ ok: true, moveIn: followedRoster(moveIn, home, { fees: community?.fees ?? [], feesVersion: community?.feesVersion }), answer: null }));
  return true;
}

/** Case, seat and grants, each of which lets an owner in by itself. False when one of them was too busy: ask again. */
async function endOwner(context: Context, home: Stored<Home>, openid: string): Promise<boolean> {
  const key = homeKeyOf(home._id);
  // One request may end a person's right to several homes, several people's to one, and one bound again meanwhile once more: each is a change of its own.
  const own = { ...context, request: { ...context.request, id: `${context.request.id}.${key}.${openid}.${home._v}` } };
  const inCase = await change(own, 'cases', caseIdOf(home._id), (moveIn) => (moveIn?.owners.some((owner) => owner.openid === openid)
    ? { ok: true, document: { ...moveIn, owners: moveIn.owners.map((owner) => (owner.openid === openid ? { ...owner, openid: null } : owner)) }, answer: null } : refuse('NO_RIGHT')));
  if (home.batchId) await context.store.apply('ledgers', ledgerIdOf(home.batchId), { guard: {}, patch: { pull: { [`seats.${key}.may`]: openid } } });
  const inGrants = await change(own, 'grants', openid, (grants) => (grants?.homes.some(({ homeId }) => homeId === home._id)
    ? { ok: true, document: { ...grants, homes: grants.homes.filter(({ homeId }) => homeId !== home._id) }, answer: null } : refuse('NO_RIGHT')));
  return ![inCase, inGrants].some((one) => !one.ok && one.code === 'BUSY');
}
