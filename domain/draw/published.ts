import { firstBroken, type Digest, type TrailEntry } from '../audit/trail';
import { entriesDigestOf, inOrder, orderOf, publicValue, seedOf, termsDigestOf, type Terms } from './digests';
import { resultOf, type Draw, type Won } from './draw';

export const DRAW_FORMAT = 'ruhuo-draw-1';
/** The record everybody may copy and check, without names; what is not decided yet is not there. */
export type PublishedDraw = Terms & {
  readonly format: typeof DRAW_FORMAT;
  readonly termsDigest: string;
  readonly closed: { readonly entries: readonly string[]; readonly entriesDigest: string } | null;
  readonly drawn: { readonly value: string; readonly secret: string; readonly seed: string; readonly result: readonly Won[]; readonly reserve: readonly string[] } | null;
  readonly log: readonly TrailEntry[];
};

/** Null while it is a draft. */
export function publishedOf(draw: Draw, digest: Digest): PublishedDraw | null {
  const { _id, title, note, kind, prizes, buildings, opensAt, closesAt, source, knownAt, earlyAt, commitment, entries, entriesDigest, outcome, log } = draw;
  if (!commitment) return null;
  const terms: Terms = { _id, title, note, kind, prizes, buildings, opensAt, closesAt, source, knownAt, earlyAt, commitment };
  return {
    format: DRAW_FORMAT, ...terms, termsDigest: termsDigestOf(terms, digest), closed: entriesDigest ? { entries, entriesDigest } : null,
    drawn: outcome ? { value: outcome.value, secret: outcome.secret, seed: outcome.seed, ...resultOf(draw) } : null, log,
  };
}

export type Mismatch = 'FORMAT' | 'TERMS' | 'ENTRIES' | 'ENTRIES_DIGEST' | 'COMMITMENT' | 'NUMBER' | 'SEED' | 'RESULT' | 'RESERVE' | 'TIMES' | 'LOG';
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const says = (log: readonly TrailEntry[], what: string): TrailEntry | undefined => log.find((entry) => entry.what === what);

const KEYS = ['_id', 'title', 'note', 'kind', 'prizes', 'buildings', 'opensAt', 'closesAt', 'source', 'knownAt', 'earlyAt', 'commitment', 'format', 'termsDigest', 'closed', 'drawn', 'log'];
/** It comes from outside as often as not: whether it has the parts a record has. */
function isRecord(read: unknown): read is PublishedDraw {
  const record = read as PublishedDraw | null;
  if (record === null || typeof record !== 'object' || record.format !== DRAW_FORMAT || !same(Object.keys(record).sort(), [...KEYS].sort())) return false;
  const lists = [record.prizes, record.buildings, record.log, ...(record.closed ? [record.closed.entries] : []), ...(record.drawn ? [record.drawn.result, record.drawn.reserve] : [])];
  return lists.every((list) => Array.isArray(list) && list.every((one) => one !== null)) && (!record.drawn || (record.drawn.result.every(({ prize }) => !!prize) && [record.drawn.secret, record.drawn.value].every((text) => typeof text === 'string')));
}

/** Computes a published draw again from what it says and names everything that does not come out as written; empty = it is right. */
export function verifyDraw(record: unknown, digest: Digest): readonly Mismatch[] {
  if (!isRecord(record)) return ['FORMAT'];
  const { closed, drawn, log, commitment, prizes } = record, wrong: Mismatch[] = [];
  const claim = (isTrue: boolean, what: Mismatch) => { if (!isTrue && !wrong.includes(what)) wrong.push(what); };
  claim(termsDigestOf(record, digest) === record.termsDigest, 'TERMS');
  claim(firstBroken(log, digest) < 0 && log.every(({ at }, i) => i === 0 || at >= (log[i - 1] as TrailEntry).at), 'LOG');
  claim(says(log, 'published')?.of === record.termsDigest, 'LOG');
  claim(!closed === !says(log, 'closed') && !drawn === !says(log, 'drawn'), 'LOG');
  claim(record.closesAt < record.knownAt, 'TIMES');
  if (closed) {
    claim(same(closed.entries, inOrder([...new Set(closed.entries)])), 'ENTRIES');
    claim(entriesDigestOf(record, closed.entries, digest) === closed.entriesDigest, 'ENTRIES_DIGEST');
    claim(says(log, 'closed')?.of === closed.entriesDigest, 'LOG');
    claim((says(log, 'closed')?.at ?? 0) >= record.closesAt, 'TIMES');
  }
  if (drawn) {
    claim(digest(drawn.secret) === commitment, 'COMMITMENT');
    claim(publicValue(drawn.value) === drawn.value, 'NUMBER');
    const seed = seedOf(drawn.secret, closed?.entriesDigest ?? '', drawn.value, digest), order = orderOf(seed, closed?.entries ?? [], digest);
    const due = resultOf({ prizes, outcome: { value: drawn.value, secret: drawn.secret, seed, order, at: 0 } });
    claim(!!closed && seed === drawn.seed, 'SEED');
    claim(same(drawn.result.map(({ home, prize: { code, label } }) => [home, code, label]), due.result.map(({ home, prize: { code, label } }) => [home, code, label])), 'RESULT');
    claim(same(drawn.reserve, due.reserve), 'RESERVE');
    claim(says(log, 'drawn')?.of === drawn.seed, 'LOG');
    claim((says(log, 'drawn')?.at ?? 0) >= record.knownAt, 'TIMES');
  }
  return wrong;
}
