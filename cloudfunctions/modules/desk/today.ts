import { contract } from '@contract/contract';
import type { DayView, TodayView } from '@contract/desk';
import { isLate } from '@domain/booking/due';
import { slotAt, type Ledger, type Seat } from '@domain/booking/ledger';
import { homeLabel } from '@domain/community/home';
import { crewRole, hasDuty } from '@domain/community/grants';
import { dayOf, instantOf, type Instant } from '@domain/kernel/calendar';
import { homeIdOf, type CommunityId } from '@domain/kernel/ids';
import type { MoveInCase } from '@domain/movein/case';
import { linesOf, type TodayRow } from '@domain/movein/day-rows';
import { ok } from '@domain/kernel/result';
import { comingLedgers } from '@cloud/kit/coming-ledgers';
import { implement, type Context } from '@cloud/kit/implement';

/** The day's households in order of their slot, and how much else waits: grants, ledgers and the cases at work, side by side. */
async function dayOfStaff({ store, right, at }: Context, communityId: CommunityId): Promise<TodayView> {
  const day = dayOf(at);
  const [ledgers, working, { grants }] = await Promise.all([
    comingLedgers(store, communityId, ['communityId', 'seats', 'slots', 'firstDay'], { kind: null }),
    store.list('cases', { where: { communityId, 'marks.activeAt': { gte: instantOf(day) } }, fields: ['homeId', 'marks'], limit: 1000 }),
    right(),
  ]);
  const role = crewRole(grants, communityId);
  const marks = new Map(working.map((one) => [one.homeId as string, one.marks]));
  const rows = ledgers.flatMap((ledger) => rowsOf(ledger, communityId, day, marks, at)).sort((a, b) => `${a.from}${a.label}`.localeCompare(`${b.from}${b.label}`));
  return {
    name: role?.name ?? '', isFinance: hasDuty(grants, communityId, 'finance'), communityName: role?.communityName ?? '', day, rows, done: rows.filter(({ stage }) => stage === 'archive' || stage === 'aftercare').length,
    reviewsWaiting: working.filter((one) => one.marks.reviewSince > 0).length, defectsOpen: working.reduce((sum, one) => sum + one.marks.openDefects, 0),
  };
}

export const today = implement(contract.desk.today, async (context) => ok(await dayOfStaff(context, context.input.communityId)));
export const day = implement(contract.desk.day, async (context) => {
  const { rows, day: date, ...view } = await dayOfStaff(context, context.input.communityId);
  return ok<DayView>({ ...view, ...linesOf(context.input.communityId, date, rows) });
});

function rowsOf(ledger: Pick<Ledger, 'seats' | 'slots' | 'firstDay'>, communityId: CommunityId, day: string, marks: ReadonlyMap<string, MoveInCase['marks']>, at: Instant): readonly TodayRow[] {
  return Object.entries(ledger.seats).flatMap(([key, seat]): TodayRow[] => {
    const slot = slotAt(ledger, seat.slot);
    if (!slot || slot.day !== day) return [];
    const [building = '', unit = '', room = ''] = key.split('-');
    const homeId = homeIdOf(communityId, building, unit, room);
    const mark = marks.get(homeId);
    return [{ homeId, label: homeLabel({ building, unit, room }), name: seat.name, from: slot.from, to: slot.to, day, stage: stageOf(seat, mark), isBlocked: mark?.isBlocked ?? false, openDefects: mark?.openDefects ?? 0, lane: seat.lane ?? null, isLate: isLate(ledger, seat, at), isAsked: seat.asked ?? false }];
  });
}

/** A household not yet identified is known by its seat alone. */
const stageOf = (seat: Seat, mark: MoveInCase['marks'] | undefined): TodayRow['stage'] => (seat.state === 'booked' ? 'checkin' : !mark || mark.stage === 'book' ? 'identity' : mark.stage);
