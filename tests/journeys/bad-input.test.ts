import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { addDays, dayOf } from '@domain/kernel/calendar';
import type { RunningCloud } from '../../localcloud/server';
import { person, valueOf, type AnyReply, type Person } from '../../scripts/demo/client';
import { DEMO_START, startDemoCloud } from '../../scripts/demo/demo-cloud';
import { COMMUNITY, people } from '../../scripts/demo/people';
import { demoBatch, importRoster, openBatch, seedCommunity } from '../../scripts/demo/seed';
import { chinese, english } from '../../src/copy/refusals/sentences.testing';
import { jpeg } from './a-photo';

jest.setTimeout(120_000);

const homeId = people.owner.home;
const home = { homeId };
const strokes = '100,250 300,120 500,380 700,120 900,250';

/** What people get wrong and what attackers try, through the built functions and the real SDK: a refusal in words, and nothing changes. */
describe('bad input', () => {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'ruhuo-bad-'));
  let cloud: RunningCloud;
  let manager: Person, staff: Person, owner: Person, neighbour: Person;
  let ledgerId: string;

  /** The whole database as it is kept, without what counts wrong tries (they must be counted). */
  const state = () => JSON.stringify(cloud.database.exportAll(), (key, value: unknown) => (['bindTries', 'bindLockedUntil', 'identityLock', '_v'].includes(key) ? undefined : value));
  const refused = async (reply: Promise<AnyReply>, code: string) => {
    const before = state();
    const answer = await reply;
    expect(answer).toMatchObject({ ok: false, code });
    for (const words of [chinese, english] as const) {
      const said = (words[code] as (data: unknown) => string)((answer as { data: unknown }).data);
      expect(said.length).toBeGreaterThan(4);
      expect(said).not.toMatch(/undefined|NaN|null|\[object/);
    }
    expect(state()).toBe(before);
  };

  beforeAll(async () => {
    cloud = await startDemoCloud({ dir, instances: 4, clock: { startAt: DEMO_START, running: false }, triggers: false });
    ({ manager, staff } = await seedCommunity(cloud.url));
    await importRoster(manager);
    const batchId = await openBatch(manager, { ...demoBatch(dayOf(DEMO_START)), places: 1 });
    const { title, blocks } = valueOf(await manager.ask('manager', 'notices.open', { batchId: batchId as never }));
    valueOf(await manager.ask('manager', 'notices.publish', { batchId: batchId as never, draft: { title, blocks } }));
    owner = await person(cloud.url, people.owner.openid);
    valueOf(await owner.ask('owner', 'session.bind', { communityId: COMMUNITY, phoneCode: await owner.phoneCode('13800006207'), idTail: '1218' }));
    neighbour = await person(cloud.url, 'neighbour');
    ({ ledgerId } = valueOf(await owner.ask('owner', 'booking.open', home)));
  });
  afterAll(async () => { await cloud.close(); rmSync(dir, { recursive: true, force: true }); });

  it('wrong ID digits six times: five counted, then nothing is heard for a day', async () => {
    const wrong = async () => neighbour.raw('owner', 'session.bind', { communityId: COMMUNITY, phoneCode: await neighbour.phoneCode('13800006218'), idTail: '0000' });
    for (let i = 0; i < 4; i++) expect(await wrong()).toMatchObject({ code: 'NOT_MATCHED', data: { left: 4 - i } });
    await refused(wrong(), 'LOCKED');
    const right = { communityId: COMMUNITY, phoneCode: await neighbour.phoneCode('13800006218'), idTail: '3322' };
    await refused(neighbour.raw('owner', 'session.bind', right), 'LOCKED');
  });
  it('an unknown home and a neighbour’s home are equally nobody’s business', async () => {
    await refused(owner.raw('owner', 'home.open', { homeId: 'home_yunxi_9-9-9999' }), 'FORBIDDEN');
    await refused(owner.raw('owner', 'home.open', { homeId: 'home_yunxi_3-2-1202' }), 'FORBIDDEN');
    await refused(neighbour.raw('owner', 'registration.open', home), 'FORBIDDEN');
    await refused(staff.raw('staff', 'desk.household', { homeId: 'home_other_3-2-1201' }), 'FORBIDDEN');
    await refused(staff.raw('staff', 'review.open', { homeId: 'home_yunxi_9-9-9999' }), 'NO_CASE');
  });
  it('a forged operator in the payload', async () => {
    await refused(neighbour.raw('owner', 'home.open', { ...home, openid: people.owner.openid }), 'INVALID_INPUT');
    await refused(neighbour.raw('owner', 'home.open', { homeId: { $ne: '' } }), 'INVALID_INPUT');
    await refused(neighbour.raw('staff', 'review.accept', home), 'FORBIDDEN');
    await refused(owner.raw('staff', 'review.accept', home), 'FORBIDDEN');
    await refused(owner.raw('manager', 'batches.list', { communityId: COMMUNITY }), 'FORBIDDEN');
  });
  it('a slot before the review, a slot that is full, a slot that never was', async () => {
    const slotId = `${addDays(dayOf(DEMO_START), 7).slice(5).replace('-', '')}-0900`;
    await refused(owner.raw('owner', 'booking.reserve', { ...home, ledgerId, slotId }), 'STEP_NOT_OPEN');
    valueOf(await acceptedAndBooked(slotId));
    await refused(owner.raw('owner', 'booking.reserve', { ...home, ledgerId, slotId }), 'SLOT_FULL');
    await refused(owner.raw('owner', 'booking.reserve', { ...home, ledgerId, slotId: '0101-0900' }), 'SLOT_GONE');
    await refused(owner.raw('owner', 'booking.reserve', { ...home, ledgerId: 'led_yunxi_other_1', slotId }), 'FORBIDDEN');
  });
  it('an oversized photo, a photo that is none, another home’s photo', async () => {
    await expect(owner.upload('homes/yunxi_3-2-1201/material/too-large.jpg', new Uint8Array(3 * 1024 * 1024))).rejects.toThrow();
    await expect(owner.upload('archives/yunxi_3-2-1201/smuggled.pdf', jpeg)).rejects.toThrow();
    const foreign = await neighbour.upload('homes/yunxi_3-2-1202/material/foreign-01.jpg', jpeg);
    const defect = { room: 'living', item: 'window', words: '渗水', severity: 'minor', pin: null };
    await refused(owner.raw('owner', 'defects.report', { ...home, defects: [{ ...defect, photos: [{ fileId: foreign, marks: [] }] }] }), 'FILE_FOREIGN');
  });
  it('a wrong amount, and a pay callback that anybody can call', async () => {
    const { dueFen } = valueOf(await owner.ask('owner', 'bill.open', home));
    await refused(owner.raw('owner', 'bill.pay', { ...home, fen: dueFen - 1 }), 'AMOUNT_CHANGED');
    await refused(owner.raw('owner', 'bill.pay', { ...home, fen: 0 }), 'INVALID_INPUT');
    const before = state();
    await owner.device('/call/payments', { outTradeNo: 'forged', totalFee: dueFen, resultCode: 'SUCCESS', returnCode: 'SUCCESS' }).catch(() => undefined);
    expect(state()).toBe(before);
  });
  it('the same key twice: the same answer; with another content: refused', async () => {
    const note = valueOf(await owner.ask('owner', 'home.inbox', home));
    expect(note.news.length).toBeGreaterThanOrEqual(0);
    const id = 'req-the-same-key-0001';
    const one = { room: 'living', item: 'window', words: '推拉不顺', severity: 'minor', photos: [], pin: null }, report = { ...home, defects: [one] };
    const first = await owner.raw('owner', 'defects.report', report, id);
    const after = state();
    expect(await owner.raw('owner', 'defects.report', report, id)).toEqual(first);
    expect(state()).toBe(after);
    await refused(owner.raw('owner', 'defects.report', { ...home, defects: [{ ...one, words: '换一句' }] }, id), 'REQUEST_REUSED');
  });
  it('steps out of order, papers not shown, keys not counted', async () => {
    await refused(owner.raw('owner', 'papers.sign', { ...home, papers: [{ paper: 'handover-sheet', digest: '0'.repeat(64), seconds: 1 }], strokes, device: 'x' }), 'STEP_NOT_OPEN');
    await refused(staff.raw('staff', 'keys.takeOut', home), 'STEP_NOT_OPEN');
    await refused(staff.raw('staff', 'desk.identify', { ...home, ownerNo: 1, idTail: '1218' }), 'STEP_NOT_OPEN');
    await refused(staff.raw('staff', 'desk.scan', { communityId: COMMUNITY, code: 'https://example.org' }), 'PASS_UNREADABLE');
    await refused(owner.raw('documents', 'archive.open', home), 'NOT_CLOSED');
    await refused(owner.raw('owner', 'papers.sign', { ...home, papers: [{ paper: 'residence-agreement', digest: '0'.repeat(64), seconds: 1 }], strokes: 'not a hand', device: 'x' }), 'INVALID_INPUT');
  });

  /** Takes the only place of a slot for another household, as staff and owner would. */
  async function acceptedAndBooked(slotId: string) {
    const other = await person(cloud.url, 'other-owner');
    const bound = valueOf(await other.ask('owner', 'session.bind', { communityId: COMMUNITY, phoneCode: await other.phoneCode('13800001007'), idTail: '1018' })).homes[0]!;
    const opened = valueOf(await other.ask('owner', 'home.open', { homeId: bound.homeId as never }));
    await takeThroughReview(other, bound.homeId, opened.notices[0]?.id);
    await takeThroughReview(owner, homeId, opened.notices[0]?.id);
    return other.ask('owner', 'booking.reserve', { homeId: bound.homeId as never, ledgerId, slotId });
  }
  async function takeThroughReview(who: Person, id: string, noticeId: string | undefined) {
    const where = { homeId: id as never };
    if (noticeId) valueOf(await who.ask('owner', 'home.readNotice', { ...where, noticeId: noticeId as never }));
    const { record } = valueOf(await who.ask('owner', 'registration.open', where));
    const file = (name: string) => who.upload(`homes/${id.slice(5)}/material/${name}.jpg`, jpeg);
    valueOf(await who.ask('owner', 'registration.attach', { ...where, materials: [{ code: 'id-card', files: [await file('id-card-1')] }, { code: 'contract', files: [await file('contract-1')] }] }));
    valueOf(await who.ask('owner', 'registration.submit', { ...where, record: { ...record, residents: [], vehicles: [], mailAddress: '文一西路 588 号', emergencyName: '家人', emergencyRelation: '父亲', emergencyPhone: '13800009999', confirmsHouse: true, confirmsFees: true, confirmsRules: true, consentsToIdData: true } }));
    valueOf(await staff.ask('staff', 'review.accept', where));
  }
});
