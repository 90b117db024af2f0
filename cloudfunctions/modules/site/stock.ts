import { contract } from '@contract/contract';
import { newSite, siteIdOf, stockDropped, stockMoved, stockPut } from '@domain/site/site';
import { change } from '@cloud/kit/change';
import { sha256 } from '@cloud/kit/digest';
import { implement } from '@cloud/kit/implement';

export const stock = implement(contract.site.stock, async (context) => {
  const { at, request, input: { communityId, edit } } = context, { name: by } = await context.right();
  // A new line's id comes from the request, so that the same request makes one.
  const id = edit.what === 'put' ? edit.item.id ?? `s${sha256(request.id).slice(0, 8)}` : edit.id;
  return change(context, 'sites', siteIdOf(communityId), (now) => {
    const site = now ?? newSite(communityId);
    const next = edit.what === 'put' ? stockPut(site, { ...edit.item, id }) : edit.what === 'drop' ? stockDropped(site, id) : stockMoved(site, { id, at, by, change: edit.change, words: edit.words });
    return next.ok ? { ok: true as const, document: next.value, answer: { count: next.value.stock.find((one) => one.id === id)?.count ?? 0 } } : next;
  });
});
