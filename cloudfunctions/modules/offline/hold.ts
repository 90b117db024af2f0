import { seenIn, type WalkClash } from '@domain/inspection/merge-walk';
import { caseIdOf, type CommunityId } from '@domain/kernel/ids';
import type { HeldItem, HeldState } from '@domain/offline/book';
import type { OfflineItem } from '@domain/offline/item';
import { sha256 } from '@cloud/kit/digest';
import type { Context } from '@cloud/kit/implement';
import type { Carried } from './carry-out';

export type From = { readonly communityId: CommunityId; readonly openid: string; readonly device: string };
/** One a person and item; `part`: of an item that was carried out, what is left for a person. */
export const heldIdOf = ({ communityId, openid }: From, id: string, part = ''): string => `oit_${communityId.slice('com_'.length)}_${sha256(`${openid}|${id}|${part}`).slice(0, 16)}`;

/** Keeps an item that is not settled, once. Of one that waits the case knows: what is done there with signal then looks at it. */
export async function hold({ store, vault, at }: Pick<Context, 'store' | 'vault' | 'at'>, from: From, item: OfflineItem, state: HeldState, { code, theirs }: Pick<Carried, 'code' | 'theirs'>, part?: { readonly key: string; readonly input: OfflineItem['input'] }): Promise<void> {
  const held: HeldItem = {
    _id: heldIdOf(from, item.id, part?.key), communityId: from.communityId, openid: from.openid, device: from.device, homeId: item.input.homeId, id: part ? `${item.id.slice(0, 34)}-${part.key}`.padEnd(16, '0') : item.id, seq: item.seq, at: item.at, arrivedAt: at, name: item.name, state, code,
    sealedInput: vault.seal(JSON.stringify(part?.input ?? item.input)), theirs, decided: null,
  };
  await store.insert('offlineItems', held);
  // Insert before mark: cut short between, the phone hands it in again.
  if (state === 'waiting') await store.apply('cases', caseIdOf(held.homeId), { guard: {}, patch: { set: { itemWaits: held._id } } });
}

type Given = OfflineItem['input'] & { readonly marks?: Readonly<Record<string, unknown>>; readonly meters?: Readonly<Record<string, unknown>> };
const CODES = { meter: 'METER_LOWER', signed: 'SHEET_SIGNED', marks: 'MARKS_DIFFER' } as const;

/** What an inspection left for a person: each reading that contradicts another, what would change a signed sheet, and items that one says are normal and another are not. */
export async function holdClashes(context: Pick<Context, 'store' | 'vault' | 'at'>, from: From, item: OfflineItem, { clashes, theirs }: Carried): Promise<void> {
  for (const clash of clashes) await hold(context, from, item, 'conflict', { code: CODES[clash.kind], theirs }, { key: clash.kind === 'meter' ? clash.meter : clash.kind === 'marks' ? clash.mark : 'signed', input: inputOf(clash, item.input as Given) });
}
/** What is carried out when a person says that it holds. Of differing marks that is always normal: wrong stands already. */
function inputOf(clash: WalkClash, { homeId, marks = {}, meters = {} }: Given): OfflineItem['input'] {
  switch (clash.kind) {
    case 'meter': return { homeId, marks: {}, meters: { [clash.meter]: { ...(meters[clash.meter] as object), reading: clash.other } }, stands: clash.stands };
    case 'signed': return { homeId, marks: Object.fromEntries(clash.marks.map((key) => [key, marks[key]])), meters: Object.fromEntries(clash.meters.map((code) => [code, meters[code]])) };
    case 'marks': return { homeId, marks: Object.fromEntries(clash.items.map(({ key }) => [key, 'ok'])), meters: {}, seen: seenIn(clash), differs: { said: clash.mark, items: clash.items.map(({ name, found }) => ({ name, found: found.map(({ at, by }) => ({ at, by })) })) } };
  }
}
