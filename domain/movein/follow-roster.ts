import type { Community } from '../community/community';
import { contractOf, type Home } from '../community/home';
import { drawnAnew } from '../fees/change-bill';
import { dayOf } from '../kernel/calendar';
import type { MoveInCase } from './case';
import { caseOwners } from './open-case';

/** The owners a home has now. Whose phone each is, the case itself knows of those it names already: it is told by whoever binds or is put out, at this moment too. */
export const ownersNow = ({ owners }: Pick<MoveInCase, 'owners'>, home: Home): MoveInCase['owners'] => caseOwners(home).map((one) => ({ ...one, openid: (owners.find(({ no }) => no === one.no) ?? one).openid }));

/** An open case follows a corrected roster: owners and delivery period always; area, type, contract and bill only while nothing is signed, ordered or paid on them. What the household chose stays chosen. */
export function followedRoster(moveIn: MoveInCase, home: Home, { fees, feesVersion = 1 }: Pick<Community, 'fees' | 'feesVersion'>): Partial<MoveInCase> {
  const isSettled = Object.keys(moveIn.papers).length > 0 || moveIn.bill.orders.length > 0 || moveIn.bill.payments.length > 0;
  const owners = ownersNow(moveIn, home);
  const { contractKind, ...delivery } = contractOf(home);
  if (isSettled) return { owners, ...delivery };
  return { owners, ...delivery, contractKind, houseType: home.houseType, area: home.area, contractNo: home.contractNo, bill: home.area === moveIn.area ? moveIn.bill : drawnAnew(moveIn.bill, home.area, fees, dayOf(moveIn.openedAt), feesVersion) };
}
