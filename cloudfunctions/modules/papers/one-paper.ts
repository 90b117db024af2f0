import { communityOf } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import type { MoveInCase } from '@domain/movein/case';
import type { PaperCommunity } from '@domain/movein/papers-of-home';
import { signingTermsOf } from '@domain/movein/signing-terms-of';
import type { SigningTerms } from '@domain/documents/signing-terms';
import type { PresentedPaper } from '@domain/documents/sign-paper';
import type { Signature } from '@domain/documents/signing';
import { ok } from '@domain/kernel/result';
import { missingBefore, type Facts } from '@domain/movein/steps';
import type { Right } from '@cloud/kit/access';
import { findPaperCommunity } from '@cloud/kit/find-paper-community';
import type { Context } from '@cloud/kit/implement';
import { shownPaper } from './shown-paper';
import { mayHandle, signerOf, type Signer } from './signer-of';

/** The community with its own texts of these papers. */
export const paperCommunity = (context: Pick<Context, 'store'>, homeId: string, codes: readonly string[]): Promise<PaperCommunity | null> => findPaperCommunity(context, communityOf(homeId), codes);
export type OnePaper = { readonly terms: SigningTerms; readonly signer: Signer; readonly shown: PresentedPaper; readonly lapsed: readonly Signature[] };

/** The paper a signer acts on: asked to be signed here, there, and theirs to sign. */
export function onePaper(code: string, moveIn: MoveInCase, right: Right, community: PaperCommunity | null, at: number) {
  const terms = signingTermsOf(moveIn, code), found = terms && community && shownPaper(code, moveIn, community, at);
  if (!terms || !found) return refuse('PAPER_UNKNOWN');
  const signer = signerOf(right, moveIn.homeId);
  if (!signer || !mayHandle(right, code, terms.mayProxy)) return refuse('NOT_YOURS_TO_SIGN');
  return ok<OnePaper>({ terms, signer, ...found });
}

/** The gate of the step the paper belongs to. */
export function openStep({ step }: SigningTerms, facts: Facts) {
  const needs: readonly string[] = missingBefore(step, facts);
  return needs.length ? refuse('STEP_NOT_OPEN', { needs }) : null;
}
