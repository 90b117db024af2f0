import { contract } from '@contract/contract';
import type { HeldRow } from '@contract/offline';
import { usualKeys } from '@domain/batch/batch';
import { homeLabel } from '@domain/community/home';
import { homeKeyOf } from '@domain/kernel/ids';
import { ok } from '@domain/kernel/result';
import { kindsOf } from '@domain/keys/key-kinds';
import { OPEN_STATES, type HeldItem } from '@domain/offline/book';
import { canBeApplied } from '@domain/offline/judge';
import type { OfflineItem } from '@domain/offline/item';
import { implement } from '@cloud/kit/implement';
import { countsNamed, gistOf } from './gist-of';
import { itemOf } from './retry-waiting';

const MOST = 100;

/** What phones did without signal and nobody could settle, the newest first: both sides, by name. */
export const held = implement(contract.offline.held, async ({ store, vault, input: { communityId } }) => {
  const [items, community] = await Promise.all([store.list('offlineItems', { where: { communityId, state: { in: OPEN_STATES } }, orderBy: [['arrivedAt', 'desc']], limit: MOST }), store.find('communities', communityId, ['crew', 'handover'])]);
  const nameOf = (openid: string | null): string => (openid ? community?.crew.find((member) => member.openid === openid)?.name ?? '' : '');
  const kinds = new Map([...usualKeys, ...kindsOf(community ?? {})].map(({ code, name }) => [code, name]));
  return ok({ rows: items.map((one) => rowOf(one, itemOf(vault, one).input, nameOf, kinds)) });
});

function rowOf({ _id, homeId, name, state, code, openid, at, arrivedAt, theirs }: HeldItem, input: OfflineItem['input'], nameOf: (openid: string | null) => string, kinds: ReadonlyMap<string, string>): HeldRow {
  const [building = '', unit = '', room = ''] = homeKeyOf(homeId).split('-');
  return { id: _id, homeId, label: homeLabel({ building, unit, room }), name, state, code, by: nameOf(openid), at, arrivedAt, mine: gistOf(name, input, kinds), theirs: { ...theirs, ...(theirs.counts ? { counts: countsNamed(theirs.counts, kinds) } : {}), by: theirs.name ?? nameOf(theirs.by) }, canApply: canBeApplied(name) };
}
