import { MINUTE, type Day, type Instant } from '../kernel/calendar';
import type { CommunityId, HomeId } from '../kernel/ids';

/** What people wait for: the desk (papers, fees, questions), somebody to inspect the home with, the keys. */
export const SERVICES = ['desk', 'inspect', 'keys'] as const;
export type Service = (typeof SERVICES)[number];
/** How a household came: within its booked time, before it, after it, without one, or hurried. */
export const MANNERS = ['booked', 'early', 'late', 'walk-in', 'urgent'] as const;
export type Manner = (typeof MANNERS)[number];

export type Ticket = {
  readonly no: string; readonly home: HomeId; readonly service: Service; readonly manner: Manner;
  readonly came: Instant;
  /** The one instant by which everybody is ordered, whatever way they came. */
  readonly turn: Instant;
  readonly state: 'waiting' | 'called' | 'serving' | 'skipped';
  /** Where it was called to, and when last. */
  readonly desk?: string; readonly at?: Instant;
  readonly calls: number; readonly skips: number;
};
/** A desk somebody sits at today. */
export type Desk = { readonly service: Service; /** The member's id. */ readonly by: string; readonly name: string };
/** The day's queue of a community: one document, changed by a few people. Who is done is not in it any more. */
export type Queue = {
  readonly _id: QueueId; readonly communityId: CommunityId; readonly day: Day;
  /** Numbers given out so far. */
  readonly given: number;
  /** By the home's key. */
  readonly tickets: Readonly<Record<string, Ticket>>;
  /** By the desk's name. */
  readonly desks: Readonly<Record<string, Desk>>;
  /** How many were served, and the minutes of the last ones. */
  readonly served: Readonly<Partial<Record<Service, { readonly count: number; readonly last: readonly number[] }>>>;
};
export type QueueId = `que_${string}`;
export const queueIdOf = (community: CommunityId, day: Day): QueueId => `que_${community.slice(4)}_${day.replace(/-/g, '')}`;
export const noQueue = (communityId: CommunityId, day: Day): Queue => ({ _id: queueIdOf(communityId, day), communityId, day, given: 0, tickets: {}, desks: {}, served: {} });

/** Somebody without a booking stands behind those booked for the next quarter of an hour; the hurried one goes an hour ahead, and no further. */
export const WALK_IN_BEHIND = 15 * MINUTE, URGENT_AHEAD = 60 * MINUTE;

export type Coming = { readonly came: Instant; /** The booked time, if there is one today. */ readonly from?: Instant; readonly to?: Instant; readonly isUrgent?: boolean };
/** How a household came, and the instant it is ordered by. */
export function mannerOf({ came, from, to, isUrgent }: Coming): { readonly manner: Manner; readonly turn: Instant } {
  if (isUrgent) return { manner: 'urgent', turn: came - URGENT_AHEAD };
  if (from === undefined || to === undefined) return { manner: 'walk-in', turn: came + WALK_IN_BEHIND };
  if (came > to) return { manner: 'late', turn: came };
  return { manner: came < from ? 'early' : 'booked', turn: from };
}

/** Before whom: the earlier turn, then who came first, then the lower number. */
export const inOrder = (a: Ticket, b: Ticket): number => a.turn - b.turn || a.came - b.came || a.no.localeCompare(b.no);
/** Who waits for a service, the next one first. Whoever came early is among them: with nobody before it, it need not wait for its hour. */
export const waitingFor = ({ tickets }: Pick<Queue, 'tickets'>, service: Service): readonly Ticket[] => Object.values(tickets).filter((one) => one.state === 'waiting' && one.service === service).sort(inOrder);
/** Whom a desk has called or serves. */
export const atDesk = ({ tickets }: Pick<Queue, 'tickets'>, desk: string): Ticket | undefined => Object.values(tickets).find((one) => one.desk === desk && (one.state === 'called' || one.state === 'serving'));
