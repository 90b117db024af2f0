import type { Signature } from '@domain/documents/signing';
import type { PresentedPaper } from '@domain/documents/sign-paper';
import { lapsed } from '@domain/documents/take-back';
import type { Instant } from '@domain/kernel/calendar';
import type { MoveInCase } from '@domain/movein/case';
import type { PaperCommunity } from '@domain/movein/papers-of-home';
import { presentPaper } from '@domain/movein/present-paper';
import { sha256 } from '@cloud/kit/digest';

/** A home's paper as it lies there now; what has lapsed by now counts no more, whether the beat has said so yet or not. */
export function shownPaper(code: string, moveIn: MoveInCase, community: PaperCommunity, at: Instant): { readonly shown: PresentedPaper; readonly lapsed: readonly Signature[] } | null {
  const shown = presentPaper(code, moveIn, community, sha256);
  return shown && lapsed(shown, at);
}

/** A signer's name: as they signed, as the record has them, the company's. */
export const signerName = (who: string, { owners }: Pick<MoveInCase, 'owners'>, company: string): string => owners.find(({ no }) => who === `owner:${no}`)?.name ?? company;
