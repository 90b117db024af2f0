import type { Instant } from '../kernel/calendar';
import type { BatchId, CommunityId } from '../kernel/ids';
import { ok, refuse } from '../kernel/result';
import { readyList, type ReadyCode } from './ready-list';

export type SiteCheckId = `rdy_${string}`;
export type SiteTick = { readonly at: Instant; readonly by: string; readonly words: string; readonly photos: readonly string[] };
/** 现场准备 of one batch: what was found in order, by whom, and who signed it off. Absent: nothing yet. */
export type SiteCheck = { readonly _id: SiteCheckId; readonly communityId: CommunityId; readonly batchId: BatchId; readonly ticks: Readonly<Partial<Record<ReadyCode, SiteTick>>>; readonly signed: { readonly at: Instant; readonly by: string } | null };

export const MOST_PROOFS = 3;
export const siteCheckIdOf = (batch: string): SiteCheckId => `rdy_${batch.split('_').slice(1).join('_')}`;
export const newSiteCheck = (communityId: CommunityId, batchId: BatchId): SiteCheck => ({ _id: siteCheckIdOf(batchId), communityId, batchId, ticks: {}, signed: null });
/** What is not yet found in order. */
export const openItems = ({ ticks }: Pick<SiteCheck, 'ticks'>): readonly ReadyCode[] => readyList.flatMap(({ code }) => (ticks[code] ? [] : [code]));

/** Found in order, or taken back. Refused: signed off already, a photo wanted and none given. */
export function siteTicked(check: SiteCheck, code: ReadyCode, tick: SiteTick | null) {
  if (check.signed) return refuse('SITE_SIGNED');
  if (tick && readyList.some((item) => item.code === code && item.photo) && !tick.photos.length) return refuse('PHOTO_NEEDED');
  const { [code]: _before, ...others } = check.ticks;
  return ok({ ...check, ticks: tick ? { ...others, [code]: tick } : others });
}

/** Signed off when nothing is open; taken back so that something can be changed. */
export function siteSigned(check: SiteCheck, sign: { readonly at: Instant; readonly by: string } | null) {
  const open = openItems(check).length;
  if (sign && open) return refuse('SITE_ITEMS_OPEN', { open });
  return ok({ ...check, signed: sign && (check.signed ?? sign) });
}
