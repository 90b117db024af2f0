import { ok, refuse } from '../kernel/result';
import type { OpenId } from '../kernel/ids';
import type { Grants } from './grants';
import type { Community, CrewMember, Duty } from './community';

export type NewMember = { readonly id: string; readonly name: string; readonly duties: readonly Duty[]; readonly isManager: boolean; readonly phone: string; readonly phoneIndex: string; readonly phoneTail: string };

/** A place for somebody, known by phone; it is taken up by joining. One place a phone. */
export const hired = (crew: readonly CrewMember[], member: NewMember) =>
  memberOfPhone(crew, member.phoneIndex) ? refuse('ALREADY_HIRED') : ok<readonly CrewMember[]>([...crew, { ...member, openid: null, left: false }]);

export const memberOfPhone = (crew: readonly CrewMember[], phoneIndex: string): CrewMember | undefined => crew.find((one) => !one.left && one.phoneIndex === phoneIndex);

export const joined = (crew: readonly CrewMember[], id: string, openid: OpenId): readonly CrewMember[] => crew.map((one) => (one.id === id ? { ...one, openid } : one));

/** Ends a place. Whoever has left already may be ended again; a community is never left without a manager who can act. */
export function dismissed(crew: readonly CrewMember[], id: string) {
  const member = crew.find((one) => one.id === id);
  if (!member) return refuse('CREW_UNKNOWN');
  if (!member.left && member.isManager && !crew.some((one) => one.id !== id && one.isManager && !one.left && one.openid)) return refuse('LAST_MANAGER');
  return ok({ member, crew: crew.map((one) => (one.id === id ? { ...one, left: true } : one)) as readonly CrewMember[] });
}

/** The person's grants with this place in the community, and no other one there. */
export const withRole = (grants: Grants, community: Pick<Community, '_id' | 'name'>, { id, name, duties, isManager }: Pick<CrewMember, 'id' | 'name' | 'duties' | 'isManager'>): Grants =>
  ({ ...withoutRole(grants, community._id), crew: [...withoutRole(grants, community._id).crew, { communityId: community._id, communityName: community.name, memberId: id, name, duties, isManager }] });
export const withoutRole = (grants: Grants, communityId: string): Grants => ({ ...grants, crew: grants.crew.filter((role) => role.communityId !== communityId) });
