import fc from 'fast-check';
import type { Duty } from '../community/community';
import { HOUR, MINUTE } from '../kernel/calendar';
import { approve, fullApprovals, isChain, mayApprove, stageNow, usualApprovals, type Approved, type Approver } from './approval';
import { editsOf, levelOf, withFields } from './edit-levels';
import { nextAlertAt, reviewDueAt, type Waiting } from './review-clock';
import type { Registration } from '../forms/registration';

const person = (by: string, duties: readonly Duty[], isManager = false): Approver => ({ by, who: by, duties, isManager });
const [lin, boss, cash] = [person('lin', ['review']), person('boss', [], true), person('cash', ['finance'])];

test('one review is enough by default', () => {
  expect(approve(usualApprovals, [], lin, 5)).toMatchObject({ ok: true, value: { isLast: true, approved: [{ stage: '初审', by: 'lin', at: 5 }] } });
  expect(approve(usualApprovals, [], cash, 5)).toMatchObject({ code: 'NOT_YOUR_STAGE', data: { stage: '初审' } });
});
test('the chain goes on stage by stage, each by somebody else who holds it', () => {
  const first = approve(fullApprovals, [], lin, 1), one = first.ok ? first.value.approved : [];
  expect(first).toMatchObject({ value: { isLast: false, next: '项目经理审核' } });
  expect(approve(fullApprovals, one, cash, 2)).toMatchObject({ code: 'NOT_YOUR_STAGE', data: { stage: '项目经理审核' } });
  const second = approve(fullApprovals, one, boss, 2), two = second.ok ? second.value.approved : [];
  expect(approve(fullApprovals, two, boss, 3)).toMatchObject({ code: 'APPROVED_BEFORE' });
  expect(approve(fullApprovals, two, cash, 3)).toMatchObject({ value: { isLast: true, next: null } });
});
test('whoever approves, every stage has one hand and every hand one stage', () => {
  const anyone = fc.record({ by: fc.constantFrom('a', 'b', 'c', 'd'), duties: fc.subarray<Duty>(['review', 'finance', 'desk']), isManager: fc.boolean() });
  fc.assert(fc.property(fc.array(anyone, { maxLength: 20 }), (people) => {
    let approved: readonly Approved[] = [], isAccepted = false;
    for (const [at, one] of people.entries()) {
      if (isAccepted) break;
      const approver = { ...one, who: one.by }, may = mayApprove(fullApprovals, approved, approver), given = approve(fullApprovals, approved, approver, at);
      expect(given.ok).toBe(may);
      if (given.ok) ({ approved, isLast: isAccepted } = given.value);
    }
    expect(approved.map(({ stage }) => stage)).toEqual(fullApprovals.slice(0, approved.length).map(({ name }) => name));
    expect(new Set(approved.map(({ by }) => by)).size).toBe(approved.length);
    expect(isAccepted).toBe(approved.length === fullApprovals.length);
    expect(stageNow(fullApprovals, approved) === null).toBe(isAccepted);
  }));
});
test('a chain has at most four stages, each with a name of its own', () => {
  expect([isChain(fullApprovals), isChain([...fullApprovals, ...usualApprovals]), isChain([{ name: ' ', duty: 'review' }]), isChain([])]).toEqual([true, false, false, true]);
});

const hours = (n: number) => n * HOUR;
test.each<readonly [string, Waiting, number, number]>([
  ['a day', { since: 0 }, hours(24), hours(24)],
  ['told once, then the manager half a day later', { since: 0, alerted: 1 }, hours(24), hours(36)],
  ['half an hour when urgent, from then on', { since: 0, urgentAt: hours(2) }, hours(2) + 30 * MINUTE, hours(2) + 30 * MINUTE],
  ['the manager a quarter of an hour later', { since: 0, urgentAt: hours(2), alerted: 1 }, hours(2) + 30 * MINUTE, hours(2) + 45 * MINUTE],
  ['urgent makes nothing later', { since: 0, urgentAt: hours(23) + 50 * MINUTE }, hours(24), hours(24)],
  ['each stage has its own', { since: 0, approved: [{ stage: '初审', by: 'a', who: 'a', at: hours(3) }] }, hours(27), hours(27)],
])('due: %s', (_what, waiting, due, alert) => expect([reviewDueAt(waiting), nextAlertAt(waiting)]).toEqual([due, alert]));
test('both told: nothing more to come', () => expect(nextAlertAt({ since: 0, alerted: 2 })).toBeGreaterThan(Number.MAX_SAFE_INTEGER / 1_000_000));

const record: Registration = {
  ownerNo: 1, idKind: 'id-card', idNumber: '990000199101081218', phone: '13800006207', mailAddress: '文一西路', emergencyName: '陈思远', emergencyRelation: '配偶', emergencyPhone: '13800006218',
  residents: [], vehicles: [], confirmsHouse: true, confirmsFees: true, confirmsRules: true, consentsToIdData: true,
};
test('what may be changed after the acceptance, and how', () => {
  const after: Registration = { ...record, emergencyPhone: '13800006219', vehicles: [{ key: 'k1', plate: '浙A12345', model: '' }], mailAddress: '新家', idNumber: 'E12345678', confirmsRules: false };
  expect(editsOf(record, after)).toEqual({ free: ['emergencyPhone', 'vehicles'], notice: ['mailAddress'], review: ['idNumber'], settled: ['confirmsRules'] });
  expect(editsOf(record, { ...record, stamps: { phone: 3 } })).toEqual({ free: [], notice: [], review: [], settled: [] });
  expect(levelOf('residents.k1.name')).toBe('notice');
  expect(withFields(record, after, ['mailAddress'])).toEqual({ ...record, mailAddress: '新家' });
});
