import type { Community } from '@domain/community/community';
import { crewRole } from '@domain/community/grants';
import { departmentsOf, standingsOf, type Standing } from '@domain/errands/errand';
import type { ErrandFacts } from '@domain/errands/pass-errand';
import type { Context } from '@cloud/kit/implement';
import type { Stored } from '@cloud/platform/ports';

export type CrewFacts = ErrandFacts & { readonly nameOf: (id: string) => string };
type Crewed = Pick<Community, 'crew' | 'roles'>;

/** Who asks, among whom: the community's crew and posts, read beside the right. */
export async function crewFacts({ store, right, at }: Pick<Context, 'store' | 'right' | 'at'>, communityId: string): Promise<CrewFacts> {
  const [community, { grants }] = await Promise.all([store.find('communities', communityId, ['crew', 'roles']), right()]), role = crewRole(grants, communityId);
  const people = community ? standingsOf(community) : [], id = role?.memberId ?? '';
  // Hired before posts were kept, or read a moment too early: the right itself says who it is.
  const me: Standing = people.find((one) => one.id === id) ?? { id, name: role?.name ?? '', department: '', level: role?.isManager ? 'decide' : 'execute', isManager: role?.isManager ?? false };
  return { me, now: at, people, departments: community ? departmentsOf(community) : [], nameOf: namesOf(community) };
}

/** Also of those who have left. */
const namesOf = (community: Stored<Crewed> | null) => (id: string): string => community?.crew.find((one) => one.id === id)?.name ?? '';
