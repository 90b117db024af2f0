import { contract } from '@contract/contract';
import { dayOf, HOUR } from '@domain/kernel/calendar';
import { ok, refuse } from '@domain/kernel/result';
import { buildingMaps, funnelOf, letterOf } from '@domain/movein/board';
import { implement } from '@cloud/kit/implement';
import { findBoard } from './find-board';

/** The day at a glance: how far everybody is, who comes today, what waits too long. */
export const open = implement(contract.board.open, async (context) => {
  const { at, input: { batchId }, right } = context;
  const [board] = await Promise.all([findBoard(context, batchId), right()]);
  if (!board) return refuse('BATCH_UNKNOWN');
  const { name, status, homes, way } = board, day = dayOf(at), days = [...board.days].sort();
  const todays = homes.filter((home) => home.day === day), waiting = homes.filter(({ marks }) => marks.reviewSince > 0);
  return ok({
    batchId, name, status, homes: homes.length || board.expected, day, dayNo: days.filter((one) => one <= day).length, days: days.length,
    funnel: funnelOf(homes, way),
    today: { booked: todays.length, arrived: todays.filter(({ seat }) => seat?.state === 'arrived').length, done: todays.filter((home) => letterOf(home, way) === 'k').length },
    waitingReviews: waiting.length, lateReviews: waiting.filter(({ marks }) => marks.reviewSince + board.reviewHours * HOUR < at).length,
    blocked: homes.filter((home) => letterOf(home, way) === 'x').length, openDefects: homes.reduce((sum, { marks }) => sum + marks.openDefects, 0),
    buildings: buildingMaps(homes, way),
  });
});
