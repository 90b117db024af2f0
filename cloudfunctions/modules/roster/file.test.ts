import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RosterPreview } from '@contract/roster';
import { HOUR, MINUTE } from '@domain/kernel/calendar';
import { crewGrants } from '@domain/testing/some-grants';
import { createCommunity } from '@cloud/kit/testing-community';
import { readSheet } from '@cloud/platform/sheet/read-sheet';
import { askExport } from '@cloud/modules/privacy/ask-export';
import { decideExport } from '@cloud/modules/privacy/decide-export';
import { commit } from './commit';
import { file } from './file';
import { preview } from './preview';

const communityId = 'com_yunxi', manager = 'wx-manager', fileId = 'cloud://test.files/imports/com_yunxi/roster-01.xlsx', fixtures = join(__dirname, '../../../tests/fixtures/roster');
const start = async (content: Buffer, declaredBuildings: readonly string[]) => {
  const server = await createCommunity([preview, commit, file, askExport, decideExport], { community: { declaredBuildings, buildings: {} } });
  const ask = (action: string, data: object, who = manager) => server.call('manager', who, action, { communityId, ...data });
  const look = async (bytes: Buffer) => { server.files.set(fileId, bytes); return (await ask('roster.preview', { fileId, name: '名册', mapping: null }) as { value: RosterPreview }).value; };
  const { importId } = await look(content);
  for (let left = 1; left > 0;) left = (await ask('roster.commit', { importId }) as { value: { left: number } }).value.left;
  await server.store.insert('grants', crewGrants('wx-second', '吴越', [], true));
  const call = (action: string, data: object, who = manager) => server.call('manager', who, action, data);
  const asked = async (building: string | null = null) => (await ask('privacy.askExport', { building, reason: 'other', words: '与开发商核对' }) as { value: { id: string } }).value.id;
  const approved = async (building: string | null = null) => { const exportId = await asked(building); await call('privacy.decideExport', { exportId, isApproved: true }, 'wx-second'); return exportId; };
  const out = async (building: string | null = null) => (await call('roster.file', { exportId: await approved(building) }) as { value: { homes: number; content: string } }).value;
  return { ...server, ask, take: call, asked, approved, look, out };
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
  expect([homes, rowsOf(content).slice(1).map((row) => [row[0], row[2], row[9], row[10]])]).toEqual([2, [['3', '1201', '王一宁', '13800006207'], ['', '', '陈思远', '13800006218'], ['3', '1202', '李敏', '13800006229']]]);
});
test('too many homes for one file are refused before anything is opened', async () => {
  const { take, approved, store } = await start(readFileSync(join(fixtures, 'messy/01-plain-utf8.csv')), ['3', '12']);
  await store.apply('communities', communityId, { guard: {}, patch: { set: { 'buildings.3.homes': 5001 } } });
  expect(await take('roster.file', { exportId: await approved() })).toMatchObject({ code: 'ROSTER_TOO_BIG', data: { limit: 5000 } });
});
test.each(['wx-desk', 'wx-elsewhere', 'wx-nobody'])('%s gets nothing', async (who) => {
  const { take, approved, store } = await start(readFileSync(join(fixtures, 'messy/01-plain-utf8.csv')), ['3', '12']), exportId = await approved();
  for (const action of ['roster.file', 'privacy.decideExport']) expect(await take(action, { exportId, ...(action === 'roster.file' ? {} : { isApproved: true }) }, who)).toMatchObject({ code: 'FORBIDDEN' });
  expect((await store.find('rosterExports', exportId))?.takenAt).toBeNull();
});
test('one manager alone gets nothing: another approves within a day, and the file can be taken for ten minutes', async () => {
  const { take, asked, clock, store, ports } = await start(readFileSync(join(fixtures, 'messy/01-plain-utf8.csv')), ['3', '12']), exportId = await asked();
  expect(await take('roster.file', { exportId })).toMatchObject({ code: 'EXPORT_STATE', data: { state: 'asked' } });
  expect(await take('privacy.decideExport', { exportId, isApproved: true })).toMatchObject({ code: 'EXPORT_OWN' });
  expect(await take('privacy.decideExport', { exportId, isApproved: true }, 'wx-second')).toMatchObject({ value: { state: 'approved' } });
  expect(await take('roster.file', { exportId }, 'wx-second')).toMatchObject({ code: 'EXPORT_STATE' });
  expect(await take('roster.file', { exportId })).toMatchObject({ ok: true });
  clock.now += 9 * MINUTE;
  expect(await take('roster.file', { exportId })).toMatchObject({ ok: true });
  clock.now += 2 * MINUTE;
  expect(await take('roster.file', { exportId })).toMatchObject({ code: 'EXPORT_STATE', data: { state: 'over' } });
  const late = await asked();
  clock.now += 24 * HOUR + 1;
  expect(await take('privacy.decideExport', { exportId: late, isApproved: true }, 'wx-second')).toMatchObject({ code: 'EXPORT_STATE', data: { state: 'lapsed' } });
  const [page] = await store.list('privacyLog', { where: { communityId }, orderBy: [['no', 'asc']], limit: 1 });
  expect(page?.entries.map(({ by, what }) => [by, what])).toEqual([[manager, 'export-asked'], ['wx-second', 'export-approved'], [manager, 'roster-exported'], [manager, 'roster-exported'], [manager, 'export-asked']]);
  expect(JSON.stringify(page)).not.toContain('与开发商核对');
  expect(Object.values(page?.whys ?? {}).map((sealed) => ports.vault.open(sealed))).toEqual(['与开发商核对', '与开发商核对']);
});
