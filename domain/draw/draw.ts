import type { TrailEntry } from '../audit/trail';
import type { Instant } from '../kernel/calendar';
import type { BatchId, CommunityId, DrawId } from '../kernel/ids';

/** What is scarce: who books before the others, a parking space, or something else. */
export const DRAW_KINDS = ['slots', 'parking', 'other'] as const;
export type DrawKind = (typeof DRAW_KINDS)[number];
export type Prize = { readonly code: string; readonly label: string };

export type DrawDraft = {
  readonly title: string;
  readonly note: string;
  readonly kind: DrawKind;
  /** In order: the first home drawn has the first. */
  readonly prizes: readonly Prize[];
  /** Whose homes may enter; null: every home of the community. */
  readonly batchId: BatchId | null;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  /** A number nobody here has a say in, named before anybody enters, and when it will be known: after entries closed. */
  readonly source: string;
  readonly knownAt: Instant;
  /** Of a draw for slots: from when those drawn may book. */
  readonly earlyAt: Instant | null;
};

/** What the draw came to. The secret is told only here. */
export type Outcome = { readonly value: string; readonly secret: string; readonly seed: string; /** Every entry, in the order drawn: first those with a prize, then the reserve. */ readonly order: readonly string[]; readonly at: Instant };
export type DrawState = 'draft' | 'open' | 'closed' | 'drawn' | 'cancelled';

/**
 * A draw anybody can recompute (REQUIREMENTS S4-38). Before anybody enters, the terms and a digest of the server's secret are published; when entries close, a digest of them;
 * then a public number decides. Nobody can steer it: whoever knows the secret does not know the number when entries close, and neither can be changed afterwards without it showing.
 */
export type Draw = DrawDraft & {
  readonly _id: DrawId;
  readonly communityId: CommunityId;
  readonly state: DrawState;
  /** Whose homes may enter, by building; fixed when it is published. */
  readonly buildings: readonly string[];
  /** sha256 of the secret, '' while it is a draft; the secret itself is sealed. */
  readonly commitment: string;
  readonly sealedSecret: string;
  /** Homes by their keys, no names. */
  readonly entries: readonly string[];
  /** Of terms and entries, '' until they are closed. */
  readonly entriesDigest: string;
  readonly outcome: Outcome | null;
  /** Those drawn may book before the others. */
  readonly appliedAt: Instant | null;
  readonly cancelled: { readonly why: string; readonly at: Instant } | null;
  readonly log: readonly TrailEntry[];
};

/** One document holds them: 256 KB (draw.test.ts weighs it). */
export const MOST_ENTRIES = 5_000, MOST_PRIZES = 1_000;

export type DrawProblem = 'TITLE' | 'PRIZES' | 'PRIZES_TWICE' | 'TIMES' | 'CLOSES_PAST' | 'SOURCE' | 'KNOWN_EARLY' | 'BATCH' | 'EARLY_TIME' | 'HOMES_TOO_MANY' | 'NO_HOMES';
/** Everything that keeps a draw from being published, all at once. `bookingOpensAt`: when the batch's booking opens for everybody. */
export function problemsOfDraw(draft: DrawDraft, facts: { readonly homes: number; readonly bookingOpensAt: Instant | null }, now: Instant): readonly DrawProblem[] {
  const { title, prizes, opensAt, closesAt, source, knownAt, earlyAt, kind, batchId } = draft, problems: DrawProblem[] = [];
  if (!title.trim()) problems.push('TITLE');
  if (!prizes.length || prizes.length > MOST_PRIZES || prizes.some(({ code, label }) => !code || !label.trim())) problems.push('PRIZES');
  if ([prizes.map(({ code }) => code), prizes.map(({ label }) => label.trim())].some((names) => new Set(names).size !== prizes.length)) problems.push('PRIZES_TWICE');
  if (opensAt >= closesAt) problems.push('TIMES');
  if (closesAt <= now) problems.push('CLOSES_PAST');
  if (!source.trim()) problems.push('SOURCE');
  if (knownAt <= closesAt) problems.push('KNOWN_EARLY');
  if (kind === 'slots' && (!batchId || facts.bookingOpensAt === null)) problems.push('BATCH');
  if (kind === 'slots' && (earlyAt === null || earlyAt <= knownAt || earlyAt >= (facts.bookingOpensAt ?? Infinity))) problems.push('EARLY_TIME');
  if (!facts.homes) problems.push('NO_HOMES');
  if (facts.homes > MOST_ENTRIES) problems.push('HOMES_TOO_MANY');
  return problems;
}
export const draftOfDraw = ({ title, note, kind, prizes, batchId, opensAt, closesAt, source, knownAt, earlyAt }: DrawDraft): DrawDraft => ({ title, note, kind, prizes, batchId, opensAt, closesAt, source, knownAt, earlyAt });

export type Won = { readonly home: string; readonly prize: Prize };
/** Who has what, and who follows when somebody gives a prize back. */
export function resultOf({ prizes, outcome }: Pick<Draw, 'prizes' | 'outcome'>): { readonly result: readonly Won[]; readonly reserve: readonly string[] } {
  const order = outcome?.order ?? [];
  return { result: order.slice(0, prizes.length).map((home, i) => ({ home, prize: prizes[i] as Prize })), reserve: order.slice(prizes.length) };
}
/** A home's prize, or its place in the reserve from 1; null when it did not enter or nothing is drawn yet. */
export function standingOf(draw: Pick<Draw, 'prizes' | 'outcome'>, home: string): { readonly prize: Prize } | { readonly reserve: number } | null {
  const place = draw.outcome?.order.indexOf(home) ?? -1, prize = draw.prizes[place];
  return place < 0 ? null : prize ? { prize } : { reserve: place - draw.prizes.length + 1 };
}
