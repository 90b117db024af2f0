import { HOUR } from '../kernel/calendar';
import { openBlocking, openDefects } from '../defects/defect';
import { refundsOf, type Order } from '../fees/bill';
import { moneyDays } from '../fees/money-day';
import type { Refund } from '../fees/refunds';
import { NEVER, type Archive, type Marks, type MoveInCase } from './case';
import { owedBeforeKeys } from './owed';
import { nextTaskAt } from './tasks';
import { stageOf } from './stage';

const ARCHIVE_RETRY = 60_000;
/** When the beat makes the archive, later after each try; far future when there is nothing to make. */
export const archiveDueAt = (archive: Archive): number => (archive.state === 'making' ? archive.since + ARCHIVE_RETRY * 2 ** Math.min(archive.tries, 6) : NEVER);
/** When the beat asks the provider about an order nobody has told us of. */
export const orderDueAt = ({ state, at }: Order): number => (state === 'open' ? at + HOUR : NEVER);

/** When the beat asks the provider about a refund it has not confirmed. */
export const refundDueAt = (refund: Refund): number => (refund.state === 'sent' ? refund.nextAt : NEVER);

/** What lists and the beat look for, from the whole case. The seat is not known here: boards put ledger and marks together. */
export function marksOf(moveIn: Omit<MoveInCase, 'marks'>): Marks {
  const whole = moveIn as MoveInCase, days = moneyDays(moveIn.bill), refundsOpen = refundsOf(moveIn.bill).filter(({ state }) => state === 'asked' || state === 'owed' || state === 'sent').length;
  const due = [
    moveIn.messages.length ? 0 : NEVER,
    archiveDueAt(moveIn.archive),
    ...moveIn.bill.orders.map(orderDueAt), ...refundsOf(moveIn.bill).map(refundDueAt),
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
    ...(days.length ? { moneyDays: days } : {}), ...(refundsOpen ? { refundsOpen } : {}),
    dueAt: Math.min(...due),
  };
}
