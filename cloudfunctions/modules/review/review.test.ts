import { firstBroken } from '@domain/audit/trail';
import { at } from '@domain/testing/at';
import { sha256 } from '@cloud/kit/digest';
import { createHomeServer } from '@cloud/kit/testing-home';
import { accept } from './accept';
import { list } from './list';
import { open } from './open';
import { returnRecord } from './return';

const waiting = { noticeReads: { n: 1 }, review: { state: 'waiting', since: at('2026-03-06 09:00') } as const, materials: [{ code: 'id-card', files: ['cloud://test.files/homes/yunxi_3-2-1201/a.jpg'], at: 1 }] };
const server = (moveIn = {}) => createHomeServer([list, open, accept, returnRecord], { moveIn: { ...waiting, ...moveIn } });

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
