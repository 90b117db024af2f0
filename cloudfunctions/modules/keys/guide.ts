import { contract } from '@contract/contract';
import { communityOf } from '@domain/kernel/ids';
import { ok, refuse } from '@domain/kernel/result';
import { entryGuideOf } from '@domain/keys/entry-guide';
import { findCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';
import { guideView } from './guide-view';

export const guide = implement(contract.keys.guide, async (context) => {
  const { store, input: { homeId } } = context;
  const [{ stored: moveIn }, community] = await Promise.all([findCase(context, homeId, false), store.find('communities', communityOf(homeId), ['handover'])]);
  return moveIn ? ok(guideView(entryGuideOf(moveIn), community ?? {})) : refuse('NO_CASE');
});
