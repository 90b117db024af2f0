import { addDays, instantOf, type Clock, type Day, type Instant } from '../kernel/calendar';
import type { Batch } from '../batch/batch';
import type { DrawMark } from '../draw/after-draw';
import type { BatchId, CommunityId, LedgerId, NoticeId, OpenId } from '../kernel/ids';
import type { VisitPlace } from '../community/community';
import type { Step } from '../movein/template';
import type { NoticeDraft } from '../notices/notice';
import type { Edit } from './edit';
import type { Given } from './give-places';
import type { RoundKind } from './kind';
import type { Tell } from './tell';

/** How a home came by its place: booked by itself, by telephone, at the desk without a booking, or hurried through. */
export type Lane = 'phone' | 'walk-in' | 'urgent';
/** Only these two use the places kept aside for the day itself. */
export const EXTRA_LANES: readonly Lane[] = ['walk-in', 'urgent'];

/** What a home holds in its ledger. A seat exists for every home of the part, booked or not. Absent fields are the rule: a seat is read and written a thousand times. */
export type Seat = {
  /** The first owner's name, masked: day lists show it without opening the case. */
  readonly name: string;
  readonly state: 'free' | 'booked' | 'arrived';
  readonly slot: string | null;
  /** Set by the review (or at once, where the template books first); only then may a place be taken. */
  readonly allowed: boolean;
  /** Who may act for the home. Written here before a right counts, taken out here before its end is acknowledged. */
  readonly may: readonly OpenId[];
  /** How often the home had been sold when this seat began; absent: never. Whoever was proven before is not let in. */
  readonly sale?: number;
  /** Proxies who may book, each from and until when: the guard compares, so that none outlives its days and nothing must take it out. */
  readonly proxies?: Readonly<Record<OpenId, { readonly from: Instant; readonly until: Instant }>>;
  /** Changes made by the owner so far (a first booking is none). A place moved by the company gives one back. */
  readonly changes: number;
  readonly at: Instant;
  /** The last commands with their content's digest: asked again they answer the same. */
  readonly recent: readonly Answered[];
  /** Requested, not yet confirmed (only where the batch asks for it). The place is held meanwhile. */
  readonly asked?: true;
  readonly lane?: Lane;
  /** Drawn in a public draw: may book from the ledger's `earlyAt` on. */
  readonly early?: true;
  /** In line for a full slot; a place held elsewhere stays held. */
  readonly wait?: { readonly slot: string; readonly at: Instant };
  /** A place kept for this home until then. */
  readonly offer?: { readonly slot: string; readonly until: Instant };
  /** Moved by the company; of interest while the home is still where it was put. */
  readonly moved?: { readonly from: string; readonly to: string };
  /** The visit it did not come to. */
  readonly missed?: { readonly slot: string; readonly at: Instant };
};
/** Short digests of the request's id and of its content. */
export type Answered = { readonly id: string; readonly digest: string };
export type LedgerSlot = {
  readonly to: Clock;
  /** The last moment an owner may leave or take this slot. */
  readonly changeUntil: Instant;
  /** 0: closed. */
  readonly capacity: number;
  readonly left: number;
  /** Kept aside for walk-ins and urgent cases, beside `capacity`. */
  readonly extra: number;
  /** Homes in line. While there are any, places that come free are offered to them, in order. */
  readonly waiting: number;
};

/** What the ledger keeps of its batch, for managers' pages that read the ledgers anyway. Of its template: the steps in order, and how long a review may wait. */
export type BatchBrief = Pick<Batch, 'name' | 'days' | 'windows'> & { readonly way: readonly Step[]; readonly reviewHours: number };
export const REVIEW_HOURS = 24;

/** Who answers questions on a day, or in one slot of it, and where the household can sit down meanwhile. */
export type OnDuty = { readonly expert: string; readonly restArea: string };
export type Told = {
  /** By day, or by slot where one has its own. */
  readonly duty?: Readonly<Record<string, OnDuty>>;
  readonly place: VisitPlace; readonly hotline: string; readonly notices: readonly { readonly id: NoticeId; readonly title: string; readonly at: Instant }[] };

/** The truth on the places of a part of a batch and who holds them: one document, so that one conditional update decides. At most 1,000 homes, 256 KB. */
export type Ledger = {
  readonly _id: LedgerId;
  readonly batchId: BatchId;
  readonly communityId: CommunityId;
  /** Absent: visits. */
  readonly kind?: RoundKind;
  readonly buildings: readonly string[];
  readonly status: 'open' | 'paused' | 'closed';
  readonly opensAt: Instant;
  /** From when the homes that won a public draw may book. */
  readonly earlyAt?: Instant;
  readonly changeLimit: number;
  /** Bookings are requests that staff confirm. */
  readonly asks: boolean;
  /** How long an offered place is kept, in minutes. */
  readonly holdMinutes: number;
  /** Places kept aside in every slot for walk-ins and urgent cases. */
  readonly extraPlaces: number;
  /** Gives the slots' ids their year; a batch spans less than one. */
  readonly firstDay: Day;
  readonly slots: Readonly<Record<string, LedgerSlot>>;
  readonly seats: Readonly<Record<string, Seat>>;
  /** What every home of the batch is told, kept where each home's screen looks anyway: a new notice is one write, not one a home. */
  readonly told: Told;
  readonly batch: BatchBrief;
  /** The batch's first-entry notice as published, for the managers' page; `addressees`: homes of the whole batch. */
  readonly notice?: NoticeDraft & { readonly publishedAt: Instant; readonly addressees: number };
  /** Who may check in and book for owners. */
  readonly crew: readonly OpenId[];
  /** Places under way to another ledger of the batch, and those that came from one, by the move's id. */
  readonly given?: Readonly<Record<string, Given>>;
  readonly taken?: Readonly<Record<string, Instant>>;
  /** A change of places that can still be undone; nobody has been told of it. */
  readonly edit: Edit | null;
  /** The outbox: what households are still to be told, by the entry's id. */
  readonly tell: Readonly<Record<string, Tell>>;
  /** Draws its homes may enter, by id. */
  readonly draws?: Readonly<Record<string, DrawMark>>;
  /** The last day whose homes were reminded the evening before. */
  readonly reminded?: Day;
  /** When the beat must look at it next; far away when nothing is due. */
  readonly dueAt: Instant;
};

/** A slot with its day and start, which its id holds. Instants in epoch milliseconds. */
export type SlotView = LedgerSlot & { readonly id: string; readonly day: Day; readonly from: Clock; readonly startsAt: Instant };

/** Days a batch may grow towards the past after it opened; the rest of the year lies ahead of its first day. */
const BEFORE_FIRST = 90;
/** `0314-0930` → day and start, in the year the batch is in. */
export function whenOf(id: string, firstDay: Day): { readonly day: Day; readonly from: Clock } {
  const monthDay = `${id.slice(0, 2)}-${id.slice(2, 4)}`, from = `${id.slice(5, 7)}:${id.slice(7, 9)}`, earliest = addDays(firstDay, -BEFORE_FIRST);
  return { day: `${Number(earliest.slice(0, 4)) + (monthDay < earliest.slice(5) ? 1 : 0)}-${monthDay}`, from };
}
export function slotAt(ledger: Pick<Ledger, 'slots' | 'firstDay'>, id: string | null): SlotView | undefined {
  const slot = id ? ledger.slots[id] : undefined;
  if (!slot || !id) return undefined;
  const { day, from } = whenOf(id, ledger.firstDay);
  return { ...slot, id, day, from, startsAt: instantOf(day, from) };
}
/** Every slot in order of time. */
export const slotsIn = (ledger: Pick<Ledger, 'slots' | 'firstDay'>): readonly SlotView[] =>
  Object.keys(ledger.slots).map((id) => slotAt(ledger, id) as SlotView).sort((a, b) => a.startsAt - b.startsAt);

export const freeSeat = (allowed: boolean, name: string): Seat => ({ name, state: 'free', slot: null, allowed, may: [], changes: 0, at: 0, recent: [] });
