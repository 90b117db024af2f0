import type { Instant } from '../kernel/calendar';
import type { CommunityId, HomeId, OpenId } from '../kernel/ids';
import type { Duty } from './community';

export type Acting = { readonly homeId: HomeId; readonly as: 'proxy' | 'tenant'; readonly no: number; readonly until: Instant };

export type PartnerRole = { readonly communityId: CommunityId; readonly communityName: string; readonly firmId: string; readonly firm: string; readonly personId: string; readonly name: string };

/** Everything one person may do, in one document looked up at each call: a right taken away ends at once. */
export type Grants = {
  readonly _id: OpenId;
  readonly homes: readonly { readonly homeId: HomeId; readonly ownerNo: number; readonly name: string }[];
  readonly crew: readonly { readonly communityId: CommunityId; readonly communityName: string; readonly memberId: string; readonly name: string; readonly duties: readonly Duty[]; readonly isManager: boolean }[];
  /** The firms they work for, one a community (CM-5). Nothing but that firm's defects is theirs. */
  readonly partner?: readonly PartnerRole[];
  /** Where they act for an owner or live as a tenant. Only leads to the home's case, which says what they may. */
  readonly acting?: readonly Acting[];
  /** Their requests to be bound by hand: those waiting, and all of the last day. */
  readonly asks?: readonly { readonly id: string; readonly at: Instant; readonly isOpen: boolean }[];
  /** Homes that were sold: what is proven there as an owner of a lower number (none is used twice) comes to nothing, however late it is written. `until`: named no more by the roster, which may name them again; only what is being proven at that moment comes to nothing. */
  readonly left?: readonly { readonly homeId: HomeId; readonly below: number; readonly until?: Instant }[];
  readonly bindTries: number;
  readonly bindLockedUntil: number;
};

export const noGrants = (openid: OpenId): Grants => ({ _id: openid, homes: [], crew: [], bindTries: 0, bindLockedUntil: 0 });
export const crewRole = (grants: Grants, communityId: string): Grants['crew'][number] | undefined => grants.crew.find((role) => role.communityId === communityId);
export const partnerRole = (grants: Grants, communityId: string): PartnerRole | undefined => grants.partner?.find((role) => role.communityId === communityId);
const MOST_LEFT = 20;
/** Without that home, which others own now, from this number on. What is for a while does not take the place of what is for good. */
export const withoutHome = (grants: Grants, homeId: HomeId, { below, until }: { readonly below: number; readonly until?: Instant }): Grants => ({
  ...grants, homes: grants.homes.filter((one) => one.homeId !== homeId || one.ownerNo >= below),
  left: [...(grants.left ?? []).filter((one) => one.homeId !== homeId || (until !== undefined && one.until === undefined)), { homeId, below, ...(until === undefined ? {} : { until }) }].slice(-MOST_LEFT),
});
export const hasLeft = ({ left = [] }: Grants, { homeId, ownerNo }: Pick<Grants['homes'][number], 'homeId' | 'ownerNo'>, now: Instant): boolean => left.some((one) => one.homeId === homeId && ownerNo < one.below && (one.until ?? now + 1) > now);
/** A manager holds every duty of the community; of several named, one is enough. */
export const hasDuty = (grants: Grants, communityId: string, duty: Duty | 'any' | readonly Duty[]): boolean => {
  const role = crewRole(grants, communityId);
  return !!role && (role.isManager || duty === 'any' || (typeof duty === 'string' ? role.duties.includes(duty) : duty.some((one) => role.duties.includes(one))));
};
/** The person's grants with that part in a home, once. */
export const withActing = (grants: Grants, acting: Acting): Grants => ({ ...withoutActing(grants, acting.homeId, acting.as, acting.no), acting: [...(withoutActing(grants, acting.homeId, acting.as, acting.no).acting ?? []), acting] });
export const withoutActing = (grants: Grants, homeId: HomeId, as?: Acting['as'], no?: number): Grants =>
  ({ ...grants, acting: (grants.acting ?? []).filter((one) => one.homeId !== homeId || (as !== undefined && one.as !== as) || (no !== undefined && one.no !== no)) });
