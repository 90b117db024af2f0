import * as v from 'valibot';
import type { Paper } from '@domain/documents/paper';
import { handwriting, homeId, paperCode, words } from './fields';
import { carries, operation } from './operation';

export type PaperView = {
  readonly code: string; readonly name: string; readonly version: number; readonly isSample: boolean;
  readonly keyClauses: readonly { readonly title: string; readonly words: string; readonly clause: string }[];
  readonly paper: Paper;
  /** SHA-256 of exactly what is shown; the signature names it. */
  readonly digest: string;
  readonly consent: string;
  /** Whom to call for an explanation. */
  readonly hotline: string;
  readonly signers: readonly { readonly who: string; readonly name: string; readonly at: number | null; readonly isYou: boolean; /** False for a countersignature that nothing waits for. */ readonly isNeeded: boolean }[];
};
const none = carries<Record<never, never>>();
const signInput = v.strictObject({ homeId, paper: paperCode, digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)), strokes: handwriting, device: words(80), seconds: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(86_400)) });
const signRefusals = { NO_CASE: none, STEP_NOT_OPEN: carries<{ readonly needs: readonly string[] }>(), PAPER_UNKNOWN: none, PAPER_CHANGED: none, NOT_YOURS_TO_SIGN: none, ALREADY_SIGNED: carries<{ readonly at: number }>() };

export const papers = {
  open: operation({ name: 'papers.open', kind: 'query', access: { owner: 'homeId', staff: { of: 'homeId', duty: 'any' } }, input: v.strictObject({ homeId, paper: paperCode }), output: carries<PaperView>(), refusals: { NO_CASE: none, PAPER_UNKNOWN: none } }),
  sign: operation({ name: 'papers.sign', kind: 'command', access: { owner: 'homeId', staff: { of: 'homeId', duty: 'any' } }, input: signInput, output: carries<{ readonly at: number; readonly waitsFor: readonly string[] }>(), refusals: signRefusals }),
};
