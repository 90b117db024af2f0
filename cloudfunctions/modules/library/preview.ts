import { contract } from '@contract/contract';
import { homeLabel } from '@domain/community/home';
import { documentIdOf } from '@domain/library/own-document';
import type { Guard } from '@domain/kernel/conditional-update';
import { caseIdOf, communityOf } from '@domain/kernel/ids';
import { ok, refuse } from '@domain/kernel/result';
import { filledText, PAPER_COMMUNITY_FIELDS, paperOfHome, textInForce } from '@domain/movein/papers-of-home';
import { implement } from '@cloud/kit/implement';
import { findPaper } from './paper-of-library';

/** How a home will read it: the draft where there is one, with nothing left open or the names of what is missing. */
export const preview = implement(contract.library.preview, async ({ store, right, input: { communityId, code, homeId } }) => {
  const paper = findPaper(code);
  if (!paper) return refuse('DOCUMENT_UNKNOWN');
  if (homeId && communityOf(homeId) !== communityId) return refuse('NO_CASE');
  const ofHome: Guard = homeId ? { _id: caseIdOf(homeId) } : { communityId };
  const [[moveIn], community, own] = await Promise.all([
    store.list('cases', { where: ofHome, orderBy: [['_id', 'asc']], limit: 1 }), store.find('communities', communityId, PAPER_COMMUNITY_FIELDS),
    paper.text ? store.find('documents', documentIdOf(communityId, code), ['draft', 'current']) : null, right(),
  ]);
  if (!moveIn || !community) return refuse('NO_CASE');
  const label = homeLabel(moveIn.place), written = own?.draft ? { version: (own.current?.version ?? paper.version) + 1, title: own.draft.title, text: own.draft.text } : own?.current;
  const text = textInForce(paper, written ? { ownTexts: { [code]: written } } : {});
  if (!text) {
    const made = paperOfHome(code, moveIn, community);
    return made ? ok({ label, paper: made.paper, keyClauses: [] }) : refuse('VALUES_MISSING', { names: [] });
  }
  const filled = filledText(text, moveIn, community);
  return filled.ok ? ok({ label, paper: filled.value.paper, keyClauses: filled.value.keyClauses }) : filled;
});
