import type { Instant } from '../kernel/calendar';
import type { OpenId } from '../kernel/ids';

/** Pen strokes in a 1000 × 500 field: `x,y x,y;x,y …`, strokes parted by `;`. Compact enough to travel inside the call. */
export type Strokes = string;
export type SignerRole = 'owner' | 'staff';
/** What was shown, who wrote, when and on what: chained, so that none can be changed or dropped unseen (DC-3). */
export type Signature = {
  readonly role: SignerRole;
  readonly no: number;
  readonly name: string;
  readonly openid: OpenId;
  readonly at: Instant;
  readonly device: string;
  /** How long the paper was before the signer's eyes. */
  readonly seconds: number;
  readonly consent: string;
  readonly strokes: Strokes;
  readonly shown: string;
  readonly hash: string;
};
/** A paper as put before its signers: version and digest of exactly what is shown, who must sign, who has. */
export type SignedPaper = {
  readonly code: string;
  readonly version: number;
  readonly digest: string;
  /** Signers asked: `owner:1`, `staff`. */
  readonly asked: readonly string[];
  readonly signatures: readonly Signature[];
};

export const signerKey = (role: SignerRole, no: number): string => (role === 'owner' ? `owner:${no}` : 'staff');
export const isSignedByAll = (paper: SignedPaper | undefined): boolean => !!paper && paper.asked.every((one) => paper.signatures.some((s) => signerKey(s.role, s.no) === one && s.shown === paper.digest));
export const unsignedBy = (paper: SignedPaper): readonly string[] => paper.asked.filter((one) => !paper.signatures.some((s) => signerKey(s.role, s.no) === one && s.shown === paper.digest));

export const signatureLine = (previous: string, s: Omit<Signature, 'hash'>): string => [previous, s.role, s.no, s.openid, s.at, s.device, s.seconds, s.consent, s.shown, s.strokes].join('|');

const MAX_STROKES = 20_000;
const STROKE = /^(\d{1,4},\d{1,4})( \d{1,4},\d{1,4})*$/;

/** Real handwriting: at least one stroke of some length, inside the field, not a dot and not a novel. */
export function isHandwriting(strokes: Strokes): boolean {
  if (strokes.length > MAX_STROKES) return false;
  const lines = strokes.split(';');
  if (!lines.every((line) => STROKE.test(line))) return false;
  const points = lines.map((line) => line.split(' ').map((p) => p.split(',').map(Number) as [number, number]));
  if (points.flat().some(([x, y]) => x > 1000 || y > 500)) return false;
  const length = points.reduce((sum, line) => sum + line.slice(1).reduce((s, [x, y], i) => s + Math.hypot(x - line[i]![0], y - line[i]![1]), 0), 0);
  return length >= 150;
}
