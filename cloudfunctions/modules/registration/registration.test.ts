import { createHomeServer, wangId, wangPhone } from '@cloud/kit/testing-home';
import { at } from '@domain/testing/at';
import { attach } from './attach';
import { open } from './open';
import { save } from './save';
import type { Registration } from '@domain/forms/registration';
import { stamped } from '@domain/forms/merge-records';
import { forms } from './forms';
import { frame } from './frame';
import { readCard } from './read-card';
import { submit } from './submit';
import { takeDown } from './take-down';

const read = { noticeReads: { 'not_yunxi_a_first-entry': at('2026-03-03 20:00') } };
const server = (moveIn = {}) => createHomeServer([open, save, attach, submit, frame, takeDown, forms, readCard], { moveIn: { ...read, ...moveIn } });
const file = (name: string, home = 'yunxi_3-2-1201') => `cloud://test.files/homes/${home}/material/photo-${name}.jpg`;
const record: Registration = {
  ownerNo: 1, idKind: 'id-card', idNumber: wangId, phone: wangPhone, mailAddress: '文一西路 588 号', emergencyName: '陈思远', emergencyRelation: '配偶', emergencyPhone: '13800006218',
  residents: [], vehicles: [], confirmsHouse: true, confirmsFees: true, confirmsRules: true, consentsToIdData: true,
};
const papers = (homeId: string) => ({ homeId, materials: [{ code: 'id-card', files: [file('a')] }, { code: 'contract', files: [file('b'), file('c')] }] });

test('the first opening is prefilled from the roster, the next shows the draft', async () => {
  const { call, homeId, caseNow } = await server();
  expect(await call('owner', 'wx-owner', 'registration.open', { homeId })).toMatchObject({ value: { record: { idNumber: wangId, phone: wangPhone, mailAddress: '' }, isProven: { idNumber: true }, state: 'none' } });
  expect(await call('owner', 'wx-owner', 'registration.save', { homeId, record: { ...record, mailAddress: '半个地' } })).toMatchObject({ ok: true });
  expect(await call('owner', 'wx-owner', 'registration.open', { homeId })).toMatchObject({ value: { record: { mailAddress: '半个地' } } });
  expect(JSON.stringify(await caseNow())).not.toContain(wangId);
});

test('the kind of paper comes with the roster’s number; one of fifteen digits proves its eighteen', async () => {
  const { call, homeId, ports: { store, vault } } = await server(), roster = (idNumber: string) => store.apply('homes', homeId, { guard: {}, patch: { set: { 'owners.0.idNumber': vault.seal(idNumber) } } });
  const opened = () => call('owner', 'wx-owner', 'registration.open', { homeId });
  for (const [number, idKind] of [['E12345678', 'passport'], ['M1234567801', 'hk-macau-permit'], ['0123456789', 'taiwan-permit'], ['91350100M000100Y43', 'id-card']] as const) {
    await roster(number);
    expect(await opened()).toMatchObject({ value: { record: { idKind, idNumber: number }, isProven: { idNumber: true } } });
  }
  await store.apply('homes', homeId, { guard: {}, patch: { set: { 'owners.0.address': vault.seal('文一西路 588 号') } } });
  expect(await opened()).toMatchObject({ value: { record: { mailAddress: '文一西路 588 号' } } });
  await roster('110105491231002');
  await call('owner', 'wx-owner', 'registration.save', { homeId, record: { ...record, idNumber: '11010519491231002x' } });
  expect(await opened()).toMatchObject({ value: { record: { idNumber: '11010519491231002x' }, isProven: { idNumber: true } } });
});

test('with every paper there it goes to review', async () => {
  const { call, homeId, caseNow } = await server();
  expect(await call('owner', 'wx-owner', 'registration.attach', papers(homeId))).toMatchObject({ value: { materials: [{ code: 'id-card', files: [file('a')] }, { code: 'contract' }, { files: [] }] } });
  expect(await call('owner', 'wx-owner', 'registration.submit', { homeId, record })).toMatchObject({ ok: true, value: { state: 'waiting' } });
  expect((await caseNow()).marks).toMatchObject({ stage: 'review', reviewSince: at('2026-03-07 10:00') });
  expect(await call('owner', 'wx-owner', 'registration.save', { homeId, record })).toMatchObject({ code: 'ALREADY_SUBMITTED' });
  expect(await call('owner', 'wx-owner', 'registration.attach', papers(homeId))).toMatchObject({ code: 'ALREADY_SUBMITTED' });
});

test.each([
  ['a wrong checksum', { idNumber: '990000199101081219' }, 'FIELDS'],
  ['a short phone', { emergencyPhone: '1391234567' }, 'FIELDS'],
  ['a missing consent', { consentsToIdData: false }, 'FIELDS'],
  ['somebody else’s number', { idNumber: '990000199206203322' }, 'ID_NOT_OF_RECORD'],
  ['a missing paper', {}, 'MATERIALS_MISSING'],
])('refuses %s, and keeps what was there', async (_what, wrong, code) => {
  const { call, homeId, caseNow } = await server();
  const before = await caseNow();
  expect(await call('owner', 'wx-owner', 'registration.submit', { homeId, record: { ...record, ...wrong } })).toMatchObject({ code });
  expect(await caseNow()).toEqual(before);
});

test('files of another home, unknown papers and a notice not yet read are refused', async () => {
  const { call, homeId } = await server();
  expect(await call('owner', 'wx-owner', 'registration.attach', { homeId, materials: [{ code: 'id-card', files: [file('a', 'yunxi_3-2-1202')] }] })).toMatchObject({ code: 'FILE_FOREIGN' });
  expect(await call('owner', 'wx-owner', 'registration.attach', { homeId, materials: [{ code: 'income-proof', files: [file('a')] }] })).toMatchObject({ code: 'MATERIAL_UNKNOWN' });
  const unread = await server({ noticeReads: {} });
  expect(await unread.call('owner', 'wx-owner', 'registration.save', { homeId, record })).toMatchObject({ code: 'STEP_NOT_OPEN', data: { needs: ['notice'] } });
});

describe('two phones', () => {
  const typed = (over: Partial<Registration>, when: string, base: Registration = { ...record, mailAddress: '', confirmsRules: false, stamps: {} }) => stamped(base, { ...base, ...over }, at(when));
  test('of each field the later change stands, and whoever saves is told that there is more', async () => {
    const { call, homeId } = await server();
    const say = (who: string, given: Registration) => call('owner', who, 'registration.save', { homeId, record: given });
    expect(await say('wx-owner', typed({ mailAddress: '甲', emergencyName: '陈静' }, '2026-03-07 09:00'))).toMatchObject({ value: { isMerged: false } });
    expect(await say('wx-owner', typed({ mailAddress: '乙' }, '2026-03-07 09:30'))).toMatchObject({ value: { isMerged: true } });
    expect(await say('wx-owner', typed({ mailAddress: '晚到的' }, '2026-03-07 08:00'))).toMatchObject({ value: { isMerged: true } });
    expect(await call('owner', 'wx-owner', 'registration.open', { homeId })).toMatchObject({ value: { record: { mailAddress: '乙', emergencyName: '陈静' } } });
  });
  test('what is handed in is what was seen: changed on another phone later, it is looked at first', async () => {
    const { call, homeId, caseNow } = await server();
    const mine = typed({ mailAddress: '甲', confirmsRules: true }, '2026-03-07 09:00');
    await call('owner', 'wx-owner', 'registration.save', { homeId, record: typed({ mailAddress: '乙' }, '2026-03-07 09:30') });
    expect(await call('owner', 'wx-owner', 'registration.submit', { ...papers(homeId), record: mine })).toMatchObject({ code: 'CHANGED_ELSEWHERE', data: { fields: ['mailAddress'] } });
    expect((await caseNow()).review.state).toBe('none');
  });
  test('a clock that is ahead wins no longer than until now', async () => {
    const { call, homeId, clock } = await server();
    await call('owner', 'wx-owner', 'registration.save', { homeId, record: typed({ mailAddress: '甲' }, '2027-01-01 00:00') });
    await call('owner', 'wx-owner', 'registration.save', { homeId, record: typed({ mailAddress: '乙' }, '2027-01-01 00:00') });
    clock.now += 60_000;
    await call('owner', 'wx-owner', 'registration.save', { homeId, record: typed({ mailAddress: '丙' }, '2026-03-07 10:01') });
    expect(await call('owner', 'wx-owner', 'registration.open', { homeId })).toMatchObject({ value: { record: { mailAddress: '丙' } } });
  });
});

test('papers and record are handed in by one call; conditional papers by what the record says', async () => {
  const materialsAsked = [{ code: 'id-card', name: '身份证', note: '', required: true }, { code: 'lease', name: '租赁合同', note: '', required: false, when: 'tenant' as const }];
  const { call, homeId, caseNow } = await server({ materialsAsked });
  const tenant = { ...record, applicant: 'tenant' as const, leaseFrom: '2026-04-01', leaseTo: '2027-03-31', residents: [{ key: 'k1', name: '赵新', idKind: 'id-card' as const, idNumber: '', phone: '', relation: '租客' }] };
  const id = { code: 'id-card', files: [file('a')] };
  expect(await call('owner', 'wx-owner', 'registration.submit', { homeId, record: tenant, materials: [id] })).toMatchObject({ code: 'MATERIALS_MISSING', data: { names: ['租赁合同'] } });
  expect(await call('owner', 'wx-owner', 'registration.submit', { homeId, record, materials: [{ code: 'id-card', files: [file('a', 'yunxi_9-9-999')] }] })).toMatchObject({ code: 'FILE_FOREIGN' });
  expect(await call('owner', 'wx-owner', 'registration.submit', { homeId, record, materials: [id] })).toMatchObject({ value: { state: 'waiting' } });
  expect((await caseNow()).materials).toMatchObject([{ code: 'id-card', files: [file('a')] }]);
});

test('a baby without a number is handed in with the guardian’s consent, which is kept; a daughter said to be grown without', async () => {
  const { call, homeId, caseNow } = await server();
  const daughter = { key: 'k1', name: '王小满', idKind: 'id-card' as const, idNumber: '', phone: '', relation: '子女' }, hand = (given: object) => call('owner', 'wx-owner', 'registration.submit', { ...papers(homeId), record: { ...record, ...given } });
  expect(await hand({ residents: [daughter] })).toMatchObject({ code: 'FIELDS', data: { problems: [{ field: 'consentsForChildren', code: 'REQUIRED' }] } });
  expect(await hand({ residents: [{ ...daughter, isGrown: 'yes' }] })).toMatchObject({ code: 'INVALID_INPUT' });
  expect(await hand({ residents: [daughter], consentsForChildren: true })).toMatchObject({ ok: true });
  expect((await caseNow()).privacy?.consents?.map(({ purpose }) => purpose)).toEqual(['identity', 'children']);
  const other = await server();
  expect(await other.call('owner', 'wx-owner', 'registration.submit', { ...papers(homeId), record: { ...record, residents: [{ ...daughter, isGrown: true }] } })).toMatchObject({ ok: true });
  expect((await other.caseNow()).privacy?.consents?.map(({ purpose }) => purpose)).toEqual(['identity']);
});

describe('taken down on the telephone', () => {
  test('lines that are said come beside those the owner typed', async () => {
    const { call, homeId } = await server();
    const resident = (key: string, name: string) => ({ key, name, idKind: 'id-card' as const, idNumber: '', phone: '', relation: '子女' });
    await call('owner', 'wx-owner', 'registration.save', { homeId, record: { ...record, residents: [resident('k1', '王小满')], stamps: { 'residents.k1': 5 } } });
    const say = (key: string, name: string) => call('staff', 'wx-desk', 'registration.takeDown', { homeId, record: { residents: [resident(key, name)] } });
    expect([await say('k2', '王小雪'), await say('k2', '王小雪')]).toMatchObject([{ ok: true }, { ok: true }]);
    expect(await call('owner', 'wx-owner', 'registration.open', { homeId })).toMatchObject({ value: { record: { residents: [{ name: '王小满' }, { name: '王小雪' }] } } });
  });
  test('a draft marked with its source; the owner confirms and hands it in', async () => {
    const { call, homeId, caseNow } = await server();
    expect(await call('staff', 'wx-desk', 'registration.frame', { homeId })).toMatchObject({ value: { owners: [{ name: '王**' }], isProven: { idNumber: true, phone: true }, isTakenDown: false } });
    expect(await call('staff', 'wx-desk', 'registration.takeDown', { homeId, record: { mailAddress: '文一西路', emergencyPhone: '1391234567' } })).toMatchObject({ code: 'FIELDS', data: { problems: [{ field: 'emergencyPhone', code: 'PHONE_SHORT' }] } });
    expect(await call('staff', 'wx-desk', 'registration.takeDown', { homeId, record: { mailAddress: '文一西路', vehicles: [{ key: 'k1', plate: '浙A12345', model: '' }] } })).toMatchObject({ ok: true });
    expect(await call('staff', 'wx-desk', 'registration.takeDown', { homeId, record: { confirmsRules: true } })).toMatchObject({ code: 'INVALID_INPUT' });
    const seen = await call('owner', 'wx-owner', 'registration.open', { homeId });
    expect(seen).toMatchObject({ value: { isTakenDown: true, record: { mailAddress: '文一西路', idNumber: wangId, vehicles: [{ plate: '浙A12345' }], consentsToIdData: false } } });
    await call('owner', 'wx-owner', 'registration.submit', { ...papers(homeId), record });
    expect((await caseNow()).registration).toMatchObject({ takenBy: 'wx-desk' });
    const paper = JSON.stringify(await call('owner', 'wx-owner', 'registration.forms', { homeId }));
    expect(paper).toContain('工作人员电话记录');
    expect(await call('staff', 'wx-desk', 'registration.takeDown', { homeId, record: { mailAddress: '别处' } })).toMatchObject({ code: 'ALREADY_SUBMITTED' });
  });
});

test('every form from the one record; staff see no number, phone or full name', async () => {
  const { call, homeId } = await server();
  expect(await call('owner', 'wx-owner', 'registration.forms', { homeId })).toMatchObject({ code: 'NOT_REGISTERED' });
  await call('owner', 'wx-owner', 'registration.submit', { ...papers(homeId), record });
  const own = await call('owner', 'wx-owner', 'registration.forms', { homeId }) as { value: { papers: readonly { title: string }[] } };
  expect(own.value.papers.map(({ title }) => title)).toEqual(['业主登记表', '业主家庭登记卡', '业主联络资料登记表', '入住登记表', '首次入户登记表', '入住申请表']);
  expect(JSON.stringify(own)).toContain(wangId);
  const staff = await call('staff', 'wx-review', 'registration.forms', { homeId });
  expect(staff).toMatchObject({ value: { isMasked: true } });
  for (const secret of [wangId, wangPhone, '13800006218', '陈思远', '文一西路']) expect(JSON.stringify(staff)).not.toContain(secret);
});

describe('reading an identity card', () => {
  const shot = { fileId: file('a'), consents: true };
  test('only where a reader is set up, only the home’s own photos, and never a number that is none', async () => {
    const { call, homeId, ports, logs } = await server();
    expect(await call('owner', 'wx-owner', 'registration.readCard', { homeId, ...shot })).toMatchObject({ code: 'CARD_UNREAD' });
    expect(await call('owner', 'wx-owner', 'registration.readCard', { homeId, ...shot, consents: false })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await call('owner', 'wx-owner', 'registration.open', { homeId })).toMatchObject({ value: { canReadCards: false } });
    expect(logs.length).toBeGreaterThan(0);
    expect(ports.ocr).toBeUndefined();
  });
});
test('where a reader is set up its number is answered only when it is one; nothing is kept', async () => {
  const { call, homeId, ports, caseNow, logs } = await server();
  let reads: { name: string; idNumber: string } | null = { name: '王一宁', idNumber: wangId };
  const { serve } = await import('@cloud/kit/serve');
  const front = serve('owner', [readCard, open], { ...ports, ocr: { idCard: async () => reads } });
  const read = (given = file('a')) => front({ action: 'registration.readCard', data: { homeId, fileId: given, consents: true }, requestId: 'req-read-card-00000001', client: { version: '0.1.0', language: 'zh-CN' } }, { openid: 'wx-owner' });
  const before = await caseNow();
  expect(await read()).toMatchObject({ value: { idNumber: wangId } });
  reads = { name: '', idNumber: '990000199101081219' };
  expect(await read()).toMatchObject({ code: 'CARD_UNREAD' });
  reads = null;
  expect(await read()).toMatchObject({ code: 'CARD_UNREAD' });
  expect(await read(file('a', 'yunxi_9-9-999'))).toMatchObject({ code: 'FILE_FOREIGN' });
  expect(await caseNow()).toEqual(before);
  expect(JSON.stringify(logs)).not.toContain(wangId);
  expect(await call('owner', 'wx-owner', 'registration.open', { homeId })).toMatchObject({ value: { canReadCards: false } });
});
