import type { Home } from '@domain/community/home';
import { homeKeyOf, ledgerIdOf } from '@domain/kernel/ids';
import { maskName } from '@domain/kernel/mask';
import { followedRoster } from '@domain/movein/follow-roster';
import { updatedHome, type HomeRead } from '@domain/roster/take-in';
import { changeCase } from '@cloud/kit/change-case';
import { endOwner } from '@cloud/kit/end-owner';
import { passOnHome } from '@cloud/kit/pass-on-home';
import type { Context } from '@cloud/kit/implement';
import type { Stored } from '@cloud/platform/ports';

/** A home the roster now tells otherwise. Rights of owners named no more end first; the case and the seat follow. False when somebody else wrote the home: ask again. */
export async function correctHome(context: Context, before: Stored<Home>, read: HomeRead): Promise<boolean> {
  const { store, vault } = context;
  const { home: updated, ended } = updatedHome(before, read, vault);
  // Nobody of before is an owner any more: the home was sold. A home whose owners were never known is not.
  const isSold = before.batchId !== null && before.owners.length > 0 && !updated.owners.some(({ no }) => before.owners.some((one) => one.no === no));
  const home = isSold ? { ...updated, bound: [], sales: (before.sales ?? 0) + 1 } : updated;
  const { owners, bound, houseType, area, contractNo, contractKind, deliveryFrom, deliveryTo } = home;
  // Before the roster says so: cut short in between, the new owners find nothing that is not theirs.
  if (isSold && !(await passOnHome(context, { ...before, ...home }, ended.map(({ openid }) => openid)))) return false;
  for (const { openid } of ended) if (!bound.some((one) => one.openid === openid) && !(await endOwner(context, before, openid))) return false;
  if (!(await store.replace('homes', before._id, before._v, { owners, bound, houseType, area, contractNo, contractKind, deliveryFrom, deliveryTo, ...(isSold ? { sales: home.sales, invites: {}, inviteDigests: [] } : {}) }))) return false;
  if (isSold) return true;
  if (!home.batchId) return true;
  const key = homeKeyOf(home._id);
  await store.apply('ledgers', ledgerIdOf(home.batchId), { guard: { [`seats.${key}`]: { exists: true } }, patch: { set: { [`seats.${key}.name`]: maskName(owners[0]?.name ?? '') } } });
  const community = await store.find('communities', home.communityId, ['fees', 'feesVersion']);
  await changeCase(context, home._id, { name: 'roster-changed' }, ({ moveIn }) => ({ ok: true, moveIn: followedRoster(moveIn, home, { fees: community?.fees ?? [], feesVersion: community?.feesVersion }), answer: null }));
  return true;
}
