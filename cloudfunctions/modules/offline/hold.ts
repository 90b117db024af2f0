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
    _id: heldIdOf(from, item.id, part?.key), ...from, homeId: item.input.homeId, id: part ? `${item.id.slice(0, 34)}-${part.key}`.padEnd(16, '0') : item.id, seq: item.seq, at: item.at, arrivedAt: at, name: item.name, state, code,
    sealedInput: vault.seal(JSON.stringify(part?.input ?? item.input)), theirs, decided: null,
  };
  await store.insert('offlineItems', held);
  // Insert before mark: cut short between, the phone hands it in again.
  if (state === 'waiting') await store.apply('cases', caseIdOf(held.homeId), { guard: {}, patch: { set: { itemWaits: held._id } } });
}

/** What an inspection left for a person: each reading that contradicts another, or what would change a signed sheet. */
export async function holdClashes(context: Pick<Context, 'store' | 'vault' | 'at'>, from: From, item: OfflineItem, { clashes, theirs }: Carried): Promise<void> {
  const { homeId, marks = {}, meters = {} } = item.input as OfflineItem['input'] & { readonly marks?: Readonly<Record<string, unknown>>; readonly meters?: Readonly<Record<string, unknown>> };
  for (const clash of clashes) {
    const input = clash.kind === 'meter' ? { homeId, marks: {}, meters: { [clash.meter]: { ...(meters[clash.meter] as object), reading: clash.other } }, stands: clash.stands }
      : { homeId, marks: Object.fromEntries(clash.marks.map((key) => [key, marks[key]])), meters: Object.fromEntries(clash.meters.map((code) => [code, meters[code]])) };
    await hold(context, from, item, 'conflict', { code: clash.kind === 'meter' ? 'METER_LOWER' : 'SHEET_SIGNED', theirs }, { key: clash.kind === 'meter' ? clash.meter : 'signed', input });
  }
}
