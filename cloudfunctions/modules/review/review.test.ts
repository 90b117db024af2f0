import { firstBroken } from '@domain/audit/trail';
import { at } from '@domain/testing/at';
import { sha256 } from '@cloud/kit/digest';
import { createHomeServer, wangId } from '@cloud/kit/testing-home';
import { amend } from '@cloud/modules/registration/amend';
import { reserve } from '@cloud/modules/booking/reserve';
import type { Registration } from '@domain/forms/registration';
import { HOUR, MINUTE } from '@domain/kernel/calendar';
import { looksOf } from '@domain/privacy/looks';
import { crewGrants } from '@domain/testing/some-grants';
import { fullApprovals } from '@domain/review/approval';
import { hurry } from './hurry';
import { seen } from './seen';
import { settle } from './settle';
import { accept } from './accept';
import { list } from './list';
import { open } from './open';
import { returnRecord } from './return';

const waiting = { noticeReads: { n: 1 }, review: { state: 'waiting', since: at('2026-03-06 09:00') } as const, materials: [{ code: 'id-card', files: ['cloud://test.files/homes/yunxi_3-2-1201/a.jpg'], at: 1 }] };
const server = (moveIn = {}) => createHomeServer([list, open, accept, returnRecord, hurry, settle, seen, amend, reserve], { moveIn: { ...waiting, ...moveIn } });

test('who waits is listed, and late after a day', async () => {
  const { call, clock } = await server();
  expect(await call('staff', 'wx-review', 'review.list', { communityId: 'com_yunxi' })).toMatchObject({ value: { rows: [{ label: '3栋 2单元 1201', name: '王**', isLate: true, dueAt: at('2026-03-07 09:00') }] } });
  clock.now = at('2026-03-07 08:59');
  expect(await call('staff', 'wx-review', 'review.list', { communityId: 'com_yunxi' })).toMatchObject({ value: { rows: [{ isLate: false }] } });
});
test('the papers open by links, the numbers are masked', async () => {
  const { call, homeId } = await server();
  const answer = await call('staff', 'wx-review', 'review.open', { homeId });
  expect(answer).toMatchObject({ value: { owners: [{ name: '王**', phone: '138****6207' }], materials: [{ code: 'id-card', links: [expect.stringContaining('https://')] }, { links: [] }, { links: [] }] } });
  expect(JSON.stringify(answer)).not.toMatch(/13800006207|990000199101081218/);
});
test('photos of identity papers are a look: once a person and day in the home’s record, and the household sees it', async () => {
  const { call, homeId, caseNow, clock } = await server(), looked = () => call('staff', 'wx-review', 'review.open', { homeId });
  await Promise.all([looked(), looked()]);
  await looked();
  expect((await caseNow()).trail.map(({ by, what, of }) => [by, what, of])).toEqual([['wx-review', 'private-papers-seen', 'id-card']]);
  clock.now = at('2026-03-08 09:00');
  await looked();
  const moveIn = await caseNow();
  expect([looksOf(moveIn).map(({ by, what }) => [by, what]), firstBroken(moveIn.trail, sha256)]).toEqual([[['wx-review', 'photos'], ['wx-review', 'photos']], -1]);
});
test('a record without such photos is opened without a word; so is one for whoever has no right, and then nothing is written either', async () => {
  const { call, homeId, caseNow } = await server({ materials: [{ code: 'contract', files: ['cloud://test.files/homes/yunxi_3-2-1201/a.jpg'], at: 1 }] });
  await call('staff', 'wx-review', 'review.open', { homeId });
  const other = await server();
  expect(await other.call('staff', 'wx-desk', 'review.open', { homeId })).toMatchObject({ code: 'FORBIDDEN' });
  expect([(await caseNow()).trail, (await other.caseNow()).trail]).toEqual([[], []]);
});
test('accepted: the ledger allows the booking, the owner is told, the trail holds', async () => {
  const { call, homeId, caseNow, seatNow } = await server();
  expect((await seatNow())?.allowed).toBe(false);
  expect(await call('staff', 'wx-review', 'review.accept', { homeId })).toMatchObject({ ok: true });
  expect((await seatNow())?.allowed).toBe(true);
  const after = await caseNow();
  expect(after).toMatchObject({ review: { state: 'accepted', by: 'wx-review' }, news: [{ kind: 'review-accepted' }], marks: { stage: 'book', reviewSince: 0 } });
  expect(firstBroken(after.trail, sha256)).toBe(-1);
  expect(await call('staff', 'wx-review', 'review.accept', { homeId })).toMatchObject({ code: 'NOT_WAITING' });
});
test('returned with what is missing; nothing is allowed', async () => {
  const { call, homeId, caseNow, seatNow } = await server();
  expect(await call('staff', 'wx-review', 'review.return', { homeId, missing: [{ code: 'contract', words: '购房合同第 3 页' }] })).toMatchObject({ ok: true });
  expect(await caseNow()).toMatchObject({ review: { state: 'returned', missing: [{ words: '购房合同第 3 页' }] }, marks: { stage: 'register' }, news: [{ kind: 'review-returned' }] });
  expect((await seatNow())?.allowed).toBe(false);
  expect(await call('staff', 'wx-review', 'review.return', { homeId, missing: [{ code: 'contract', words: '购房合同第 3 页' }] })).toMatchObject({ code: 'NOT_WAITING' });
});

const wait = { homeId: 'home_yunxi_3-2-1201' };
const record: Registration = {
  ownerNo: 1, idKind: 'id-card', idNumber: wangId, phone: '13800006207', mailAddress: '文一西路 588 号', emergencyName: '陈思远', emergencyRelation: '配偶', emergencyPhone: '13800006218',
  residents: [], vehicles: [], confirmsHouse: true, confirmsFees: true, confirmsRules: true, consentsToIdData: true,
};

describe('a chain of approvals', () => {
  const chain = async () => {
    const it = await server({ approvals: fullApprovals });
    await it.ports.store.insertAll('grants', [crewGrants('wx-cash', '小钱', ['finance']), crewGrants('wx-boss', '周敏', [], true)]);
    return { ...it, say: (who: string) => it.call('staff', who, 'review.accept', wait) };
  };
  test('each stage by who holds it, the seat after the last, the paper written by the system', async () => {
    const { call, say, seatNow, caseNow, homeId } = await chain();
    expect(await say('wx-cash')).toMatchObject({ code: 'NOT_YOUR_STAGE', data: { stage: '初审' } });
    expect(await say('wx-review')).toMatchObject({ value: { next: '项目经理审核' } });
    expect(await say('wx-review')).toMatchObject({ code: 'NOT_YOUR_STAGE' });
    expect(await call('staff', 'wx-cash', 'review.list', { communityId: 'com_yunxi' })).toMatchObject({ value: { rows: [{ stage: '项目经理审核', isMine: false }] } });
    expect(await say('wx-boss')).toMatchObject({ value: { next: '财务确认' } });
    expect((await seatNow())?.allowed).toBe(false);
    expect(await call('staff', 'wx-cash', 'review.list', { communityId: 'com_yunxi' })).toMatchObject({ value: { rows: [{ stage: '财务确认', isMine: true }] } });
    expect(await say('wx-cash')).toMatchObject({ value: { next: null } });
    expect((await seatNow())?.allowed).toBe(true);
    const { trail, news } = await caseNow();
    expect(trail.map(({ what, of }) => [what, of])).toEqual([['review-approved', 'stage:1'], ['review-approved', 'stage:2'], ['review-accepted', '']]);
    expect(news.map(({ kind }) => kind)).toEqual(['review-accepted']);
    const view = await call('staff', 'wx-review', 'review.open', { homeId });
    expect(view).toMatchObject({ value: { stages: [{ name: '初审', who: '小林' }, { who: '周敏' }, { who: '小钱' }], paper: { title: '入伙资料审批单' } } });
    expect(JSON.stringify(view)).toContain('周敏');
  });
  test('sent back at the second stage, it begins at the first', async () => {
    const { say, call, caseNow, ports } = await chain();
    await say('wx-review');
    expect(await call('staff', 'wx-cash', 'review.return', { ...wait, missing: [{ code: 'idNumber', words: '号码与照片不符', reason: 'mismatch' }] })).toMatchObject({ ok: true });
    expect((await caseNow()).review).toMatchObject({ state: 'returned', missing: [{ reason: 'mismatch' }] });
    await ports.store.apply('cases', 'case_yunxi_3-2-1201', { guard: {}, patch: { set: { review: { state: 'waiting', since: 9 } } } });
    expect(await say('wx-review')).toMatchObject({ value: { next: '项目经理审核' } });
  });
});

describe('the right to book follows the case', () => {
  const book = (it: Awaited<ReturnType<typeof server>>) => it.call('owner', 'wx-owner', 'booking.reserve', { ...wait, ledgerId: it.ledgerId, slotId: '0314-0900' });
  /** As if the function had died before it wrote a second document. */
  const dying = (it: Awaited<ReturnType<typeof server>>) => { const { store } = it.ports; let left = 1; Object.assign(store, { apply: ((apply) => async (...args: Parameters<typeof store.apply>) => { if (args[0] === 'ledgers' && left-- > 0) throw new Error('died'); return apply(...args); })(store.apply) }); };
  test('an acceptance cut short is put right by the first booking', async () => {
    const it = await server();
    dying(it);
    await it.call('staff', 'wx-review', 'review.accept', wait);
    expect([(await it.caseNow()).review.state, (await it.seatNow())?.allowed]).toEqual(['accepted', false]);
    expect(await book(it)).toMatchObject({ ok: true });
    expect(await it.seatNow()).toMatchObject({ allowed: true, slot: '0314-0900' });
  });
  test('asked again under its own id, it is told as well', async () => {
    const it = await server();
    dying(it);
    await it.call('staff', 'wx-review', 'review.accept', wait, 'req-accept-0000000001');
    expect(await it.call('staff', 'wx-review', 'review.accept', wait, 'req-accept-0000000001')).toMatchObject({ ok: true });
    expect((await it.seatNow())?.allowed).toBe(true);
  });
  test('a home that was returned may never book, whatever was cut short', async () => {
    const it = await server();
    await it.call('staff', 'wx-review', 'review.return', { ...wait, missing: [{ code: 'id-card', words: '反面' }] });
    await it.call('staff', 'wx-review', 'review.accept', wait);
    expect(await book(it)).toMatchObject({ code: 'STEP_NOT_OPEN' });
    expect((await it.seatNow())?.allowed).toBe(false);
  });
});

describe('clocks', () => {
  test('at the desk it is half an hour, said twice the first counts, and it stands on top', async () => {
    const it = await server({ review: { state: 'waiting', since: at('2026-03-07 09:00') } });
    expect(await it.call('staff', 'wx-desk', 'review.hurry', wait)).toMatchObject({ value: { dueAt: at('2026-03-07 10:30') } });
    it.clock.now += 10 * MINUTE;
    expect(await it.call('staff', 'wx-desk', 'review.hurry', wait)).toMatchObject({ value: { dueAt: at('2026-03-07 10:30') } });
    expect(await it.call('staff', 'wx-review', 'review.list', { communityId: 'com_yunxi' })).toMatchObject({ value: { rows: [{ isUrgent: true, isLate: false, dueAt: at('2026-03-07 10:30') }] } });
    expect((await it.caseNow()).marks.reviewDue).toBe(at('2026-03-07 10:30'));
  });
  test('the case says when it must be answered; no more once it is', async () => {
    const it = await server();
    expect((await it.caseNow()).marks).toMatchObject({ reviewDue: at('2026-03-06 09:00') + 24 * HOUR });
    await it.call('staff', 'wx-review', 'review.accept', wait);
    expect((await it.caseNow()).marks.reviewDue).toBeUndefined();
  });
});

describe('changes of what was accepted', () => {
  const accepted = async () => {
    const it = await server({ review: { state: 'accepted', at: 1, by: 'wx-review' } });
    const seal = (one: Registration) => ({ sealed: it.ports.vault.seal(JSON.stringify(one)), savedAt: 1, submittedAt: 1, residents: 0, vehicles: 0 });
    await it.ports.store.apply('cases', 'case_yunxi_3-2-1201', { guard: {}, patch: { set: { registration: seal(record) } } });
    const now = async (): Promise<Registration> => JSON.parse(it.ports.vault.open((await it.caseNow()).registration?.sealed ?? '')) as Registration;
    return { ...it, now, change: (over: Partial<Registration>) => it.call('owner', 'wx-owner', 'registration.amend', { ...wait, record: { ...record, ...over } }) };
  };
  test('free at once, told at once, looked at first: each by its level', async () => {
    const { change, now, caseNow, call } = await accepted();
    expect(await change({ emergencyPhone: '13800006219', mailAddress: '新家', idKind: 'passport', idNumber: 'E12345678' })).toMatchObject({ value: { free: ['emergencyPhone'], notice: ['mailAddress'], review: ['idKind', 'idNumber'] } });
    expect(await now()).toMatchObject({ emergencyPhone: '13800006219', mailAddress: '新家', idNumber: wangId });
    expect(await caseNow()).toMatchObject({ review: { state: 'accepted' }, unseen: { fields: ['mailAddress'] }, amendment: { fields: ['idKind', 'idNumber'] }, marks: { reviewSince: at('2026-03-07 10:00') } });
    expect(JSON.stringify(await caseNow())).not.toContain('E12345678');
    expect(await call('staff', 'wx-review', 'review.list', { communityId: 'com_yunxi' })).toMatchObject({ value: { rows: [{ kind: 'change', isMine: true }] } });
    const view = await call('staff', 'wx-review', 'review.open', wait);
    expect(view).toMatchObject({ value: { change: { fields: [{ code: 'idKind', was: 'id-card', wanted: 'passport' }, { code: 'idNumber', wanted: '····5678' }] }, unseen: { fields: ['mailAddress'] } } });
  });
  test('taken over into the record as it is by then; left, it stays as it was', async () => {
    const { change, now, caseNow, call } = await accepted();
    await change({ idKind: 'passport', idNumber: 'E12345678' });
    const since = (await caseNow()).amendment?.since ?? 0;
    expect(await change({ idKind: 'passport', idNumber: 'E87654321' })).toMatchObject({ code: 'AMENDMENT_WAITS' });
    await change({ emergencyName: '陈静' });
    expect(await call('staff', 'wx-review', 'review.settle', { ...wait, since: since + 1, isTaken: true, words: '' })).toMatchObject({ code: 'AMENDMENT_GONE' });
    expect(await call('staff', 'wx-review', 'review.settle', { ...wait, since, isTaken: false, words: '' })).toMatchObject({ code: 'WORDS_MISSING' });
    expect(await call('staff', 'wx-review', 'review.settle', { ...wait, since, isTaken: true, words: '' })).toMatchObject({ ok: true });
    expect(await now()).toMatchObject({ idNumber: 'E12345678', emergencyName: '陈静' });
    expect(await caseNow()).toMatchObject({ amendment: null, marks: { reviewSince: 0 }, news: [{ kind: 'amendment-taken' }] });
  });
  test('what was confirmed stays; nothing may be changed before the acceptance; a look ends the row', async () => {
    const { change, caseNow, call, ports } = await accepted();
    expect(await change({ confirmsRules: false })).toMatchObject({ code: 'FIELDS' });
    await change({ mailAddress: '新家' });
    await call('staff', 'wx-review', 'review.seen', { ...wait, since: (await caseNow()).unseen?.since ?? 0 });
    expect(await caseNow()).toMatchObject({ unseen: null, marks: { reviewSince: 0 } });
    await ports.store.apply('cases', 'case_yunxi_3-2-1201', { guard: {}, patch: { set: { review: { state: 'none' } } } });
    expect(await change({ mailAddress: '别处' })).toMatchObject({ code: 'NOT_ACCEPTED' });
  });
});
