import { contract } from '@contract/contract';
import { homeShort, type Home } from '@domain/community/home';
import { formerHomeIdOf } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import { ownersNow } from '@domain/movein/follow-roster';
import { soldHome } from '@domain/roster/take-in';
import { change, keptAnswer } from '@cloud/kit/change';
import { changeCase } from '@cloud/kit/change-case';
import { endOwner } from '@cloud/kit/end-owner';
import { implement } from '@cloud/kit/implement';
import { leaveLots } from '@cloud/kit/leave-lots';
import { firstNo, passOnHome } from '@cloud/kit/pass-on-home';

/**
 * The home was sold. Rights, case and places are passed on before the roster names the new owners, so that cut short anywhere nobody ever meets what is not theirs; asked again it finishes.
 * Whoever of before bound in between is put out afterwards. Why is kept sealed with the home; the trail says only that it was.
 */
export const transfer = implement(contract.people.transfer, async (context) => {
  const { store, vault, openid, at, request, input: { homeId, confirm, reason, owners, spaces } } = context;
  const refused = (home: Home | null) => (!home ? refuse('HOME_UNKNOWN') : confirm.replace(/\s/g, '') !== homeShort(home) ? refuse('CONFIRM_WRONG') : owners.some(({ phone }) => phone !== '') ? null : refuse('NOBODY_REACHABLE'));
  const found = await store.find('homes', homeId), no = refused(found);
  await context.right();
  if (no) return no;
  if (found && !keptAnswer(found, request) && !(await passOnHome(context, { ...found, ...soldHome(found, owners, vault) }, found.bound.map((one) => one.openid)) && await leaveLots(context, homeId, spaces === 'release'))) return { ok: false, code: 'BUSY', data: {} };
  const sold = await change(context, 'homes', homeId, (home) => {
    const refusal = refused(home);
    if (!home || refusal) return refusal ?? refuse('HOME_UNKNOWN');
    const after = soldHome(home, owners, vault);
    return { ok: true as const, document: { ...after, lastSale: { at, by: openid, reason: vault.seal(reason), gone: home.bound.map((one) => one.openid) } }, answer: { sales: after.sales ?? 1 } };
  }, found);
  if (!sold.ok) return sold;
  const home = await store.find('homes', homeId);
  if (!home) return refuse('HOME_UNKNOWN');
  for (const gone of home.lastSale?.gone ?? []) if (!home.bound.some((one) => one.openid === gone) && !(await endOwner(context, home, gone, { below: firstNo(home) }))) return { ok: false, code: 'BUSY', data: {} };
  await changeCase(context, homeId, { name: 'roster-changed' }, ({ moveIn }) => ({ ok: true, moveIn: { owners: ownersNow(moveIn, home) }, answer: null }));
  return { ok: true, value: { former: home.batchId ? formerHomeIdOf(homeId, sold.value.sales) : null } };
});
