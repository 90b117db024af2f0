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
  /** How it was known who wrote; absent in signatures of before it was kept. */
  readonly proof?: Proof;
  /** Who wrote in the owner's place, and by which letter of authority. */
  readonly proxy?: ProxySigner;
  /** What a licensed service vouched for, where one is connected. */
  readonly vouched?: Vouched;
  readonly hash: string;
};
/** By the phone this home's record names; the same, and the identity card seen at the desk; as a member of the crew. */
export type Proof = 'phone' | 'phone+card' | 'crew';
export type ProxySigner = { readonly no: number; readonly name: string; readonly letter: string };
/** Whose word it is, its number for the act, and when it says that happened. */
export type Vouched = { readonly by: string; readonly ticket: string; readonly certificate: string; readonly at: Instant };
/** A signature that no longer counts though the paper says the same, and why. */
export type Struck = { readonly hash: string; readonly at: Instant; readonly why: 'withdrawn' | 'expired' };
/** Somebody asked to sign says no, and why. It holds for the text that was shown. */
export type PaperRefusal = { readonly who: string; readonly name: string; readonly at: Instant; readonly reason: string; readonly shown: string };
/** A paper as put before its signers: version and digest of exactly what is shown, who must sign, who has. */
export type SignedPaper = {
  readonly code: string;
  readonly version: number;
  readonly digest: string;
  /** Signers asked: `owner:1`, `staff`. */
  readonly asked: readonly string[];
  readonly signatures: readonly Signature[];
  readonly struck?: readonly Struck[];
  readonly refusal?: PaperRefusal;
};
type Given = Pick<SignedPaper, 'digest' | 'signatures' | 'struck'>;

export const signerKey = (role: SignerRole, no: number): string => (role === 'owner' ? `owner:${no}` : 'staff');
/** It counts while the paper is what was shown, and nobody took it back or let it lapse. */
export const isCounted = (signature: Signature, { digest, struck }: Omit<Given, 'signatures'>): boolean => signature.shown === digest && !struck?.some(({ hash }) => hash === signature.hash);
export const countedSignatures = (paper: Given): readonly Signature[] => paper.signatures.filter((one) => isCounted(one, paper));
export const countedOf = (paper: Given, who: string): Signature | undefined => countedSignatures(paper).find((one) => signerKey(one.role, one.no) === who);
export const unsignedBy = (paper: SignedPaper): readonly string[] => paper.asked.filter((one) => !countedOf(paper, one));
export const isSignedByAll = (paper: SignedPaper | undefined): boolean => !!paper && unsignedBy(paper).length === 0;
/** The refusal that stands: of the text that lies there now. */
export const standingRefusal = ({ refusal, digest }: Pick<SignedPaper, 'refusal' | 'digest'>): PaperRefusal | undefined => (refusal?.shown === digest ? refusal : undefined);

/** What a signature's hash covers. Later fields stand at the end and only where they are, so that older hashes still hold. */
export const signatureLine = (previous: string, s: Omit<Signature, 'hash'>): string =>
  [previous, s.role, s.no, s.openid, s.at, s.device, s.seconds, s.consent, s.shown, s.strokes, ...laterLines(s)].join('|');

const laterLines = ({ proof, proxy, vouched }: Omit<Signature, 'hash'>): readonly string[] => [
  ...(proof ? [`proof:${proof}`] : []), ...(proxy ? [`proxy:${proxy.no}:${proxy.name}:${proxy.letter}`] : []), ...(vouched ? [`vouched:${vouched.by}:${vouched.ticket}:${vouched.at}:${vouched.certificate}`] : []),
];

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
