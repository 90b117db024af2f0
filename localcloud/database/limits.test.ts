import { filled, sdkDatabase, type AnyDatabase } from './testing/sdk';
import { startTestCloud, type TestCloud } from './testing/test-cloud';

let running: TestCloud;
let db: AnyDatabase;

beforeAll(async () => {
  running = await startTestCloud();
  db = sdkDatabase();
  await filled(db, 'many', Array.from({ length: 1001 }, (_, n) => ({ n })));
});
afterAll(() => running.close());

test('a query answers 100 documents, and never more than 1,000, silently', async () => {
  const many = db.collection('many');
  expect((await many.get()).data).toHaveLength(100);
  expect((await many.limit(101).get()).data).toHaveLength(101);
  expect((await many.limit(1000).get()).data).toHaveLength(1000);
  expect((await many.limit(5000).get()).data).toHaveLength(1000);
  expect((await many.skip(1000).limit(1000).get()).data).toHaveLength(1);
  expect((await many.count()).total).toBe(1001);
});

test('an aggregation is not cut', async () => {
  expect((await db.collection('many').aggregate().match({ n: db.command.gte(0) }).project({ n: 1 }).end()).list).toHaveLength(1001);
});

test('one call updates or removes as many documents as it matches, or one if asked', async () => {
  const many = db.collection('many');
  expect((await many.where({ n: db.command.gte(0) }).update({ data: { seen: true } })).stats.updated).toBe(1001);
  expect((await many.where({ n: db.command.gte(500) }).update({ data: { half: true }, multi: false })).stats.updated).toBe(1);
  expect((await many.where({ n: db.command.gte(990) }).remove({ multi: false })).stats.removed).toBe(1);
  expect((await many.where({ n: db.command.gte(990) }).remove()).stats.removed).toBe(10);
});

const MEGABYTE = 1024 * 1024;
const TOO_LARGE = { errCode: -502001, errMsg: expect.stringContaining('BSONObjectTooLarge') };

test('a document holds 16 MB and not more, when added and when it grows', async () => {
  const big = await filled(db, 'big', [{ _id: 'b', a: 'x'.repeat(9 * MEGABYTE) }]);
  await expect(big.add({ data: { a: 'x'.repeat(16 * MEGABYTE) } })).rejects.toMatchObject(TOO_LARGE);
  await expect(big.doc('b').update({ data: { b: '入'.repeat(3 * MEGABYTE) } })).rejects.toMatchObject(TOO_LARGE);
  await big.doc('b').update({ data: { b: 'x'.repeat(6 * MEGABYTE) } });
  expect((await big.doc('b').get()).data).toMatchObject({ b: expect.stringMatching(/^x{10}/) });
}, 20_000);

test('inserting many is in order: what came before the refused one stays', async () => {
  const some = await filled(db, 'some');
  await expect(some.add({ data: [{ _id: 'a' }, { _id: 'b' }, { _id: 'a' }, { _id: 'c' }] })).rejects.toMatchObject({ errMsg: expect.stringContaining('E11000') });
  expect((await some.get()).data).toEqual([{ _id: 'a' }, { _id: 'b' }]);
});

test('of an update over many, what was changed before the refused document stays changed', async () => {
  const some = await filled(db, 'mixed', [{ _id: 'a', n: 1 }, { _id: 'b', n: 'text' }, { _id: 'c', n: 1 }]);
  await expect(some.where({ _id: db.command.exists(true) }).update({ data: { n: db.command.inc(1) } })).rejects.toMatchObject({ errCode: -502001 });
  expect((await some.get()).data.map(({ n }) => n)).toEqual([2, 'text', 1]);
});

test.each<[string, object, string]>([
  ['a body that is no JSON', { body: '{' }, 'INVALID_PARAM'],
  ['a document that is no EJSON', { json: { action: 'database.insertDocument', collectionName: 'many', data: ['{"a":{"$date":"soon"}}'] } }, 'INVALID_PARAM'],
  ['a decimal', { json: { action: 'database.insertDocument', collectionName: 'many', data: ['{"a":{"$numberDecimal":"1.5"}}'] } }, 'DATABASE_REQUEST_FAILED'],
  ['__proto__ as a field', { body: '{"action":"database.insertDocument","collectionName":"many","data":["{\\"__proto__\\":{\\"x\\":1}}"]}' }, 'DATABASE_REQUEST_FAILED'],
  ['an update without a query', { json: { action: 'database.modifyDocument', collectionName: 'many', data: '{"$set":{"a":1}}', merge: true } }, 'INVALID_PARAM'],
  ['an update with nothing in it', { json: { action: 'database.modifyDocument', collectionName: 'many', query: '{}', data: '{}', merge: true } }, 'INVALID_PARAM'],
  ['another environment', { json: { action: 'database.getDocument', collectionName: 'many', envName: 'other' } }, 'INVALIID_ENV'],
  ['another database', { json: { action: 'database.getDocument', collectionName: 'many', database: 'other' } }, 'INVALID_PARAM'],
  ['a name no collection may have', { json: { action: 'database.addCollection', collectionName: 'a$b' } }, 'INVALID_PARAM'],
  ['no collection', { json: { action: 'database.getDocument' } }, 'INVALID_PARAM'],
  ['a transaction nobody started', { json: { action: 'database.commitTransaction', transactionId: 'x' } }, 'DATABASE_TRANSACTION_FAIL'],
  ['a service nobody knows', { json: { action: 'weather.today' } }, 'INVALID_ACTION']
])('refuses %s', async (_, { body, json }: { body?: string; json?: object }, code) => {
  const answer = await fetch(running.url, { method: 'POST', body: body ?? JSON.stringify(json) });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ code, requestId: expect.any(String), message: expect.any(String) });
});
