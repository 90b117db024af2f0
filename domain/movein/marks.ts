import { HOUR } from '../kernel/calendar';
import { openBlocking, openDefects } from '../defects/defect';
import type { Order } from '../fees/bill';
import { NEVER, type Archive, type Marks, type MoveInCase } from './case';
import { owedBeforeKeys } from './owed';
import { nextTaskAt } from './tasks';
import { stageOf } from './stage';

const ARCHIVE_RETRY = 60_000;
/** When the beat makes the archive, later after each try; far future when there is nothing to make. */
export const archiveDueAt = (archive: Archive): number => (archive.state === 'making' ? archive.since + ARCHIVE_RETRY * 2 ** Math.min(archive.tries, 6) : NEVER);
/** When the beat asks the provider about an order nobody has told us of. */
export const orderDueAt = ({ state, at }: Order): number => (state === 'open' ? at + HOUR : NEVER);

/** What lists and the beat look for, from the whole case. The seat is not known here: boards put ledger and marks together. */
export function marksOf(moveIn: Omit<MoveInCase, 'marks'>): Marks {
  const whole = moveIn as MoveInCase;
  const due = [
    moveIn.messages.length ? 0 : NEVER,
    archiveDueAt(moveIn.archive),
    ...moveIn.bill.orders.map(orderDueAt),
  ];
  return {
    stage: stageOf(whole),
    reviewSince: moveIn.review.state === 'waiting' ? moveIn.review.since : 0,
    openDefects: openDefects(moveIn.defects).length,
    activeAt: moveIn.review.state === 'waiting' || openDefects(moveIn.defects).length || (moveIn.identity && !moveIn.closed) ? NEVER : moveIn.closed?.at ?? 0,
    isBlocked: openBlocking(moveIn.defects) > 0,
    owed: owedBeforeKeys(whole),
    defectDue: Math.min(NEVER, ...openDefects(moveIn.defects).map(({ deadline }) => deadline)),
    taskDue: nextTaskAt(whole),
    dueAt: Math.min(...due),
  };
}
