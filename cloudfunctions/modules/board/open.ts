import { contract } from '@contract/contract';
import { dayOf, HOUR } from '@domain/kernel/calendar';
import { slotAt } from '@domain/booking/ledger';
import { ok, refuse } from '@domain/kernel/result';
import { buildingMaps, funnelOf, letterOf } from '@domain/movein/board';
import { standardTemplate } from '@domain/movein/standard';
import { implement } from '@cloud/kit/implement';
import { findBoard } from './find-board';

const REVIEW_LIMIT = (standardTemplate.steps.find(({ step }) => step === 'review')?.limitHours ?? 24) * HOUR;

/** The day at a glance: how far everybody is, who comes today, what waits too long. */
export const open = implement(contract.board.open, async (context) => {
  const [board] = await Promise.all([findBoard(context, context.input.batchId), context.right()]);
  if (!board) return refuse('BATCH_UNKNOWN');
  const { batch, ledger, homes } = board, day = dayOf(context.at), days = [...batch.days].sort();
  const todays = homes.filter(({ seat }) => ledger && slotAt(ledger, seat?.slot ?? null)?.day === day);
  const waiting = homes.filter(({ marks }) => marks.reviewSince > 0);
  return ok({
    batchId: batch._id as string, name: batch.name, status: batch.status, homes: homes.length || batch.homes, day, dayNo: days.filter((one) => one <= day).length, days: days.length,
    funnel: funnelOf(homes),
    today: { booked: todays.length, arrived: todays.filter(({ seat }) => seat?.state === 'arrived').length, done: todays.filter((home) => letterOf(home) === 'k').length },
    waitingReviews: waiting.length, lateReviews: waiting.filter(({ marks }) => marks.reviewSince + REVIEW_LIMIT < context.at).length,
    blocked: homes.filter((home) => letterOf(home) === 'x').length, openDefects: homes.reduce((sum, { marks }) => sum + marks.openDefects, 0),
    buildings: buildingMaps(homes),
  });
});
