import { contract } from '@contract/contract';
import { communityOf } from '@domain/kernel/ids';
import { entryGuideOf, toldOf } from '@domain/keys/entry-guide';
import { guideOf } from '@domain/keys/key-kinds';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';
import { guideView } from './guide-view';

export const tell = implement(contract.keys.tell, async (context) => {
  const { store, at, input: { homeId, told } } = context;
  return changeCase(context, homeId, { name: 'entry-told', of: told.join(), beside: store.find('communities', communityOf(homeId), ['handover']) }, ({ moveIn }, { name: by }, community) => {
    const settled = community ?? {}, next = toldOf(entryGuideOf(moveIn), guideOf(settled), told, { at, by });
    return next.ok ? { ok: true, moveIn: { entryGuide: next.value }, answer: guideView(next.value, settled) } : next;
  });
});
