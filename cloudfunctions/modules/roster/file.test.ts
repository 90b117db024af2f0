import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RosterPreview } from '@contract/roster';
import { createCommunity } from '@cloud/kit/testing-community';
import { readSheet } from '@cloud/platform/sheet/read-sheet';
import { commit } from './commit';
import { file } from './file';
import { preview } from './preview';

const communityId = 'com_yunxi', manager = 'wx-manager', fileId = 'cloud://test.files/imports/com_yunxi/roster-01.xlsx', fixtures = join(__dirname, '../../../tests/fixtures/roster');
const start = async (content: Buffer, declaredBuildings: readonly string[]) => {
  const server = await createCommunity([preview, commit, file], { community: { declaredBuildings, buildings: {} } });
  const ask = (action: string, data: object, who = manager) => server.call('manager', who, action, { communityId, ...data });
  const look = async (bytes: Buffer) => { server.files.set(fileId, bytes); return (await ask('roster.preview', { fileId, name: '名册', mapping: null }) as { value: RosterPreview }).value; };
  const { importId } = await look(content);
  for (let left = 1; left > 0;) left = (await ask('roster.commit', { importId }) as { value: { left: number } }).value.left;
  const out = async (building: string | null = null) => (await ask('roster.file', { building, reason: '与开发商核对' }) as { value: { homes: number; content: string } }).value;
  return { ...server, ask, look, out };
};
const rowsOf = (content: string) => { const read = readSheet(Buffer.from(content, 'base64')); if (!read.ok) throw new Error(read.code); return read.value.sheets[0]?.rows.map(({ cells }) => cells) ?? []; };

test.each(['yunxili.xlsx', 'messy/06-co-owners-in-one-quoted-cell.csv', 'messy/10-merged-two-line-header.xlsx', 'messy/13-other-words-other-order.xlsx'])('the roster of %s goes out and comes back without a change', async (name) => {
  const { out, look } = await start(readFileSync(join(fixtures, name)), ['1', '2', '3', '4', '5', '12']), { homes, content } = await out();
  expect(homes).toBeGreaterThanOrEqual(4);
  expect(await look(Buffer.from(content, 'base64'))).toMatchObject({ homes, same: homes, fresh: 0, changed: 0, left: 0, missing: 0, changes: [], missingHomes: [] });
});
test('what is changed in it is what comes back changed, and nothing else', async () => {
  const { out, look } = await start(readFileSync(join(fixtures, 'messy/01-plain-utf8.csv')), ['3', '12']), rows = rowsOf((await out()).content);
  const edited = rows.map((row) => row.map((cell) => (cell === '118.60' ? '120.00' : cell))).filter((row) => row[0] !== '12' || row[2] !== '302');
  expect(await look(Buffer.from(edited.map((row) => row.join(',')).join('\n')))).toMatchObject({ changed: 1, same: 2, missing: 1, changes: [{ label: '3栋 2单元 1201', fields: ['area'], isSold: false }], missingHomes: ['12-1-302'] });
});
test('one building alone; co-owners stand below on rows of their own', async () => {
  const { out } = await start(readFileSync(join(fixtures, 'messy/01-plain-utf8.csv')), ['3', '12']), { homes, content } = await out('3');
  expect([homes, rowsOf(content).slice(1).map((row) => [row[0], row[2], row[8], row[9]])]).toEqual([2, [['3', '1201', '王一宁', '13800006207'], ['', '', '陈思远', '13800006218'], ['3', '1202', '李敏', '13800006229']]]);
});
test('too many homes for one file are refused before anything is opened', async () => {
  const { ask, store } = await start(readFileSync(join(fixtures, 'messy/01-plain-utf8.csv')), ['3', '12']);
  await store.apply('communities', communityId, { guard: {}, patch: { set: { 'buildings.3.homes': 5001 } } });
  expect(await ask('roster.file', { building: null, reason: '与开发商核对' })).toMatchObject({ code: 'ROSTER_TOO_BIG', data: { limit: 5000 } });
});
test.each(['wx-desk', 'wx-elsewhere', 'wx-nobody'])('%s gets nothing', async (who) => {
  const { ask } = await start(readFileSync(join(fixtures, 'messy/01-plain-utf8.csv')), ['3', '12']);
  expect(await ask('roster.file', { building: null, reason: '看看' }, who)).toMatchObject({ code: 'FORBIDDEN' });
});
