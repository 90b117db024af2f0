import type { BillView, DepositView, DeskBill } from '@contract/bill';
import { homeLabel } from '@domain/community/home';
import { catalogueOf, dueFen, isReversed, overpaidFen, paidFen, partOf, refundsOf, reversalsOf, type Bill, type Payment } from '@domain/fees/bill';
import { chosenOf } from '@domain/fees/change-bill';
import { depositHeldFen } from '@domain/fees/deposit';
import { isChannelOpen } from '@domain/fees/desk-payments';
import { heldFen } from '@domain/fees/held-money';
import { openOrders } from '@domain/fees/orders';
import { refundableFen, type Refund } from '@domain/fees/refunds';
import { maskName } from '@domain/kernel/mask';
import type { MoveInCase } from '@domain/movein/case';
import { missingBefore } from '@domain/movein/steps';

const paymentView = (bill: Bill) => ({ fen, at, receipt, how, confirmed, part }: Payment) => ({ fen, at, receipt, how, isConfirmed: !!confirmed, isReversed: isReversed(bill, receipt), ...(part ? { part } : {}) });
const refundView = (refund: Refund) => ({ no: refund.no, receipt: refund.receipt, fen: refund.fen, purpose: refund.purpose, state: refund.state, at: refund.state === 'done' ? refund.doneAt : refund.at, paper: refund.state === 'done' ? refund.paper : null, ...(refund.kept ? { kept: refund.kept } : {}) });

function depositView({ bill, bill: { deposit } }: MoveInCase, isOpen: boolean): DepositView | null {
  const part = partOf(bill, 'deposit');
  return !deposit || (deposit.total === 0 && part.payments.length === 0) ? null : { ...deposit, dueFen: dueFen(part), heldFen: depositHeldFen(bill), isPending: openOrders(part).length > 0, isOpen, takesWeChat: isChannelOpen(part, 'wechat') };
}

const facts = (moveIn: MoveInCase) => {
  const { bill } = moveIn, chosen = chosenOf(bill), isOpen = missingBefore('pay', { moveIn, seat: null }).length === 0;
  return {
    label: homeLabel(moveIn.place), lines: bill.lines, offers: (bill.offers ?? []).map((line) => ({ ...line, isChosen: chosen.includes(line.code) })), totalFen: bill.total, paidFen: paidFen(bill), dueFen: dueFen(bill), overpaidFen: overpaidFen(bill), heldFen: heldFen(bill),
    // Paying depends on no seat, so none is read.
    isOpen, deposit: depositView(moveIn, isOpen), isPending: openOrders(partOf(bill)).length > 0, takesWeChat: isChannelOpen(bill, 'wechat'), beforeKeys: moveIn.payBeforeKeys,
  };
};

/** What the owner sees of the bill. */
export const billView = (moveIn: MoveInCase): BillView => ({ ...facts(moveIn), payments: moveIn.bill.payments.map(paymentView(moveIn.bill)), refunds: refundsOf(moveIn.bill).map(refundView) });

/** The bill at the desk. */
export function deskBill(moveIn: MoveInCase, isFinance: boolean): DeskBill {
  const { bill } = moveIn, view = paymentView(bill);
  return {
    ...facts(moveIn), homeId: moveIn.homeId, owner: moveIn.owners.map(({ name }) => maskName(name)).join('、'), catalogue: catalogueOf(bill), earlier: bill.earlier ?? [], isFinance,
    payments: bill.payments.map((one) => {
      const left = refundableFen(bill, one);
      return { ...view(one), reference: one.how === 'wechat' ? one.transaction : one.slip, by: one.how === 'wechat' ? '' : one.by.name, refundableFen: left, isReversible: one.how !== 'wechat' && left === one.fen, why: reversalsOf(bill).find(({ receipt }) => receipt === one.receipt)?.why ?? '' };
    }),
    refunds: refundsOf(bill).map((one) => ({ ...refundView(one), why: one.why, asked: one.asked.name, agreed: 'agreed' in one ? one.agreed.name : '', because: one.state === 'declined' ? one.because : '' })),
  };
}
