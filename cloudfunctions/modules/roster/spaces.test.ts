import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RosterPreview } from '@contract/roster';
import type { LotId } from '@domain/kernel/ids';
import { brokenInLot } from '@domain/parking/change-lot';
import { spacesOf, type Lot } from '@domain/parking/lot';
import { openCase } from '@domain/movein/open-case';
import { aBatch } from '@domain/testing/a-batch';
import { aCommunity } from '@domain/testing/a-community';
import { aHome } from '@domain/testing/a-home';
import { aLot } from '@domain/testing/a-lot';
import { crewGrants } from '@domain/testing/some-grants';
import { createCommunity } from '@cloud/kit/testing-community';
import { askExport } from '@cloud/modules/privacy/ask-export';
import { decideExport } from '@cloud/modules/privacy/decide-export';
import { fill } from '@cloud/modules/parking/fill';
import { swap } from '@cloud/modules/parking/swap';
import { commit } from './commit';
import { file } from './file';
import { preview } from './preview';
import { undo } from './undo';

const communityId = 'com_yunxi', manager = 'wx-manager', fileId = 'cloud://test.files/imports/com_yunxi/roster-01.csv', B1: LotId = 'lot_yunxi_b1', GROUND: LotId = 'lot_yunxi_ground';
const messy = readFileSync(join(__dirname, '../../../tests/fixtures/roster/messy/15-parking-spaces.csv'));
const HEAD = '楼栋,单元,房号,建筑面积,业主姓名,联系电话,车位', row = (room: string, spaces: string, area = '90') => `3,2,${room},${area},张${room === '1201' ? '一' : '二'},138000${room}1,${spaces}`;
type Answer = { readonly ok: boolean; readonly code?: string; readonly value: { readonly left: number; readonly spacesLeft?: number } };

/** A community with a garage and a yard, and the messy list of its homes. */
const start = async () => {
  const server = await createCommunity([preview, commit, undo, file, fill, swap, askExport, decideExport], { community: { declaredBuildings: ['3', '12'], buildings: {} } }), { store, files } = server;
  await store.insertAll('lots', [aLot('B1-001~B1-030'), aLot('1~12', { name: '地面' }, GROUND)]);
  const ask = (action: string, data: object, id?: string) => server.call('manager', manager, action, { communityId, ...data }, id);
  const park = (action: string, data: object) => server.call('manager', manager, `parking.${action}`, data);
  const look = async (content: Buffer | string) => { files.set(fileId, Buffer.from(content as string)); return (await ask('roster.preview', { fileId, name: '名册.csv', mapping: null }) as unknown as { value: RosterPreview }).value; };
  const until = async (action: string, importId: string): Promise<Answer> => { for (;;) { const answer = await ask(action, { importId }) as Answer; if (!answer.ok || answer.value.left === 0) return answer; } };
  const bring = async (content: Buffer | string) => { const { importId } = await look(content); await until('roster.commit', importId); return importId; };
  const lot = async (id: LotId): Promise<Lot> => { const found = await store.find('lots', id); if (!found) throw new Error('no lot'); expect(brokenInLot(found)).toEqual([]); return found; };
  const held = async (home: string) => [...spacesOf(await lot(B1), home), ...spacesOf(await lot(GROUND), home)];
  return { ...server, ask, park, look, until, bring, lot, held };
};

test('a messy list with parking spaces: previewed with what cannot be given, taken in, the same again is nothing new', async () => {
  const { look, bring, held, lot } = await start(), view = await look(messy);
  expect(view).toMatchObject({ homes: 4, fresh: 4, left: 0, spaces: 4, mapping: { spaces: 9 } });
  expect(view.problems.map(({ row: at, column, code, value, weight }) => [at, column, code, value, weight])).toEqual([[4, 'J', 'SPACE_UNKNOWN', '车位：B1-099', 'warns'], [4, 'J', 'SPACE_TWICE', 'B1-023', 'warns'], [6, 'J', 'SPACE_TWICE', '7', 'warns']]);
  expect([await held('3-2-1201'), (await lot(B1)).counts.assigned]).toEqual([[], 0]);
  await bring(messy);
  expect([await held('3-2-1201'), await held('3-2-1202'), await held('12-1-301'), await held('12-1-302')]).toEqual([['B1-023', 'B1-024', '7'], [], [], ['B1-030']]);
  expect(await look(messy)).toMatchObject({ fresh: 0, changed: 0, same: 4 });
});
test('the roster goes out with its spaces and comes back without a change, though two lots have the same number', async () => {
  const { bring, look, store, call, ask, held } = await start();
  await store.insert('lots', aLot('B1-005\n7', { name: '地下一层、东区' }, 'lot_yunxi_east'));
  await bring([HEAD, row('1201', '地下一层 B1-005、地面7'), row('1202', '地下一层东区B1-005')].join('\n'));
  expect([await held('3-2-1201'), spacesOf(await store.find('lots', 'lot_yunxi_east') as Lot, '3-2-1202')]).toEqual([['B1-005', '7'], ['B1-005']]);
  await store.insert('grants', crewGrants('wx-second', '吴越', [], true));
  const { id: exportId } = (await ask('privacy.askExport', { building: null, reason: 'other', words: '与开发商核对' }) as { value: { id: string } }).value;
  await call('manager', 'wx-second', 'privacy.decideExport', { exportId, isApproved: true });
  const { content } = (await call('manager', manager, 'roster.file', { exportId }) as { value: { content: string } }).value;
  expect(await look(Buffer.from(content, 'base64'))).toMatchObject({ homes: 2, same: 2, changed: 0, problems: [expect.objectContaining({ code: 'ID_EMPTY' }), expect.objectContaining({ code: 'ID_EMPTY' })] });
});
test('a later list gives what is new and says so; what it does not name stays; the home itself is not written', async () => {
  const { bring, look, held, store, clock } = await start();
  await bring([HEAD, row('1201', 'B1-1'), row('1202', '')].join('\n'));
  const before = await store.find('homes', 'home_yunxi_3-2-1202'), confirmed = (await store.find('communities', communityId))?.roster;
  clock.now += 60_000;
  const next = [HEAD, row('1201', ''), row('1202', 'B1-1、B1-2')].join('\n');
  expect(await look(next)).toMatchObject({ changed: 1, same: 1, spaces: 1, changes: [{ label: '3栋 2单元 1202', fields: ['spaces'], isSold: false }], problems: expect.arrayContaining([expect.objectContaining({ code: 'SPACE_TAKEN', value: 'B1-1' })]) });
  await bring(next);
  expect([await held('3-2-1201'), await held('3-2-1202'), await store.find('homes', 'home_yunxi_3-2-1202'), (await store.find('communities', communityId))?.roster]).toEqual([['B1-001'], ['B1-002'], before, confirmed]);
});
test('taken back with its import: what it gave and nothing else, wherever the home has moved to since', async () => {
  const { bring, until, park, held, lot } = await start();
  await bring([HEAD, row('1201', 'B1-1')].join('\n'));
  const importId = await bring([HEAD, row('1201', 'B1-1、B1-2'), row('1202', 'B1-3')].join('\n'));
  await park('fill', { lotId: B1, lines: [{ no: 'B1-010', home: '3-2-1201' }] });
  await park('swap', { lotId: B1, no: 'B1-002', other: 'B1-012', why: '离单元门近' });
  expect(await held('3-2-1201')).toEqual(['B1-001', 'B1-010', 'B1-012']);
  for (let again = 0; again < 2; again++) expect(await until('roster.undo', importId)).toMatchObject({ ok: true, value: { left: 0 } });
  expect([await held('3-2-1201'), await held('3-2-1202'), (await lot(B1)).counts.free]).toEqual([['B1-001', 'B1-010'], [], 28]);
});
test('a home on its way hears of its space; one that has not begun finds it on its page', async () => {
  const { bring, store, lot, clock } = await start();
  await bring([HEAD, row('1201', ''), row('1202', '')].join('\n'));
  const home = await store.find('homes', 'home_yunxi_3-2-1201');
  if (!home) throw new Error('no home');
  const moveIn = openCase({ ...home, batchId: 'bat_yunxi_a' }, aBatch(), aCommunity(), clock.now);
  await store.apply('homes', home._id, { guard: {}, patch: { set: { batchId: 'bat_yunxi_a' } } });
  await store.insert('cases', moveIn);
  await bring([HEAD, row('1201', 'B1-1'), row('1202', 'B1-2')].join('\n'));
  const told = await store.find('cases', moveIn._id);
  expect([told?.news.map(({ kind, words }) => [kind, words.what, words.no]), told?.trail.at(-1)?.what, (await lot(B1)).tell]).toEqual([[['parking', 'assigned', 'B1-001']], 'space-assigned', {}]);
});
test('given away between the preview and the writing: left with whom it is, counted, said', async () => {
  const { look, until, park, held, store } = await start(), { importId } = await look([HEAD, row('1201', 'B1-1、B1-2'), row('1202', '地面3')].join('\n'));
  await store.insert('homes', aHome({ room: '909', _id: 'home_yunxi_3-2-909' }));
  expect(await park('fill', { lotId: B1, lines: [{ no: 'B1-001', home: '3-2-909' }] })).toMatchObject({ ok: true, value: { assigned: 1 } });
  expect(await until('roster.commit', importId)).toMatchObject({ ok: true, value: { left: 0, spacesLeft: 1 } });
  expect([await held('3-2-909'), await held('3-2-1201'), await held('3-2-1202')]).toEqual([['B1-001'], ['B1-002'], ['3']]);
});
test('cut short at any of its writes, asked again it gives each space once', async () => {
  for (let cut = 0; cut < 12; cut++) {
    const { look, ask, until, held, store } = await start(), { importId } = await look(messy), { apply, replace } = store;
    let left = cut;
    const counted = <T extends (...args: never[]) => unknown>(method: T) => ((...args: never[]) => { if (left-- === 0) throw new Error('cut'); return method(...args); }) as unknown as T;
    Object.assign(store, { apply: counted(apply), replace: counted(replace) });
    await ask('roster.commit', { importId }, 'req-commit-0000001');
    Object.assign(store, { apply, replace });
    expect(await ask('roster.commit', { importId }, 'req-commit-0000001')).toMatchObject({ ok: true });
    expect(await until('roster.commit', importId)).toMatchObject({ ok: true, value: { done: 4, left: 0 } });
    expect([await held('3-2-1201'), await held('12-1-302')]).toEqual([['B1-023', 'B1-024', '7'], ['B1-030']]);
  }
});
