import { contract } from '@contract/contract';
import type { DutiesView } from '@contract/way';
import type { Batch } from '@domain/batch/batch';
import { crewRole } from '@domain/community/grants';
import { ok } from '@domain/kernel/result';
import { findShipped } from '@domain/movein/shipped';
import { standardTemplate } from '@domain/movein/standard';
import { templateOf } from '@domain/movein/steps';
import type { FlowTemplate } from '@domain/movein/template';
import { implement } from '@cloud/kit/implement';
import { namedPapers } from './named-papers';

/** Every way the community's batches go, with who does what on it: grants, community and batches, side by side. */
export const duties = implement(contract.way.duties, async ({ store, right, input: { communityId } }) => {
  const [community, batches, { grants }] = await Promise.all([
    store.find('communities', communityId, ['name', 'hotline']),
    store.list('batches', { where: { communityId }, fields: ['name', 'template', 'flow'], limit: 100 }),
    right(),
  ]);
  const role = crewRole(grants, communityId);
  return ok({ communityName: community?.name ?? '', hotline: community?.hotline ?? '', mine: role?.duties ?? [], isManager: role?.isManager ?? false, ways: waysOf(batches) });
});

/** One entry a template, in the order of the batches; before there is any batch, the way a batch would go by itself. An own template is nobody's duty before its batch is published. */
function waysOf(batches: readonly Pick<Batch, 'name' | 'template' | 'flow'>[]): DutiesView['ways'] {
  const byTemplate = new Map<string, { template: FlowTemplate; batches: string[] }>();
  for (const { name, template: code, flow } of batches) {
    const template = flow ? templateOf({ template: flow }) : findShipped(code);
    if (!template) continue;
    const key = `${template.code}-${template.version}`;
    byTemplate.set(key, { template, batches: [...(byTemplate.get(key)?.batches ?? []), name] });
  }
  if (!byTemplate.size) byTemplate.set('usual', { template: standardTemplate, batches: [] });
  return [...byTemplate].map(([key, { template, batches: names }]) => ({
    key, document: template.document, name: template.name, nameEn: template.nameEn, batches: names,
    steps: template.steps.map((step) => ({ ...step, papers: namedPapers(step.papers) })),
  }));
}
