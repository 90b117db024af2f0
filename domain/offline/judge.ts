import type { Seat } from '../booking/ledger';
import type { ConditionalUpdate } from '../booking/seat-commands';
import { dayOf, type Instant } from '../kernel/calendar';
import { homeKeyOf } from '../kernel/ids';
import type { Counted, Counts, KeyIssue } from '../keys/key-issue';
import type { OfflineItem, Outcome } from './item';

type Answer = { readonly ok: boolean; readonly code?: string; readonly data?: unknown };
/** What the cloud knows of the other side of a disagreement. */
export type OtherSide = { readonly at: Instant | null; readonly by: string | null; readonly counts?: Counts; /** Who it is, where that is no member of the crew. */ readonly name?: string; /** What is not there, by name. */ readonly lacks?: readonly string[] };
const nobody: OtherSide = { at: null, by: null };
const sideOf = (counted: Counted | null | undefined): OtherSide => (counted ? { at: counted.at, by: counted.by, counts: counted.counts } : nobody);
const sameCounts = (one: Counts, two: Counts): boolean => [...new Set([...Object.keys(one), ...Object.keys(two)])].every((kind) => (one[kind] ?? 0) === (two[kind] ?? 0));

/**
 * What became of an item when its operation was asked as if it had come in time: settled by rule where the rule is clear, else for a person.
 * Nobody's right: quarantine. Something before it is missing: it waits. Said by two phones: once. `keys`: the household's, as they are now.
 */
export function judged({ name, input }: Pick<OfflineItem, 'name' | 'input'>, answer: Answer, by: string, keys: KeyIssue | null): { readonly outcome: Outcome; readonly code: string; readonly theirs: OtherSide } {
  const code = answer.ok ? '' : answer.code ?? 'INTERNAL', is = (outcome: Outcome, theirs: OtherSide = nobody) => ({ outcome, code, theirs });
  if (answer.ok) return is('applied');
  if (code === 'BUSY' || code === 'INTERNAL') return is('again');
  if (code === 'FORBIDDEN' || code === 'REQUEST_REUSED') return is('quarantine');
  if (code === 'STEP_NOT_OPEN' || code === 'INSPECTION_INCOMPLETE') return is('waiting');
  const data = (answer.data ?? {}) as { readonly at?: Instant; readonly state?: string; readonly name?: string; readonly wrong?: readonly { readonly name: string }[] };
  // A wrong paper typed on a phone has been counted, or need not be any more.
  if (input.isTry && (code === 'ID_MISMATCH' || code === 'LOCKED' || code === 'ALREADY_DONE')) return is('applied');
  if (name === 'booking.checkIn' && code === 'ALREADY_ARRIVED') return is('same', { at: data.at ?? null, by: null });
  if ((name === 'desk.identify' && (code === 'ALREADY_DONE' || code === 'SAME_PERSON')) || (name === 'inspection.finish' && code === 'INSPECTION_FINISHED')) return is('same', { at: data.at ?? null, by: null });
  if (name === 'tasks.tick' && code === 'ALREADY_DONE') return is('same');
  if (code === 'DEFECT_STATE') return is(defectState(name, input, String(data.state)));
  // On the phone's list it hung in the cabinet; meanwhile it was lent, counted short or put back.
  if (code === 'KEYS_LENT' || code === 'KEYS_NOT_IN' || code === 'KEYS_PUT_BACK') return is('conflict', { at: data.at ?? null, by: null, ...(data.name ? { name: data.name } : {}), ...(data.wrong ? { lacks: data.wrong.map(({ name: kind }) => kind) } : {}) });
  if (code === 'KEYS_STEP') return is(...keysStep(name, input, by, keys));
  return is('conflict');
}

/**
 * Somebody else was there first. Mended or looked at already: the same, if it says the same. Right, but nobody has said yet that it is mended: that phone comes later. Still wrong, and open already: the same.
 * What was decided meanwhile (disputed, closed) is for a person.
 */
function defectState(name: OfflineItem['name'], { rechecks }: OfflineItem['input'], state: string): Outcome {
  const isMended = state === 'fixed' || state === 'passed' || state === 'confirmed', isToMend = state === 'reported' || state === 'accepted' || state === 'assigned';
  if (name === 'defects.fix') return isMended ? 'same' : 'conflict';
  const isRight = (rechecks as readonly { readonly isRight: boolean }[] | undefined)?.every((one) => one.isRight) ?? false;
  if (isToMend) return isRight ? 'waiting' : 'same';
  return isMended && isRight ? 'same' : 'conflict';
}

/** Taken out or counted by this person already: nothing new. Not taken out yet: the phone that did comes later. Otherwise two people say different things of one set of keys. */
function keysStep(name: OfflineItem['name'], input: OfflineItem['input'], by: string, keys: KeyIssue | null): readonly [Outcome, OtherSide] {
  if (!keys) return ['waiting', nobody];
  if (name === 'keys.takeOut') return [keys.takenOut.by === by ? 'same' : 'conflict', { at: keys.takenOut.at, by: keys.takenOut.by }];
  const mine = [keys.first, keys.second].find((one) => one?.by === by);
  if (mine) return [sameCounts(mine.counts, input.counts as Counts) ? 'same' : 'conflict', sideOf(mine)];
  return ['conflict', sideOf(keys.second ?? keys.first)];
}

/** Of two arrivals noted by two phones the earlier one is true. */
export const earlierArrival = (homeId: string, at: Instant): ConditionalUpdate => {
  const seat = `seats.${homeKeyOf(homeId)}`;
  return { guard: { [`${seat}.state`]: 'arrived' satisfies Seat['state'], [`${seat}.at`]: { gt: at } }, patch: { set: { [`${seat}.at`]: at } } };
};

/**
 * Received without signal on its day, and counted as missed at midnight because nobody had heard of it: the place was kept for nobody else, so the visit stands, as long as the home has not booked again.
 * `at`: when it was done; `now`: when it is heard of. Null: it was not that day.
 */
export function arrivedAfterAll(homeId: string, slot: string, by: string, at: Instant, now: Instant): ConditionalUpdate | null {
  const seat = `seats.${homeKeyOf(homeId)}`;
  if (dayOf(at).slice(5).replace('-', '') !== slot.slice(0, 4)) return null;
  return {
    guard: { crew: { has: by }, [`${seat}.state`]: 'free' satisfies Seat['state'], [`${seat}.missed.slot`]: slot, [`${seat}.missed.at`]: { gt: at }, [`slots.${slot}.left`]: { gt: 0 } },
    patch: { set: { [`${seat}.state`]: 'arrived' satisfies Seat['state'], [`${seat}.slot`]: slot, [`${seat}.at`]: at, dueAt: now }, inc: { [`slots.${slot}.left`]: -1 }, unset: [`${seat}.missed`] },
  };
}

/** What a manager can have carried out after all, in their own name. Who held the keys and who saw a paper cannot be said by somebody else: that is done again on site. */
export const canBeApplied = (name: OfflineItem['name']): boolean => name !== 'keys.takeOut' && name !== 'keys.count' && name !== 'desk.identify';
