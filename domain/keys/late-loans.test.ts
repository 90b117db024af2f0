import { at } from '../testing/at';
import { DAY, NEVER } from '../kernel/calendar';
import { dueOfLoan, dueUntil, isLateLoan, loansWordAt, loanWordAt, toldOfLoan, whoSeesToLoan } from './late-loans';
import type { KeyLoan } from './key-care';

const lentAt = at('2026-03-10 09:00'), loan: KeyLoan = { id: 'l1', at: lentAt, to: '李工', by: '小何', why: '换窗', due: dueUntil('2026-03-10', lentAt) };

test('due in the evening of its day; lent in the evening an hour later; of earlier releases the evening after', () => {
  const { due: _due, ...old } = loan;
  expect([dueOfLoan(loan), dueUntil('2026-03-10', at('2026-03-10 17:40')), dueOfLoan(old)]).toEqual([at('2026-03-10 18:00'), at('2026-03-10 18:40'), at('2026-03-11 18:00')]);
  expect([isLateLoan(loan, at('2026-03-10 17:59')), isLateLoan(loan, at('2026-03-10 18:00')), isLateLoan({ ...loan, back: { at: lentAt, by: '小何' } }, at('2026-03-12 18:00'))]).toEqual([false, true, false]);
});
test('told when it is due, then every evening; days nobody could be told are not made up for; back, never again', () => {
  const first = toldOfLoan(loan, at('2026-03-10 18:02')), late = toldOfLoan(first, at('2026-03-15 07:30'));
  expect([loan, first, late].map(loanWordAt)).toEqual([at('2026-03-10 18:00'), at('2026-03-11 18:00'), at('2026-03-15 18:00')]);
  expect([late.told?.times, loanWordAt({ ...late, back: { at: lentAt + DAY, by: '小何' } }), loansWordAt([]), loansWordAt([late, loan])]).toEqual([2, NEVER, NEVER, at('2026-03-10 18:00')]);
});
test('whoever of ours has it or gave it out hears of it, and the managers; else all who keep keys', () => {
  const one = (name: string, duties: readonly string[] = [], over: object = {}) => ({ name, duties, isManager: false, left: false, openid: `wx-${name}`, ...over });
  const crew = [one('小何', ['keys']), one('小周', ['keys']), one('王经理', [], { isManager: true }), one('李工', ['repair'], { left: true })];
  expect(whoSeesToLoan(crew, loan).map(({ name }) => name)).toEqual(['小何', '王经理']);
  expect(whoSeesToLoan(crew, { to: '保洁公司', by: '老陈' }).map(({ name }) => name)).toEqual(['小何', '小周', '王经理']);
});
