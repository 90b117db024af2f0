import * as fc from 'fast-check';
import { filled, sdkDatabase, type AnyDatabase, type Fields } from '../testing/sdk';
import { startTestCloud, type TestCloud } from '../testing/test-cloud';
import type { DatabaseEvent } from '../open-database';
import { sortDocs, sortKeys } from '../query/sort';
import { parseStored } from '../values/ejson';
import type { Doc } from '../values/types';
import type { IndexSpec } from '../store/secondary-index';

let running: TestCloud;
let db: AnyDatabase;
let last: DatabaseEvent | undefined;

const indexes: IndexSpec[] = [
  { collection: 'homes', name: 'by-batch', keys: { batch: 1, floor: 1, _id: 1 } },
  { collection: 'homes', name: 'by-owner', keys: { 'owner.openid': 1 } },
  { collection: 'homes', name: 'by-time', keys: { batch: 1, at: -1 } },
  { collection: 'homes', name: 'by-tag', keys: { tags: 1 } },
  { collection: 'unique', name: 'phone', keys: { 'a.phone': 1 }, unique: true }
];

beforeAll(async () => {
  running = await startTestCloud({ indexes, meter: (event) => (last = event) });
  db = sdkDatabase();
  await db.collection('homes').add({ data: Array.from({ length: 900 }, (_, i): Fields => ({ _id: `h${String(i).padStart(4, '0')}`, batch: `b${i % 9}`, floor: i % 30, owner: { openid: `o${i}` }, at: new Date(i * 1000), tags: [`t${i % 7}`, 'all'] })) });
});
afterAll(() => running.close());

const examined = async (query: { get(): Promise<{ data: Fields[] }> }): Promise<[examined: number | undefined, found: number]> => {
  const { data } = await query.get();
  return [last?.examined, data.length];
};

test('what an index or an id leads to is all that is looked at', async () => {
  const { command: _ } = db;
  const homes = db.collection('homes');
  expect(await examined(homes.where({ _id: 'h0005' }))).toEqual([1, 1]);
  expect(await examined(homes.where({ _id: _.in(['h0005', 'h0006', 'none']) }))).toEqual([2, 2]);
  expect(await examined(homes.where({ 'owner.openid': 'o77' }))).toEqual([1, 1]);
  expect(await examined(homes.where({ owner: { openid: 'o77' } }))).toEqual([1, 1]);
  expect(await examined(homes.where({ batch: 'b1', floor: _.gte(10).and(_.lt(13)) }))).toEqual([10, 10]);
  expect(await examined(homes.where({ tags: 't3' }).limit(1000))).toEqual([129, 129]);
  expect(await examined(homes.where(_.or([{ 'owner.openid': 'o1' }, { _id: 'h0002' }])))).toEqual([2, 2]);
  expect(await examined(homes.where({ _id: /^h000/ }))).toEqual([10, 10]);
  expect(await examined(homes.where({ batch: 'none' }))).toEqual([0, 0]);
});

test('an order an index has costs one page, from any place', async () => {
  const { command: _ } = db;
  const homes = db.collection('homes');
  expect(await examined(homes.where({ batch: 'b2' }).orderBy('at', 'desc').limit(10))).toEqual([10, 10]);
  expect(await examined(homes.where({ batch: 'b2' }).orderBy('floor', 'asc').orderBy('_id', 'asc').limit(10))).toEqual([10, 10]);
  expect(await examined(homes.where({ _id: _.gt('h0500') }).orderBy('_id', 'asc').limit(20))).toEqual([20, 20]);
  expect(await examined(homes.orderBy('_id', 'desc').limit(5))).toEqual([5, 5]);
  expect(await examined(homes.where({ floor: 3 }).limit(1000))).toEqual([900, 30]);
});

test('an update by id and guard looks at one document', async () => {
  await db.collection('homes').where({ _id: 'h0001', batch: 'b1' }).update({ data: { seen: true } });
  expect(last).toMatchObject({ kind: 'write', action: 'modifyDocument', collection: 'homes', examined: 1, returned: 1 });
});

test('a unique key is refused twice, missing counts as one value, and a freed key can be taken', async () => {
  const phones = db.collection('unique');
  const duplicate = { errCode: -502001, errMsg: expect.stringMatching(/DuplicateWrite.*E11000.*index: phone/) };
  await phones.add({ data: { _id: '1', a: { phone: '138' } } });
  await expect(phones.add({ data: { _id: '2', a: { phone: '138' } } })).rejects.toMatchObject(duplicate);
  await phones.add({ data: { _id: '3' } });
  await expect(phones.add({ data: { _id: '4' } })).rejects.toMatchObject(duplicate);
  await expect(phones.doc('3').update({ data: { a: { phone: '138' } } })).rejects.toMatchObject(duplicate);
  await phones.doc('1').update({ data: { a: { phone: '139' } } });
  await phones.doc('3').update({ data: { a: { phone: '138' } } });
  expect((await phones.where({ 'a.phone': '138' }).get()).data).toEqual([{ _id: '3', a: { phone: '138' } }]);
});

test('indexes find what a full scan finds, in the same order, while documents change', async () => {
  const value = fc.oneof(fc.constantFrom<unknown>(null, 0, 1, 2, -1, 1.5, 'a', 'ab', 'b', '', true, new Date(0), '入'), fc.array(fc.constantFrom<unknown>(1, 'a', null), { maxLength: 2 }), fc.record({ k: fc.constantFrom(1, 'a') }));
  const doc = fc.record({ x: value, y: value }, { requiredKeys: [] }).filter(({ x, y }) => !(Array.isArray(x) && Array.isArray(y)));
  const scalar = fc.constantFrom<unknown>(null, 0, 1, 2, 'a', 'ab', true, new Date(0));
  const condition = fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }).map((list) => ({ $in: list })), fc.tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte'), scalar).map(([op, v]) => ({ [op]: v })), fc.tuple(fc.constantFrom(0, 1, 'a'), fc.constantFrom(2, 'b')).map(([a, b]) => ({ $gte: a, $lte: b })), fc.constant(/^a/));
  const query = fc.record({ x: condition, y: condition }, { requiredKeys: [] });
  const order = fc.constantFrom<Fields>({}, { x: 1 }, { x: -1, y: -1 }, { x: 1, y: -1 }, { y: 1 });
  const call = { requestId: 'r', env: 'test-env' };
  const encode = (v: unknown): string => JSON.stringify(v, (_, inner: unknown) => (inner instanceof RegExp ? { $regularExpression: { pattern: inner.source, options: inner.flags } } : inner)).replace(/"1970-01-01T00:00:00.000Z"/g, '{"$date":0}');
  let round = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(doc, { minLength: 1, maxLength: 12 }), fc.array(fc.tuple(query, order), { minLength: 1, maxLength: 6 }), async (docs, asked) => {
      round += 1;
      const cloud = running.database.service;
      const names = [`plain${round}`, `indexed${round}`];
      for (const collectionName of names) await cloud('database.addCollection', { collectionName }, call);
      running.database.ensureIndex({ collection: `indexed${round}`, name: 'xy', keys: { x: 1, y: -1 } });
      running.database.ensureIndex({ collection: `indexed${round}`, name: 'y', keys: { y: 1 } });
      for (const collectionName of names) {
        await cloud('database.insertDocument', { collectionName, data: docs.map((one, i) => encode({ _id: `d${i}`, ...one })) }, call);
        await cloud('database.modifyDocument', { collectionName, query: '{"_id":{"$in":["d0","d3"]}}', data: '{"$set":{"x":1,"y":"ab"}}', merge: true, multi: true }, call);
        await cloud('database.removeDocument', { collectionName, query: '{"_id":"d1"}' }, call);
      }
      for (const [wanted, by] of asked) {
        const [scan, found] = await Promise.all(names.map(async (collectionName) => ((await cloud('database.getDocument', { collectionName, query: encode(wanted), order: encode(by), limit: 1000 }, call)) as { data: { list: string[] } }).data.list));
        // Equal keys may come in any order: what counts is that sorting again changes nothing.
        const docs = (found ?? []).map((text) => ({ doc: parseStored(text) }));
        expect(sortDocs(docs, sortKeys(by as Doc))).toEqual(docs);
        expect([...(found ?? [])].sort()).toEqual([...(scan ?? [])].sort());
      }
    }),
    { numRuns: 60 }
  );
}, 30_000);

test('an index declared later covers what is there already, and is kept', async () => {
  const later = await filled(db, 'later', [{ _id: 'a', n: 1 }, { _id: 'b', n: 2 }]);
  running.database.ensureIndex({ collection: 'later', name: 'n', keys: { n: 1 } });
  expect(await examined(later.where({ n: 2 }))).toEqual([1, 1]);
  await later.add({ data: { _id: 'c', n: 1 } });
  expect(() => running.database.ensureIndex({ collection: 'later', name: 'n-unique', keys: { n: 1 }, unique: true })).toThrow('already break the unique index');
});
