import { contract } from '@contract/contract';
import { estateOf, factsOf } from '@domain/community/facts';
import { ok, refuse } from '@domain/kernel/result';
import { implement } from '@cloud/kit/implement';

const natural = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

export const open = implement(contract.facts.open, async ({ store, right, input: { communityId } }) => {
  const [community] = await Promise.all([store.find('communities', communityId, ['name', 'company', 'developer', 'buildings', 'facts']), right()]);
  if (!community) return refuse('COMMUNITY_UNKNOWN');
  const { kind, buildingKinds } = factsOf(community), { name, company, developer } = community;
  const buildings = Object.entries(community.buildings).filter(([, { homes }]) => homes).sort(([a], [b]) => natural(a, b)).map(([building, { homes }]) => ({ building, homes, kind: buildingKinds[building] ?? null }));
  return ok({ communityName: name, company, developer, kind, lines: estateOf(community), buildings });
});
