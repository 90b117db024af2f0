import { contract } from '@contract/contract';
import { communityOf } from '@domain/kernel/ids';
import { ok, refuse } from '@domain/kernel/result';
import { PAPER_COMMUNITY_FIELDS } from '@domain/movein/papers-of-home';
import { LETTER_CONSENT } from '@domain/people/letter-of-authority';
import { checkedTerms } from '@domain/people/proxy';
import { findCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';
import { letterFor } from './letter-for';

/** The letter of authority before it is signed. Nothing is kept. */
export const draft = implement(contract.people.draft, async (context) => {
  const { store, at, input: { homeId, terms } } = context;
  const [{ stored: moveIn }, community, right] = await Promise.all([findCase(context, homeId, false), store.find('communities', communityOf(homeId), PAPER_COMMUNITY_FIELDS), context.right()]);
  if (!moveIn || !community) return refuse('NO_CASE');
  const checked = checkedTerms(terms, at);
  return checked.ok ? ok({ ...letterFor(moveIn, community, right.ownerNo, terms), consent: LETTER_CONSENT }) : checked;
});
