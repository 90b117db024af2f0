import type { Community } from '../community/community';
import type { Home } from '../community/home';
import { billOf } from '../fees/bill';
import type { MoveInCase } from './case';
import { caseOwners } from './open-case';

/** An open case follows a corrected roster: owners always; area, type, contract and bill only while nothing is signed, ordered or paid on them. */
export function followedRoster(moveIn: MoveInCase, home: Home, { fees }: Pick<Community, 'fees'>): Partial<MoveInCase> {
  const isSettled = Object.keys(moveIn.papers).length > 0 || moveIn.bill.orders.length > 0 || moveIn.bill.payments.length > 0;
  const owners = caseOwners(home);
  if (isSettled) return { owners };
  return { owners, houseType: home.houseType, area: home.area, contractNo: home.contractNo, bill: home.area === moveIn.area ? moveIn.bill : billOf(home.area, fees) };
}
