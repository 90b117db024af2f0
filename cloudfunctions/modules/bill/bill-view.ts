import type { BillView } from '@contract/bill';
import { homeLabel } from '@domain/community/home';
import { dueFen, paidFen } from '@domain/fees/bill';
import { openOrders } from '@domain/fees/orders';
import type { MoveInCase } from '@domain/movein/case';
import { missingBefore } from '@domain/movein/steps';

/** What the owner sees of the bill. Paying depends on no seat, so none is read. */
export const billView = (moveIn: MoveInCase): BillView => ({
  label: homeLabel(moveIn.place), lines: moveIn.bill.lines, totalFen: moveIn.bill.total, paidFen: paidFen(moveIn.bill), dueFen: dueFen(moveIn.bill),
  isOpen: missingBefore('pay', { moveIn, seat: null }).length === 0, isPending: openOrders(moveIn.bill).length > 0,
  payments: moveIn.bill.payments.map(({ fen, at, receipt }) => ({ fen, at, receipt })),
});
