import type { GuideView, KeyBoard, KeyHomeView } from '@contract/keys-store';
import { usualKeys } from '@domain/batch/batch';
import { expectedCounts } from '@domain/keys/key-issue';
import type { MoveInCase } from '@domain/movein/case';
import { aCase } from '@domain/testing/a-case';
import { aHome } from '@domain/testing/a-home';
import { aKeyIssue, someStrokes } from '@domain/testing/a-key-issue';
import { aSignedPaper } from '@domain/testing/a-signed-paper';
import { anInspection } from '@domain/testing/an-inspection';
import { at } from '@domain/testing/at';
import { onSite } from '@domain/testing/on-site';
import { crewGrants } from '@domain/testing/some-grants';
import { newSite, stockPut } from '@domain/site/site';
import { createVisit } from '@cloud/kit/testing-visit';
import { readSheet } from '@cloud/platform/sheet/read-sheet';
import { accept } from './accept';
import { board } from './board';
import { cancel } from './cancel';
import { count } from './count';
import { give } from './give';
import { giveBack } from './give-back';
import { guide } from './guide';
import { home } from './home';
import { lend } from './lend';
import { note } from './note';
import { open } from './open';
import { place } from './place';
import { recount } from './recount';
import { settings } from './settings';
import { sheet } from './sheet';
import { signGuide } from './sign-guide';
import { takeIn } from './take-in';
import { takeOut } from './take-out';
import { tell } from './tell';

const communityId = 'com_yunxi', next = 'home_yunxi_3-2-1202', counts = expectedCounts(usualKeys), now = at('2026-03-14 10:30');
const handedOver = { ...onSite, inspection: anInspection(), papers: { 'residence-agreement': aSignedPaper('residence-agreement', ['owner:1']), 'handover-sheet': aSignedPaper('handover-sheet', ['owner:1', 'staff']) } };
const issued = { ...handedOver, keys: aKeyIssue({ owner: { by: 'wx-owner', name: '王一宁', at: now, counts }, signedAt: now, signature: { openid: 'wx-owner', name: '王一宁', device: 'phone', strokes: someStrokes, hash: 'h' } }) };
const pages: unknown[] = [];
const printed = sheet(async ({ parts }) => { pages.push(...parts.map(({ paper }) => paper)); return { bytes: Buffer.from('%PDF'), pages: 1 } as never; });

async function visiting(over: Partial<Omit<MoveInCase, 'marks'>> = handedOver) {
  const server = await createVisit([open, takeOut, count, accept, board, takeIn, recount, place, lend, giveBack, home, note, cancel, settings, printed, guide, tell, give, signGuide], aCase(over), ['owner', 'staff', 'manager', 'documents']);
  const { store } = server.ports, fees = [{ code: 'door-key', name: '入户门钥匙工本费', how: 'fixed' as const, price: 2_500 }];
  await store.apply('communities', communityId, { guard: {}, patch: { set: { 'buildings.3': { homes: 2, batchId: null }, fees } } });
  await store.insertAll('homes', [aHome(), aHome({ room: '1202' })]);
  await store.insertAll('grants', [crewGrants('wx-manager', '周敏', [], true)]);
  const staff = (name: string, input: object, who = 'wx-keys', request?: string) => server.call('staff', who, `keys.${name}`, input, request);
  const value = async <T>(answer: Promise<unknown>) => ((await answer) as { value: T }).value;
  const lot = (rows: object[], who?: string, request?: string) => staff('takeIn', { communityId, building: '3', source: 'developer', from: '陈工', words: '', rows }, who, request);
  const row = (given: object = {}) => ({ home: '2-1201', counts, place: 'A柜 12', ...given });
  return { ...server, store, staff, lot, row, list: (who?: string) => value<KeyBoard>(staff('board', { communityId, building: null }, who)), one: (homeId: string = server.homeId) => value<KeyHomeView>(staff('home', { homeId })) };
}

test('taken in by home and counted by kind; missing sets and differences are named', async () => {
  const { lot, row, list } = await visiting();
  expect(await list()).toMatchObject({ building: '3', hasBook: false, isManager: false, homes: [{ home: '2-1201', state: 'missing' }, { home: '2-1202', state: 'missing' }] });
  const taken = await lot([row({ counts: { ...counts, door: 4 } })], 'wx-keys', 'req-take-in-00000001');
  expect(taken).toEqual({ ok: true, value: { homes: 1, pieces: 12, short: 1, over: 0 } });
  expect(await lot([row({ counts: { ...counts, door: 4 } })], 'wx-keys', 'req-take-in-00000001')).toEqual(taken);
  expect(await list('wx-desk')).toMatchObject({ hasBook: true, lots: [{ from: '陈工', by: '李管家', short: 1 }], balance: { taken: { door: 4 }, cabinet: { door: 4 } }, homes: [{ state: 'in', place: 'A柜 12', pieces: 12, wrong: [{ code: 'door', expected: 5, counted: 4 }] }, { state: 'missing' }] });
});
test('nothing is issued that was not taken in; what is missing is taken in later, and then it goes', async () => {
  const { lot, row, staff, homeId } = await visiting();
  await lot([row({ counts: { ...counts, door: 4 } })]);
  expect(await staff('open', { homeId })).toMatchObject({ value: { place: 'A柜 12', kept: { with: '', lacks: ['入户门钥匙'] } } });
  expect(await staff('takeOut', { homeId })).toMatchObject({ code: 'KEYS_NOT_IN', data: { wrong: [{ code: 'door', expected: 5, counted: 4 }] } });
  await lot([row({ counts: { door: 1 }, place: '' })]);
  expect(await staff('takeOut', { homeId })).toMatchObject({ ok: true, value: { step: 'first' } });
});
test('a home whose keys went before anybody took in is taken in whole', async () => {
  const { lot, row, list } = await visiting(issued);
  expect(await lot([row({ counts: { ...counts, door: 4 } })])).toMatchObject({ code: 'KEYS_TOO_FEW', data: { wrong: [{ name: '2-1201 入户门钥匙', expected: 5, counted: 4 }] } });
  expect(await lot([row({ counts: { ...counts, door: 6 } })])).toMatchObject({ ok: true });
  expect((await list()).balance).toMatchObject({ cabinet: { door: 1 }, owner: { door: 5 } });
});
test('where nobody takes in, keys go out as before', async () => { const { staff, homeId } = await visiting(); expect(await staff('takeOut', { homeId })).toMatchObject({ ok: true }); });
test('a set that is lent stays where it is until it is back: in the case where there is one, else in the book', async () => {
  const { lot, row, staff, homeId, list, one } = await visiting();
  await lot([row(), row({ home: '2-1202' })]);
  const lending = (of: string, request?: string) => staff('lend', { homeId: of, to: '孙师傅', words: '修窗' }, 'wx-keys', request);
  expect(await lending(homeId, 'req-lend-000000001')).toEqual(await lending(homeId, 'req-lend-000000001'));
  expect(await lending(homeId)).toMatchObject({ code: 'KEYS_LENT', data: { name: '孙师傅', at: now } });
  expect(await staff('takeOut', { homeId })).toMatchObject({ code: 'KEYS_LENT' });
  expect(await lending(next)).toMatchObject({ ok: true });
  expect(await lending(next)).toMatchObject({ code: 'KEYS_LENT' });
  expect((await list()).homes).toMatchObject([{ state: 'lent', with: '孙师傅', since: now }, { state: 'lent', with: '孙师傅' }]);
  for (const of of [homeId, next]) { expect(await staff('giveBack', { homeId: of }, 'wx-keys-too')).toMatchObject({ ok: true }); expect(await staff('giveBack', { homeId: of })).toMatchObject({ code: 'KEYS_NOT_LENT' }); }
  expect((await one(next)).loans).toMatchObject([{ to: '孙师傅', why: '修窗', back: { by: '赵管家' } }]);
  expect(await staff('takeOut', { homeId })).toMatchObject({ ok: true });
  expect(await lending(homeId)).toMatchObject({ code: 'KEYS_STEP', data: { step: 'first' } });
});
test('hung elsewhere and counted again', async () => {
  const { lot, row, staff, list, homeId } = await visiting();
  await lot([row(), row({ home: '2-1202', place: 'B柜' })]);
  expect(await staff('place', { communityId, building: '3', homes: ['2-1201', '2-1202'], place: 'C柜' })).toMatchObject({ ok: true, value: { homes: 2 } });
  expect(await staff('recount', { homeId, counts: { ...counts, mailbox: 1 }, words: '少一把' })).toMatchObject({ ok: true });
  expect(await list()).toMatchObject({ moves: [{ from: 'B柜', to: 'C柜' }, { from: 'A柜 12' }], homes: [{ place: 'C柜', pieces: 12 }, { place: 'C柜' }], lots: [{ source: 'recount', counts: { mailbox: -1 } }, {}] });
});
test('lost, struck off, issued again at the catalogue\'s price, from what lies in the cabinet', async () => {
  const { lot, row, staff, one, homeId, caseNow } = await visiting(issued), noting = (what: string, given: object, fee: string | null = null) => staff('note', { homeId, what, counts: given, words: '业主告知', fee });
  await lot([row()]);
  expect(await noting('lost', { door: 1, 'unit-card': 1 })).toMatchObject({ ok: true });
  expect(await noting('reissued', { door: 1 }, 'door-key')).toMatchObject({ code: 'KEYS_TOO_MANY', data: { wrong: [{ expected: 0, counted: 1 }] } });
  await lot([row({ counts: { door: 2 }, place: '' })]);
  expect((await one()).costs).toEqual([{ code: 'door-key', name: '入户门钥匙工本费', fen: 2_500 }]);
  expect(await noting('reissued', { door: 1 }, 'door-key')).toMatchObject({ ok: true });
  expect(await noting('lost', { door: 9 })).toMatchObject({ code: 'KEYS_TOO_MANY' });
  const { events, lost, cabinet, owner } = await one(), loss = events.at(-1);
  expect([lost, cabinet, owner.door, events[0]?.fen]).toEqual([{ door: 1, 'unit-card': 1 }, { door: 1 }, 5, 2_500]);
  expect(await staff('cancel', { homeId, id: loss?.id })).toMatchObject({ ok: true });
  expect(await noting('found', { 'unit-card': 1 })).toMatchObject({ code: 'KEYS_TOO_MANY' });
  const { trail } = await caseNow();
  expect(trail.map(({ what, of }) => [what, of]).slice(-3)).toEqual([['keys-lost', 'door=1,unit-card=1'], ['keys-reissued', 'door=1'], ['keys-cancelled', loss?.id]]);
  expect(JSON.stringify(trail)).not.toContain('业主告知');
});
test('both registers and the balance in one workbook say the same; on paper too', async () => {
  const { lot, row, staff, call, homeId, ports } = await visiting(issued);
  await lot([row(), row({ home: '2-1202' })]);
  await staff('lend', { homeId: next, to: '孙师傅', words: '修窗' });
  await staff('note', { homeId, what: 'lost', counts: { door: 1 }, words: '丢失', fee: null });
  const made = await call('documents', 'wx-desk', 'keys.sheet', { communityId, building: '3', from: null, to: null, format: 'xlsx' }, 'req-sheet-00000001') as { value: { link: string; rows: number } };
  expect(made).toMatchObject({ ok: true, value: { rows: 4 } });
  const read = readSheet(await ports.cloud.download(made.value.link.replace('https://files.test/', '')));
  if (!read.ok) throw new Error(read.code);
  const [lent, signed, stock] = read.value.sheets.map(({ rows }) => rows.map(({ cells }) => cells));
  expect(lent?.slice(1).map((cells) => [cells[2], cells[4], cells[5], cells[8]])).toEqual([['借用', '13', '孙师傅', '未还'], ['出柜交付', '13', '李管家', expect.stringContaining('交业主')]]);
  expect(signed?.slice(1).map((cells) => [cells[2], cells[3], cells[8]])).toEqual([['签领', '5', '13'], ['遗失', '-1', '-1']]);
  expect(stock?.at(-1)).toEqual(['合计', '26', '0', '13', '12', '1']);
  expect(await call('documents', 'wx-desk', 'keys.sheet', { communityId, building: null, from: '2030-01-01', to: null, format: 'pdf' }, 'req-sheet-00000002')).toMatchObject({ value: { rows: 0 } });
  expect(pages.at(-1)).toMatchObject({ title: '钥匙登记表', blocks: expect.arrayContaining([{ kind: 'heading', text: '签领钥匙登记表' }]) });
});
test('the first entry: explained item by item, a gift from the store once, the owner signs for both', async () => {
  const { call, staff, homeId, store, one } = await visiting(issued), items = [{ code: 'meters', name: '表在哪里', note: '' }, { code: 'contacts', name: '服务中心', note: '' }];
  const site = stockPut(newSite(communityId), { id: 's1', name: '定制门垫', place: '前台', count: 2, low: 0 });
  if (site.ok) await store.insert('sites', site.value);
  expect(await call('manager', 'wx-manager', 'keys.settings', { communityId, kinds: usualKeys, guide: items, gifts: [{ stockId: 's1', name: '门垫', each: 2 }] }, 'req-settings-000001')).toMatchObject({ ok: true });
  const signing = { homeId, strokes: someStrokes, device: 'iPhone' };
  expect(await staff('tell', { homeId, told: ['meters', 'gone'] }, 'wx-desk')).toMatchObject({ ok: true, value: { items: [{ code: 'meters', by: '小何', at: now }, { at: null }] } });
  expect(await call('owner', 'wx-owner', 'keys.signGuide', signing, 'req-guide-00000001')).toMatchObject({ code: 'ENTRY_OPEN', data: { open: ['服务中心'] } });
  const given = await staff('give', { homeId, stockId: 's1' }, 'wx-desk', 'req-gift-00000001');
  expect(await staff('give', { homeId, stockId: 's1' }, 'wx-desk', 'req-gift-00000001')).toEqual(given);
  expect(await store.find('sites', 'site_yunxi')).toMatchObject({ stock: [{ count: 0 }], moves: [{ change: -2, words: '3-2-1201' }] });
  expect(await staff('give', { homeId, stockId: 's1' }, 'wx-desk')).toMatchObject({ code: 'STOCK_SHORT' });
  await staff('tell', { homeId, told: ['meters', 'contacts'] });
  expect(await call('owner', 'wx-owner', 'keys.signGuide', signing, 'req-guide-00000002')).toMatchObject({ ok: true, value: { signed: { at: now, name: '王**' }, gifts: [{ each: 2, by: '小何' }] } satisfies Partial<GuideView> | object });
  expect(await staff('tell', { homeId, told: [] })).toMatchObject({ code: 'ENTRY_SIGNED' });
  expect((await one()).guide).toMatchObject({ items: [{ by: '小何' }, { by: '李管家' }], signed: { name: '王**' } });
});
test.each<[string, string, object, string, string]>([
  ['homes that are not on the roster', 'takeIn', { communityId, building: '3', source: 'developer', from: '陈工', words: '', rows: [{ home: '9-999', counts, place: '' }] }, 'wx-keys', 'KEYS_HOME_UNKNOWN'],
  ['a lot of nothing', 'takeIn', { communityId, building: '3', source: 'developer', from: '陈工', words: '', rows: [{ home: '2-1201', counts: {}, place: '' }] }, 'wx-keys', 'LOT_EMPTY'],
  ['taking in without the duty', 'takeIn', { communityId, building: '3', source: 'developer', from: '陈工', words: '', rows: [{ home: '2-1201', counts, place: '' }] }, 'wx-desk', 'FORBIDDEN'],
  ['a loan without a set', 'lend', { homeId: next, to: '孙师傅', words: '修窗' }, 'wx-keys', 'KEYS_SET_UNKNOWN'],
  ['hanging a set nobody took in', 'place', { communityId, building: '3', homes: ['2-1201'], place: 'A' }, 'wx-keys', 'KEYS_SET_UNKNOWN'],
  ['counting a set nobody took in', 'recount', { homeId: next, counts, words: '重点' }, 'wx-keys', 'KEYS_SET_UNKNOWN'],
  ['a loss before the keys were signed for', 'note', { homeId: 'home_yunxi_3-2-1201', what: 'lost', counts: { door: 1 }, words: '丢失', fee: null }, 'wx-keys', 'KEYS_STEP'],
  ['a loss of nothing', 'note', { homeId: 'home_yunxi_3-2-1201', what: 'lost', counts: { door: 0 }, words: '丢失', fee: null }, 'wx-keys', 'INVALID_INPUT'],
  ['a home nobody knows', 'home', { homeId: 'home_yunxi_3-9-901' }, 'wx-keys', 'KEYS_HOME_UNKNOWN'],
  ['a gift that is none', 'give', { homeId: 'home_yunxi_3-2-1201', stockId: 's9' }, 'wx-keys', 'STOCK_UNKNOWN'],
  ['staff of elsewhere', 'board', { communityId, building: '3' }, 'wx-elsewhere', 'FORBIDDEN'],
])('no: %s', async (_what, name, input, who, code) => {
  const { staff, caseNow } = await visiting(), before = await caseNow();
  expect(await staff(name, input, who)).toMatchObject({ ok: false, code });
  expect(await caseNow()).toEqual(before);
});
test('the community\'s kinds are its managers\' to say, each once', async () => {
  const { call, list } = await visiting(), save = (who: string, kinds: readonly object[]) => call('manager', who, 'keys.settings', { communityId, kinds, guide: [{ code: 'meters', name: '表', note: '' }], gifts: [] });
  const own = { code: 'fire', name: '消防通道钥匙', note: '', count: 1, usage: '只在紧急时用' };
  expect(await save('wx-keys', [own])).toMatchObject({ code: 'FORBIDDEN' });
  expect(await save('wx-manager', [own, own])).toMatchObject({ code: 'INVALID_INPUT' });
  expect(await save('wx-manager', [own])).toMatchObject({ ok: true });
  expect(await list()).toMatchObject({ usual: [own], kinds: usualKeys });
});
