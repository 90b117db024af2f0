import { contract } from '@contract/contract';
import { MOST_PAPERS } from '@contract/papers';
import { signedAtStep } from '@domain/documents/paper-asks';
import { communityOf } from '@domain/kernel/ids';
import { ok, refuse } from '@domain/kernel/result';
import { PAPER_COMMUNITY_FIELDS } from '@domain/movein/papers-of-home';
import { findCase } from '@cloud/kit/change-case';
import { withOwnTexts } from '@cloud/kit/find-paper-community';
import { implement } from '@cloud/kit/implement';
import { paperView } from './paper-view';
import { shownPaper } from './shown-paper';
import { keyOf, signerOf } from './signer-of';

/** Papers of this home, each with exactly the digest that a signature would name, and who has signed. */
export const open = implement(contract.papers.open, async (context) => {
  const { homeId, papers: named, step = 'sign' } = context.input;
  const [{ stored: moveIn }, found, right] = await Promise.all([findCase(context, homeId, false), context.store.find('communities', communityOf(homeId), PAPER_COMMUNITY_FIELDS), context.right()]);
  if (!moveIn || !found) return refuse('NO_CASE');
  const codes = named ?? signedAtStep(moveIn, step).slice(0, MOST_PAPERS), you = keyOf(signerOf(right, homeId));
  const community = await withOwnTexts(context, communityOf(homeId), found, codes);
  const papers = codes.flatMap((code) => { const one = shownPaper(code, moveIn, community, context.at); return one ? [paperView(one.shown, you, moveIn, community, context.signer?.name ?? null)] : []; });
  return papers.length === codes.length ? ok({ papers }) : refuse('PAPER_UNKNOWN');
});
