import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RosterPreview } from '@contract/roster';
import { createCommunity } from '@cloud/kit/testing-community';
import { bind } from '@cloud/modules/session/bind';
import { openCase } from '@domain/movein/open-case';
import { openLedger } from '@domain/booking/open-ledger';
import { aBatch } from '@domain/testing/a-batch';
import { aCommunity } from '@domain/testing/a-community';
import { commit } from './commit';
import { preview } from './preview';

const communityId = 'com_yunxi', manager = 'wx-manager', folder = join(__dirname, '../../../tests/fixtures/roster');
const fileId = 'cloud://test.files/imports/com_yunxi/roster-01.csv';
const expected = JSON.parse(readFileSync(join(folder, 'yunxili.expected.json'), 'utf8')) as { homes: unknown[]; left: string[]; xlsx: unknown[] };
const HEAD = '楼栋,单元,房号,户型,建筑面积,合同编号,业主姓名,联系电话,身份证号';
const WANG = '王一宁,13800006207,11010519491231002X', CHEN = '陈思远,13800000188,110105194912310038', LI = '李新,13900000009,110105194912310054';
const row = (room: string, owner = WANG, area = '118.60') => `3,2,${room},三室两厅,${area},YX-${room},${owner}`;

const start = async () => {
  const server = await createCommunity([preview, commit, bind], { community: { declaredBuildings: ['1', '2', '3', '4', '5'] }, units: ['manager', 'owner'] });
  const give = (...rows: string[]) => server.files.set(fileId, Buffer.from([HEAD, ...rows].join('\r\n')));
  const look = async (mapping: Record<string, number> | null = null) => await server.call('manager', manager, 'roster.preview', { communityId, fileId, name: '名册.csv', mapping }) as { ok: true; value: RosterPreview };
  const write = async (importId: string) => { const answers = []; for (;;) { const answer = await server.call('manager', manager, 'roster.commit', { communityId, importId }) as { ok: boolean; value: { done: number; left: number; homes: number } }; answers.push(answer); if (!answer.ok || answer.value.left === 0) return answers; } };
  const bring = async (...rows: string[]) => { give(...rows); return write((await look()).value.importId); };
  const homes = () => server.store.count('homes', { communityId });
  return { ...server, give, look, write, bring, homes };
};

test.each(['yunxili.xlsx', 'yunxili-gbk.csv'])('the demo community of %s comes in whole, in pieces, and a second time changes nothing', async (file) => {
  const { files, look, write, homes, store } = await start();
  files.set(fileId, readFileSync(join(folder, file)));
  const first = await look();
  expect(first).toMatchObject({ ok: true, value: { homes: expected.homes.length, fresh: expected.homes.length, changed: 0, same: 0, left: expected.left.length } });
  expect(first.value.problems).toHaveLength(expected.xlsx.length);
  expect(await homes()).toBe(0);
  const answers = await write(first.value.importId);
  expect(answers).toHaveLength(Math.ceil(expected.homes.length / 200));
  expect(answers.at(-1)).toMatchObject({ value: { done: expected.homes.length, left: 0, homes: expected.homes.length } });
  expect(await homes()).toBe(expected.homes.length);
  const community = await store.find('communities', communityId);
  expect(Object.values(community?.buildings ?? {}).reduce((sum, one) => sum + one.homes, 0)).toBe(expected.homes.length);
  // Its numbers stand in the open: with the last piece in, the file is gone.
  expect(files.has(fileId)).toBe(false);
  files.set(fileId, readFileSync(join(folder, file)));
  expect(await look()).toMatchObject({ value: { fresh: 0, changed: 0, same: expected.homes.length, missing: 0 } });
});
test('whoever comes in can bind by phone and the last four', async () => {
  const { bring, call } = await start();
  await bring(row('1201'), row('1202', CHEN));
  expect(await call('owner', 'wx-1', 'session.bind', { communityId, phoneCode: 'phone:13800006207', idTail: '002x' })).toMatchObject({ ok: true, value: { homes: [{ homeId: 'home_yunxi_3-2-1201' }] } });
  expect(await call('owner', 'wx-2', 'session.bind', { communityId, phoneCode: 'phone:13800000188', idTail: '002X' })).toMatchObject({ code: 'NOT_MATCHED' });
});
test('no number lies anywhere in the open, and a written piece is emptied', async () => {
  const { bring, store } = await start();
  await bring(row('1201'), row('1202', '陈思远,13800000188,11010519491231003'));
  const [homes, imports, pieces] = await Promise.all([store.list('homes', { where: {}, limit: 9 }), store.list('imports', { where: {}, limit: 9 }), store.list('importPieces', { where: {}, limit: 9 })]);
  const stored = JSON.stringify([homes, imports, pieces]);
  for (const number of ['13800006207', '11010519491231002X', '13800000188', '11010519491231003']) expect(stored).not.toContain(number);
  expect(pieces.map((piece) => piece.homes)).toEqual([[]]);
});
test('a mapping corrected by hand is what is read', async () => {
  const { give, look } = await start();
  give(row('1201'));
  const columns = { building: 0, unit: 1, room: 2, houseType: 3, area: 4, owner: 6, phone: 7, identityNumber: 8, contractNumber: -1 };
  expect(await look(columns)).toMatchObject({ value: { homes: 1, mapping: { owner: 6 }, sample: [{ label: '3栋 2单元 1201', names: '王一宁', houseType: '三室两厅', area: '118.60' }] } });
  expect((await look({ ...columns, owner: 7, phone: 6 })).value.problems.map(({ code }) => code)).toContain('PHONE_UNREAD');
});
test('a building the community does not have is named and left out', async () => {
  const { give, look } = await start();
  give(row('1201'), row('1101').replace(/^3/, '6'));
  expect(await look()).toMatchObject({ value: { homes: 1, left: 1, problemRows: 1, problems: [{ row: 3, code: 'BUILDING_UNKNOWN', weight: 'blocks', value: '6' }] } });
});
test('a changed home: the case follows, the old owner\'s rights end, the others stay', async () => {
  const { bring, call, store, look, give } = await start();
  await bring(row('1201', WANG), row('1202', CHEN), row('1203', CHEN));
  for (const [openid, phone, idTail] of [['wx-wang', '13800006207', '002X'], ['wx-chen', '13800000188', '0038']]) expect(await call('owner', openid as string, 'session.bind', { communityId, phoneCode: `phone:${phone}`, idTail })).toMatchObject({ ok: true });
  const homes = await store.list('homes', { where: {}, limit: 9, orderBy: [['_id', 'asc']] });
  await store.insert('ledgers', openLedger(aBatch(), homes, aCommunity()));
  await store.insertAll('cases', homes.map((home) => openCase(home, aBatch(), aCommunity(), 0)));
  await store.applyAll('homes', { guard: {}, patch: { set: { batchId: 'bat_yunxi_a' } } });
  give(row('1201', WANG, '120.00'), row('1202', LI), row('1203', LI));
  expect(await look()).toMatchObject({ value: { changed: 3, sold: 2 } });
  await bring(row('1201', WANG, '120.00'), row('1202', LI), row('1203', LI));
  expect(await store.find('cases', 'case_yunxi_3-2-1201')).toMatchObject({ area: 12_000, owners: [{ openid: 'wx-wang' }], trail: [{ what: 'roster-changed', by: manager }] });
  expect(await store.find('cases', 'case_yunxi_3-2-1202')).toMatchObject({ owners: [{ no: 2, name: '李新', openid: null }] });
  const seats = (await store.find('ledgers', 'led_yunxi_a_1'))?.seats;
  expect([seats?.['3-2-1201']?.may, seats?.['3-2-1202'], seats?.['3-2-1203']?.may]).toMatchObject([['wx-wang'], { may: [], name: '李**' }, []]);
  expect([(await store.find('grants', 'wx-wang'))?.homes.length, (await store.find('grants', 'wx-chen'))?.homes.length]).toEqual([1, 0]);
});
test('who is named no more is out of the case before the home is written, whatever cuts the correction short', async () => {
  const { bring, call, store, look, give } = await start();
  await bring(row('1202', CHEN));
  expect(await call('owner', 'wx-chen', 'session.bind', { communityId, phoneCode: 'phone:13800000188', idTail: '0038' })).toMatchObject({ ok: true });
  const homes = await store.list('homes', { where: {}, limit: 9 });
  await store.insertAll('cases', homes.map((home) => openCase(home, aBatch(), aCommunity(), 0)));
  give(row('1202', LI));
  const { importId } = (await look()).value, replace = store.replace;
  store.replace = async (...args) => args[0] !== 'homes' && replace(...args);
  expect(await call('manager', manager, 'roster.commit', { communityId, importId })).toMatchObject({ code: 'BUSY' });
  store.replace = replace;
  expect([(await store.find('cases', 'case_yunxi_3-2-1202'))?.owners, (await store.find('grants', 'wx-chen'))?.homes]).toMatchObject([[{ openid: null }], []]);
  expect((await store.find('homes', 'home_yunxi_3-2-1202'))?.bound).toHaveLength(1);
});
test('a piece cut short is written whole by the repeat', async () => {
  const { give, look, call, store, homes } = await start();
  give(row('1201'), row('1202', CHEN));
  const { importId } = (await look()).value;
  const apply = store.apply;
  store.apply = async () => { throw new Error('cut'); };
  expect(await call('manager', manager, 'roster.commit', { communityId, importId })).toMatchObject({ code: 'INTERNAL' });
  store.apply = apply;
  expect(await call('manager', manager, 'roster.commit', { communityId, importId })).toMatchObject({ ok: true, value: { done: 2, left: 0, homes: 2 } });
  expect([await homes(), (await store.find('communities', communityId))?.buildings]).toEqual([2, { 3: { homes: 2, area: expect.any(Number) } }]);
});
test('repeats answer the same; other content under the same id is refused', async () => {
  const { give, call, bring, homes } = await start();
  give(row('1201'));
  const asked = { communityId, fileId, name: '名册.csv', mapping: null };
  const first = await call('manager', manager, 'roster.preview', asked, 'req-preview-00001') as { value: RosterPreview };
  const { importId } = first.value;
  const written = await call('manager', manager, 'roster.commit', { communityId, importId }, 'req-commit-000001');
  await bring(row('1202', CHEN));
  expect(await call('manager', manager, 'roster.preview', asked, 'req-preview-00001')).toEqual(first);
  expect(await call('manager', manager, 'roster.commit', { communityId, importId }, 'req-commit-000001')).toEqual(written);
  expect(await call('manager', manager, 'roster.preview', { ...asked, name: '别的.csv' }, 'req-preview-00001')).toMatchObject({ code: 'REQUEST_REUSED' });
  expect(await homes()).toBe(2);
});
test('files that are no roster are refused by what they are', async () => {
  const { files, look, call } = await start();
  const refusal = async (bytes: Buffer) => { files.set(fileId, bytes); return look(); };
  expect(await refusal(Buffer.from('%PDF-1.7 hello'))).toMatchObject({ code: 'FILE_TYPE', data: { found: 'pdf' } });
  expect(await refusal(Buffer.from('PK\x03\x04garbage'))).toMatchObject({ code: 'FILE_BROKEN' });
  expect(await refusal(Buffer.from('一,二,三\n1,2,3'))).toMatchObject({ code: 'NO_HEADER' });
  expect(await refusal(Buffer.from([HEAD, ...Array.from({ length: 20_100 }, () => row('1201'))].join('\n')))).toMatchObject({ code: 'TOO_MANY_ROWS', data: { limit: 20_000 } });
  expect(await refusal(Buffer.alloc(10 * 1024 * 1024 + 1))).toMatchObject({ code: 'FILE_TOO_BIG' });
  files.delete(fileId);
  expect(await look()).toMatchObject({ code: 'FILE_BROKEN' });
  expect(await call('manager', manager, 'roster.preview', { communityId, fileId: 'cloud://test.files/imports/com_other/roster-01.csv', name: 'x', mapping: null })).toMatchObject({ code: 'FILE_FOREIGN' });
});
test('an import of nobody or of another community is unknown', async () => {
  const { call } = await start();
  for (const importId of ['imp_yunxi_zz', 'imp_other_zz']) expect(await call('manager', manager, 'roster.commit', { communityId, importId })).toMatchObject({ code: 'IMPORT_UNKNOWN' });
});
test.each(['wx-desk', 'wx-elsewhere', 'wx-nobody'])('%s can neither look nor write, and no file is opened for them', async (openid) => {
  const { give, call, look, homes, ports } = await start();
  give(row('1201'));
  const { importId } = (await look()).value;
  let opened = 0;
  const download = ports.cloud.download;
  ports.cloud.download = (id) => { opened++; return download(id); };
  expect(await call('manager', openid, 'roster.preview', { communityId, fileId, name: 'x', mapping: null })).toMatchObject({ code: 'FORBIDDEN' });
  expect(await call('manager', openid, 'roster.commit', { communityId, importId })).toMatchObject({ code: 'FORBIDDEN' });
  expect([opened, await homes()]).toEqual([0, 0]);
});
test('a look heard twice at once, with another list between: both deliveries are told what is kept', async () => {
  const { give, ports, server } = await start().then((all) => ({ ...all, server: all })), { cloud } = ports, id = 'req-heard-twice-01', data = { communityId, fileId, name: '名册.csv', mapping: null };
  const look = () => server.call('manager', manager, 'roster.preview', data, id);
  give(row('1201'));
  let inner: Promise<unknown> | null = null;
  Object.assign(ports, { cloud: { ...cloud, download: async (file: string) => { const bytes = await cloud.download(file); if (!inner) { give(row('1201'), row('1202', CHEN)); inner = look(); await inner; } return bytes; } } });
  const outer = await look();
  expect(await inner).toMatchObject({ ok: true, value: { homes: 2 } });
  expect(outer).toEqual(await inner);
});
test('a mail address of the list lies sealed, in the pieces too, and is what the owner’s form begins with', async () => {
  const { files, look, write, store, ports } = await start();
  files.set(fileId, Buffer.from([`${HEAD},通讯地址`, `${row('1201')},文一西路 588 号`, ',,,,,,陈思远,13800000188,'].join('\r\n')));
  const { importId } = (await look()).value;
  expect(JSON.stringify(await store.list('importPieces', { where: {}, limit: 9 }))).not.toContain('文一西路');
  await write(importId);
  const home = await store.find('homes', 'home_yunxi_3-2-1201');
  expect(JSON.stringify(home)).not.toContain('文一西路');
  expect([ports.vault.open(home?.owners[0]?.address ?? ''), home?.owners[1]?.address]).toEqual(['文一西路 588 号', undefined]);
});
