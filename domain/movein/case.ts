import type { Day, Instant } from '../kernel/calendar';
import type { BatchId, CaseId, CommunityId, HomeId, LedgerId, OpenId } from '../kernel/ids';
import type { ContractKind, Place } from '../community/home';
import type { Lock } from '../identity/bind-lock';
import type { MaterialItem, KeyKind } from '../batch/batch';
import type { Bill } from '../fees/bill';
import type { Pack } from './pack';
import type { ArchiveTry } from '../dossier/archive-tries';
import type { TrailEntry } from '../audit/trail';
import type { FormExtra } from '../forms/form-extras';
import type { SealedRegistration } from '../forms/registration';
import type { Approved, ApprovalStage } from '../review/approval';
import type { ReturnReason } from '../review/return-reasons';
import type { Waiting } from '../review/review-clock';
import type { KeptPaper } from '../documents/kept-paper';
import type { PaperAsk } from '../documents/paper-asks';
import type { PaperNotes } from '../library/paper-notes';
import type { Inspection } from '../inspection/inspection';
import type { RoundDone } from '../inspection/rounds';
import type { WalkTerms } from '../inspection/terms';
import type { Terms as DefectTerms } from '../defects/clock';
import type { Defect } from '../defects/defect';
import type { FloorPlan } from '../defects/floor-plan';
import type { EntryGuide } from '../keys/entry-guide';
import type { KeyCare } from '../keys/key-care';
import type { KeyIssue } from '../keys/key-issue';
import type { HomeParking } from '../parking/asks';
import type { People } from '../people/people';
import type { PaperWait } from './papers-waiting';
import type { Reminded } from './signing-due';
import type { KeptTemplate } from './shipped';
import type { CasePrivacy } from '../privacy/consents';
import type { Step } from './template';

/** An owner of the home, and who has taken that name on with a phone. */
export type CaseOwner = { readonly no: number; readonly name: string; readonly phoneTail: string; readonly openid: OpenId | null };
export type Material = {
  readonly code: string; readonly files: readonly string[]; readonly at: Instant;
  /** Deleted on schedule or on request: when, the digests of what the files held, and which they were. */
  readonly deleted?: { readonly at: Instant; readonly digests: readonly string[]; readonly files?: readonly string[]; /** Because an owner asked, with no day of its own come. */ readonly isAsked?: true };
};
export type Review =
  | { readonly state: 'none' }
  | ({ readonly state: 'waiting' } & Waiting)
  | { readonly state: 'returned'; readonly at: Instant; readonly by: string; readonly missing: readonly Lacking[] }
  | { readonly state: 'accepted'; readonly at: Instant; readonly by: string; readonly approved?: readonly Approved[] };
/** A paper or a field that was sent back; `reason` is one of a few, `words` are for the owner. */
export type Lacking = { readonly code: string; readonly words: string; readonly reason?: ReturnReason };
/** A change of what was accepted that a person must look at: only these fields of the sealed record; the accepted record stands until then. */
export type Amendment = Waiting & { readonly sealed: string; readonly fields: readonly string[] };
/** Changed without a review, and not looked at by staff yet. */
export type Unseen = { readonly since: Instant; readonly fields: readonly string[] };
/** Told to the owner in the app always; `message` waits for WeChat's subscribe message until sent or given up. */
export type CaseNews = { readonly id: string; readonly at: Instant; readonly kind: string; readonly words: Readonly<Record<string, string>>; readonly read: boolean };
export type Message = { readonly id: string; readonly to: OpenId; readonly kind: string; readonly words: Readonly<Record<string, string>>; readonly tries: number; /** Where it leads; absent: the household's first page. */ readonly page?: string };
export type Archive = { readonly state: 'none' } | { readonly state: 'making'; readonly since: Instant; readonly tries: number } | ({ readonly state: 'made'; readonly at: Instant; readonly fileId: string; readonly digest: string; readonly code: string; readonly parts: number } & MadeDossier);
/** What was made beside the PDF, and before it. Absent in archives of the first release, which were a PDF alone. */
export type MadeDossier = {
  /** SHA-256 of the two files. */
  readonly pdf?: string;
  readonly zip?: { readonly fileId: string; readonly digest: string; readonly bytes: number };
  /** How much of the log is in it. */
  readonly entries?: number;
  /** Named in it and not inside, with the day of its deletion. */
  readonly scheduled?: readonly { readonly name: string; readonly day: Day; readonly isAsked?: true }[];
  /** Editions that a newer one has taken the place of, the oldest first. */
  readonly earlier?: readonly EarlierArchive[];
  /** Something inside it was deleted since: it is made anew, as of that instant and that much of the log, and all older files go. */
  readonly remake?: { readonly since: Instant; readonly entries: number; readonly tries: number };
};
export type EarlierArchive = { readonly at: Instant; readonly code: string; readonly digest: string; readonly parts: number; readonly pdf?: string; readonly zip?: string; /** Where its files lie, while they do. */ readonly files?: readonly string[] };

export type Tick = { readonly at: Instant; readonly by: string; readonly times: number };

/** 入伙单: the one gated state of a household's move-in. */
export type MoveInCase = {
  readonly _id: CaseId;
  readonly homeId: HomeId;
  readonly communityId: CommunityId;
  readonly batchId: BatchId;
  readonly ledgerId: LedgerId;
  /** The version it began with, for good. */
  readonly template: KeptTemplate;
  readonly place: Place;
  readonly communityName: string;
  readonly houseType: string;
  readonly area: number;
  readonly contractNo: string;
  /** As the roster has them; absent in cases opened before they were kept. */
  readonly contractKind?: ContractKind;
  readonly deliveryFrom?: Day | null;
  readonly deliveryTo?: Day | null;
  readonly owners: readonly CaseOwner[];
  /** Proxies, tenants and guests; absent while there have been none (read by peopleOf). */
  readonly people?: People;
  /** What was applied for of spaces and cards; absent: nothing. */
  readonly parking?: HomeParking;
  /** Sold: a former household's, kept to be read. */
  readonly former?: { readonly no: number; readonly at: Instant };
  /** How often the home was sold before this household. */
  readonly sales?: number;
  readonly materialsAsked: readonly MaterialItem[];
  readonly keyKinds: readonly KeyKind[];
  readonly payBeforeKeys: boolean;
  readonly openedAt: Instant;
  readonly noticeReads: Readonly<Record<string, Instant>>;
  readonly registration: SealedRegistration | null;
  readonly materials: readonly Material[];
  readonly review: Review;
  /** As its batch had them when the case was opened; absent: one review (stagesOf), nothing besides. */
  readonly approvals?: readonly ApprovalStage[];
  readonly formExtras?: readonly FormExtra[];
  readonly amendment?: Amendment | null;
  readonly unseen?: Unseen | null;
  readonly papers: Readonly<Record<string, KeptPaper>>;
  /** Reminders of papers nobody has signed in time. */
  readonly reminded?: Readonly<Record<string, Reminded>>;
  /** What its batch asks to be read, signed and given; absent = what is usual (papersAskedOf). */
  readonly paperAsks?: readonly PaperAsk[];
  /** Read, handed over, explained; absent = nothing yet (paperNotesOf). */
  readonly paperNotes?: PaperNotes;
  readonly bill: Bill;
  readonly identity: { readonly at: Instant; readonly by: string; readonly who: 'owner' | 'co-owner' | 'proxy'; /** The owner; of a proxy, who granted it. */ readonly ownerNo: number; readonly proxyNo?: number; readonly name?: string; /** The second person who looked, where two are wanted. */ readonly second?: { readonly at: Instant; readonly by: string; readonly name: string } } | null;
  /** Two of the crew look at the papers; absent: one. */
  readonly identityTwice?: true;
  /** Wrong tails at the desk; apart from the tries of binding, so that a stranger with a phone number cannot hold up a family on the day. */
  readonly identityLock: Lock;
  /** The last thing done without signal that waits for something of this household; absent: none. */
  readonly itemWaits?: string;
  readonly inspection: Inspection | null;
  /** Rounds beside the joint inspection, in the order they were made; absent: none (roundsOf). */
  readonly rounds?: readonly RoundDone[];
  /** Its community's own items, goods and meters; absent: as shipped. */
  readonly walkTerms?: WalkTerms;
  readonly defects: readonly Defect[];
  /** Its community's hours and firms for them; absent: as usual, nobody named. */
  readonly defectTerms?: DefectTerms;
  /** The plans of its house type, the newest last; absent: none. */
  readonly floorPlans?: readonly FloorPlan[];
  readonly keys: KeyIssue | null;
  /** Loans of its set, and what became of it afterwards; absent: nothing (keyCareOf). */
  readonly keyCare?: KeyCare;
  /** What was explained and given at the first entry; absent: nothing yet (entryGuideOf). */
  readonly entryGuide?: EntryGuide;
  /** What staff said was done, where nothing else shows it. */
  readonly ticks: Readonly<Partial<Record<Step, Tick>>>;
  /** What lies ready for its visit; absent: nothing yet (read by packOf). */
  readonly pack?: Pack;
  /** When the household was through, and how much of the log was written then. */
  readonly closed: { readonly at: Instant; readonly entries: number } | null;
  readonly archive: Archive;
  /** Files of archives on their way into storage, by their digest; absent in cases of before. */
  readonly archiveTries?: Readonly<Record<string, ArchiveTry>>;
  readonly news: readonly CaseNews[];
  readonly messages: readonly Message[];
  readonly trail: readonly TrailEntry[];
  /** Consents and what was deleted; absent while there is nothing to say. */
  readonly privacy?: CasePrivacy;
  /** After how many days from its closing the registration's personal fields go; absent: when an owner asks. */
  readonly keepRecordDays?: number;
  /** What lists and the beat look for; computed by marksOf at every change, never written by hand. */
  readonly marks: Marks;
};

export type Marks = {
  readonly stage: Step;
  /** Since when reviewers have something to look at: a record, a change of one, or one made without them; 0 = nothing. */
  readonly reviewSince: Instant;
  /** When that must have been answered; absent while nothing waits for an answer. */
  readonly reviewDue?: Instant;
  readonly openDefects: number;
  readonly isBlocked: boolean;
  /** Owed before the keys, and to be done at home. */
  readonly owed: readonly Step[];
  /** Firms that have a defect here that is not over; absent where none has. */
  readonly firms?: readonly string[];
  /** The earliest deadline of an open defect; far future when none is open. */
  readonly defectDue: Instant;
  /** When the last defect that is over was; absent where none is, and in cases not written since this is kept. */
  readonly defectOver?: Instant;
  /** NEVER while staff have work here (a review waits, defects are open, the household is on site); afterwards when that ended. Day lists ask from today on. */
  readonly activeAt: Instant;
  /** When the next task of staff is due; far future when none is. */
  readonly taskDue: Instant;
  /** Days on which money moved here; absent where none has. */
  readonly moneyDays?: readonly string[];
  /** Refunds that wait for somebody or for the provider, and money held back; absent where none does. */
  readonly refundsOpen?: number;
  /** What waits for the company's signature or word, and since when the longest; absent where nothing does. */
  readonly papers?: readonly PaperWait[];
  readonly papersSince?: Instant;
  /** Since when an application for a space or a card waits; absent where none does. */
  readonly parkingSince?: Instant;
  /** The next instant at which the beat has work here; far future when it has none. */
  readonly dueAt: Instant;
};
