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
test('on paper each line says who is responsible, by when, and whether that is over (S3-232)', () => {
  const paper = ledgerPaper([{ home: aCase(), building: '3', defect: aDefect({ firm, person: { id: 'p1', name: '老周' } }) }], { what: 'all' }, at('2026-04-01 09:00')), table = paper.blocks.find((block) => block.kind === 'table' && block.columns[0]?.title === '房屋');
  expect(table).toMatchObject({ rows: [['3栋 2单元 1201', '1', '门窗栏杆', '客厅 窗扇开关与密封', '推到一半卡住', '待受理', '恒信门窗 老周', '2026-03-29 超期']] });
});
