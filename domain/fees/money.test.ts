import * as fc from 'fast-check';
import { aBill, clerk, desk, lead } from '../testing/a-bill';
import { at } from '../testing/at';
import { dueFen, isPaid, isReversed, overpaidFen, paidFen, receivedFen, refundsOf, type Bill } from './bill';
import { confirmed, reversed, taken } from './desk-payments';
import { credited, ordered } from './orders';
import { refundAsked, refundDecided, refundDone, refundFailed, refundableFen, refundAskedAgain, type RefundAsk } from './refunds';

const now = at('2026-03-14 09:30'), due = aBill().total;
const must = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string }): T => { if (!result.ok) throw new Error(result.code); return result.value; };
const paidAtDesk = (fen = due, slip = '0001'): Bill => must(taken(aBill(), { how: 'cash', slip, fen }, 'SJ20260314-D001', desk, now)).bill;
const paidByWeChat = (): Bill => must(credited(must(ordered(aBill(), { no: 'o1', by: 'wx-owner', fen: due, at: now })).bill, { order: 'o1', transaction: 't1', fen: due }, now)).bill;
const ask: RefundAsk = { no: 'rf1', receipt: 'SJ20260314-D001', fen: 200_000, purpose: 'deposit', why: '装修验收合格' };
const agreed = (bill: Bill, receipt: string): Bill => must(refundDecided(must(refundAsked(bill, { ...ask, receipt }, desk, now)), 'rf1', { agrees: true, because: '' }, clerk, now)).bill;

describe('money at the desk', () => {
  test('is credited under its receipt; the same receipt once', () => {
    const bill = paidAtDesk();
    expect([isPaid(bill), bill.payments]).toEqual([true, [{ how: 'cash', slip: '0001', fen: due, at: now, receipt: 'SJ20260314-D001', by: desk }]]);
    expect(must(taken(bill, { how: 'cash', slip: '0001', fen: due }, 'SJ20260314-D001', desk, now)).bill).toBe(bill);
  });
  test('never more than is due, never the same slip, only by channels the catalogue names', () => {
    expect(taken(aBill(), { how: 'cash', slip: '1', fen: due + 1 }, 'r', desk, now)).toMatchObject({ code: 'TAKE_TOO_MUCH', data: { dueFen: due } });
    expect(taken(paidAtDesk(1), { how: 'cash', slip: '0001', fen: 1 }, 'r2', desk, now)).toMatchObject({ code: 'SLIP_TAKEN' });
    expect(taken(paidAtDesk(), { how: 'card', slip: '2', fen: 1 }, 'r2', desk, now)).toMatchObject({ code: 'ALREADY_PAID' });
    const strict = aBill({ lines: aBill().lines.map((line) => ({ ...line, channels: ['wechat', 'card'] as const })) });
    expect(taken(strict, { how: 'cash', slip: '1', fen: 1 }, 'r', desk, now)).toMatchObject({ code: 'CHANNEL_CLOSED' });
  });
  test('a wrong entry is reversed by another, not taken out; its slip may be entered again', () => {
    const bill = must(reversed(paidAtDesk(), 'SJ20260314-D001', '记错了房号', clerk, now));
    expect([receivedFen(bill), dueFen(bill), bill.payments.length]).toEqual([0, due, 1]);
    expect(reversed(bill, 'SJ20260314-D001', '', clerk, now)).toMatchObject({ code: 'ALREADY_REVERSED' });
    expect(reversed(bill, 'SJ-9', '', clerk, now)).toMatchObject({ code: 'PAYMENT_UNKNOWN' });
    expect(taken(bill, { how: 'cash', slip: '0001', fen: due }, 'SJ20260314-D002', desk, now).ok).toBe(true);
    expect(reversed(paidByWeChat(), paidByWeChat().payments[0]?.receipt ?? '', '', clerk, now)).toMatchObject({ code: 'NOT_REVERSIBLE' });
  });
  test('is confirmed by somebody else, once', () => {
    expect(confirmed(paidAtDesk(), ['SJ20260314-D001'], desk, now)).toMatchObject({ code: 'SAME_HAND' });
    const bill = must(confirmed(paidAtDesk(), ['SJ20260314-D001'], clerk, now));
    expect(must(confirmed(bill, ['SJ20260314-D001'], lead, now + 1)).payments[0]?.confirmed).toEqual({ at: now, by: clerk });
    expect(confirmed(bill, ['SJ-9'], clerk, now)).toMatchObject({ code: 'PAYMENT_UNKNOWN' });
  });
});

describe('a refund', () => {
  test('is asked by one, agreed by another, paid out once, and opens no debt', () => {
    const bill = agreed(paidAtDesk(), ask.receipt);
    expect(refundsOf(bill)).toMatchObject([{ state: 'owed', asked: desk, agreed: clerk }]);
    const done = must(refundDone(bill, { no: 'rf1', fen: 200_000, how: 'cash', reference: 'F-1' }, now)).bill;
    expect([paidFen(done), dueFen(done), refundsOf(done)[0]]).toMatchObject([due - 200_000, 0, { state: 'done', paper: 'TK20260314-RF1' }]);
    expect(refundDone(done, { no: 'rf1', fen: 200_000, how: 'cash', reference: 'F-1' }, now)).toMatchObject({ code: 'ALREADY_REFUNDED' });
  });
  test('of WeChat money goes to the provider, and only its word ends it', () => {
    const receipt = paidByWeChat().payments[0]?.receipt ?? '', bill = agreed(paidByWeChat(), receipt);
    expect(refundsOf(bill)).toMatchObject([{ state: 'sent', tries: 0, nextAt: now }]);
    expect(refundDone(bill, { no: 'rf1', fen: 200_000, how: 'cash', reference: '' }, now)).toMatchObject({ code: 'REFUND_STATE' });
    expect(refundDone(bill, { no: 'rf1', fen: 1, how: 'wechat', reference: '' }, now)).toMatchObject({ code: 'AMOUNT_DIFFERS' });
    expect(refundDone(bill, { no: 'rf9', fen: 1, how: 'wechat', reference: '' }, now)).toMatchObject({ code: 'REFUND_UNKNOWN' });
    const again = refundsOf(refundAskedAgain(refundAskedAgain(bill, 'rf1', now), 'rf1', now));
    expect(again).toMatchObject([{ tries: 2, nextAt: now + 240_000 }]);
    const failed = must(refundFailed(bill, 'rf1', 'NOTENOUGH'));
    expect(refundableFen(failed, failed.payments[0]!)).toBe(due);
    expect(refundFailed(failed, 'rf1', 'X')).toMatchObject({ code: 'REFUND_STATE' });
  });
  test('nobody agrees to their own, nobody twice, nobody to more than was paid', () => {
    const asked = must(refundAsked(paidAtDesk(), ask, desk, now));
    expect(refundDecided(asked, 'rf1', { agrees: true, because: '' }, desk, now)).toMatchObject({ code: 'SAME_HAND' });
    expect(refundDecided(asked, 'rf9', { agrees: true, because: '' }, clerk, now)).toMatchObject({ code: 'REFUND_UNKNOWN' });
    expect(refundAsked(asked, { ...ask, no: 'rf2', fen: due - 200_000 + 1 }, desk, now)).toMatchObject({ code: 'REFUND_TOO_MUCH', data: { mostFen: due - 200_000 } });
    expect(refundAsked(asked, { ...ask, receipt: 'SJ-9' }, desk, now)).toMatchObject({ code: 'PAYMENT_UNKNOWN' });
    const declined = must(refundDecided(asked, 'rf1', { agrees: false, because: '未验收' }, clerk, now)).bill;
    expect(refundDecided(declined, 'rf1', { agrees: true, because: '' }, clerk, now)).toMatchObject({ code: 'REFUND_STATE' });
    expect(refundAsked(declined, { ...ask, no: 'rf2', fen: due }, desk, now).ok).toBe(true);
    expect(reversed(asked, ask.receipt, '', clerk, now)).toMatchObject({ code: 'NOT_REVERSIBLE' });
  });
  test('a household that asks without end is stopped', () => {
    let bill = paidAtDesk();
    for (let i = 0; i < 20; i++) bill = must(refundAsked(bill, { ...ask, no: `rf${i}`, fen: 1 }, desk, now));
    expect(refundAsked(bill, { ...ask, no: 'rf20', fen: 1 }, desk, now)).toMatchObject({ code: 'REFUNDS_TOO_MANY' });
  });
});

test('I7: whatever is done in whatever order, paid is what came, less reversals, less refunds that arrived; nothing counts twice, nothing goes below nothing', () => {
  const step = fc.record({
    what: fc.constantFrom('order', 'credit', 'take', 'reverse', 'ask', 'agree', 'done', 'fail', 'confirm'), no: fc.constantFrom('1', '2', '3'),
    fen: fc.constantFrom(1, 30_000, 200_000, due), by: fc.constantFrom(desk, clerk, lead), pick: fc.nat({ max: 4 }),
  });
  fc.assert(fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
    let bill = aBill();
    for (const { what, no, fen, by, pick } of steps) {
      const receipt = bill.payments[pick]?.receipt ?? 'none', refund = refundsOf(bill)[pick];
      const result = what === 'order' ? ordered(bill, { no, by: by.id, fen: dueFen(bill), at: now }) : what === 'credit' ? credited(bill, { order: no, transaction: `t${pick}`, fen }, now)
        : what === 'take' ? taken(bill, { how: 'cash', slip: no, fen }, `D${bill.payments.length}`, by, now) : what === 'reverse' ? reversed(bill, receipt, '', by, now)
          : what === 'ask' ? refundAsked(bill, { ...ask, no: `rf${refundsOf(bill).length}`, receipt, fen }, by, now) : what === 'agree' ? refundDecided(bill, refund?.no ?? '', { agrees: pick < 3, because: '' }, by, now)
            : what === 'done' ? refundDone(bill, { no: refund?.no ?? '', fen: refund?.fen ?? 0, how: pick % 2 ? 'wechat' : 'cash', reference: '' }, now) : what === 'fail' ? refundFailed(bill, refund?.no ?? '', 'X') : confirmed(bill, [receipt], by, now);
      if (result.ok) bill = 'bill' in result.value ? result.value.bill : result.value;
      const standing = bill.payments.filter((one) => !isReversed(bill, one.receipt)).reduce((sum, one) => sum + one.fen, 0), back = refundsOf(bill).filter((one) => one.state === 'done').reduce((sum, one) => sum + one.fen, 0);
      expect(paidFen(bill)).toBe(standing - back);
      expect(paidFen(bill)).toBeGreaterThanOrEqual(0);
      expect(overpaidFen(bill)).toBeGreaterThanOrEqual(0);
      for (const key of ['receipt', 'transaction', 'order'] as const) { const named = bill.payments.flatMap((one) => (key in one ? [(one as unknown as Record<string, string>)[key]] : [])); expect(new Set(named).size).toBe(named.length); }
      for (const one of refundsOf(bill)) if ('agreed' in one) expect(one.agreed.id).not.toBe(one.asked.id);
    }
  }), { numRuns: 300 });
});
