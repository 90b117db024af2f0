import { contract } from '@contract/contract';
import { catalogueIdOf, feeProblems, freshCatalogue, versionInForce } from '@domain/fees/catalogue';
import { dayOf } from '@domain/kernel/calendar';
import { ok } from '@domain/kernel/result';
import { implement } from '@cloud/kit/implement';

export const open = implement(contract.fees.open, async ({ store, at, input: { communityId } }) => {
  const [community, stored] = await Promise.all([store.find('communities', communityId, ['name', 'fees']), store.find('catalogues', catalogueIdOf(communityId))]);
  const items = community?.fees ?? [], catalogue = stored ?? freshCatalogue(communityId, items, '');
  return ok({
    communityName: community?.name ?? '', version: versionInForce(catalogue), items, draft: catalogue.draft, problems: catalogue.draft ? feeProblems(catalogue.draft) : [], today: dayOf(at),
    versions: [...catalogue.versions].reverse().map(({ version, at: when, by, why, items: of }) => ({ version, at: when, by: by.name, why, items: of.length })),
  });
});
