import { contract } from '@contract/contract';
import type { TemplateRow } from '@contract/templates';
import { ok } from '@domain/kernel/result';
import { problemsOfTemplate } from '@domain/movein/problems-of-template';
import { shippedTemplates } from '@domain/movein/shipped';
import type { FlowTemplate } from '@domain/movein/template';
import { implement } from '@cloud/kit/implement';
import { batchesOf, namesOn } from './batches-of';

export const list = implement(contract.templates.list, async (context) => {
  const { store, right, input: { communityId } } = context;
  const [own, batches] = await Promise.all([store.list('templates', { where: { communityId }, limit: 100 }), batchesOf(context, communityId), right()]);
  const row = ({ code, document, name, nameEn, kind, version, steps, reviewBy }: FlowTemplate, isOwn: boolean, isRetired: boolean, problems: number): TemplateRow =>
    ({ code, document, name, nameEn, kind, version, steps: steps.length, reviewBy, isOwn, isRetired, problems, batches: namesOn(batches, code) });
  const owns = own.map(({ template, isRetired }) => row(template, true, isRetired, problemsOfTemplate(template).length));
  return ok({ rows: [...owns.sort((a, b) => Number(a.isRetired) - Number(b.isRetired) || a.name.localeCompare(b.name, 'zh-CN')), ...shippedTemplates.map((one) => row(one, false, false, 0))] });
});
