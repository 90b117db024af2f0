import type { Instant } from '../kernel/calendar';

/** What staff can do on site without signal. Each is an operation of its own right; offline only means that it is carried out later. */
export const OFFLINE_OPERATIONS = ['booking.checkIn', 'desk.identify', 'inspection.merge', 'inspection.finish', 'inspection.round', 'inspection.sheet', 'defects.report', 'defects.fix', 'defects.recheck', 'tasks.tick', 'keys.takeOut', 'keys.count'] as const;
export type OfflineOperation = (typeof OFFLINE_OPERATIONS)[number];

/** 离线事项: one command as a phone kept it. Its id is the request id under which it is carried out once, whoever sends it how often. */
export type OfflineItem = {
  readonly id: string;
  /** Counts up on its phone; a number used for two items is tampering. */
  readonly seq: number;
  /** When it was done, by the phone's clock as the cloud last corrected it. */
  readonly at: Instant;
  readonly name: OfflineOperation;
  readonly input: { readonly homeId: string } & Readonly<Record<string, unknown>>;
};

/** `applied`: carried out. `same`: another phone had done the same. `waiting`: something it needs has not arrived yet. `conflict`: a person decides. `quarantine`: whoever did it may not any more. `again`: the cloud could not; the phone keeps it. */
export type Outcome = 'applied' | 'same' | 'waiting' | 'conflict' | 'quarantine' | 'again';
/** Of one item the phone sent; all but `again` are the cloud's from now on. */
export type ItemResult = { readonly id: string; readonly outcome: Outcome; readonly code: string; /** What was reported has these numbers, for good. */ readonly numbers?: readonly number[] };

/** A phone's clock says at most what the cloud's says, and nothing older than a week. */
export const OLDEST = 7 * 24 * 3_600_000;
export const happenedAt = ({ at }: Pick<OfflineItem, 'at'>, now: Instant): Instant => Math.min(now, Math.max(at, now - OLDEST));
/** In the order they were done. */
export const inOrder = <T extends Pick<OfflineItem, 'at' | 'seq'>>(items: readonly T[]): readonly T[] => [...items].sort((a, b) => a.at - b.at || a.seq - b.seq);
