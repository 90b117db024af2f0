import { contract } from '@contract/contract';
import { problemsOf, type Batch } from '@domain/batch/batch';
import type { Neighbour } from '@domain/batch/conflicts';
import { buildingsOf, draftOf, freshDraft, sizeOf } from '@domain/batch/draft';
import { planDates, planGaps } from '@domain/batch/plan';
import type { Community } from '@domain/community/community';
import { isReady } from '@domain/community/readiness';
import { dayOf, type Instant } from '@domain/kernel/calendar';
import { ok, refuse } from '@domain/kernel/result';
import { implement } from '@cloud/kit/implement';

/** All that a person sees of a batch; of its notice only when it went out. */
const FIELDS = ['name', 'buildings', 'days', 'windows', 'slotMinutes', 'places', 'place', 'opensAt', 'changeHours', 'changeLimit', 'asks', 'holdMinutes', 'extraPlaces', 'exceptions', 'template', 'payBeforeKeys', 'deposits', 'identityTwice', 'materials', 'keys', 'keepRecordDays', 'papers', 'approvals', 'formExtras', 'status', 'plan', 'casesMade', 'homes', 'isOpening', 'change', 'round', 'rounds', 'notice.publishedAt'];
const NEIGHBOURS = 20;

/** The batch, and beside it those it may get in the way of: one reading of the community's batches. */
export const open = implement(contract.batches.open, async ({ store, right, at, input: { communityId, batchId } }) => {
  const [community, batches] = await Promise.all([
    store.find('communities', communityId, ['buildings', 'place', 'ready', 'batchDefaults', 'handover']),
    store.list('batches', { where: { communityId }, fields: FIELDS, limit: 100 }),
    right(),
  ]);
  const batch = batches.find(({ _id }) => _id === batchId) ?? null;
  if (!community || (batchId && !batch)) return refuse('BATCH_UNKNOWN');
  const draft = batch ? draftOf(batch) : freshDraft(community, batches.filter(({ round }) => !round).length, at);
  const size = sizeOf(draft, community);
  return ok({
    batchId: batch?._id ?? null, round: batch?.round?.kind ?? null, rounds: batch ? openRounds(batch, batches) : {}, status: batch?.status ?? ('new' as const), draft, ...size, casesMade: batch?.casesMade ?? 0, change: changeOf(batch), usual: usualView(community), plan: batch && planView(batch, at),
    buildings: buildingsOf(community, batchId).map((one) => ({ ...one, ready: isReady(community.ready[one.building]) })), problems: batch && (batch.status !== 'draft' || batch.isOpening) ? [] : problemsOf(draft, at, size.homes),
    others: batches.filter((one) => one._id !== batchId && one.status !== 'closed' && one.days.some((day) => day >= dayOf(at))).slice(0, NEIGHBOURS).map(neighbour),
  });
});

const usualView = ({ batchDefaults }: Pick<Community, 'batchDefaults'>) => (batchDefaults ? { from: batchDefaults.from, by: batchDefaults.by, at: batchDefaults.at } : null);
const openRounds = ({ rounds = {} }: Batch, batches: readonly Batch[]): Batch['rounds'] & object => Object.fromEntries(Object.entries(rounds).filter(([, id]) => batches.some(({ _id, status }) => _id === id && status !== 'closed')));

function changeOf(batch: Batch | null) {
  if (!batch?.change) return null;
  const { before: _before, ...change } = batch.change;
  return change;
}
const planView = (batch: Batch, now: Instant) => ({ ...batch.plan, ...planDates([...batch.days].sort()[0] ?? dayOf(now)), gaps: planGaps(batch, now) });
const neighbour = ({ _id, name, place, days, windows, slotMinutes, places, exceptions }: Batch): Neighbour => ({ batchId: _id, name, place, days, windows, slotMinutes, places, exceptions });
