import type { HouseholdView } from '@contract/desk';
import type { HomeView } from '@contract/home';
import type { PaperView } from '@contract/papers';
import { draftOf } from '@domain/batch/draft';
import { allReady } from '@domain/community/readiness';
import { expectedCounts } from '@domain/keys/key-issue';
import { shippedTemplates } from '@domain/movein/shipped';
import type { Step } from '@domain/movein/template';
import { firstEntryDraft } from '@domain/notices/first-entry-draft';
import { aBatch } from '@domain/testing/a-batch';
import { aCommunity, aMember } from '@domain/testing/a-community';
import { aHome, anOwner } from '@domain/testing/a-home';
import { someStrokes } from '@domain/testing/a-key-issue';
import { anInspection } from '@domain/testing/an-inspection';
import { at } from '@domain/testing/at';
import { crewGrants, ownerGrants } from '@domain/testing/some-grants';
import { createTestServer } from '@cloud/kit/testing';
import { managerEndpoints } from '@cloud/manager/endpoints';
import { ownerEndpoints } from '@cloud/owner/endpoints';
import { staffEndpoints } from '@cloud/staff/endpoints';

const communityId = 'com_yunxi', homeId = 'home_yunxi_3-2-1201', slotId = '0314-0930', idNumber = '990000199101081218', phone = '13800006207';
const record = {
  ownerNo: 1, idKind: 'id-card', idNumber, phone, mailAddress: '文一西路 588 号', emergencyName: '陈思远', emergencyRelation: '配偶', emergencyPhone: '13800006218',
  residents: [], vehicles: [], confirmsHouse: true, confirmsFees: true, confirmsRules: true, consentsToIdData: true,
};

/** 云溪里 with one home and its owner (wx-owner), a manager, and staff with all duties (wx-staff) and a second at the keys. */
async function begin(template: string) {
  const server = createTestServer({ owner: ownerEndpoints, staff: staffEndpoints, manager: managerEndpoints }, at('2026-03-02 10:00'));
  const { store, vault } = server.ports;
  const owner = anOwner({ phone: vault.seal(phone), phoneIndex: vault.index(phone), idNumber: vault.seal(idNumber), idTailProof: vault.index(`${homeId}|1218`) });
  await Promise.all([
    store.insert('communities', aCommunity({ crew: [aMember({ openid: 'wx-staff', duties: ['desk', 'review', 'escort', 'repair', 'keys'] })], ready: allReady(['3'], '周敏', 0), buildings: { 3: { homes: 1, batchId: null } } })),
    store.insert('homes', aHome({ owners: [owner], bound: [{ ownerNo: 1, openid: 'wx-owner' }] })),
    store.insertAll('grants', [crewGrants('wx-manager', '周敏', [], true), crewGrants('wx-staff', '小何', ['desk', 'review', 'escort', 'repair', 'keys']), crewGrants('wx-keys-too', '赵管家', ['keys']), ownerGrants('wx-owner')]),
  ]);
  const ask = async <T>(unit: 'owner' | 'staff' | 'manager', openid: string, action: string, data: object): Promise<T> => {
    const answer = await server.call(unit, openid, action, data);
    if (!answer.ok) throw new Error(`${action}: ${answer.code} ${JSON.stringify(answer.data)}`);
    return answer.value as T;
  };
  const { batchId } = await ask<{ batchId: string }>('manager', 'wx-manager', 'batches.save', { communityId, batchId: null, draft: { ...draftOf(aBatch()), template } });
  await ask('manager', 'wx-manager', 'batches.publish', { batchId });
  const batch = (await store.find('batches', batchId))!;
  const { noticeId } = await ask<{ noticeId: string }>('manager', 'wx-manager', 'notices.publish', { batchId, draft: firstEntryDraft(batch, aCommunity()) });
  const caseNow = async () => (await store.find('cases', 'case_yunxi_3-2-1201'))!;
  const ledgerId = (await caseNow()).ledgerId, home = { homeId, ledgerId }, strokes = { strokes: someStrokes, device: 'iPhone 15' };
  const owns = <T>(action: string, data: object = {}) => ask<T>('owner', 'wx-owner', action, { homeId, ...data });
  const serves = <T>(action: string, data: object = {}, who = 'wx-staff') => ask<T>('staff', who, action, { homeId, ...data });
  const sign = async (by: 'owner' | 'staff', paper: string) => {
    const look = by === 'owner' ? owns : serves;
    const { papers: [shown] } = await look<{ papers: readonly PaperView[] }>('papers.open', { papers: [paper] });
    await look('papers.sign', { papers: [{ paper, digest: shown?.digest, seconds: 60 }], ...strokes });
  };
  const onTheDay = () => { server.clock.now = Math.max(server.clock.now, at('2026-03-14 09:30')); };
  const doing: Readonly<Record<Step, () => Promise<unknown>>> = {
    notice: () => owns('home.readNotice', { noticeId }),
    register: async () => {
      const file = (name: string) => `cloud://test.files/homes/yunxi_3-2-1201/material/photo-${name}.jpg`;
      await owns('registration.attach', { materials: [{ code: 'id-card', files: [file('a')] }, { code: 'contract', files: [file('b')] }] });
      await owns('registration.submit', { record });
    },
    review: () => serves('review.accept'),
    sign: () => sign('owner', 'residence-agreement'),
    book: () => owns('booking.reserve', { ledgerId, slotId }),
    pay: async () => {
      const { dueFen } = await owns<{ dueFen: number }>('bill.open');
      const { order } = await owns<{ order: string }>('bill.pay', { fen: dueFen });
      server.orders.get(order)!.state = 'paid';
      await owns('bill.settle');
    },
    checkin: () => { onTheDay(); return serves('booking.checkIn', { ...home, slotId }); },
    identity: () => { onTheDay(); return serves('desk.identify', { ownerNo: 1, idTail: '1218' }); },
    receive: () => serves('tasks.tick', { step: 'receive' }),
    inspect: () => serves('inspection.finish', { marks: anInspection().marks, meters: anInspection().meters }),
    safety: () => serves('tasks.tick', { step: 'safety' }),
    handover: async () => { await sign('owner', 'handover-sheet'); await sign('staff', 'handover-sheet'); },
    keys: async () => {
      const counts = expectedCounts((await caseNow()).keyKinds);
      await serves('keys.takeOut');
      await serves('keys.count', { counts });
      await serves('keys.count', { counts }, 'wx-keys-too');
      await owns('keys.accept', { counts, ...strokes });
    },
    tour: () => serves('tasks.tick', { step: 'tour' }),
    // The archive's file is made where the font is; here it is enough that the beat will be asked for it.
    archive: async () => store.apply('cases', 'case_yunxi_3-2-1201', { guard: { 'archive.state': 'making' }, patch: { set: { archive: { state: 'made', at: server.clock.now, fileId: 'f', digest: 'd', code: 'c', parts: 1 } } } }),
    aftercare: () => serves('tasks.tick', { step: 'aftercare' }),
    follow: () => serves('tasks.tick', { step: 'follow' }),
  };
  return { ...server, doing, owns, serves, caseNow, batchId, ask };
}

test.each(shippedTemplates.map(({ code, steps }) => [code, steps.map(({ step }) => step)] as const))('through the operations a household walks %s to its end, step by step', async (code, steps) => {
  const { doing, owns, serves, caseNow } = await begin(code);
  for (const step of steps) {
    const before = (await owns<HomeView>('home.open')).steps.find((one) => one.step === step);
    expect([step, before?.state === 'now' || before?.state === 'waiting']).toEqual([step, true]);
    await doing[step]();
    expect([step, (await owns<HomeView>('home.open')).steps.find((one) => one.step === step)?.state]).toEqual([step, 'done']);
  }
  const view = await owns<HomeView>('home.open');
  expect(view.steps.map(({ step, state }) => [step, state])).toEqual(steps.map((step) => [step, 'done']));
  expect(view.keysAt).not.toBeNull();
  expect((await serves<HouseholdView>('desk.household')).lacks).toEqual([]);
  expect((await caseNow()).closed).not.toBeNull();
});
test('one-stop: with the keys in hand the case is still open, and nothing of the visit is forgotten', async () => {
  const { doing, owns, ask, caseNow } = await begin('desk');
  for (const step of ['notice', 'book', 'register', 'checkin', 'identity', 'receive', 'keys'] as const) await doing[step]();
  expect(await caseNow()).toMatchObject({ closed: null, archive: { state: 'none' }, review: { state: 'accepted' } });
  expect(await owns<HomeView>('home.open')).toMatchObject({ keysAt: null, next: 'sign' });
  expect((await ask<{ rows: readonly { stage: string }[] }>('staff', 'wx-staff', 'desk.today', { communityId })).rows).toMatchObject([{ stage: 'sign' }]);
});
test('book first: the place is taken before any paper is in, and the desk waits for the review', async () => {
  const { doing, call, serves, ask, batchId } = await begin('book-first');
  await doing.notice();
  await doing.book();
  await doing.checkin();
  expect(await call('staff', 'wx-staff', 'desk.identify', { homeId, ownerNo: 1, idTail: '1218' })).toMatchObject({ code: 'STEP_NOT_OPEN', data: { needs: ['review'] } });
  expect((await serves<HouseholdView>('desk.household')).lacks.map(({ code }) => code)).toEqual(['NOT_REGISTERED', 'NOT_SIGNED']);
  const board = await ask<{ funnel: readonly { step: string; homes: number }[] }>('manager', 'wx-manager', 'board.open', { batchId });
  expect(board.funnel.map(({ step, homes }) => [step, homes])).toEqual([['notice', 1], ['book', 1], ['register', 0], ['review', 0], ['checkin', 0], ['inspect', 0], ['keys', 0]]);
});
test('with the usual flow nobody books before the review', async () => {
  const { doing, call, caseNow } = await begin('standard');
  await doing.notice();
  expect(await call('owner', 'wx-owner', 'booking.reserve', { homeId, ledgerId: (await caseNow()).ledgerId, slotId })).toMatchObject({ code: 'STEP_NOT_OPEN', data: { needs: ['review'] } });
});
