import { contract } from '@contract/contract';
import type { HeldRow, ItemGist } from '@contract/offline';
import { homeLabel } from '@domain/community/home';
import { homeKeyOf } from '@domain/kernel/ids';
import { ok } from '@domain/kernel/result';
import { OPEN_STATES, type HeldItem } from '@domain/offline/book';
import { canBeApplied } from '@domain/offline/judge';
import type { OfflineItem } from '@domain/offline/item';
import { implement } from '@cloud/kit/implement';
import { itemOf } from './retry-waiting';

const MOST = 100;

/** What phones did without signal and nobody could settle, the newest first: both sides, by name. */
export const held = implement(contract.offline.held, async ({ store, vault, input: { communityId } }) => {
  const [items, community] = await Promise.all([store.list('offlineItems', { where: { communityId, state: { in: OPEN_STATES } }, orderBy: [['arrivedAt', 'desc']], limit: MOST }), store.find('communities', communityId, ['crew'])]);
  const nameOf = (openid: string | null): string => (openid ? community?.crew.find((member) => member.openid === openid)?.name ?? '' : '');
  return ok({ rows: items.map((one) => rowOf(one, itemOf(vault, one).input, nameOf)) });
});

function rowOf({ _id, homeId, name, state, code, openid, at, arrivedAt, theirs }: HeldItem, input: OfflineItem['input'], nameOf: (openid: string | null) => string): HeldRow {
  const [building = '', unit = '', room = ''] = homeKeyOf(homeId).split('-');
  return { id: _id, homeId, label: homeLabel({ building, unit, room }), name, state, code, by: nameOf(openid), at, arrivedAt, mine: gistOf(name, input), theirs: { ...theirs, by: nameOf(theirs.by) }, canApply: canBeApplied(name) };
}

/** Of an item's input what decides; never what was read off a paper. */
function gistOf(name: OfflineItem['name'], input: OfflineItem['input']): ItemGist {
  const { slotId, marks = {}, meters = {}, counts, defects = [], fixes = [], rechecks = [], step, stands, differs } = input as { readonly differs?: NonNullable<ItemGist['differs']>; readonly slotId?: string; readonly marks?: Readonly<Record<string, string>>; readonly meters?: Readonly<Record<string, { readonly reading: number }>>; readonly counts?: Readonly<Record<string, number>>; readonly defects?: readonly { readonly words?: string }[]; readonly fixes?: readonly { readonly no: number; readonly words?: string }[]; readonly rechecks?: readonly { readonly no: number; readonly isRight: boolean }[]; readonly step?: string; readonly stands?: number };
  const [meter, read] = Object.entries(meters)[0] ?? [], bad = Object.values(marks).filter((mark) => mark === 'bad').length;
  if (differs) return { differs };
  if (name === 'booking.checkIn') return { slot: slotId ?? '' };
  if (name === 'keys.count') return { counts: counts ?? {} };
  if (name === 'defects.report') return { found: defects.map(({ words }) => words ?? '') };
  if (name === 'defects.fix') return { found: fixes.map(({ no, words = '' }) => `#${String(no).padStart(3, '0')} ${words}`.trim()) };
  if (name === 'defects.recheck') return { found: rechecks.map(({ no, isRight }) => `#${String(no).padStart(3, '0')} ${isRight ? '✓' : '×'}`) };
  if (name === 'tasks.tick') return { found: [step ?? ''] };
  return { ...(Object.keys(marks).length ? { bad, fine: Object.keys(marks).length - bad } : {}), ...(meter && read ? { meter, reading: read.reading } : {}), ...(stands === undefined ? {} : { stands }) };
}
