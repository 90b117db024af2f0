import type { Instant } from '../kernel/calendar';
import type { OpenId } from '../kernel/ids';
import { refuse, ok } from '../kernel/result';
import type { KeyKind } from '../batch/batch';
import type { Strokes } from '../documents/signing';

export type Counts = Readonly<Record<string, number>>;
export type Counted = { readonly by: OpenId; readonly name: string; readonly at: Instant; readonly counts: Counts };
/** Five confirmed steps (KY-2): out of the cabinet, counted by one, counted by another, counted by the owner, signed for. */
export type KeyIssue = {
  readonly takenOut: { readonly by: OpenId; readonly name: string; readonly at: Instant };
  readonly first: Counted | null;
  readonly second: Counted | null;
  readonly owner: Counted | null;
  readonly signedAt: Instant | null;
  readonly signature: { readonly openid: OpenId; readonly name: string; readonly device: string; readonly strokes: Strokes; readonly hash: string } | null;
};

export type KeyStep = 'take-out' | 'first' | 'second' | 'owner' | 'sign' | 'done';
export const keyStep = (keys: KeyIssue | null): KeyStep => (!keys ? 'take-out' : !keys.first ? 'first' : !keys.second ? 'second' : !keys.owner ? 'owner' : !keys.signedAt ? 'sign' : 'done');

/** Kinds whose count is not what the set should hold; a kind the set does not know should be none. */
export function mismatches(kinds: readonly KeyKind[], counts: Counts): readonly { readonly code: string; readonly name: string; readonly expected: number; readonly counted: number }[] {
  const strays = Object.keys(counts).filter((code) => !kinds.some((kind) => kind.code === code)).map((code) => ({ code, name: code, count: 0 }));
  return [...kinds, ...strays].map(({ code, name, count }) => ({ code, name, expected: count, counted: counts[code] ?? 0 })).filter(({ expected, counted }) => expected !== counted);
}

export const takenOut = (keys: KeyIssue | null, by: OpenId, name: string, now: Instant) =>
  keys ? refuse('KEYS_STEP', { step: keyStep(keys) }) : ok<KeyIssue>({ takenOut: { by, name, at: now }, first: null, second: null, owner: null, signedAt: null, signature: null });

/** A count by hand, each by another person than those before. It must match the set; a mismatch stops here and says which kind. */
export function counted(keys: KeyIssue | null, kinds: readonly KeyKind[], who: 'first' | 'second' | 'owner', count: Counted) {
  if (!keys || keyStep(keys) !== who) return refuse('KEYS_STEP', { step: keyStep(keys) });
  if ([keys.first?.by, keys.second?.by].includes(count.by)) return refuse('SAME_PERSON', { name: count.name });
  const wrong = mismatches(kinds, count.counts);
  return wrong.length ? refuse('KEYS_MISMATCH', { wrong }) : ok<KeyIssue>({ ...keys, [who]: count });
}

/** The one text the receipt's signature stands for: who took out, who counted what and when, who signed how (DC-3). */
export const receiptLine = ({ takenOut: out, first, second, owner }: KeyIssue, signature: Omit<NonNullable<KeyIssue['signature']>, 'hash'>): string => {
  const one = (counted: Counted | null): string => (counted ? [counted.by, counted.at, ...Object.keys(counted.counts).sort().map((code) => `${code}=${counted.counts[code]}`)].join(' ') : '');
  return [`${out.by} ${out.at}`, one(first), one(second), one(owner), signature.openid, signature.device, signature.strokes].join('|');
};

export const signedFor = (keys: KeyIssue | null, signature: NonNullable<KeyIssue['signature']>, now: Instant) =>
  !keys || keyStep(keys) !== 'sign' ? refuse('KEYS_STEP', { step: keyStep(keys) }) : ok<KeyIssue>({ ...keys, signature, signedAt: now });

export const total = (counts: Counts): number => Object.values(counts).reduce((sum, n) => sum + n, 0);
export const expectedCounts = (kinds: readonly KeyKind[]): Counts => Object.fromEntries(kinds.map(({ code, count }) => [code, count]));
