import { contract } from '@contract/contract';
import { communityOf, homeKeyOf } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import { entryGuideOf, gifted } from '@domain/keys/entry-guide';
import { giftsOf } from '@domain/keys/key-kinds';
import { newSite, siteIdOf, stockMoved } from '@domain/site/site';
import { change } from '@cloud/kit/change';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';
import { guideView } from './guide-view';

/** The case says that the home has it; the store follows. Both keep the request's answer: asked again after a break between them, the store falls once. */
export const give = implement(contract.keys.give, async (context) => {
  const { store, at, input: { homeId, stockId } } = context, communityId = communityOf(homeId), siteId = siteIdOf(communityId);
  const beside = Promise.all([store.find('communities', communityId, ['handover']), store.find('sites', siteId, ['stock'])]);
  const answer = await changeCase(context, homeId, { name: 'entry-gift', of: stockId, beside }, ({ moveIn }, { name: by }, [community, site]) => {
    const settled = community ?? {}, gift = giftsOf(settled).find((one) => one.stockId === stockId), item = site?.stock.find(({ id }) => id === stockId);
    if (!gift || !item) return refuse('STOCK_UNKNOWN');
    if (item.count < gift.each) return refuse('STOCK_SHORT', { count: item.count });
    const next = gifted(entryGuideOf(moveIn), { stockId, name: gift.name, count: gift.each, at, by });
    return next.ok ? { ok: true, moveIn: { entryGuide: next.value }, answer: guideView(next.value, settled) } : next;
  });
  if (!answer.ok) return answer;
  const [community] = await beside, each = giftsOf(community ?? {}).find((one) => one.stockId === stockId)?.each ?? 0, { name: by } = await context.right();
  await change(context, 'sites', siteId, (site) => {
    const now = site ?? newSite(communityId), moved = stockMoved(now, { id: stockId, at, by, change: -each, words: homeKeyOf(homeId) });
    // Given is given: where somebody took the last of it meanwhile, the store stays as it is and is counted at its next look.
    return { ok: true as const, document: moved.ok ? moved.value : now, answer: { isMoved: moved.ok } };
  });
  return answer;
});
