import { contract } from '@contract/contract';
import { crewRole } from '@domain/community/grants';
import { ok } from '@domain/kernel/result';
import { newSite, siteIdOf } from '@domain/site/site';
import { implement } from '@cloud/kit/implement';
import { planLink } from './plan-link';

const SHOWN_MOVES = 20;

export const open = implement(contract.site.open, async ({ store, cloud, right, input: { communityId } }) => {
  const [found, batches, { grants }] = await Promise.all([store.find('sites', siteIdOf(communityId)), store.list('batches', { where: { communityId, round: null }, fields: ['name', 'status', 'days'], limit: 100 }), right()]);
  const { stock, moves, plan, points } = found ?? newSite(communityId), link = await planLink(cloud, plan);
  const rows = batches.filter(({ status }) => status !== 'closed').map(({ _id, name, status, days }) => ({ batchId: _id as string, name, status, first: [...days].sort()[0] ?? '' })).sort((a, b) => a.first.localeCompare(b.first));
  return ok({ isManager: crewRole(grants, communityId)?.isManager ?? false, batches: rows, stock, moves: moves.slice(-SHOWN_MOVES), plan: link, planFile: plan, points });
});
