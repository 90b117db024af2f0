import { createCommunity } from '@cloud/kit/testing-community';
import { beat } from '@cloud/modules/beat/beat';
import { DAY, HOUR, MINUTE, NEVER } from '@domain/kernel/calendar';
import { ROSTER_DAYS } from '@domain/roster/roster-import';
import { commit } from './commit';
import { preview } from './preview';

const communityId = 'com_yunxi', folder = 'cloud://test.files/imports/com_yunxi/';
const HEAD = '楼栋,单元,房号,户型,建筑面积,合同编号,业主姓名,联系电话,身份证号', WANG = '王一宁,13800006207,11010519491231002X';
const start = async (rooms = 1) => {
  const server = await createCommunity([preview, commit], { community: { declaredBuildings: ['3'] }, units: ['manager'] });
  // At the minute of a look.
  server.clock.now = Math.ceil(server.clock.now / (360 * MINUTE)) * 360 * MINUTE;
  const bytes = Buffer.from([HEAD, ...Array.from({ length: rooms }, (_, i) => `3,2,${1201 + i},三室两厅,118.60,YX-${i},${WANG}`)].join('\r\n'));
  const look = async (name: string, content = bytes) => { server.files.set(`${folder}${name}`, content); return await server.call('manager', 'wx-manager', 'roster.preview', { communityId, fileId: `${folder}${name}`, name, mapping: null }) as { ok: boolean; code?: string; value: { importId: string } }; };
  const write = (importId: string) => server.call('manager', 'wx-manager', 'roster.commit', { communityId, importId });
  const left = async () => ({ files: [...server.files.keys()].filter((name) => name.startsWith(folder)).length, imports: await server.store.count('imports', { communityId }), pieces: await server.store.count('importPieces', { communityId }) });
  const later = async (time: number) => { server.clock.now += time; await beat(server.ports); };
  return { ...server, look, write, left, later };
};

test('a roster looked at and not taken in is gone after a week: its file, and what was laid aside of it', async () => {
  const { look, write, left, later } = await start();
  const { value: { importId } } = await look('roster-01.csv');
  expect((await look('roster-02.csv', Buffer.from('%PDF-1.7 a contract with numbers'))).code).toBe('FILE_TYPE');
  await later((ROSTER_DAYS - 1) * DAY);
  expect(await left()).toEqual({ files: 2, imports: 2, pieces: 1 });
  await later(DAY);
  expect(await left()).toEqual({ files: 0, imports: 0, pieces: 0 });
  expect(await write(importId)).toMatchObject({ code: 'IMPORT_UNKNOWN' });
});
test('of one that was begun only the file goes; it can still be gone on with', async () => {
  const { look, write, left, later, store } = await start(201);
  const { value: { importId } } = await look('roster-01.csv');
  await write(importId);
  await later(ROSTER_DAYS * DAY);
  expect(await left()).toEqual({ files: 0, imports: 1, pieces: 2 });
  expect((await store.find('imports', importId))?.keptUntil).toBe(NEVER);
  expect(await write(importId)).toMatchObject({ value: { left: 0, homes: 201 } });
});
test('a file refused as no roster is refused again by the same words, and nothing can be taken in of it', async () => {
  const { look, write, store } = await start();
  await look('roster-01.csv', Buffer.from('not a table'));
  const [kept] = await store.list('imports', { where: { communityId }, limit: 9 });
  expect([kept?.isRefused, await write(kept?._id ?? '')]).toMatchObject([true, { code: 'IMPORT_UNKNOWN' }]);
});
test('imports of before there was such a day get one; what storage keeps is tried again within the hours', async () => {
  const { look, left, later, store, ports, logs } = await start(), { remove } = ports.cloud, { value: { importId } } = await look('roster-01.csv');
  await store.apply('imports', importId, { guard: {}, patch: { unset: ['keptUntil'] } });
  await later(30 * DAY);
  expect(await left()).toEqual({ files: 1, imports: 1, pieces: 1 });
  ports.cloud.remove = async (ids) => [...ids];
  await later(ROSTER_DAYS * DAY);
  expect([await left(), logs.some(({ alarm }) => alarm === 'roster-file-not-deleted')]).toEqual([{ files: 1, imports: 1, pieces: 1 }, true]);
  ports.cloud.remove = remove;
  await later(6 * HOUR);
  expect(await left()).toEqual({ files: 0, imports: 0, pieces: 0 });
});
