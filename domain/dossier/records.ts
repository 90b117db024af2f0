import type { TrailEntry } from '../audit/trail';
import { signatureLine, type SignedPaper } from '../documents/signing';
import { receiptLine, type KeyIssue } from '../keys/key-issue';

/** One signature as it can be checked alone: `hash` = SHA-256 of the hash before it and `line`. `shown` names the content that was before the signer's eyes. */
export type SignatureRecord = { readonly role: string; readonly name: string; readonly at: number; readonly shown: string; readonly line: string; readonly hash: string; /** Counts no more though the text is the same. */ readonly gone?: 'withdrawn' | 'expired' };
export type SignedRecord = { readonly code: string; readonly digest: string; readonly asked: readonly string[]; readonly signatures: readonly SignatureRecord[] };

const signedRecord = ({ code, digest, asked, signatures, struck = [] }: SignedPaper): SignedRecord =>
  ({ code, digest, asked, signatures: signatures.map((one) => { const gone = struck.find(({ hash }) => hash === one.hash)?.why; return { role: one.role, name: one.name, at: one.at, shown: one.shown, line: signatureLine('', one), hash: one.hash, ...(gone ? { gone } : {}) }; }) });

/** The owner's hand on the key receipt stands for the counts, not for a paper's text. */
function receiptRecord(keys: KeyIssue | null): readonly SignedRecord[] {
  if (!keys?.signature || !keys.signedAt) return [];
  const { hash, ...written } = keys.signature;
  return [{ code: 'key-receipt', digest: '', asked: [], signatures: [{ role: 'owner', name: written.name, at: keys.signedAt, shown: '', line: receiptLine(keys, written), hash }] }];
}

/** signatures.json: every signature ever given to a paper of the home, void ones too, each with the text its hash was made from (DC-3). */
export const signaturesText = (papers: readonly SignedPaper[], keys: KeyIssue | null): string => `${JSON.stringify([...papers.map(signedRecord), ...receiptRecord(keys)], null, 1)}\n`;

/** trail.json: the chained log, ids and digests only (I9). */
export const trailText = (trail: readonly TrailEntry[]): string => `${JSON.stringify(trail.map(({ at, by, what, of, hash }) => ({ at, by, what, of, hash })), null, 1)}\n`;
