import { contract } from '@contract/contract';
import { ok, refuse } from '@domain/kernel/result';
import { roomOf } from '@domain/keys/key-book';
import { whyKept } from '@domain/keys/standing';
import { findCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';
import { findSets } from './find-sets';
import { keysView } from './keys-view';

/** Where the set hangs and what keeps it there are staff's to know. */
export const open = implement(contract.keys.open, async (context) => {
  const { openid, input: { homeId } } = context;
  const [{ stored: moveIn }, sets, { as }] = await Promise.all([findCase(context, homeId, false), findSets(context, homeId), context.right()]);
  if (!moveIn) return refuse('NO_CASE');
  const { home } = roomOf(homeId), isStaff = as === 'staff', kept = isStaff && !moveIn.keys ? whyKept(sets, home, moveIn) : null;
  return ok({
    ...keysView(moveIn, moveIn.keys, openid), ...(isStaff && sets?.sets[home]?.place ? { place: sets.sets[home].place } : {}),
    ...(kept ? { kept: { with: kept.code === 'KEYS_LENT' ? kept.data.name : '', lacks: kept.code === 'KEYS_NOT_IN' ? kept.data.wrong.map(({ name }) => name) : [] } } : {}),
  });
});
