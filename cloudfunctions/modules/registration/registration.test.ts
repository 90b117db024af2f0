import { createHomeServer, wangId, wangPhone } from '@cloud/kit/testing-home';
import { at } from '@domain/testing/at';
import { attach } from './attach';
import { open } from './open';
import { save } from './save';
import { submit } from './submit';

const read = { noticeReads: { 'not_yunxi_a_first-entry': at('2026-03-03 20:00') } };
const server = (moveIn = {}) => createHomeServer([open, save, attach, submit], { moveIn: { ...read, ...moveIn } });
const file = (name: string, home = 'yunxi_3-2-1201') => `cloud://test.files/homes/${home}/material/photo-${name}.jpg`;
const record = {
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
