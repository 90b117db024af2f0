import type { Home } from '@domain/community/home';
import { MINUTE } from '@domain/kernel/calendar';
import { caseIdOf, homeKeyOf } from '@domain/kernel/ids';
import { maskName } from '@domain/kernel/mask';
import { refuse } from '@domain/kernel/result';
import { followedRoster } from '@domain/movein/follow-roster';
import { updatedHome, type HomeRead } from '@domain/roster/take-in';
import { change } from '@cloud/kit/change';
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
  // Whoever is proving it at this moment is out too, however late that is written; later they may be named again.
  for (const { openid, ownerNo } of ended) if (!bound.some((one) => one.openid === openid) && !(await endOwner(context, before, openid, { below: ownerNo + 1, until: context.at + MINUTE }))) return false;
  if (!(await store.replace('homes', before._id, before._v, { owners, bound, houseType, area, contractNo, contractKind, deliveryFrom, deliveryTo, ...(isSold ? { sales: home.sales, invites: {}, inviteDigests: [] } : {}) }))) return false;
  return isSold || !home.batchId || tellHousehold(context, home, owners.map(({ no }) => no).filter((no) => !before.owners.some((one) => one.no === no)));
}

/** A sale that came between begins the household anew by itself. Whoever bound as a new owner before the case had the name found no place there: they are written in afterwards. */
async function tellHousehold(context: Context, home: Home, fresh: readonly number[]): Promise<boolean> {
  const { store } = context, key = homeKeyOf(home._id);
  await store.applyAll('ledgers', { guard: { communityId: home.communityId, buildings: home.building, [`seats.${key}`]: { exists: true } }, patch: { set: { [`seats.${key}.name`]: maskName(home.owners[0]?.name ?? '') } } });
  const community = await store.find('communities', home.communityId, ['fees', 'feesVersion']);
  const told = await changeCase(context, home._id, { name: 'roster-changed' }, ({ moveIn }) => ({ ok: true, moveIn: isSameSale(moveIn, home) ? followedRoster(moveIn, home, { fees: community?.fees ?? [], feesVersion: community?.feesVersion }) : {}, answer: null }));
  if (!told.ok) return told.code !== 'BUSY';
  const now = fresh.length ? await store.find('homes', home._id, ['bound', 'sales']) : null;
  if (!now || !isSameSale(now, home)) return true;
  const written = await change({ ...context, request: { ...context.request, id: `${context.request.id}.bound.${homeKeyOf(home._id)}` } }, 'cases', caseIdOf(home._id), (moveIn) => {
    const late = moveIn && isSameSale(moveIn, home) ? moveIn.owners.map((one) => ({ ...one, openid: one.openid ?? (fresh.includes(one.no) ? now.bound.filter(({ ownerNo }) => ownerNo === one.no).at(-1)?.openid ?? null : null) })) : [];
    return moveIn && JSON.stringify(late) !== JSON.stringify(moveIn.owners) && late.length ? { ok: true as const, document: { ...moveIn, owners: late }, answer: null } : refuse('NOTHING_NEW');
  });
  return written.ok || written.code !== 'BUSY';
}
const isSameSale = (one: { readonly sales?: number }, other: { readonly sales?: number }): boolean => (one.sales ?? 0) === (other.sales ?? 0);
