import { homesOf, type Community } from '../community/community';
import { addDays, dayOf, HOUR, type Instant } from '../kernel/calendar';
import { kindsOf } from '../keys/key-kinds';
import { asUsual } from './defaults';
import { slotsOf, usualBatch, type Batch, type BatchDraft } from './batch';

export const FIRST_DAY = 8;
const DAYS = 10;

/** What a person edits of a batch. */
export const draftOf = ({ name, buildings, days, windows, slotMinutes, places, place, opensAt, changeHours, changeLimit, asks, holdMinutes, extraPlaces, exceptions, template, payBeforeKeys, materials, keys, keepRecordDays, approvals, formExtras, papers, deposits, identityTwice }: Batch): BatchDraft =>
  ({ name, buildings, days, windows, slotMinutes, places, place, opensAt, changeHours, changeLimit, asks, holdMinutes, extraPlaces, exceptions, template, payBeforeKeys, materials, keys, ...(keepRecordDays && { keepRecordDays }), ...(approvals && { approvals }), ...(formExtras && { formExtras }), ...(papers && { papers }), ...(deposits && { deposits }), ...(identityTwice && { identityTwice }) });

/** A new batch as it usually is, or as the community has its batches: every building still free, ten days from a week after tomorrow (the notice must be seven days out), booking open at once. */
export const freshDraft = (community: Pick<Community, 'buildings' | 'place' | 'handover' | 'batchDefaults'>, batchesBefore: number, now: Instant): BatchDraft =>
  ({ ...asUsual(usualBatch(`第${batchesBefore + 1}批`, buildingsOf(community, null).filter(({ taken }) => !taken).map(({ building }) => building), addDays(dayOf(now), FIRST_DAY), DAYS, community.place, now - (now % HOUR)), community.batchDefaults), keys: kindsOf(community) });

/** The community's buildings in a person's order, and which another batch has. */
export const buildingsOf = (community: Pick<Community, 'buildings'>, batchId: string | null): readonly { readonly building: string; readonly homes: number; readonly taken: boolean }[] =>
  Object.entries(community.buildings)
    .map(([building, { homes, batchId: holder }]) => ({ building, homes: homes ?? 0, taken: holder !== null && holder !== undefined && holder !== batchId }))
    .sort((a, b) => a.building.localeCompare(b.building, 'en', { numeric: true }));

/** What a draft would offer: slots, places in them, homes to come. */
export function sizeOf(draft: BatchDraft, community: Pick<Community, 'buildings'>): { readonly slots: number; readonly places: number; readonly homes: number } {
  const slots = Object.values(slotsOf(draft));
  return { slots: slots.length, places: slots.reduce((sum, { capacity }) => sum + capacity, 0), homes: homesOf(community, [...new Set(draft.buildings)]) };
}
