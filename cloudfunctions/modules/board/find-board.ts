import { REVIEW_HOURS, slotAt, type Ledger } from '@domain/booking/ledger';
import type { Day } from '@domain/kernel/calendar';
import { communityOf, homeKeyOf, type BatchId } from '@domain/kernel/ids';
import { standardWay, type BoardHome } from '@domain/movein/board';
import type { MoveInCase } from '@domain/movein/case';
import type { Step } from '@domain/movein/template';
import { casesOfBatch } from '@cloud/kit/cases-of-batch';
import type { Context } from '@cloud/kit/implement';

type Store = Context['store'];
/** `day`: of the visit it holds a place for. */
type HomeOnBoard = BoardHome & { readonly marks: MoveInCase['marks']; readonly name: string; readonly day: Day | null };
export type BoardOf = { readonly name: string; readonly status: string; readonly days: readonly Day[]; readonly way: readonly Step[]; readonly reviewHours: number; readonly expected: number; readonly homes: readonly HomeOnBoard[] };

/** An open batch is read from all its ledgers at once, then its cases; one in the making from itself. Two reads, beside the caller's grants, and one more for each further thousand homes. */
export async function findBoard({ store }: { readonly store: Store }, batchId: BatchId): Promise<BoardOf | null> {
  const ledgers = await store.list('ledgers', { where: { communityId: communityOf(batchId), batchId }, fields: ['status', 'batch', 'seats', 'slots', 'firstDay'], limit: 100 });
  const [first] = ledgers;
  if (!first) {
    const batch = await store.find('batches', batchId, ['name', 'status', 'days', 'homes']);
    return batch && { name: batch.name, status: batch.status, days: batch.days, way: standardWay, reviewHours: REVIEW_HOURS, expected: batch.homes, homes: [] };
  }
  const seated = new Map(ledgers.flatMap((ledger) => Object.entries(ledger.seats).map(([key, seat]) => [key, { ledger, seat }] as const)));
  const cases = await casesOfBatch({ store }, batchId, seated.size, ['homeId', 'place', 'marks']);
  const homes = cases.map(({ homeId, place, marks }): HomeOnBoard => {
    const found = seated.get(homeKeyOf(homeId));
    return { homeId, place, marks, seat: found?.seat ?? null, name: found?.seat.name ?? '', day: found ? dayOfVisit(found.ledger, found.seat.slot) : null };
  });
  return { ...first.batch, status: ledgers.every(({ status }) => status === 'closed') ? 'closed' : 'open', expected: seated.size, homes };
}

const dayOfVisit = (ledger: Pick<Ledger, 'slots' | 'firstDay'>, slot: string | null): Day | null => slotAt(ledger, slot)?.day ?? null;
