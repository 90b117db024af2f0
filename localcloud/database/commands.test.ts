import { filled, sdkDatabase, type AnyCollection, type AnyDatabase, type Fields } from './testing/sdk';
import { startTestCloud, type TestCloud } from './testing/test-cloud';

let running: TestCloud;
let db: AnyDatabase;
let homes: AnyCollection;

beforeAll(async () => {
  running = await startTestCloud();
  db = sdkDatabase();
  homes = await filled(db, 'homes');
});
afterAll(() => running.close());

const changed = async (before: Fields, data: Fields): Promise<Fields> => {
  await homes.doc('x').set({ data: before });
  await homes.doc('x').update({ data });
  const { _id, ...fields } = (await homes.doc('x').get()).data ?? {};
  return fields;
};

test('the words of the SDK for updates mean what they say', async () => {
  const { command: _ } = db;
  expect(await changed({ a: { b: 1, c: 2 } }, { a: { b: 9 } })).toEqual({ a: { b: 9, c: 2 } });
  expect(await changed({ a: { b: 1, c: 2 } }, { a: _.set({ b: 9 }) })).toEqual({ a: { b: 9 } });
  expect(await changed({ a: { b: 1, c: 2 } }, { 'a.b': _.remove(), d: undefined })).toEqual({ a: { c: 2 } });
  expect(await changed({ n: 2 }, { n: _.inc(3), m: _.mul(2) })).toEqual({ n: 5, m: 0 });
  expect(await changed({ n: 2 }, { n: _.max(5), m: _.min(1) })).toEqual({ n: 5, m: 1 });
  expect(await changed({ l: [2, 3] }, { l: _.push(4, 5) })).toEqual({ l: [2, 3, 4, 5] });
  expect(await changed({ l: [3, 1] }, { l: _.push({ each: [2], sort: 1, slice: -2 }) })).toEqual({ l: [2, 3] });
  expect(await changed({ l: [{ n: 2 }] }, { l: _.push({ each: [{ n: 1 }], position: 0 }) })).toEqual({ l: [{ n: 1 }, { n: 2 }] });
  expect(await changed({ l: [2] }, { l: _.unshift([0, 1]) })).toEqual({ l: [0, 1, 2] });
  expect(await changed({ l: [1, 2, 3], k: [1, 2] }, { l: _.pop(), k: _.shift() })).toEqual({ l: [1, 2], k: [2] });
  expect(await changed({ l: [1, 2, 3, 1] }, { l: _.pull(_.in([1, 3])) })).toEqual({ l: [2] });
  expect(await changed({ l: [1, 2, 1] }, { l: _.pullAll([1]) })).toEqual({ l: [2] });
  expect(await changed({ l: [1] }, { l: _.addToSet(1), k: _.addToSet({ $each: [1, 2] }) })).toEqual({ l: [1], k: [1, 2] });
  expect(await changed({ a: 1 }, { a: _.rename('b') })).toEqual({ b: 1 });
  expect(await changed({ a: [{ b: 1 }, 2] }, { a: { 0: { b: _.inc(1) }, 1: _.remove() } })).toEqual({ a: [{ b: 2 }, null] });
});

test('the words of the SDK for questions mean what they say', async () => {
  const { command: _ } = db;
  const rows = await filled(db, 'rows', [{ _id: 'a', n: 1, l: [1, 2], o: { k: 'x' } }, { _id: 'b', n: 5, l: [{ v: 3 }], at: new Date(9) }, { _id: 'c', n: null, name: '王小明' }]);
  const ids = async (query: unknown): Promise<string> => (await rows.where(query).orderBy('_id', 'asc').get()).data.map(({ _id }) => _id).join('');
  expect(await ids({ n: _.gt(0).and(_.lt(5)) })).toBe('a');
  expect(await ids({ n: _.eq(1).or(_.eq(5)) })).toBe('ab');
  expect(await ids(_.or([{ n: 1 }, { name: /小/ }]))).toBe('ac');
  expect(await ids({ n: _.neq(1) })).toBe('bc');
  expect(await ids({ n: _.in([1, null]) })).toBe('ac');
  expect(await ids({ n: _.nin([1]) })).toBe('bc');
  expect(await ids({ n: _.not(_.gt(2)) })).toBe('ac');
  expect(await ids({ n: _.nor([_.eq(1), _.eq(5)]) })).toBe('c');
  expect(await ids({ n: _.mod(4, 1) })).toBe('ab');
  expect(await ids({ l: _.size(2) })).toBe('a');
  expect(await ids({ l: _.all([2, 1]) })).toBe('a');
  expect(await ids({ l: _.elemMatch({ v: _.gt(2) }) })).toBe('b');
  expect(await ids({ l: _.elemMatch(_.gt(1)) })).toBe('a');
  expect(await ids({ at: _.exists(true) })).toBe('b');
  expect(await ids({ at: _.lte(new Date(9)) })).toBe('b');
  expect(await ids({ o: { k: 'x' } })).toBe('a');
  expect(await ids({ o: _.eq({ k: 'x' }) })).toBe('a');
  expect(await ids(_.expr({ $gt: ['$n', 2] }))).toBe('b');
  expect(await ids({ n: undefined, name: '王小明' })).toBe('c');
});

test('plain JSON with operators is taken as operators: what the product must guard against', async () => {
  const rows = await filled(db, 'open', [{ _id: 'a', pin: '1' }]);
  expect((await rows.where({ pin: { $ne: null } }).get()).data).toHaveLength(1);
});

test('a find and modify answers the document as it is afterwards', async () => {
  const call = { requestId: 'r', env: 'test-env' };
  await homes.doc('m').set({ data: { n: 1 } });
  const modify = (query: string): Promise<unknown> => running.database.service('database.modifyAndReturnDoc', { collectionName: 'homes', queryType: 'WHERE', query, data: '{"$inc":{"n":1}}' }, call);
  expect(await modify('{"_id":"m"}')).toEqual({ data: { updated: 1, doc: '{"_id":"m","n":2}' } });
  expect(await modify('{"_id":"none"}')).toEqual({ data: { updated: 0, doc: null } });
});

test('everything can be taken out and emptied; a restart finds what was there', async () => {
  const dir = running.dir;
  running.database.close();
  const again = await startTestCloud({ dir, collections: ['homes'] });
  try {
    expect(again.database.exportAll()['open']).toEqual([{ _id: 'a', pin: '1' }]);
    again.database.reset();
    expect(again.database.exportAll()).toEqual({ homes: [] });
    await again.database.service('database.insertDocument', { collectionName: 'homes', data: ['{"_id":"n","n":1}'] }, { requestId: 'r', env: 'test-env' });
    expect(again.database.exportAll()).toEqual({ homes: [{ _id: 'n', n: 1 }] });
  } finally {
    await again.close();
  }
});
