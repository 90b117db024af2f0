import { contract } from '@contract/contract';
import { dayOf, HOUR } from '@domain/kernel/calendar';
import { slotAt } from '@domain/booking/ledger';
import { ok, refuse } from '@domain/kernel/result';
import { buildingMaps, funnelOf, letterOf } from '@domain/movein/board';
import { wayOf } from '@domain/movein/stage';
import { stepOf } from '@domain/movein/template';
import { implement } from '@cloud/kit/implement';
import { findBoard } from './find-board';

/** The day at a glance: how far everybody is, who comes today, what waits too long. */
export const open = implement(contract.board.open, async (context) => {
  const [board] = await Promise.all([findBoard(context, context.input.batchId), context.right()]);
  if (!board) return refuse('BATCH_UNKNOWN');
  const { batch, ledger, homes, template } = board, way = wayOf(template), reviewLimit = (stepOf(template, 'review')?.limitHours || 24) * HOUR, day = dayOf(context.at), days = [...batch.days].sort();
  const todays = homes.filter(({ seat }) => ledger && slotAt(ledger, seat?.slot ?? null)?.day === day);
  const waiting = homes.filter(({ marks }) => marks.reviewSince > 0);
  return ok({
    batchId: batch._id as string, name: batch.name, status: batch.status, homes: homes.length || batch.homes, day, dayNo: days.filter((one) => one <= day).length, days: days.length,
    funnel: funnelOf(homes, way),
    today: { booked: todays.length, arrived: todays.filter(({ seat }) => seat?.state === 'arrived').length, done: todays.filter((home) => letterOf(home, way) === 'k').length },
    waitingReviews: waiting.length, lateReviews: waiting.filter(({ marks }) => marks.reviewSince + reviewLimit < context.at).length,
    blocked: homes.filter((home) => letterOf(home, way) === 'x').length, openDefects: homes.reduce((sum, { marks }) => sum + marks.openDefects, 0),
    buildings: buildingMaps(homes, way),
  });
});
