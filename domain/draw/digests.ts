import type { Digest } from '../audit/trail';
import type { Draw } from './draw';

export type Terms = Pick<Draw, '_id' | 'title' | 'note' | 'kind' | 'prizes' | 'buildings' | 'opensAt' | 'closesAt' | 'source' | 'knownAt' | 'earlyAt' | 'commitment'>;
/** What is fixed before anybody enters, as one line of JSON: another implementation makes the same. */
export const termsText = ({ _id, title, note, kind, prizes, buildings, opensAt, closesAt, source, knownAt, earlyAt, commitment }: Terms): string =>
  JSON.stringify([_id, title, note, kind, prizes.map(({ code, label }) => [code, label]), buildings, opensAt, closesAt, source, knownAt, earlyAt, commitment]);
export const termsDigestOf = (terms: Terms, digest: Digest): string => digest(termsText(terms));

/** By their letters' code points, as every language sorts without a locale. */
export const inOrder = (homes: readonly string[]): readonly string[] => [...homes].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
/** Binds the terms and every entry: `sha256(terms \n home \n home …)`, homes in order. */
export const entriesDigestOf = (terms: Terms, entries: readonly string[], digest: Digest): string => digest([termsDigestOf(terms, digest), ...inOrder(entries)].join('\n'));
export const seedOf = (secret: string, entriesDigest: string, value: string, digest: Digest): string => digest([secret, entriesDigest, value].join('|'));
/** Each home's ticket is `sha256(seed|home)`; the lowest is drawn first. */
export function orderOf(seed: string, entries: readonly string[], digest: Digest): readonly string[] {
  return entries.map((home) => ({ home, ticket: digest(`${seed}|${home}`) })).sort((a, b) => (a.ticket < b.ticket ? -1 : a.ticket > b.ticket ? 1 : a.home < b.home ? -1 : 1)).map(({ home }) => home);
}

/** Digits only, as they were announced: spaces and signs between them would leave room to choose. */
export const publicValue = (typed: string): string | null => { const value = typed.replace(/[^0-9]/g, ''); return value.length >= 4 && value.length <= 40 ? value : null; };
