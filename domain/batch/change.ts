import { slotsOfPart } from '../booking/open-ledger';
import { planEdit, type EditPlan } from '../booking/edit';
import type { Ledger } from '../booking/ledger';
import type { Community } from '../community/community';
import type { Instant } from '../kernel/calendar';
import { problemsOf, slotsOf, type Batch, type BatchDraft, type BatchProblem } from './batch';

/** Kept with the cases or the seats since the batch opened: no longer the batch's to change. */
const FIXED = ['buildings', 'template', 'payBeforeKeys', 'deposits', 'identityTwice', 'materials', 'keys', 'extraPlaces', 'keepRecordDays', 'approvals', 'formExtras', 'papers'] as const;
export type FixedField = (typeof FIXED)[number];

/** Fields of an open batch that the draft would change although they are settled. */
export const settledFields = (batch: BatchDraft, draft: BatchDraft): readonly FixedField[] => FIXED.filter((field) => JSON.stringify(batch[field]) !== JSON.stringify(draft[field]));

/** What stands in the way of a change; days that are over and an opening that has been are no fault of it. */
export const problemsOfChange = (draft: BatchDraft, now: Instant, homes: number): readonly BatchProblem[] =>
  problemsOf(draft, now, homes).filter((problem) => problem !== 'DAYS_PAST' && problem !== 'OPENS_AFTER_START');

/** What the change does in one of the batch's ledgers. A slot whose places in the whole batch stay keeps its share here, however it came by it. */
export const planPart = (batch: Batch, draft: BatchDraft, ledger: Ledger, community: Pick<Community, 'buildings'>, now: Instant): EditPlan => {
  const part = batch.parts.find(({ ledgerId }) => ledgerId === ledger._id) ?? { ledgerId: ledger._id, buildings: ledger.buildings };
  const was = slotsOf(batch), will = slotsOf(draft), shares = slotsOfPart({ ...draft, parts: batch.parts }, part, community);
  const stays = Object.keys(will).filter((id) => was[id]?.capacity === will[id]?.capacity);
  const kept = Object.fromEntries(stays.flatMap((id) => (ledger.slots[id] ? [[id, ledger.slots[id]]] : [])));
  return planEdit(ledger, { ...Object.fromEntries(Object.entries(shares).filter(([id]) => !stays.includes(id))), ...kept }, now);
};
