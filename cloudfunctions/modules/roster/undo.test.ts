import type { RosterPreview } from '@contract/roster';
import { createCommunity } from '@cloud/kit/testing-community';
import { bind } from '@cloud/modules/session/bind';
import { commit } from './commit';
import { last } from './last';
import { preview } from './preview';
import { undo } from './undo';

const communityId = 'com_yunxi', manager = 'wx-manager', fileId = 'cloud://test.files/imports/com_yunxi/roster-01.csv';
const HEAD = '楼栋,单元,房号,户型,建筑面积,合同编号,业主姓名,联系电话,身份证号';
const WANG = '王一宁,13800006207,11010519491231002X', CHEN = '陈思远,13800000188,110105194912310038', LI = '李新,13900000009,110105194912310054';
const row = (room: string, owner = WANG, area = '118.60') => `3,2,${room},三室两厅,${area},YX-${room},${owner}`;
const many = (count: number, area = '90') => Array.from({ length: count }, (_, i) => row(`${Math.floor(i / 4) + 1}0${(i % 4) + 1}`, `张${'一二三四'[i % 4]}${'甲乙丙丁戊'[i % 5]},138${String(i).padStart(8, '0')},`, area));
type Undone = { readonly ok: true; readonly value: { readonly restored: number; readonly removed: number; readonly left: number } };

const start = async () => {
  const server = await createCommunity([preview, commit, undo, last, bind], { community: { declaredBuildings: ['3', '4'], buildings: {} }, units: ['manager', 'owner'] });
  const ask = (action: string, data: object, id?: string) => server.call('manager', manager, action, { communityId, ...data }, id);
  const look = async (...rows: string[]) => { server.files.set(fileId, Buffer.from([HEAD, ...rows].join('\r\n'))); return (await ask('roster.preview', { fileId, name: '名册.csv', mapping: null }) as { value: RosterPreview }).value; };
  const write = async (importId: string) => { for (;;) { const answer = await ask('roster.commit', { importId }) as { ok: boolean; value: { left: number } }; if (!answer.ok || answer.value.left === 0) return answer; } };
  const bring = async (...rows: string[]) => { const { importId } = await look(...rows); await write(importId); return importId; };
  const takeBack = async (importId: string) => { const answers: Undone[] = []; for (;;) { const answer = await ask('roster.undo', { importId }) as Undone; answers.push(answer); if (!answer.ok || answer.value.left === 0) return answers; } };
  const homes = async () => (await server.store.list('homes', { where: { communityId }, limit: 1000 })).map(({ _v, _answers, ...home }) => home);
  const buildings = async () => (await server.store.find('communities', communityId))?.buildings;
  return { ...server, ask, look, write, bring, takeBack, homes, buildings };
};

test('an import taken back leaves the roster as it was: new homes gone, changed ones what they were', async () => {
  const { bring, takeBack, homes, buildings, look, ask } = await start();
  await bring(row('1201'), row('1202', CHEN));
  const before = await homes();
  const second = await bring(row('1201', WANG, '120.00'), row('1202', LI), row('1203', CHEN), row('0101', LI).replace(/^3/, '4'));
  expect(await homes()).toHaveLength(4);
  expect(await ask('roster.last', {})).toMatchObject({ value: { last: { importId: second, file: '名册.csv', fresh: 2, changed: 2, isWhole: true } } });
  expect(await takeBack(second)).toMatchObject([{ ok: true, value: { restored: 2, removed: 2, left: 0 } }]);
  expect(await homes()).toEqual(before);
  expect(await buildings()).toEqual({ 3: { homes: 2, area: expect.any(Number) } });
  expect(await look(row('1201'), row('1202', CHEN))).toMatchObject({ fresh: 0, changed: 0, same: 2 });
  expect(await ask('roster.last', {})).toMatchObject({ value: { last: null } });
});
test('many changed homes go back piece by piece, and no name or number of before stays', async () => {
  const { bring, takeBack, homes, store } = await start();
  await bring(...many(410));
  const before = await homes(), importId = await bring(...many(410, '95'));
  expect((await takeBack(importId)).map(({ value }) => [value.restored, value.removed, value.left])).toEqual([[200, 0, 2], [400, 0, 1], [410, 0, 0]]);
  expect(await homes()).toEqual(before);
  expect((await store.list('importPieces', { where: {}, limit: 99 })).filter((piece) => piece.homes.length || piece.sealedBefore)).toEqual([]);
});
test('an import that was begun and left is taken back as far as it came, and not written on', async () => {
  const { look, ask, takeBack, homes, buildings } = await start();
  const { importId } = await look(...many(410));
  await ask('roster.commit', { importId });
  expect(await homes()).toHaveLength(200);
  expect((await takeBack(importId)).at(-1)).toMatchObject({ value: { removed: 200, left: 0 } });
  expect([await homes(), await buildings()]).toEqual([[], {}]);
  expect(await ask('roster.commit', { importId })).toMatchObject({ code: 'IMPORT_TAKEN_BACK' });
});
test('a piece of changes cut short goes back to what was before its first attempt', async () => {
  const { bring, look, ask, write, takeBack, homes, store } = await start();
  await bring(row('1201'), row('1202', CHEN));
  const before = await homes(), { importId } = await look(row('1201', WANG, '120.00'), row('1202', LI));
  const replace = store.replace;
  let left = 1;
  store.replace = (async (collection, id, version, fields) => { if (collection === 'homes' && left-- === 0) throw new Error('cut'); return replace(collection, id, version, fields); }) as typeof replace;
  expect(await ask('roster.commit', { importId })).toMatchObject({ code: 'INTERNAL' });
  store.replace = replace;
  await write(importId);
  await takeBack(importId);
  expect(await homes()).toEqual(before);
});
test.each(['added', 'changed'])('while an owner is bound to an %s home nothing is taken back', async (which) => {
  const { bring, ask, call, homes } = await start();
  if (which === 'changed') await bring(row('1201'), row('1202', CHEN));
  const importId = await bring(row('1201', WANG, '120.00'), row('1203', CHEN));
  expect(await call('owner', 'wx-1', 'session.bind', { communityId, phoneCode: 'phone:13800006207', idTail: '002X' })).toMatchObject({ ok: true });
  const before = await homes();
  expect(await ask('roster.undo', { importId })).toMatchObject({ code: 'IMPORT_IN_USE', data: { bound: 1, moving: 0 } });
  expect(await homes()).toEqual(before);
});
test('while a batch has the building nothing is taken back', async () => {
  const { bring, ask, store, homes } = await start();
  const importId = await bring(row('1201'), row('1202', CHEN));
  await store.apply('communities', communityId, { guard: {}, patch: { set: { 'buildings.3.batchId': 'bat_yunxi_a' } } });
  expect(await ask('roster.undo', { importId })).toMatchObject({ code: 'IMPORT_IN_USE', data: { bound: 0, moving: 2 } });
  expect(await homes()).toHaveLength(2);
});
test('only the last import can be taken back, and what was before the earlier one is forgotten', async () => {
  const { bring, ask, store, homes } = await start();
  await bring(row('1201'));
  const second = await bring(row('1201', LI));
  await bring(row('1202', CHEN));
  expect(await ask('roster.undo', { importId: second })).toMatchObject({ code: 'IMPORT_FOLLOWED' });
  expect((await store.list('importPieces', { where: { importId: second }, limit: 9 })).map(({ sealedBefore }) => sealedBefore)).toEqual([undefined]);
  expect(await homes()).toHaveLength(2);
});
test('repeats answer the same; an import of nobody or of another community is unknown', async () => {
  const { bring, ask, homes } = await start();
  const importId = await bring(row('1201'));
  const first = await ask('roster.undo', { importId }, 'req-undo-00000001');
  expect(first).toMatchObject({ value: { removed: 1, left: 0 } });
  expect(await ask('roster.undo', { importId }, 'req-undo-00000001')).toEqual(first);
  expect(await ask('roster.undo', { importId })).toEqual(first);
  for (const unknown of ['imp_yunxi_zz', 'imp_other_zz']) expect(await ask('roster.undo', { importId: unknown })).toMatchObject({ code: 'IMPORT_UNKNOWN' });
  expect(await homes()).toEqual([]);
});
test('nothing is taken back while a piece is being written, and nothing is written while something is taken back', async () => {
  const { bring, look, ask, store, clock, homes } = await start();
  await bring(row('1201'));
  const importId = await bring(row('1201', LI)), { importId: next } = await look(row('1202', CHEN));
  await store.apply('imports', importId, { guard: {}, patch: { addToSet: { writing: clock.now } } });
  expect(await ask('roster.undo', { importId })).toMatchObject({ ok: false, code: 'BUSY' });
  await store.apply('communities', communityId, { guard: {}, patch: { set: { undoingUntil: clock.now + 5_000 } } });
  expect(await ask('roster.commit', { importId: next })).toMatchObject({ ok: false, code: 'BUSY' });
  expect(await homes()).toHaveLength(1);
  clock.now += 30_000;
  expect(await ask('roster.undo', { importId })).toMatchObject({ ok: true, value: { restored: 1, left: 0 } });
  expect(await ask('roster.commit', { importId: next })).toMatchObject({ ok: true, value: { left: 0 } });
});
test('of two who write one piece side by side the first keeps what was before', async () => {
  const { bring, look, ask, takeBack, homes, store } = await start();
  await bring(row('1201'));
  const before = await homes(), { importId } = await look(row('1201', WANG, '120.00')), { replace } = store;
  let beside: Promise<unknown> | null = null;
  const list = store.list;
  store.list = (async (collection, query) => {
    const found = await list(collection, query);
    if (collection === 'homes' && !beside) { beside = ask('roster.commit', { importId }); await beside; return list(collection, query); }
    return found;
  }) as typeof list;
  await ask('roster.commit', { importId });
  Object.assign(store, { list, replace });
  await takeBack(importId);
  expect(await homes()).toEqual(before);
});
test('what lies of before is sealed', async () => {
  const { bring, store } = await start();
  await bring(row('1201'));
  await bring(row('1201', LI));
  const stored = JSON.stringify(await store.list('importPieces', { where: {}, limit: 9 }));
  expect(stored).toContain('sealedBefore');
  for (const plain of ['王一宁', '13800006207', '11010519491231002X', '李新']) expect(stored).not.toContain(plain);
});
