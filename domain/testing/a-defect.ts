import { deadlineOf } from '../defects/clock';
import type { Defect } from '../defects/defect';
import { at } from './at';

/** A sticking window in the living room, reported on the day of the visit. */
export function aDefect(over: Partial<Defect> = {}): Defect {
  const severity = over.severity ?? 'minor', reportedAt = over.at ?? at('2026-03-14 10:05');
  return { no: 1, room: 'living', item: 'window', words: '推到一半卡住', severity, photos: [], pin: null, state: 'reported', at: reportedAt, by: 'staff', deadline: deadlineOf(severity, reportedAt), fixes: [], reopened: 0, confirmedAt: null, ...over };
}
