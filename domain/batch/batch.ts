import { addDays, clockAt, DAY, instantOf, isClock, isDay, minutesOf, type Clock, type Day, type Instant } from '../kernel/calendar';
import type { BatchId, CommunityId, LedgerId } from '../kernel/ids';
import type { RoundKind } from '../booking/kind';
import type { VisitPlace } from '../community/community';
import type { KeptTemplate } from '../movein/shipped';
import type { FormExtra } from '../forms/form-extras';
import type { ApprovalStage } from '../review/approval';
import { isChain } from '../review/approval';
import type { MaterialTerms } from './material-terms';
import type { DepositTerms } from '../fees/deposit';
import type { PaperAsk } from '../documents/paper-asks';
import type { NoticeDraft } from '../notices/notice';
import type { BatchPlan } from './plan';

export type Window = { readonly from: Clock; readonly to: Clock };
export type MaterialItem = MaterialTerms & { readonly code: string; readonly name: string; readonly note: string; readonly required: boolean; /** Deleted so many days after the case was opened; absent: what keeping.ts says. */ readonly keepDays?: number };
export type KeyKind = { readonly code: string; readonly name: string; readonly note: string; readonly count: number; /** How it is used and kept; absent: as usual (usageOf). */ readonly usage?: string };

export type BatchDraft = {
  readonly name: string;
  readonly buildings: readonly string[];
  readonly days: readonly Day[];
  readonly windows: readonly Window[];
  readonly slotMinutes: number;
  readonly places: number;
  readonly place: VisitPlace;
  readonly opensAt: Instant;
  /** Hours before a slot after which it can no longer be changed by the owner. */
  readonly changeHours: number;
  readonly changeLimit: number;
  /** A booking is a request that staff confirm. */
  readonly asks: boolean;
  /** How long a place offered to the first in line is kept for it. */
  readonly holdMinutes: number;
  /** Places of every slot kept aside for walk-ins and urgent cases. */
  readonly extraPlaces: number;
  /** Slots with other places than `places`, by id; 0 = closed. */
  readonly exceptions: Readonly<Record<string, number>>;
  readonly template: string;
  readonly payBeforeKeys: boolean;
  /** Whether deposits come with the first charges; absent: with them. */
  readonly deposits?: DepositTerms;
  /** Two of the crew look at the papers on the day; absent: one. */
  readonly identityTwice?: true;
  readonly materials: readonly MaterialItem[];
  /** Days from a case's closing after which the registration's personal fields go; absent: when an owner asks. */
  readonly keepRecordDays?: number;
  readonly keys: readonly KeyKind[];
  /** Who approves what a household hands in, in this order; absent: one review (stagesOf). */
  readonly approvals?: readonly ApprovalStage[];
  /** What its households read, sign and are given, at which step; absent: what is usual (papersAskedOf). */
  readonly papers?: readonly PaperAsk[];
  /** Asked in the registration besides what is usual. */
  readonly formExtras?: readonly FormExtra[];
};
export type Batch = BatchDraft & {
  readonly _id: BatchId;
  readonly communityId: CommunityId;
  /** A round of inspections for the homes of another batch; absent as a rule. */
  readonly round?: { readonly kind: RoundKind; readonly of: BatchId };
  /** The round of each kind that is not closed, by its batch. */
  readonly rounds?: Readonly<Partial<Record<RoundKind, BatchId>>>;
  /** Paused: nobody books or changes for now; who is booked comes. Closed: the same, for good. */
  readonly status: 'draft' | 'open' | 'paused' | 'closed';
  readonly plan: BatchPlan;
  /** Which ledger decides for which buildings; set when publishing begins, and kept. */
  readonly parts: readonly Part[];
  /** How many of the batch's homes have their case already; publishing goes in resumable pieces. */
  readonly casesMade: number;
  readonly homes: number;
  /** The template as it was when the batch was published: all its cases begin with this version. */
  readonly flow: KeptTemplate | null;
  /** Its ledger and cases are being made: from the first step on it can no longer be edited. */
  readonly isOpening: boolean;
  /** The last change of an open batch: under way until every ledger has it; it can be undone until `tellAt`. */
  readonly change: BatchChange | null;
  /** The manager's copy of the notice; owners read the published one. */
  readonly notice: (NoticeDraft & { readonly publishedAt: Instant; readonly addressees: number }) | null;
};

export type BatchChange = {
  readonly id: string;
  readonly by: string;
  readonly at: Instant;
  readonly state: 'under-way' | 'made' | 'undone';
  readonly tellAt: Instant;
  readonly moved: number;
  readonly slots: number;
  /** What the batch said before, to go back to. */
  readonly before: BatchDraft;
};
/** A ledger and the buildings it covers. */
export type Part = { readonly ledgerId: LedgerId; readonly buildings: readonly string[] };
export type Slot = { readonly day: Day; readonly from: Clock; readonly to: Clock; readonly capacity: number };

/** `0314-0930`, unique within a batch (which spans less than a year). */
export const slotIdOf = (day: Day, from: Clock): string => `${day.slice(5).replace('-', '')}-${from.replace(':', '')}`;

/** The slots a batch's days, windows and length make, in order. A window's rest shorter than a slot gives none. */
export function slotsOf(batch: Pick<BatchDraft, 'days' | 'windows' | 'slotMinutes' | 'places' | 'exceptions'>): Readonly<Record<string, Slot>> {
  const slots: Record<string, Slot> = {};
  for (const day of [...batch.days].sort())
    for (const window of batch.windows)
      for (let at = minutesOf(window.from); at + batch.slotMinutes <= minutesOf(window.to); at += batch.slotMinutes)
{
        const id = slotIdOf(day, clockAt(at));
        slots[id] = { day, from: clockAt(at), to: clockAt(at + batch.slotMinutes), capacity: batch.exceptions[id] ?? batch.places };
      }
  return slots;
}

export type BatchProblem = 'NAME' | 'BUILDINGS' | 'DAYS' | 'DAYS_PAST' | 'DAYS_TOO_MANY' | 'WINDOWS' | 'SLOT_LENGTH' | 'PLACES' | 'EXTRA' | 'HOLD' | 'OPENS_AFTER_START' | 'NO_SLOT' | 'SLOTS_TOO_MANY' | 'HOMES_TOO_MANY' | 'MATERIALS' | 'KEYS' | 'APPROVALS';
/** Sixty days of twenty. */
export const MOST_SLOTS = 1_200;
export const MOST_HOMES = 20_000;

/** Everything that keeps a batch from being published, all at once. */
export function problemsOf(batch: BatchDraft, now: Instant, homes = 0): readonly BatchProblem[] {
  const problems: BatchProblem[] = [];
  if (!batch.name.trim()) problems.push('NAME');
  if (!batch.buildings.length) problems.push('BUILDINGS');
  if (!batch.days.length || !batch.days.every(isDay)) problems.push('DAYS');
  if (batch.days.some((day) => instantOf(day) + DAY <= now)) problems.push('DAYS_PAST');
  if (new Set(batch.days).size > 60) problems.push('DAYS_TOO_MANY');
  const windows = [...batch.windows].sort((a, b) => a.from.localeCompare(b.from));
  if (!windows.length || windows.some((w, i) => !isClock(w.from) || !isClock(w.to) || w.from >= w.to || (i > 0 && w.from < (windows[i - 1] as Window).to))) problems.push('WINDOWS');
  if (!Number.isInteger(batch.slotMinutes) || batch.slotMinutes < 10 || batch.slotMinutes > 240) problems.push('SLOT_LENGTH');
  if (!Number.isInteger(batch.places) || batch.places < 1 || batch.places > 999) problems.push('PLACES');
  if (!Number.isInteger(batch.extraPlaces) || batch.extraPlaces < 0 || batch.extraPlaces > 99) problems.push('EXTRA');
  if (!Number.isInteger(batch.holdMinutes) || batch.holdMinutes < 10 || batch.holdMinutes > 1_440) problems.push('HOLD');
  const first = [...batch.days].sort()[0];
  if (first && batch.opensAt >= instantOf(first, windows[0]?.from ?? '00:00')) problems.push('OPENS_AFTER_START');
  if (!problems.length && !Object.keys(slotsOf(batch)).length) problems.push('NO_SLOT');
  if (!problems.length && Object.keys(slotsOf(batch)).length > MOST_SLOTS) problems.push('SLOTS_TOO_MANY');
  if (homes > MOST_HOMES) problems.push('HOMES_TOO_MANY');
  if (!batch.materials.length) problems.push('MATERIALS');
  if (!batch.keys.length || batch.keys.some((key) => !Number.isInteger(key.count) || key.count < 0)) problems.push('KEYS');
  if (batch.approvals && !isChain(batch.approvals)) problems.push('APPROVALS');
  return problems;
}

/** What a property company asks for as a rule (S3-10); sensitive papers are never asked by default. */
export const usualMaterials: readonly MaterialItem[] = [
  { code: 'id-card', name: '身份证', note: '正反两面，有效期内', required: true },
  { code: 'contract', name: '购房合同', note: '首页、面积页和签字页', required: true },
  { code: 'proxy-letter', name: '委托书', note: '本人不能到场时需要', required: false, when: 'proxy' },
];
/** The kinds of keys a set holds (S3-14), counted one by one at handover. */
export const usualKeys: readonly KeyKind[] = [
  { code: 'door', name: '入户门钥匙', note: '含装修钥匙 1 把', count: 5 },
  { code: 'unit-card', name: '单元门禁卡', note: '', count: 3 },
  { code: 'lift-card', name: '电梯卡', note: '', count: 2 },
  { code: 'mailbox', name: '信箱钥匙', note: '', count: 2 },
  { code: 'meter-well', name: '水电井钥匙', note: '', count: 1 },
];
/** The usual frame of a batch that starts `first` and lasts `days` days. */
export const usualBatch = (name: string, buildings: readonly string[], first: Day, days: number, place: VisitPlace, opensAt: Instant): BatchDraft => ({
  name, buildings, days: Array.from({ length: days }, (_, i) => addDays(first, i)),
  windows: [{ from: '09:00', to: '12:00' }, { from: '14:00', to: '17:00' }], slotMinutes: 30, places: 12, place, opensAt,
  changeHours: 12, changeLimit: 2, asks: false, holdMinutes: 60, extraPlaces: 2, exceptions: {}, template: 'standard', payBeforeKeys: false, deposits: 'apart', materials: usualMaterials, keys: usualKeys,
});
