import { inOrder, whoseTurn } from '../documents/sign-paper';
import { countedSignatures, standingRefusal } from '../documents/signing';
import type { Instant } from '../kernel/calendar';
import type { MoveInCase } from './case';
import { signingTermsOf } from './signing-terms-of';

/** A paper the company has to do with: to countersign, or to explain to somebody who declined it. */
export type PaperWait = { readonly code: string; readonly name: string; readonly since: Instant; readonly what: 'countersign' | 'refused'; /** The household waits for it. */ readonly isNeeded: boolean; readonly words: string };

/** What waits for the company in a household, the longest wait first. */
export const papersWaiting = (moveIn: Pick<MoveInCase, 'papers' | 'owners' | 'identity' | 'paperAsks'> & Partial<Pick<MoveInCase, 'inspection'>>): readonly PaperWait[] =>
  Object.values(moveIn.papers).flatMap((kept): readonly PaperWait[] => {
    const terms = signingTermsOf(moveIn, kept.code), refusal = standingRefusal(kept), given = countedSignatures(kept), name = kept.paper.title;
    if (!terms) return [];
    if (refusal) return [{ code: kept.code, name, since: refusal.at, what: 'refused', isNeeded: true, words: refusal.reason }];
    if (given.length === 0 || !whoseTurn(inOrder(kept, terms)).includes('staff')) return [];
    return [{ code: kept.code, name, since: Math.max(...given.map(({ at }) => at)), what: 'countersign', isNeeded: kept.asked.includes('staff'), words: '' }];
  }).sort((a, b) => a.since - b.since);
