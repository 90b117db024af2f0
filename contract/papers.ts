import * as v from 'valibot';
import { SIGN_STEPS } from '@domain/documents/paper-asks';
import type { Paper } from '@domain/documents/paper';
import type { SealMark } from '@domain/documents/seal';
import type { Struck } from '@domain/documents/signing';
import { communityId, handwriting, homeId, paperCode, words } from './fields';
import { carries, operation } from './operation';

export type SignerView = {
  readonly who: string; readonly name: string; readonly at: number | null; readonly isYou: boolean;
  /** False for a countersignature that nothing waits for. */
  readonly isNeeded: boolean;
  /** Of those who may sign now. */
  readonly isTurn: boolean;
};
export type PaperView = {
  readonly code: string; readonly name: string; readonly version: number; readonly isSample: boolean;
  readonly keyClauses: readonly { readonly title: string; readonly words: string; readonly clause: string }[];
  readonly paper: Paper;
  /** SHA-256 of exactly what is shown; the signature names it. */
  readonly digest: string;
  readonly consent: string;
  /** Whom to call for an explanation. */
  readonly hotline: string;
  readonly signers: readonly SignerView[];
  /** Somebody said no to this text. */
  readonly refusal: { readonly name: string; readonly at: number; readonly reason: string; readonly isYours: boolean } | null;
  /** When the signatures given so far lapse, unless all have signed by then. */
  readonly lapsesAt: number | null;
  /** Signatures that count no more, the latest last: the text changed, it was taken back, or it lapsed. */
  readonly gone: readonly { readonly name: string; readonly at: number; readonly why: Struck['why'] | 'changed' }[];
  /** Key clauses that staff explained, and when the owner said it was clear. */
  readonly explained: readonly { readonly clause: string; readonly name: string; readonly at: number; readonly heardAt: number | null }[];
  /** You may still take your signature back. */
  readonly mayWithdraw: boolean;
  readonly isComplete: boolean;
  /** The licensed service that vouches for each signature here, where one is connected. */
  readonly service: string | null;
};
/** `here`: handwriting in the app is all; `jump`: the person goes to the service's mini-program and comes back with the ticket. */
export type Vouching = { readonly kind: 'here' } | { readonly kind: 'jump'; readonly ticket: string; readonly appId: string; readonly path: string };
/** A paper on the company's list. `isNeeded`: the household waits for the company's signature. */
export type WaitingPaper = { readonly homeId: string; readonly label: string; readonly paper: string; readonly name: string; readonly since: number; readonly what: 'countersign' | 'refused'; readonly isNeeded: boolean; readonly words: string };
export type PaperFileView = { readonly digest: string; readonly at: number; /** Whose digital signature closes it; null: none is configured. */ readonly seal: SealMark | null; /** Lives for ten minutes. */ readonly link: string };

const none = carries<Record<never, never>>();
const when = carries<{ readonly at: number }>();
const shown = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const seconds = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(86_400));
/** Read and signed in one call, at most. */
export const MOST_PAPERS = 8;
const codes = v.pipe(v.array(paperCode), v.minLength(1), v.maxLength(MOST_PAPERS), v.check((list) => new Set(list).size === list.length));
const signed = v.strictObject({ paper: paperCode, digest: shown, /** How long it lay before the signer's eyes. */ seconds });
const ticket = v.pipe(v.string(), v.regex(/^[\w-]{8,80}$/));
const onePaper = v.strictObject({ homeId, paper: paperCode });
const access = { owner: 'homeId', proxy: 'sign', staff: { of: 'homeId', duty: 'any' } } as const;
const notThere = { NO_CASE: none, PAPER_UNKNOWN: none };
const notNow = { STEP_NOT_OPEN: carries<{ readonly needs: readonly string[] }>(), PAPER_CHANGED: none, NOT_YOURS_TO_SIGN: none, ALREADY_SIGNED: when, PAPER_REFUSED: when };

export const papers = {
  /** One paper or several, read from the same facts: those named, or all that are to be signed at a step. */
  open: operation({ name: 'papers.open', kind: 'query', access, input: v.strictObject({ homeId, papers: v.optional(codes), step: v.optional(v.picklist(SIGN_STEPS)) }), output: carries<{ readonly papers: readonly PaperView[] }>(), refusals: notThere }),
  /** All or none. Several under one handwriting only when the signer says so: `oneHand`; the words stand in each consent. */
  sign: operation({
    name: 'papers.sign', kind: 'command', access,
    input: v.strictObject({ homeId, papers: v.pipe(v.array(signed), v.minLength(1), v.maxLength(MOST_PAPERS), v.check((list) => new Set(list.map(({ paper }) => paper)).size === list.length)), strokes: handwriting, device: words(80), oneHand: v.optional(v.literal(true)), ticket: v.optional(ticket) }),
    output: carries<{ readonly at: number; readonly papers: readonly { readonly paper: string; readonly waitsFor: readonly string[] }[] }>(),
    refusals: { ...notThere, ...notNow, NOT_YOUR_TURN: carries<{ readonly names: readonly string[] }>(), ONE_HAND_UNSAID: none, NOT_VOUCHED: carries<{ readonly service: string }>(), PAPER_UNREAD: carries<{ readonly name: string }>() },
  }),
  /** Asks the connected service to vouch for signatures under these digests: where the person must go, or that nothing more is needed. */
  vouch: operation({ name: 'papers.vouch', kind: 'command', access, input: v.strictObject({ homeId, papers: v.pipe(v.array(v.strictObject({ paper: paperCode, digest: shown })), v.minLength(1), v.maxLength(MOST_PAPERS)) }), output: carries<Vouching>(), refusals: { ...notThere, /** The service has no certificate of this person, or does not answer. */ SERVICE_UNABLE: carries<{ readonly service: string }>(), PAPER_CHANGED: none, NOT_YOURS_TO_SIGN: none } }),
  /** Not signed, and why. Staff are told; it can be taken up again. */
  decline: operation({ name: 'papers.decline', kind: 'command', access, input: v.strictObject({ homeId, paper: paperCode, digest: shown, reason: words(200, 2) }), output: carries<{ readonly at: number }>(), refusals: { ...notThere, ...notNow } }),
  /** The company has explained, or the one who declined thinks again: it can be signed. */
  takeUp: operation({ name: 'papers.takeUp', kind: 'command', access, input: onePaper, output: carries<{ readonly at: number }>(), refusals: { ...notThere, NOT_REFUSED: none, NOT_YOURS_TO_SIGN: none } }),
  /** Takes one's signature back before the other side has signed. */
  withdraw: operation({ name: 'papers.withdraw', kind: 'command', access, input: onePaper, output: carries<{ readonly at: number }>(), refusals: { ...notThere, NOT_YOURS_TO_SIGN: none, NOT_SIGNED: none, OTHER_SIDE_SIGNED: carries<{ readonly name: string; readonly at: number }>(), SIGNATURE_BUILT_ON: none } }),
  /** What waits for the company: countersignatures, and papers somebody declined. The longest wait first. */
  waiting: operation({ name: 'papers.waiting', kind: 'query', access: { staff: { of: 'communityId', duty: 'escort' } }, input: v.strictObject({ communityId, skip: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5000)) }), output: carries<{ readonly papers: readonly WaitingPaper[]; readonly hasMore: boolean; readonly next: number }>(), refusals: {} }),
  /** The signed PDF of a paper that all have signed, with its record; made once. */
  file: operation({ name: 'papers.file', kind: 'command', unit: 'documents', access, input: onePaper, output: carries<PaperFileView>(), refusals: { ...notThere, NOT_ALL_SIGNED: carries<{ readonly names: readonly string[] }>() } }),
};
