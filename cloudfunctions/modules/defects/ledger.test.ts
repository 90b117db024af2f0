import { TRADES } from '@domain/defects/trades';
import { DAY } from '@domain/kernel/calendar';
import { marksOf } from '@domain/movein/marks';
import { aCase } from '@domain/testing/a-case';
import { aDefect } from '@domain/testing/a-defect';
import { at } from '@domain/testing/at';
import { createVisit } from '@cloud/kit/testing-visit';
import { readSheet } from '@cloud/platform/sheet/read-sheet';
import { ledger } from './ledger';
import { ledgerPaper } from './ledger-file';
import { sheet } from './sheet';

const communityId = 'com_yunxi', now = at('2026-03-14 10:30'), firm = { id: 'firm_0123456789', name: '恒信门窗' };
const items = ['window', 'wall', 'drain', 'power', 'gas'];
/** As many homes, five defects each, two of them late. */
async function full(homes: number) {
  const uploads = new Map<string, Buffer>();
  const server = await createVisit([ledger, sheet(async ({ parts }) => ({ bytes: Buffer.from(JSON.stringify(parts)), pages: 1 }) as never)], aCase({ defects: [] }), ['staff', 'documents']);
  const { store, cloud } = server.ports;
  for (let n = 0; n < homes; n++) {
    const building = String(1 + (n % 12)), room = String(101 + n);
    const defects = items.map((item, i) => aDefect({ no: i + 1, item, words: i ? '开裂' : '=HYPERLINK("x")', deadline: now + (i < 2 ? -1 : i) * DAY, reopened: i === 4 ? 1 : 0, ...(item === 'window' ? { firm } : {}) }));
    const moveIn = aCase({ _id: `case_yunxi_${building}-1-${room}`, homeId: `home_yunxi_${building}-1-${room}`, place: { building, unit: '1', room }, defects });
    await store.insert('cases', { ...moveIn, marks: marksOf(moveIn) });
  }
  let reads = 0;
  for (const name of ['find', 'list', 'count'] as const) { const real = store[name] as (...a: unknown[]) => unknown; Object.assign(store, { [name]: (...args: unknown[]) => { reads++; return real(...args); } }); }
  cloud.upload = async (path, content) => { uploads.set(path, content); return `cloud://env.bucket/${path}`; };
  return { ...server, uploads, reads: () => { const n = reads; reads = 0; return n; } };
}
type Page = { readonly ok: true; readonly value: { readonly rows: readonly { readonly isLate: boolean; readonly deadline: number; readonly trade: string }[]; readonly total: number; readonly hasMore: boolean; readonly counts: { readonly what: Record<string, number>; readonly firms: readonly unknown[]; readonly trades: readonly unknown[]; readonly buildings: readonly unknown[] } } };

test('five thousand defects: two reads, forty rows, and the counts are of all of them', async () => {
  const { call, reads } = await full(1000);
  const page = await call('staff', 'wx-desk', 'defects.ledger', { communityId }) as Page;
  expect(reads()).toBeLessThanOrEqual(2);
  expect(page.value).toMatchObject({ total: 5000, hasMore: true, counts: { what: { all: 5000, late: 2000, repeat: 1000, disputed: 0 }, firms: [{ id: 'own', n: 4000 }, { id: firm.id, name: '恒信门窗', n: 1000 }] } });
  expect([page.value.rows.length, page.value.rows.every(({ isLate }) => isLate), page.value.counts.buildings.length, page.value.counts.trades.length]).toEqual([40, true, 12, 5]);
  expect(JSON.stringify(page).length).toBeLessThan(40_000);
});
test('narrowed by trade, building and firm; further rows follow without one twice', async () => {
  const { call } = await full(120);
  const ask = async (data: object) => (await call('staff', 'wx-desk', 'defects.ledger', { communityId, ...data }) as Page).value;
  expect((await ask({ trade: 'plumbing' })).rows.every(({ trade }) => trade === 'plumbing')).toBe(true);
  expect([(await ask({ what: 'late', building: '3' })).total, (await ask({ firm: firm.id })).total, (await ask({ firm: 'own', what: 'repeat' })).total]).toEqual([20, 120, 120]);
  const first = await ask({ what: 'late' }), next = await ask({ what: 'late', skip: 40 });
  expect(new Set([...first.rows, ...next.rows].map((row) => JSON.stringify(row))).size).toBe(80);
  expect(TRADES.length).toBe(10);
});
test('the workbook holds what is shown, and what looks like a formula stays text', async () => {
  const { call, uploads } = await full(3);
  expect(await call('documents', 'wx-desk', 'defects.sheet', { communityId, firm: firm.id, format: 'xlsx' })).toMatchObject({ ok: true, value: { rows: 3 } });
  const [book] = [...uploads.values()], rows = JSON.stringify(readSheet(book as Buffer));
  expect(rows).toContain('=HYPERLINK');
  expect(rows).toContain('恒信门窗');
  expect((book as Buffer).toString('latin1')).not.toContain('<f>');
  expect(await call('documents', 'wx-desk', 'defects.sheet', { communityId, what: 'held', format: 'pdf' })).toMatchObject({ ok: true, value: { rows: 0 } });
  expect(await call('documents', 'wx-elsewhere', 'defects.sheet', { communityId, format: 'pdf' })).toMatchObject({ code: 'FORBIDDEN' });
});
/** What is over, in several homes: confirmed, closed with a reason, nothing said in time; beside it something open, and something that waits for the owner's word. */
async function finished() {
  const server = await full(0), { store } = server.ports;
  const mended = (no: number, over: Parameters<typeof aDefect>[0]) => aDefect({ no, fixes: [{ at: now - 3 * DAY, by: '老周', photo: 'p', words: '' }], ...over });
  const homes = [
    ['3', '101', [mended(1, { firm, state: 'confirmed', confirmedAt: now - 2 * DAY, story: [{ at: now - 2 * DAY, deed: 'confirm', by: '' }] }), aDefect({ no: 2 })]],
    ['3', '102', [aDefect({ no: 1, item: 'wall', state: 'closed', story: [{ at: now - DAY, deed: 'close', by: '赵经理', why: '业主自行更换' }] }), mended(2, { state: 'passed' })]],
    ['5', '101', [mended(1, { item: 'drain', deadline: now - 4 * DAY, state: 'confirmed', confirmedAt: now, story: [{ at: now, deed: 'lapse', by: '' }] })]],
  ] as const;
  for (const [building, room, defects] of homes) {
    const moveIn = aCase({ _id: `case_yunxi_${building}-1-${room}`, homeId: `home_yunxi_${building}-1-${room}`, place: { building, unit: '1', room }, defects });
    await store.insert('cases', { ...moveIn, marks: marksOf(moveIn) });
  }
  return server;
}
type Finished = { readonly ok: true; readonly value: { readonly rows: readonly { readonly homeId: string; readonly no: number; readonly ending: object }[]; readonly total: number; readonly counts: { readonly what: Record<string, number>; readonly buildings: readonly unknown[] } } };
const places = ({ value }: Finished) => value.rows.map(({ homeId, no }) => `${homeId.split('_').pop()} ${no}`);

test('what is over: newest first, with when, how and whose word; what is open or awaits a word is not among it (S3-232)', async () => {
  const { call, reads } = await finished();
  reads();
  const page = await call('staff', 'wx-desk', 'defects.ledger', { communityId, what: 'over' }) as Finished;
  expect(reads()).toBeLessThanOrEqual(3);
  expect(places(page)).toEqual(['5-1-101 1', '3-1-102 1', '3-1-101 1']);
  expect(page.value.rows.map(({ ending }) => ending)).toEqual([{ at: now, deed: 'lapse', by: '' }, { at: now - DAY, deed: 'close', by: '赵经理', why: '业主自行更换' }, { at: now - 2 * DAY, deed: 'confirm', by: '' }]);
  expect([page.value.total, page.value.counts.what.over, page.value.counts.what.all, page.value.counts.buildings]).toEqual([3, 3, 0, [['3', 2], ['5', 1]]]);
  const ask = async (data: object) => places(await call('staff', 'wx-desk', 'defects.ledger', { communityId, what: 'over', ...data }) as Finished);
  expect([await ask({ building: '3' }), await ask({ firm: firm.id }), await ask({ trade: 'plumbing' }), await ask({ building: '9' })]).toEqual([['3-1-102 1', '3-1-101 1'], ['3-1-101 1'], ['5-1-101 1'], []]);
  expect((await call('staff', 'wx-desk', 'defects.ledger', { communityId }) as Finished).value).toMatchObject({ total: 1, counts: { what: { all: 1, over: 0 } } });
});
test('a case from before the mark is found by its defects, a sold home is listed once', async () => {
  const { call, ports } = await finished();
  await ports.store.apply('cases', 'case_yunxi_3-1-102', { guard: {}, patch: { unset: ['marks.defectOver'] } });
  const sold = await ports.store.find('cases', 'case_yunxi_3-1-101'), former = { ...sold!, _id: 'case_yunxi_3-1-101-1' as const, homeId: 'home_yunxi_3-1-101-1' as const, former: { no: 1, at: now } };
  await ports.store.insert('cases', { ...former, marks: marksOf(former) } as never);
  expect(marksOf(former)).not.toHaveProperty('defectOver');
  expect(places(await call('staff', 'wx-desk', 'defects.ledger', { communityId, what: 'over' }) as Finished)).toEqual(['5-1-101 1', '3-1-102 1', '3-1-101 1']);
});
test('sixty homes with long reasons: pages without one twice, small enough for a phone; nobody of another community reads them', async () => {
  const { call, ports } = await full(0), why = '业主自行更换，物业不再安排维修。'.repeat(12).slice(0, 200);
  for (let n = 0; n < 60; n++) {
    const place = { building: '3', unit: '1', room: String(101 + n) }, moveIn = aCase({ _id: `case_yunxi_3-1-${place.room}`, homeId: `home_yunxi_3-1-${place.room}`, place, defects: [aDefect({ words: '墙面空鼓开裂'.repeat(20), state: 'closed', story: [{ at: now - n * DAY, deed: 'close', by: '赵经理', why }] })] });
    await ports.store.insert('cases', { ...moveIn, marks: marksOf(moveIn) });
  }
  const page = async (skip: number) => await call('staff', 'wx-desk', 'defects.ledger', { communityId, what: 'over', skip }) as Finished;
  const first = await page(0), next = await page(40);
  expect(Buffer.byteLength(JSON.stringify(first))).toBeLessThan(64 * 1024);
  expect([first.value.total, first.value.rows.length, next.value.rows.length, new Set([...places(first), ...places(next)]).size]).toEqual([60, 40, 20, 60]);
  expect(await call('staff', 'wx-elsewhere', 'defects.ledger', { communityId, what: 'over' })).toMatchObject({ code: 'FORBIDDEN' });
});
test('the workbook and the paper of what is over say who mended, when, how it ended, and whether that was late', async () => {
  const { call, uploads } = await finished();
  for (const format of ['xlsx', 'pdf']) expect(await call('documents', 'wx-desk', 'defects.sheet', { communityId, what: 'over', format })).toMatchObject({ ok: true, value: { rows: 3 } });
  const [book, paper] = [...uploads.values()] as [Buffer, Buffer], rows = JSON.stringify(readSheet(book));
  for (const said of ['修好人', '业主逾期未回复，按已修好办结', '业主自行更换', '赵经理', '老周', '2026-03-11', '业主确认修好']) expect(rows).toContain(said);
  expect(paper.toString()).toContain('2026-03-11 超期');
  expect(paper.toString()).toContain('2026-03-13 物业关闭 赵经理 业主自行更换');
});
test('on paper each line says who is responsible, by when, and whether that is over (S3-232)', () => {
  const paper = ledgerPaper({ isCut: false, shown: [{ home: aCase(), building: '3', defect: aDefect({ firm, person: { id: 'p1', name: '老周' } }) }] }, { what: 'all' }, at('2026-04-01 09:00')), table = paper.blocks.find((block) => block.kind === 'table' && block.columns[0]?.title === '房屋');
  expect(table).toMatchObject({ rows: [['3栋 2单元 1201', '1', '门窗栏杆', '客厅 窗扇开关与密封', '推到一半卡住', '待受理', '恒信门窗 老周', '2026-03-29 超期']] });
});
