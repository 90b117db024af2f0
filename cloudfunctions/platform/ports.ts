import type { Batch } from '@domain/batch/batch';
import type { Ledger } from '@domain/booking/ledger';
import type { Community } from '@domain/community/community';
import type { Grants } from '@domain/community/grants';
import type { Home } from '@domain/community/home';
import type { ShiftWeek } from '@domain/community/shifts';
import type { Errand } from '@domain/errands/errand';
import type { KeyBook } from '@domain/keys/key-book';
import type { Site } from '@domain/site/site';
import type { SiteCheck } from '@domain/site/site-check';
import type { SiteDay } from '@domain/site/site-day';
import type { CodeChecks } from '@domain/dossier/check-limit';
import type { Draw } from '@domain/draw/draw';
import type { FeeCatalogue } from '@domain/fees/catalogue';
import type { DayBook } from '@domain/fees/day-book';
import type { BindAsk } from '@domain/identity/bind-ask';
import type { Guard, Patch } from '@domain/kernel/conditional-update';
import type { OwnDocument } from '@domain/library/own-document';
import type { MoveInCase } from '@domain/movein/case';
import type { OwnTemplate } from '@domain/movein/own-template';
import type { MessageTemplates } from '@domain/notices/message-template';
import type { HeldItem, OfflineBook } from '@domain/offline/book';
import type { Notice } from '@domain/notices/notice';
import type { Lot } from '@domain/parking/lot';
import type { MoveInPlan } from '@domain/plan/move-in-plan';
import type { Queue } from '@domain/queue/queue';
import type { Assessment } from '@domain/privacy/assessment';
import type { RosterExport } from '@domain/privacy/exports';
import type { LogPage } from '@domain/privacy/log';
import type { RosterImport, RosterImportPiece } from '@domain/roster/roster-import';
import type { SigningService } from './signing-service';

/** Every collection and what lies in it. */
export type Collections = {
  readonly communities: Community; readonly homes: Home; readonly grants: Grants; readonly batches: Batch; readonly ledgers: Ledger;
  readonly cases: MoveInCase; readonly notices: Notice; readonly imports: RosterImport; readonly importPieces: RosterImportPiece; readonly templates: OwnTemplate; readonly draws: Draw; readonly plans: MoveInPlan; readonly lots: Lot; readonly documents: OwnDocument; readonly shifts: ShiftWeek;
  /** Who saw, took out or deleted personal data: chained pages; asked-for files of many homes; impact assessments. */
  readonly privacyLog: LogPage; readonly rosterExports: RosterExport; readonly assessments: Assessment;
  /** A community's price lists; its desk's numbers and closings, one document a day. */
  readonly catalogues: FeeCatalogue; readonly dayBooks: DayBook;
  readonly codeChecks: CodeChecks;
  /** A day's line of a community. */
  readonly queues: Queue;
  /** What staff's phones did without signal: one document a phone and day says what has arrived; and each item that is not settled. */
  readonly offlineBooks: OfflineBook; readonly offlineItems: HeldItem;
  /** What colleagues ask of departments and of each other. */
  readonly errands: Errand;
  /** A community's store and plan of the venue; whether the site is ready, one document a batch. */
  readonly keyBooks: KeyBook;
  readonly sites: Site; readonly siteChecks: SiteCheck; readonly siteDays: SiteDay;
  /** Requests to be bound by hand. */
  readonly bindAsks: BindAsk;
  /** One document a thing that may happen only once in an environment: the first manager. */
  readonly onces: { readonly _id: string; readonly at: number; readonly by: string };
};
export type CollectionName = keyof Collections;

/** An answer kept beside what it changed, so that the same request id answers the same for 48 hours. */
export type KeptAnswer = { readonly id: string; readonly digest: string; readonly at: number; readonly value: unknown };
/** `_v` counts writes (optimistic versions), `_shape` is the shape's version, lifted on reading. */
export type Stored<T> = T & { readonly _v: number; readonly _shape: number; readonly _answers?: readonly KeptAnswer[] };

export type ListQuery = { readonly where: Guard; readonly fields?: readonly string[]; readonly orderBy?: readonly (readonly [string, 'asc' | 'desc'])[]; readonly limit: number; readonly skip?: number };

/** One thing to read: a document by its id, or a list. */
export type Reading = { readonly collection: CollectionName; readonly id: string; readonly fields?: readonly string[] } | { readonly collection: CollectionName; readonly query: ListQuery };

/** Dumb storage: what the platform can do and nothing more. Every call is one billed call. */
export type Store = {
  find<C extends CollectionName>(collection: C, id: string, fields?: readonly string[]): Promise<Stored<Collections[C]> | null>;
  /** At most `limit` (≤ 1000) documents; ask for fields only where they suffice. */
  list<C extends CollectionName>(collection: C, query: ListQuery): Promise<readonly Stored<Collections[C]>[]>;
  count<C extends CollectionName>(collection: C, where: Guard): Promise<number>;
  /**
   * Several readings as one call, answered in the order asked (a document or null, a list), all of them together at most a document's 16 MB. They hang on the first document asked for
   * by its id; null when it is not there: nothing was read then. Absent where a storage reads apart.
   */
  readTogether?(readings: readonly Reading[]): Promise<readonly unknown[] | null>;
  /** False when the id is taken; nothing is changed then. */
  insert<C extends CollectionName>(collection: C, document: Collections[C], answers?: readonly KeptAnswer[]): Promise<boolean>;
  /** Many at once. False when an id was taken: those before it are written, so look before asking again. */
  insertAll<C extends CollectionName>(collection: C, documents: readonly Collections[C][]): Promise<boolean>;
  /** One conditional update; false when the guard matched nothing. */
  apply<C extends CollectionName>(collection: C, id: string, update: { readonly guard: Guard; readonly patch: Patch }): Promise<boolean>;
  /** The same patch on every document that matches: how many it was. */
  applyAll<C extends CollectionName>(collection: C, update: { readonly guard: Guard; readonly patch: Patch }): Promise<number>;
  /** Deletes every document that matches: how many it was. */
  removeAll<C extends CollectionName>(collection: C, where: Guard): Promise<number>;
  /** Writes top-level fields if nobody wrote since `version`. */
  replace<C extends CollectionName>(collection: C, id: string, version: number, fields: Readonly<Record<string, unknown>>): Promise<boolean>;
};

/** Seals personal numbers (AES-256-GCM, key outside the database, key version in the text) and makes keyed indexes to find them by. */
export type Vault = {
  seal(text: string): string;
  /** The version of the key that a sealed text names; new texts are sealed under `current`. */
  keyOf(sealed: string): string;
  readonly current: string;
  open(sealed: string): string;
  /** Keyed digest, the same for the same text: finds a number without holding it. Beside one made earlier (`like`) it is made with the key of that one, so that the two can be compared while keys change. */
  index(text: string, like?: string): string;
  /** Under every key there is, the current one first: what a digest kept somewhere may be. One alone but while the key is changed. */
  indexes(text: string): readonly string[];
};

export type PayTicket = { readonly timeStamp: string; readonly nonceStr: string; readonly package: string; readonly signType: 'MD5' | 'HMAC-SHA256' | 'RSA'; readonly paySign: string };
/** What else of the cloud the product uses. */
export type Cloud = {
  /** The number behind the code of WeChat's phone button; null when the code is spent or not ours. */
  phoneOf(code: string): Promise<string | null>;
  /** Links that live ten minutes, in the order asked; '' for a file that is gone. */
  links(fileIds: readonly string[]): Promise<readonly string[]>;
  download(fileId: string): Promise<Buffer>;
  /** Many files by one asking for their links, in the order asked; null for one that is gone. */
  downloadAll(fileIds: readonly string[]): Promise<readonly (Buffer | null)[]>;
  upload(path: string, content: Buffer): Promise<string>;
  /** Deletes files for good; those that could not be deleted. One that is gone already is no failure. */
  remove(fileIds: readonly string[]): Promise<readonly string[]>;
  order(order: { readonly no: string; readonly fen: number; readonly title: string; readonly openid: string; readonly attach: string }): Promise<PayTicket | null>;
  /** What the provider says of an order: the only word believed. */
  orderState(no: string): Promise<{ readonly state: 'paid'; readonly fen: number; readonly transaction: string } | { readonly state: 'open' | 'closed' | 'missing' | 'unknown' }>;
  /** Ends an unpaid order: nobody can pay it afterwards. False when it is paid, or the provider did not say. */
  closeOrder(no: string): Promise<boolean>;
  /** Gives money of a paid order back. The same number is one refund, however often it is sent; `refused`: the provider will never carry it out. */
  refund(refund: { readonly no: string; readonly order: string; readonly fen: number; readonly orderFen: number; readonly why: string }): Promise<{ readonly state: 'taken' | 'unknown' } | { readonly state: 'refused'; readonly code: string }>;
  /** What the provider says of a refund. */
  refundState(no: string): Promise<{ readonly state: 'done'; readonly fen: number; readonly reference: string } | { readonly state: 'failed'; readonly code: string } | { readonly state: 'waiting' | 'missing' | 'unknown' }>;
  /** False when the person has given no consent for it (43101). */
  message(to: string, kind: string, words: Readonly<Record<string, string>>, page: string): Promise<boolean>;
  /** Runs an operation in another unit; `envelope` is what else the event carries (kit/system-call). */
  callUnit(unit: string, action: string, data: unknown, envelope: Readonly<Record<string, unknown>>): Promise<unknown>;
};

/** What makes one deployment different from another; read once from the environment. */
export type Settings = { readonly setupCodeDigest: string; readonly oldestClient: string; /** By kind of news; kinds without one are told in the app only. */ readonly messageTemplates: MessageTemplates };

/** What is printed on an identity card, read from a picture by a service; null where it could not be read. */
export type Ocr = { idCard(link: string): Promise<{ readonly name: string; readonly idNumber: string } | null> };

export type Ports = { /** Only where a reader is set up; without it people type. */ readonly ocr?: Ocr; readonly store: Store; readonly vault: Vault; readonly cloud: Cloud; readonly settings: Settings; /** A licensed certification service; absent: ordinary electronic signatures. */ readonly signer?: SigningService; readonly now: () => number; /** When it was heard of, where `now` is when it was done: answers are kept from then on. */ readonly heardAt?: number; readonly log: (entry: Readonly<Record<string, unknown>>) => void };
