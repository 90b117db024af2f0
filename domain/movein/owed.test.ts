import { aCase, aFreshCase } from '../testing/a-case';
import { owedBeforeKeys } from './owed';

const paid = (of: ReturnType<typeof aCase>) => ({ ...of.bill, payments: [{ transaction: 't', order: 'o', fen: of.bill.total, at: 1, receipt: 'r', how: 'wechat' as const }] });

test('what is not handed in is said once; paying only where keys wait for it', () => {
  expect(owedBeforeKeys(aFreshCase())).toEqual(['register', 'sign']);
  expect(owedBeforeKeys(aCase())).toEqual(['sign']);
  expect(owedBeforeKeys(aCase({ payBeforeKeys: true }))).toEqual(['sign', 'pay']);
});
test('an unanswered registration waits for its review, and what is done is not owed', () => {
  const noticeReads = { 'not_yunxi_a_first-entry': 1 };
  expect(owedBeforeKeys(aCase({ noticeReads, review: { state: 'waiting', since: 1 } }))).toEqual(['review', 'sign']);
  expect(owedBeforeKeys(aCase({ payBeforeKeys: true, bill: paid(aCase()) }))).toEqual(['sign']);
});
test('the day’s lists find it in the marks', () => expect(aCase().marks.owed).toEqual(['sign']));
