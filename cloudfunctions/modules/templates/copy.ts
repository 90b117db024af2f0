import { contract } from '@contract/contract';
import type { TemplateId } from '@domain/kernel/ids';
import { communityOf, isTemplateId } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import { copiedTemplate } from '@domain/movein/own-template';
import { findShipped } from '@domain/movein/shipped';
import { change } from '@cloud/kit/change';
import { sha256 } from '@cloud/kit/digest';
import { implement } from '@cloud/kit/implement';

const MOST = 60;

export const copy = implement(contract.templates.copy, async (context) => {
  const { store, openid, at, request, right, input: { communityId, code, name } } = context;
  const [own, count, { name: who }] = await Promise.all([isTemplateId(code) && communityOf(code) === communityId ? store.find('templates', code) : null, store.count('templates', { communityId }), right()]);
  const from = own?.template ?? findShipped(code);
  if (!from) return refuse('TEMPLATE_UNKNOWN');
  // The id comes from the request, so that the same request makes one copy.
  const id: TemplateId = `tpl_${communityId.slice(4)}_${sha256(request.id).slice(0, 10)}`;
  return change(context, 'templates', id, (there) => {
    if (!there && count >= MOST) return refuse('TEMPLATES_TOO_MANY', { limit: MOST });
    return { ok: true, document: there ?? copiedTemplate(id, communityId, from, name, { at, by: openid, name: who }), answer: { code: id as string } };
  });
});
