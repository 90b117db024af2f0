import { contract } from '@contract/contract';
import { refuse } from '@domain/kernel/result';
import { isFileOfSite } from '@domain/site/file-of-site';
import { newSite, siteIdOf } from '@domain/site/site';
import { change } from '@cloud/kit/change';
import { implement } from '@cloud/kit/implement';

export const plan = implement(contract.site.plan, async (context) => {
  const { communityId, plan: file, points } = context.input;
  if (file && !isFileOfSite(file, communityId)) return refuse('FILE_FOREIGN');
  return change(context, 'sites', siteIdOf(communityId), (now) => ({ ok: true, document: { ...(now ?? newSite(communityId)), plan: file, points }, answer: { points: points.length } }));
});
