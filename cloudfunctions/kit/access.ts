import type { Access, AnyOperation, Unit } from '@contract/operation';
import { crewRole, hasDuty, noGrants, partnerRole, type Grants, type PartnerRole } from '@domain/community/grants';
import { communityOf } from '@domain/kernel/ids';
import type { Proxy } from '@domain/people/proxy';

/** In what capacity a call is made, and by whom. */
export type Right = { readonly as: 'owner' | 'proxy' | 'tenant' | 'staff' | 'manager' | 'partner' | 'person' | 'system'; readonly openid: string; readonly grants: Grants; readonly name: string; /** An owner's own number; of a proxy, that of the owner who granted it. */ readonly ownerNo: number; readonly proxy?: Proxy; /** Of a firm: only that firm's is theirs. */ readonly partner?: PartnerRole };

/** An owner, or who acts for one by a letter of authority. */
export const isOfHousehold = ({ as }: Right): boolean => as === 'owner' || as === 'proxy';

const asOwner = (access: Access, input: Readonly<Record<string, unknown>>, grants: Grants): Right | null => {
  const home = access.owner && grants.homes.find(({ homeId }) => homeId === input[access.owner as string]);
  return home ? { as: 'owner', openid: grants._id, grants, name: home.name, ownerNo: home.ownerNo } : null;
};
const asStaff = (access: Access, input: Readonly<Record<string, unknown>>, grants: Grants): Right | null => {
  if (!access.staff) return null;
  const community = communityOf(String(input[access.staff.of]));
  return hasDuty(grants, community, access.staff.duty) ? { as: 'staff', openid: grants._id, grants, name: crewRole(grants, community)?.name ?? '', ownerNo: 0 } : null;
};
const asManager = (access: Access, input: Readonly<Record<string, unknown>>, grants: Grants): Right | null => {
  const role = access.manager && crewRole(grants, communityOf(String(input[access.manager])));
  return role && role.isManager ? { as: 'manager', openid: grants._id, grants, name: role.name, ownerNo: 0 } : null;
};

const asPartner = (access: Access, input: Readonly<Record<string, unknown>>, grants: Grants): Right | null => {
  const partner = access.partner && partnerRole(grants, communityOf(String(input[access.partner])));
  return partner ? { as: 'partner', openid: grants._id, grants, name: partner.name, ownerNo: 0, partner } : null;
};

/** The right by which this call may be made through this unit, or null. Unlisted = refused. */
export function rightOf({ access }: AnyOperation, unit: Unit, input: Readonly<Record<string, unknown>>, openid: string, found: Grants | null): Right | null {
  const grants = found ?? noGrants(openid);
  if (access.person) return { as: 'person', openid, grants, name: grants.crew[0]?.name ?? grants.homes[0]?.name ?? '', ownerNo: 0 };
  if (unit === 'owner') return asOwner(access, input, grants);
  if (unit === 'staff') return asStaff(access, input, grants) ?? asPartner(access, input, grants);
  if (unit === 'manager') return asManager(access, input, grants);
  return asOwner(access, input, grants) ?? asStaff(access, input, grants) ?? asManager(access, input, grants) ?? asPartner(access, input, grants);
}
