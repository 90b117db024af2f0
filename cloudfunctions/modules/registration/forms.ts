import { contract } from '@contract/contract';
import { formsOf } from '@domain/documents/registration-forms';
import { communityOf } from '@domain/kernel/ids';
import { ok, refuse } from '@domain/kernel/result';
import { findCase } from '@cloud/kit/change-case';
import { findPaperCommunity } from '@cloud/kit/find-paper-community';
import { implement } from '@cloud/kit/implement';
import { formFacts } from './forms-of-home';

/** Every form from the one record; staff see them masked. */
export const forms = implement(contract.registration.forms, async (context) => {
  const { vault, input: { homeId } } = context;
  const [{ stored: moveIn }, community, right] = await Promise.all([findCase(context, homeId, false), findPaperCommunity(context, communityOf(homeId), []), context.right()]);
  if (!moveIn || !community) return refuse('NO_CASE');
  const isMasked = right.as !== 'owner', facts = formFacts(moveIn, community, vault, isMasked);
  return facts ? ok({ papers: formsOf(facts), isMasked }) : refuse('NOT_REGISTERED');
});
