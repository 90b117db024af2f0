import type { Instant } from '../kernel/calendar';
import type { BatchDraft } from './batch';

/** What a community asks of every batch alike; days, buildings, place and name are each batch's own, its keys the store's. */
const USUAL = ['windows', 'slotMinutes', 'places', 'changeHours', 'changeLimit', 'asks', 'holdMinutes', 'extraPlaces', 'template', 'payBeforeKeys', 'deposits', 'identityTwice', 'materials', 'keepRecordDays', 'approvals', 'formExtras', 'papers'] as const;
type Usual = Partial<Pick<BatchDraft, (typeof USUAL)[number]>>;
export type BatchDefaults = { readonly from: string; readonly by: string; readonly at: Instant; readonly values: Usual };

/** The settings of this batch as the ones new batches begin with. A day from which deposits are taken is that batch's own. */
export function usualOf(draft: BatchDraft): Usual {
  const kept = Object.fromEntries(USUAL.flatMap((field) => (draft[field] === undefined ? [] : [[field, draft[field]]]))) as Usual;
  return draft.deposits && draft.deposits !== 'with-bill' ? { ...kept, deposits: 'apart' } : kept;
}
/** A fresh draft as the community has its batches; what the batch then says stands over it. */
export const asUsual = (draft: BatchDraft, defaults: Pick<BatchDefaults, 'values'> | undefined): BatchDraft => ({ ...draft, ...defaults?.values });
