import { contract } from '@contract/contract';
import { communityOf } from '@domain/kernel/ids';
import { entryGuideOf, guideLine, guideSigned } from '@domain/keys/entry-guide';
import { guideOf } from '@domain/keys/key-kinds';
import { changeCase } from '@cloud/kit/change-case';
import { sha256 } from '@cloud/kit/digest';
import { implement } from '@cloud/kit/implement';
import { guideView } from './guide-view';

export const signGuide = implement(contract.keys.signGuide, async (context) => {
  const { store, at, input: { homeId, strokes, device } } = context;
  return changeCase(context, homeId, { name: 'entry-signed', beside: store.find('communities', communityOf(homeId), ['handover']) }, ({ moveIn }, { openid, name }, community) => {
    const settled = community ?? {}, guide = entryGuideOf(moveIn), written = { openid, name, device, strokes };
    const next = guideSigned(guide, guideOf(settled), { ...written, at, hash: sha256(guideLine(guide, written)) });
    return next.ok ? { ok: true, moveIn: { entryGuide: next.value }, answer: guideView(next.value, settled) } : next;
  });
});
