import { DAY, HOUR, type Instant } from '../kernel/calendar';
import { ok, refuse } from '../kernel/result';
import { byNo, type Lot, type Visit } from './lot';

/** How far ahead a visitor's space may be booked. */
export const VISIT_DAYS = 14;
type Times = Pick<Visit, 'from' | 'to'>;

const meet = (one: Times, other: Times): boolean => one.from < other.to && other.from < one.to;
/** Visitors' spaces nobody has in these hours. */
export const freeFor = ({ spaces, visits }: Pick<Lot, 'spaces' | 'visits'>, times: Times): readonly string[] =>
  Object.entries(spaces).filter(([no, { state }]) => state === 'visitor' && !visits.some((visit) => visit.no === no && meet(visit, times))).map(([no]) => no).sort(byNo);
/** A home's booking that is not over. */
export const visitOf = (lots: readonly Pick<Lot, '_id' | 'visits'>[], home: string, now: Instant) =>
  lots.flatMap(({ _id, visits }) => visits.filter((visit) => visit.home === home && visit.to > now).map((visit) => ({ lotId: _id, visit })))[0] ?? null;

/** Whole hours, not in the past, within what the lot allows. */
const isRight = ({ visitHours }: Pick<Lot, 'visitHours'>, { from, to }: Times, now: Instant): boolean =>
  from % HOUR === 0 && to % HOUR === 0 && from > now - HOUR && from <= now + VISIT_DAYS * DAY && to - from >= HOUR && to - from <= visitHours * HOUR;

/** Takes the first visitor's space that is free in these hours; a home has one booking at a time. `lots`: all that may be booked, this one among them. */
export function bookedVisit(lot: Lot, lots: readonly Pick<Lot, '_id' | 'visits'>[], wanted: Omit<Visit, 'no'>, now: Instant) {
  if (lot.visitHours === 0) return refuse('VISITS_CLOSED');
  const held = visitOf([lot, ...lots.filter(({ _id }) => _id !== lot._id)], wanted.home, now);
  if (held) return refuse('VISIT_HELD', { from: held.visit.from, to: held.visit.to });
  if (!isRight(lot, wanted, now)) return refuse('VISIT_TIMES', { hours: lot.visitHours, days: VISIT_DAYS });
  const [no] = freeFor(lot, wanted);
  if (no === undefined) return refuse('LOT_FULL');
  const visit: Visit = { ...wanted, no };
  return ok({ lot: { ...lot, visits: [...lot.visits.filter(({ to }) => to > now - DAY), visit] }, visit });
}

/** Given back; cancelled twice it is cancelled once. */
export const cancelledVisit = (lot: Lot, home: string, id: string): Lot => ({ ...lot, visits: lot.visits.filter((visit) => visit.home !== home || visit.id !== id) });
