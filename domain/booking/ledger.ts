import type { Guard, Patch, Plain } from '../kernel/conditional-update';
import type { Clock, Day, Instant } from '../kernel/calendar';
import type { BatchId, CommunityId, LedgerId, NoticeId, OpenId } from '../kernel/ids';
import type { VisitPlace } from '../community/community';

/** What a home holds in its ledger. A seat exists for every home of the batch, booked or not. */
export type Seat = {
  /** The first owner's name, masked: day lists show it without opening the case. */
  readonly name: string;
  readonly state: 'free' | 'booked' | 'arrived';
  readonly slot: string | null;
  /** Set by the review (or at once, where the template books first); only then may a place be taken. */
  readonly allowed: boolean;
  /** Who may act for the home. Written here before a right counts, taken out here before its end is acknowledged. */
  readonly may: readonly OpenId[];
  /** Changes made by the owner so far (a first booking is none). */
  readonly changes: number;
  readonly at: Instant;
  /** The last commands with their content's digest: asked again they answer the same. */
  readonly recent: readonly Answered[];
};
export type Answered = { readonly id: string; readonly digest: string; readonly slot: string | null };
export type LedgerSlot = { readonly day: Day; readonly from: Clock; readonly to: Clock; readonly startsAt: Instant; /** The last moment an owner may leave or take this slot. */ readonly changeUntil: Instant; readonly capacity: number; readonly left: number };

export type Told = { readonly place: VisitPlace; readonly hotline: string; readonly notices: readonly { readonly id: NoticeId; readonly title: string; readonly at: Instant }[] };

/** The truth on a batch's places and who holds them: one document, so that one conditional update decides. At most 1,000 homes. */
export type Ledger = {
  readonly _id: LedgerId;
  readonly batchId: BatchId;
  readonly communityId: CommunityId;
  readonly status: 'open' | 'closed';
  readonly opensAt: Instant;
  readonly changeLimit: number;
  readonly slots: Readonly<Record<string, LedgerSlot>>;
  readonly seats: Readonly<Record<string, Seat>>;
  /** What every home of the batch is told, kept where each home's screen looks anyway: a new notice is one write, not one a home. */
  readonly told: Told;
  /** Who may check in and book for owners. */
  readonly crew: readonly OpenId[];
};

const KEEP_ANSWERS = 8;

export type SeatCommand = { readonly home: string; readonly by: OpenId; readonly now: Instant; readonly request: { readonly id: string; readonly digest: string } };
export type ConditionalUpdate = { readonly guard: Guard; readonly patch: Patch };

const answered = ({ home, request }: SeatCommand, slot: string | null) => ({ [`seats.${home}.recent`]: { value: { id: request.id, digest: request.digest, slot } as Plain, keep: KEEP_ANSWERS } });
const ownerMay = ({ home, by, now, request }: SeatCommand): Guard => ({
  status: 'open', opensAt: { lte: now },
  [`seats.${home}.may`]: { has: by }, [`seats.${home}.allowed`]: true, [`seats.${home}.recent.id`]: { ne: request.id },
});

/** Takes a place for a home that holds none. */
export const reserve = (command: SeatCommand, slot: string): ConditionalUpdate => ({
  guard: { ...ownerMay(command), [`seats.${command.home}.state`]: 'free', [`slots.${slot}.left`]: { gt: 0 }, [`slots.${slot}.changeUntil`]: { gte: command.now } },
  patch: {
    set: { [`seats.${command.home}.state`]: 'booked', [`seats.${command.home}.slot`]: slot, [`seats.${command.home}.at`]: command.now },
    inc: { [`slots.${slot}.left`]: -1 }, push: answered(command, slot),
  },
});

/** Gives the held place back and takes another in the same step: there is no moment without a place. */
export const reschedule = (command: SeatCommand, from: string, to: string, changeLimit: number): ConditionalUpdate => ({
  guard: {
    ...ownerMay(command), changeLimit, [`seats.${command.home}.state`]: 'booked', [`seats.${command.home}.slot`]: from, [`seats.${command.home}.changes`]: { lt: changeLimit },
    [`slots.${from}.changeUntil`]: { gte: command.now }, [`slots.${to}.left`]: { gt: 0 }, [`slots.${to}.changeUntil`]: { gte: command.now },
  },
  patch: {
    set: { [`seats.${command.home}.slot`]: to, [`seats.${command.home}.at`]: command.now },
    // Asked to move to where it is, nothing moves: two changes under one key would lose a place.
    inc: { ...(from === to ? {} : { [`slots.${from}.left`]: 1, [`slots.${to}.left`]: -1 }), [`seats.${command.home}.changes`]: 1 }, push: answered(command, to),
  },
});

export const cancel = (command: SeatCommand, from: string): ConditionalUpdate => ({
  guard: { ...ownerMay(command), [`seats.${command.home}.state`]: 'booked', [`seats.${command.home}.slot`]: from, [`slots.${from}.changeUntil`]: { gte: command.now } },
  patch: {
    set: { [`seats.${command.home}.state`]: 'free', [`seats.${command.home}.slot`]: null, [`seats.${command.home}.at`]: command.now },
    inc: { [`slots.${from}.left`]: 1, [`seats.${command.home}.changes`]: 1 }, push: answered(command, null),
  },
});

/** The household stands at the desk, with the place it was seen to hold. */
export const checkIn = (command: SeatCommand, slot: string): ConditionalUpdate => ({
  guard: { crew: { has: command.by }, [`seats.${command.home}.state`]: 'booked', [`seats.${command.home}.slot`]: slot, [`seats.${command.home}.recent.id`]: { ne: command.request.id } },
  patch: { set: { [`seats.${command.home}.state`]: 'arrived', [`seats.${command.home}.at`]: command.now }, push: answered(command, slot) },
});

/** After the review: the home may book. Written before the review is shown as accepted. */
export const allow = (home: string): ConditionalUpdate => ({ guard: { [`seats.${home}`]: { exists: true } }, patch: { set: { [`seats.${home}.allowed`]: true } } });
export const admit = (home: string, openid: OpenId): ConditionalUpdate => ({ guard: { [`seats.${home}`]: { exists: true } }, patch: { addToSet: { [`seats.${home}.may`]: openid } } });

export const freeSeat = (allowed: boolean, name: string): Seat => ({ name, state: 'free', slot: null, allowed, may: [], changes: 0, at: 0, recent: [] });
