import { HOUR } from '../kernel/calendar';
import { openBlocking, openDefects } from '../defects/defect';
import { NEVER, type Marks, type MoveInCase } from './case';
import { stageOf } from './steps';

const ARCHIVE_RETRY = 60_000;

/** What lists and the beat look for, from the whole case. The seat is not known here: boards put ledger and marks together. */
export function marksOf(moveIn: Omit<MoveInCase, 'marks'>): Marks {
  const whole = moveIn as MoveInCase;
  const due = [
    moveIn.messages.length ? 0 : NEVER,
    moveIn.archive.state === 'making' ? moveIn.archive.since + ARCHIVE_RETRY * 2 ** Math.min(moveIn.archive.tries, 6) : NEVER,
    ...moveIn.bill.orders.filter(({ state }) => state === 'open').map(({ at }) => at + HOUR),
  ];
  return {
    stage: stageOf({ moveIn: whole, seat: moveIn.identity ? { state: 'arrived', slot: null } : null }),
    reviewSince: moveIn.review.state === 'waiting' ? moveIn.review.since : 0,
    openDefects: openDefects(moveIn.defects).length,
    activeAt: moveIn.review.state === 'waiting' || openDefects(moveIn.defects).length || (moveIn.identity && !moveIn.keys?.signedAt) ? NEVER : moveIn.keys?.signedAt ?? 0,
    isBlocked: openBlocking(moveIn.defects) > 0,
    defectDue: Math.min(NEVER, ...openDefects(moveIn.defects).map(({ deadline }) => deadline)),
    dueAt: Math.min(...due),
  };
}
