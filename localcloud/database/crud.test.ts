import { filled, sdkDatabase, type AnyDatabase } from './testing/sdk';
import { startTestCloud, type TestCloud } from './testing/test-cloud';

let running: TestCloud;
let db: AnyDatabase;
let time = Date.parse('2026-03-01T09:00:00+08:00');

beforeAll(async () => {
  running = await startTestCloud({ now: () => time });
  db = sdkDatabase();
});
afterAll(() => running.close());

const collection = (name: string, documents: Record<string, unknown>[] = []): ReturnType<typeof filled> => filled(db, name, documents);
const found = async (query: { get(): Promise<{ data: Record<string, unknown>[] }> }): Promise<Record<string, unknown>[]> => (await query.get()).data;

test('what was added is found by id and by its fields, with every kind of value as it was', async () => {
  const values = { text: '入伙', whole: 7, big: 2 ** 40, part: 0.1, huge: 1e300, nan: NaN, endless: -Infinity, yes: true, nothing: null, at: new Date(1), list: [1, [2], { a: null }], deep: { a: { b: 'c' } }, empty: {}, none: [] };
  const homes = await collection('values');
  const { _id } = await homes.add({ data: { _id: 'v', ...values, gone: undefined } });
  expect(_id).toBe('v');
  expect((await homes.doc('v').get()).data).toEqual({ _id: 'v', ...values });
  expect(await found(homes.where({ text: '入伙', 'deep.a.b': 'c' }))).toHaveLength(1);
});

test('an added document without an id gets one; a number is an id of its own', async () => {
  const homes = await collection('ids', [{ _id: 1, a: 'number' }, { _id: '1', a: 'text' }]);
  const { _id } = await homes.add({ data: { a: 1 } });
  expect(_id).toMatch(/^[0-9a-f]{32}$/);
  expect((await homes.doc(1).get()).data).toEqual({ _id: 1, a: 'number' });
  expect((await homes.doc('1').get()).data).toEqual({ _id: '1', a: 'text' });
});

test('server time is the cloud clock plus the offset, inside lists and objects too', async () => {
  const homes = await collection('time', [{ _id: 't', at: db.serverDate(), list: [db.serverDate({ offset: -1 })], year: { later: db.serverDate({ offset: 31_536_000_000 }) } }]);
  expect(await found(homes)).toEqual([{ _id: 't', at: new Date(time), list: [new Date(time - 1)], year: { later: new Date(time + 31_536_000_000) } }]);
  time += 1000;
  await homes.doc('t').update({ data: { at: db.serverDate() } });
  expect((await found(homes))[0]?.['at']).toEqual(new Date(time));
});

test('order, skip, limit and field', async () => {
  const rows = await collection('rows', [3, 1, 2, null, 'x'].map((n, i) => ({ _id: `r${i}`, n, other: { a: 1, b: 2 }, list: [1, 2, 3] })));
  expect((await found(rows.orderBy('n', 'asc'))).map(({ n }) => n)).toEqual([null, 1, 2, 3, 'x']);
  expect((await found(rows.orderBy('n', 'desc').skip(1).limit(2))).map(({ n }) => n)).toEqual([3, 2]);
  expect(await found(rows.where({ n: 1 }).field({ 'other.a': true }))).toEqual([{ _id: 'r1', other: { a: 1 } }]);
  expect(await found(rows.where({ n: 1 }).field({ _id: false, other: false, list: { $slice: -1 } }))).toEqual([{ n: 1, list: [3] }]);
});

test('a guarded update changes what the guard matches and nothing else', async () => {
  const { command } = db;
  const ledgers = await collection('ledgers', [{ _id: 'L', slots: { s1: { left: 1 } }, seats: {} }]);
  const book = (home: string): ReturnType<typeof ledgers.update> => ledgers.where({ _id: 'L', 'slots.s1.left': command.gt(0), [`seats.${home}`]: command.exists(false) }).update({ data: { [`seats.${home}`]: { slot: 's1' }, 'slots.s1.left': command.inc(-1) } });
  const outcomes = await Promise.all(Array.from({ length: 20 }, (_, i) => book(`home${i}`)));
  expect(outcomes.filter((outcome) => outcome.stats.updated === 1)).toHaveLength(1);
  const [ledger] = await found(ledgers);
  expect(ledger?.['slots']).toEqual({ s1: { left: 0 } });
  expect(Object.keys(ledger?.['seats'] as object)).toHaveLength(1);
});

test('an update that changes nothing counts nothing; a set counts its document', async () => {
  const homes = await collection('same', [{ _id: 'a', n: 1 }]);
  expect(await homes.where({ _id: 'a' }).update({ data: { n: 1 } })).toMatchObject({ stats: { updated: 0 } });
  expect(await homes.doc('a').set({ data: { n: 1 } })).toMatchObject({ stats: { updated: 1, created: 0 } });
  expect(await homes.doc('b').set({ data: { n: 2 } })).toMatchObject({ stats: { updated: 0, created: 1 } });
  expect(await found(homes.where({ _id: 'b' }))).toEqual([{ _id: 'b', n: 2 }]);
});

test('removing answers how many', async () => {
  const homes = await collection('gone', [{ n: 1 }, { n: 1 }, { n: 2 }]);
  expect(await homes.where({ n: 1 }).remove()).toMatchObject({ stats: { removed: 2 } });
  expect(await homes.count()).toMatchObject({ total: 1 });
});

describe('refusals carry the vendor\'s codes', () => {
  test('a collection that does not exist', () => expect(db.collection('nowhere').get()).rejects.toMatchObject({ errCode: -502005 }));
  test('a document that does not exist', async () => {
    await collection('empty');
    await expect(db.collection('empty').doc('x').get()).rejects.toMatchObject({ errCode: -1, errMsg: expect.stringContaining('does not exist') });
  });
  test('an id twice', async () => {
    const homes = await collection('twice', [{ _id: 'x' }]);
    await expect(homes.add({ data: { _id: 'x' } })).rejects.toMatchObject({ errCode: -502001, errMsg: expect.stringContaining('E11000 duplicate key error') });
  });
  test('a field name with a dollar', async () => {
    const homes = await collection('dollar');
    await expect(homes.add({ data: { $evil: 1 } })).rejects.toMatchObject({ errCode: -502001 });
  });
  test('an operator nobody knows', async () => {
    const homes = await collection('unknown', [{ a: 1 }]);
    await expect(homes.where({ a: { $foo: 1 } }).get()).rejects.toMatchObject({ errCode: -502001, errMsg: expect.stringContaining('unknown operator: $foo') });
  });
  test('an action nobody knows', async () => {
    const answer = await fetch(running.url, { method: 'POST', body: JSON.stringify({ action: 'database.dance', envName: 'test-env' }) });
    expect(await answer.json()).toMatchObject({ code: 'INVALID_ACTION', message: expect.stringContaining('not supported here') });
  });
});
