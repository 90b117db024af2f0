import type { Batch, BatchDraft } from '@domain/batch/batch';
import { planPart, problemsOfChange, settledFields } from '@domain/batch/change';
import type { EditPlan } from '@domain/booking/edit';
import { whenOf, type Ledger } from '@domain/booking/ledger';
import { homesOf, type Community } from '@domain/community/community';
import { homeLabel } from '@domain/community/home';
import { homeIdOf } from '@domain/kernel/ids';
import type { ChangePlan } from '@contract/batches';
import { contentDigest } from '@cloud/kit/digest';
import type { Context } from '@cloud/kit/implement';
import type { Stored } from '@cloud/platform/ports';

const SHOWN = 200;
export type PartPlan = { readonly ledger: Stored<Ledger>; readonly plan: EditPlan };

/** Every ledger of the batch with what the draft does in it. */
export async function planParts({ store, at }: Pick<Context, 'store' | 'at'>, batch: Batch, draft: BatchDraft, community: Pick<Community, 'buildings'>): Promise<readonly PartPlan[]> {
  const ledgers = await store.list('ledgers', { where: { communityId: batch.communityId, batchId: batch._id }, orderBy: [['_id', 'asc']], limit: 100 });
  return ledgers.map((ledger) => ({ ledger, plan: planPart(batch, draft, ledger, community, at) }));
}

/** The plans as a manager reads them. The digest is over who moves where and which slots change: what is decided is what was seen. */
export function planView(batch: Batch, draft: BatchDraft, parts: readonly PartPlan[], community: Pick<Community, 'buildings'>, now: number): ChangePlan {
  const slots = parts.flatMap(({ plan }) => plan.slots), moves = parts.flatMap(({ ledger, plan }) => plan.moves.map((move) => ({ ledger, move })));
  return {
    digest: contentDigest([draft, slots, parts.map(({ plan }) => plan.moves)]), problems: problemsOfChange(draft, now, homesOf(community, [...draft.buildings])), settled: settledFields(batch, draft),
    slots: {
      added: count(slots, ({ before, after }) => !before && after > 0), closed: count(slots, ({ before, after }) => before !== null && after === 0),
      lowered: count(slots, ({ before, after }) => before !== null && after > 0 && after < before), raised: count(slots, ({ before, after }) => before !== null && before > 0 && after > before),
    },
    moves: moves.slice(0, SHOWN).map(({ ledger, move: { home, from, to } }) => {
      const [building = '', unit = '', room = ''] = home.split('-');
      return { homeId: homeIdOf(batch.communityId, building, unit, room), label: homeLabel({ building, unit, room }), name: ledger.seats[home]?.name ?? '', from: whenOf(from, ledger.firstDay), to: to ? whenOf(to, ledger.firstDay) : null };
    }),
    moved: moves.length, without: count(moves, ({ move }) => move.to === null), linesClosed: parts.reduce((sum, { plan }) => sum + plan.linesClosed.length, 0), kept: parts.reduce((sum, { plan }) => sum + plan.kept.length, 0),
  };
}
const count = <T>(list: readonly T[], is: (one: T) => boolean): number => list.filter(is).length;
/** Slots and dates as a batch counts them: over ledgers a slot counts once for each. */
export const tidy = (draft: BatchDraft): BatchDraft => ({ ...draft, buildings: [...new Set(draft.buildings)], days: [...new Set(draft.days)].sort() });
