import type { CommunityId, HomeId, OpenId } from '../kernel/ids';
import type { Duty } from './community';

/** Everything one person may do, in one document looked up at each call: a right taken away ends at once. */
export type Grants = {
  readonly _id: OpenId;
  readonly homes: readonly { readonly homeId: HomeId; readonly ownerNo: number; readonly name: string }[];
  readonly crew: readonly { readonly communityId: CommunityId; readonly communityName: string; readonly memberId: string; readonly name: string; readonly duties: readonly Duty[]; readonly isManager: boolean }[];
  readonly bindTries: number;
  readonly bindLockedUntil: number;
};

export const noGrants = (openid: OpenId): Grants => ({ _id: openid, homes: [], crew: [], bindTries: 0, bindLockedUntil: 0 });
export const crewRole = (grants: Grants, communityId: string): Grants['crew'][number] | undefined => grants.crew.find((role) => role.communityId === communityId);
/** A manager holds every duty of the community. */
export const hasDuty = (grants: Grants, communityId: string, duty: Duty | 'any'): boolean => {
  const role = crewRole(grants, communityId);
  return !!role && (role.isManager || duty === 'any' || role.duties.includes(duty));
};
