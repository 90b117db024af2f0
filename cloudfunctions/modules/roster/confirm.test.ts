import { firstEntryDraft } from '@domain/notices/first-entry-draft';
import { draftOf } from '@domain/batch/draft';
import { aBatch } from '@domain/testing/a-batch';
import { aCommunity } from '@domain/testing/a-community';
import { at } from '@domain/testing/at';
import { createCommunity } from '@cloud/kit/testing-community';
import { publish as openBatch } from '@cloud/modules/batches/publish';
import { save } from '@cloud/modules/batches/save';
import { publish } from '@cloud/modules/notices/publish';
import { commit } from './commit';
import { confirm } from './confirm';
import { last } from './last';
import { preview } from './preview';

const communityId = 'com_yunxi', manager = 'wx-manager', fileId = 'cloud://test.files/imports/com_yunxi/roster-01.csv', HEAD = '房号,业主姓名,手机号,建筑面积';
type Reply = { readonly ok: boolean; readonly code?: string; readonly value: { readonly roster: { readonly changedAt: number; readonly isConfirmed: boolean; readonly homes: number } | null } };

async function imported() {
  const server = await createCommunity([preview, commit, confirm, last, save, openBatch, publish]);
  const ask = (action: string, input: object, requestId?: string) => server.call('manager', manager, action, input, requestId) as Promise<Reply>;
  const take = async (...rows: string[]) => {
    server.files.set(fileId, Buffer.from([HEAD, ...rows].join('\r\n')));
    const { importId } = (await ask('roster.preview', { communityId, fileId, name: '名册.csv', mapping: null })).value as never as { importId: string };
    await ask('roster.commit', { communityId, importId });
  };
  const standing = async () => (await ask('roster.last', { communityId })).value.roster;
  const say = (changedAt: number, given: object = {}, requestId?: string) => ask('roster.confirm', { communityId, changedAt, person: '许经理', day: '2026-03-01', paper: null, ...given }, requestId);
  return { ...server, ask, take, standing, say };
}

test('a roster is unconfirmed until the developer’s word is written down, and again when it changes', async () => {
  const { take, standing, say, clock } = await imported();
  expect(await standing()).toBeNull();
  await take('3-1-101,王一宁,13800006207,90');
  const first = await standing();
  expect(first).toMatchObject({ homes: 1, isConfirmed: false });
  expect(await say(first?.changedAt ?? 0)).toMatchObject({ ok: true });
  expect(await standing()).toMatchObject({ isConfirmed: true });
  clock.now = at('2026-03-02 11:00');
  await take('3-1-101,王一宁,13800006207,90', '3-1-102,李敏,13800006208,90');
  expect(await standing()).toMatchObject({ homes: 2, isConfirmed: false, confirmed: { person: '许经理', homes: 1 } });
});
test('refused: of a roster that is not there, that changed meanwhile, with somebody else’s file', async () => {
  const { take, standing, say } = await imported();
  expect(await say(1)).toMatchObject({ code: 'ROSTER_EMPTY' });
  await take('3-1-101,王一宁,13800006207,90');
  const now = (await standing())?.changedAt ?? 0;
  expect(await say(now - 1)).toMatchObject({ code: 'ROSTER_CHANGED' });
  expect(await say(now, { paper: 'cloud://test.files/imports/com_other/paper-0001.jpg' })).toMatchObject({ code: 'FILE_FOREIGN' });
});
test('asked twice it is one confirmation', async () => {
  const { take, standing, say } = await imported();
  await take('3-1-101,王一宁,13800006207,90');
  const now = (await standing())?.changedAt ?? 0;
  expect(await say(now, {}, 'req-confirm-000001')).toEqual(await say(now, {}, 'req-confirm-000001'));
  expect(await say(now, { person: '别人' }, 'req-confirm-000001')).toMatchObject({ code: 'REQUEST_REUSED' });
});
test('the first notice waits for it; one that is out is corrected without it', async () => {
  const { take, standing, say, ask, clock } = await imported();
  await take('3-1-101,王一宁,13800006207,90');
  const { batchId } = (await ask('batches.save', { communityId, batchId: null, draft: draftOf(aBatch()) })).value as never as { batchId: string };
  await ask('batches.publish', { batchId });
  const notice = () => ask('notices.publish', { batchId, draft: firstEntryDraft(aBatch(), aCommunity()) });
  expect(await notice()).toMatchObject({ code: 'ROSTER_UNCONFIRMED' });
  await say((await standing())?.changedAt ?? 0);
  expect(await notice()).toMatchObject({ ok: true });
  clock.now = at('2026-03-02 12:00');
  await take('3-1-101,王一宁,13800006207,91');
  expect(await notice()).toMatchObject({ ok: true });
});
test('a file of several tables: the largest is read, another can be chosen', async () => {
  const { ask, files } = await imported();
  const { testBook } = await import('@cloud/platform/sheet/workbook-for-tests');
  const rows = (head: readonly string[], ...lines: (readonly string[])[]) => [head, ...lines].map((cells, r) => `<row r="${r + 1}">${cells.map((text, c) => `<c r="${'ABCD'[c]}${r + 1}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`).join('');
  const sold = rows(['房号', '业主姓名', '手机号', '建筑面积'], ['3-1-101', '王一宁', '13800006207', '90'], ['3-1-102', '李敏', '13800006208', '90']);
  const kept = rows(['房号', '客户姓名', '联系电话', '面积'], ['3-1-201', '赵一', '13800006209', '80']);
  files.set(fileId, Buffer.from(testBook({ sheets: [{ name: '已售', xml: sold }, { name: '自持', xml: kept }] })));
  const read = async (sheet: string | null) => (await ask('roster.preview', { communityId, fileId, name: '名册.xlsx', sheet, mapping: null })).value as never as { sheet: string; sheets: unknown; homes: number };
  expect(await read(null)).toMatchObject({ sheet: '已售', homes: 2, sheets: [{ name: '已售', rows: 2 }, { name: '自持', rows: 1 }] });
  expect(await read('自持')).toMatchObject({ sheet: '自持', homes: 1 });
});
