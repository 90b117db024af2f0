import type { Duty } from '../community/community';
import { noGrants, type Grants } from '../community/grants';
import type { HomeId } from '../kernel/ids';

/** What a bound owner may do. */
export const ownerGrants = (openid: string, ownerNo = 1, name = '王一宁', homeId: HomeId = 'home_yunxi_3-2-1201'): Grants => ({ ...noGrants(openid), homes: [{ homeId, ownerNo, name }] });
/** What a member of staff of 云溪里 may do. */
export const crewGrants = (openid: string, name: string, duties: readonly Duty[], isManager = false): Grants => ({ ...noGrants(openid), crew: [{ communityId: 'com_yunxi', communityName: '云溪里', memberId: `mem-${openid}`, name, duties, isManager }] });
