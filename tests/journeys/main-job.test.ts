import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { RunningCloud } from '../../localcloud/server';
import { person, valueOf, type Person } from '../../scripts/demo/client';
import { DEMO_START, startDemoCloud } from '../../scripts/demo/demo-cloud';
import { COMMUNITY, people } from '../../scripts/demo/people';
import { demoBatch, importRoster, openBatch, seedCommunity } from '../../scripts/demo/seed';
import { addDays, dayOf, instantOf } from '@domain/kernel/calendar';
import { formFor } from '@domain/inspection/form';
import { markKey } from '@domain/inspection/inspection';
import { expectedCounts } from '@domain/keys/key-issue';
import { passText } from '@domain/pass/pass';
import { hmac } from '@cloud/kit/digest';
import { jpeg } from './a-photo';

jest.setTimeout(120_000);

const homeId = people.owner.home;
const strokes = '100,250 300,120 500,380 700,120 900,250;200,400 800,420';
const device = 'journey';

/** The whole main job by API: the built functions, the real SDK, the embedded cloud; every step through the typed client. */
describe('a household from the notice to its keys', () => {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'ruhuo-journey-'));
  let cloud: RunningCloud;
  let manager: Person, staff: Person, second: Person, owner: Person;
  let batchId: string;
  const photo = async (who: Person, name: string) => who.upload(`homes/${homeId.slice(5)}/photo/${name}.jpg`, jpeg);

  beforeAll(async () => { cloud = await startDemoCloud({ dir, instances: 4, clock: { startAt: DEMO_START, running: false }, triggers: false }); });
  afterAll(async () => { await cloud.close(); rmSync(dir, { recursive: true, force: true }); });

  it('a fresh environment gets its first manager, who hires and imports 600 homes', async () => {
    ({ manager, staff, second } = await seedCommunity(cloud.url));
    await importRoster(manager);
    const { homes } = valueOf(await manager.ask('manager', 'batches.list', { communityId: COMMUNITY }));
    expect(homes).toBe(594);
  });

  it('the manager opens a batch and sends the first-entry notice', async () => {
    batchId = await openBatch(manager, demoBatch(dayOf(DEMO_START)));
    const notice = valueOf(await manager.ask('manager', 'notices.open', { batchId }));
    expect(notice.missing).toEqual([]);
    const { addressees } = valueOf(await manager.ask('manager', 'notices.publish', { batchId, draft: { title: notice.title, blocks: notice.blocks } }));
    expect(addressees).toBe(594);
  });

  it('the owner binds by phone and ID tail, and reads the notice', async () => {
    owner = await person(cloud.url, people.owner.openid);
    const bound = valueOf(await owner.ask('owner', 'session.bind', { communityId: COMMUNITY, phoneCode: await owner.phoneCode('13800006207'), idTail: '1218' }));
    expect(bound.homes).toEqual([{ homeId, label: '3栋 2单元 1201' }]);
    const home = valueOf(await owner.ask('owner', 'home.open', { homeId }));
    expect(home.next).toBe('notice');
    valueOf(await owner.ask('owner', 'home.readNotice', { homeId, noticeId: home.notices[0]!.id as never }));
    expect(valueOf(await owner.ask('owner', 'home.open', { homeId })).next).toBe('register');
  });

  it('the owner registers; staff return it once, then accept', async () => {
    const opened = valueOf(await owner.ask('owner', 'registration.open', { homeId }));
    const record = { ...opened.record, mailAddress: '杭州市余杭区文一西路 588 号', emergencyName: '陈思远', emergencyRelation: '配偶', emergencyPhone: '13800006218', confirmsHouse: true, confirmsFees: true, confirmsRules: true, consentsToIdData: true };
    const files = [await photo(owner, 'id-card-1'), await photo(owner, 'contract-1')] as const;
    valueOf(await owner.ask('owner', 'registration.attach', { homeId, materials: [{ code: 'id-card', files: [files[0]] }, { code: 'contract', files: [files[1]] }] }));
    valueOf(await owner.ask('owner', 'registration.submit', { homeId, record: record as never }));
    expect(valueOf(await staff.ask('staff', 'review.list', { communityId: COMMUNITY })).rows.map((row) => row.homeId)).toEqual([homeId]);
    expect((await owner.ask('owner', 'booking.open', { homeId })).ok && valueOf(await owner.ask('owner', 'booking.open', { homeId })).isAllowed).toBe(false);
    valueOf(await staff.ask('staff', 'review.return', { homeId, missing: [{ code: 'contract', words: '购房合同第 3 页' }] }));
    expect(valueOf(await owner.ask('owner', 'home.open', { homeId })).missing).toEqual([{ code: 'contract', words: '购房合同第 3 页' }]);
    valueOf(await owner.ask('owner', 'registration.submit', { homeId, record: record as never }));
    valueOf(await staff.ask('staff', 'review.accept', { homeId }));
  });

  it('the owner books, signs and pays', async () => {
    const day = addDays(dayOf(DEMO_START), 7);
    const booking = valueOf(await owner.ask('owner', 'booking.open', { homeId }));
    expect(booking.isAllowed).toBe(true);
    const slot = booking.days.find((one) => one.day === day)!.slots[1]!;
    expect(valueOf(await owner.ask('owner', 'booking.reserve', { homeId, ledgerId: booking.ledgerId, slotId: slot.id }))).toEqual({ slot: slot.id });
    const { papers: [paper] } = valueOf(await owner.ask('owner', 'papers.open', { homeId, papers: ['residence-agreement'] }));
    expect(paper!.keyClauses).toHaveLength(5);
    valueOf(await owner.ask('owner', 'papers.sign', { homeId, papers: [{ paper: 'residence-agreement', digest: paper!.digest, seconds: 138 }], strokes, device }));
    const bill = valueOf(await owner.ask('owner', 'bill.open', { homeId }));
    expect(bill.totalFen).toBe(11860 * 280 * 3 / 100 + 72_000);
    const { ticket } = valueOf(await owner.ask('owner', 'bill.pay', { homeId, fen: bill.dueFen }));
    await owner.device('/device/pay', { package: ticket.package, outcome: 'paid' });
    expect(valueOf(await owner.ask('owner', 'bill.settle', { homeId })).dueFen).toBe(0);
  });

  it('on the day: scan, check-in, identity', async () => {
    cloud.clock.set(instantOf(addDays(dayOf(DEMO_START), 7), '09:28'));
    const pass = valueOf(await owner.ask('owner', 'pass.open', { homeId }));
    const code = passText(hmac, pass.key, pass.home, cloud.clock.now());
    expect(code.length).toBeLessThanOrEqual(120);
    const household = valueOf(await staff.ask('staff', 'desk.scan', { communityId: COMMUNITY, code }));
    expect(household.lacks).toEqual([]);
    valueOf(await staff.ask('staff', 'booking.checkIn', { homeId, ledgerId: household.ledgerId, slotId: household.visit!.slot }));
    valueOf(await staff.ask('staff', 'desk.identify', { homeId, ownerNo: 1, idTail: '1218' }));
  });

  it('the joint inspection finds a defect, which is mended and looked at again', async () => {
    const opened = valueOf(await staff.ask('staff', 'inspection.open', { homeId }));
    const marks = Object.fromEntries(formFor('三室两厅').flatMap((room) => room.items.map((item) => [markKey(room.code, item.code), 'ok' as const])));
    const meters = { water: { reading: 312, photo: await photo(staff, 'meter-water') }, power: { reading: 4512, photo: null }, gas: { reading: 0, photo: null } };
    const { reported } = valueOf(await staff.ask('staff', 'defects.report', { homeId, defects: [{ room: 'living', item: 'window', words: '渗水，墙面起皮', severity: 'blocking', photos: [{ fileId: await photo(staff, 'defect-01'), marks: [{ kind: 'circle', points: [[400, 400], [600, 600]] }] }], pin: null }] })), no = reported[0]!.no;
    expect(opened.form.length).toBeGreaterThan(5);
    expect(valueOf(await staff.ask('staff', 'inspection.finish', { homeId, marks: { ...marks, [markKey('living', 'window')]: 'bad' }, meters })).blocking).toBe(1);
    expect(await staff.ask('staff', 'papers.sign', { homeId, papers: [{ paper: 'handover-sheet', digest: '0'.repeat(64), seconds: 5 }], strokes, device })).toMatchObject({ ok: false, code: 'STEP_NOT_OPEN', data: { needs: ['inspect'] } });
    valueOf(await second.ask('staff', 'defects.fix', { homeId, fixes: [{ no, photo: await photo(second, 'fix-0001'), words: '换密封条，补墙面' }] }));
    expect(valueOf(await staff.ask('staff', 'defects.recheck', { homeId, rechecks: [{ no, isRight: true }] })).states).toEqual([{ no, state: 'passed' }]);
  });

  it('both sides sign the handover sheet; the keys go out by two of staff and the owner', async () => {
    const { papers: [sheet] } = valueOf(await owner.ask('owner', 'papers.open', { homeId, papers: ['handover-sheet'] }));
    valueOf(await owner.ask('owner', 'papers.sign', { homeId, papers: [{ paper: 'handover-sheet', digest: sheet!.digest, seconds: 40 }], strokes, device }));
    valueOf(await staff.ask('staff', 'papers.sign', { homeId, papers: [{ paper: 'handover-sheet', digest: sheet!.digest, seconds: 20 }], strokes, device }));
    valueOf(await staff.ask('staff', 'keys.takeOut', { homeId }));
    const { kinds } = valueOf(await owner.ask('owner', 'keys.open', { homeId }));
    const counts = expectedCounts(kinds);
    valueOf(await staff.ask('staff', 'keys.count', { homeId, counts }));
    expect(await staff.ask('staff', 'keys.count', { homeId, counts })).toMatchObject({ ok: false, code: 'SAME_PERSON' });
    expect(await second.ask('staff', 'keys.count', { homeId, counts: { ...counts, 'unit-card': 2 } })).toMatchObject({ ok: false, code: 'KEYS_MISMATCH' });
    valueOf(await second.ask('staff', 'keys.count', { homeId, counts }));
    expect(valueOf(await owner.ask('owner', 'keys.accept', { homeId, counts, strokes, device })).step).toBe('done');
  });

  it('the case is archived as a PDF, and the board shows the keys', async () => {
    const archive = valueOf(await owner.ask('documents', 'archive.open', { homeId }));
    const pdf = Buffer.from(await (await fetch(archive.link)).arrayBuffer());
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(valueOf(await owner.ask('owner', 'home.open', { homeId })).archive).toMatchObject({ state: 'made', code: archive.code });
    const board = valueOf(await manager.ask('manager', 'board.open', { batchId: batchId as never }));
    expect(board.buildings.reduce((sum, one) => sum + one.counts.k, 0)).toBe(1);
    expect(board.buildings.reduce((sum, one) => sum + Object.values(one.counts).reduce((a, b) => a + b, 0), 0)).toBe(board.homes);
  });

  it('anybody checks the archive: by its code in the app, and with the script that needs nothing of ours', async () => {
    const { code, zip } = valueOf(await owner.ask('documents', 'archive.open', { homeId })), stranger = await person(cloud.url, 'passer-by');
    expect(valueOf(await stranger.ask('owner', 'verify.check', { code }))).toMatchObject({ state: 'valid', home: '3栋 2单元 12**', zip: zip?.digest, isOutdated: false });
    const file = path.join(dir, 'dossier.zip');
    writeFileSync(file, Buffer.from(await (await fetch(zip?.link ?? '')).arrayBuffer()));
    expect(JSON.parse(execFileSync(process.execPath, ['scripts/verify-dossier.mjs', file, '--digest', zip?.digest ?? '', '--code', code, '--json'], { encoding: 'utf8' }))).toMatchObject({ isRight: true, code });
  });
});
