import type { Home } from '@domain/community/home';
import { homeKeyOf, ledgerIdOf } from '@domain/kernel/ids';
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
  for (const { openid } of ended) if (!bound.some((one) => one.openid === openid)) await endOwner(context, home, openid);
  if (!(await store.replace('homes', before._id, before._v, { owners, bound, houseType, area, contractNo, deliveryFrom, deliveryTo }))) return false;
  if (!home.batchId) return true;
  const key = homeKeyOf(home._id);
  await store.apply('ledgers', ledgerIdOf(home.batchId), { guard: { [`seats.${key}`]: { exists: true } }, patch: { set: { [`seats.${key}.name`]: maskName(owners[0]?.name ?? '') } } });
  const community = await store.find('communities', home.communityId, ['fees']);
  await changeCase(context, home._id, { name: 'roster-changed' }, ({ moveIn }) => ({ ok: true, moveIn: followedRoster(moveIn, home, { fees: community?.fees ?? [] }), answer: null }));
  return true;
}

async function endOwner(context: Context, home: Home, openid: string): Promise<void> {
  const key = homeKeyOf(home._id);
  if (home.batchId) await context.store.apply('ledgers', ledgerIdOf(home.batchId), { guard: {}, patch: { pull: { [`seats.${key}.may`]: openid } } });
  // One request may end a person's right to several homes: each is a change of its own.
  const own = { ...context, request: { ...context.request, id: `${context.request.id}.${key}` } };
  await change(own, 'grants', openid, (grants) => (grants?.homes.some(({ homeId }) => homeId === home._id)
    ? { ok: true, document: { ...grants, homes: grants.homes.filter(({ homeId }) => homeId !== home._id) }, answer: null } : refuse('NO_RIGHT')));
}
