import { crewRole } from '@domain/community/grants';
import { communityOf } from '@domain/kernel/ids';
import type { Approver } from '@domain/review/approval';
import type { Right } from '@cloud/kit/access';

/** Who stands behind an approval in this community: duties as they are now, the name as it will be written. */
export function approverOf({ openid, name, grants }: Right, id: string): Approver {
  const role = crewRole(grants, communityOf(id));
  return { by: openid, who: name, duties: role?.duties ?? [], isManager: role?.isManager ?? false };
}
