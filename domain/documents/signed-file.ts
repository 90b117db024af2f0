import type { Digest } from '../audit/trail';
import type { Instant } from '../kernel/calendar';
import { paperDigest } from './canonical';
import { explainedUntil, type Explanation } from '../library/paper-notes';
import type { KeptPaper } from './kept-paper';
import type { Paper } from './paper';
import type { SealMark } from './seal';
import { signingRecord } from './signing-record';
import { countedSignatures } from './signing';
import { withSignatures } from './with-signatures';

export type SignedFile = { readonly parts: readonly { readonly paper: Paper; readonly digest: string }[]; /** When the last signature was given. */ readonly completedAt: Instant; readonly signatures: number };

/** A signed paper as a file of its own: the paper with its handwriting, then its signing record with what was explained before the last signature. The same paper gives the same file. */
export function signedFile(kept: KeptPaper, also: readonly string[], seal: SealMark | null, digest: Digest, explanations: readonly Explanation[] = []): SignedFile {
  const counted = countedSignatures(kept), completedAt = Math.max(...counted.map(({ at }) => at)), explained = explainedUntil(explanations, completedAt);
  const record = signingRecord({ [kept.code]: kept.paper.title }, [kept], kept.paper.subtitle, { digest, seal, explained });
  return {
    parts: [{ paper: withSignatures(kept.paper, [...kept.asked, ...also], counted), digest: kept.digest }, { paper: record, digest: paperDigest(record, digest) }],
    completedAt, signatures: counted.length,
  };
}
