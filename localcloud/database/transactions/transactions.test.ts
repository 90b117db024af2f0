import { filled, sdkDatabase, type AnyCollection, type AnyDatabase, type AnyTransaction } from '../testing/sdk';
import { startTestCloud, type TestCloud } from '../testing/test-cloud';

let running: TestCloud;
let db: AnyDatabase;
let homes: AnyCollection;
let round = 0;
let name: string;

beforeAll(async () => {
  running = await startTestCloud({ indexes: [{ collection: 'unique', name: 'code', keys: { code: 1 }, unique: true }] });
  db = sdkDatabase();
});
afterAll(() => running.close());
beforeEach(async () => {
  round += 1;
  name = `homes${round}`;
  homes = await filled(db, name, [{ _id: 'a', n: 1 }, { _id: 'b', n: 1 }]);
});

const valueOf = async (id: string): Promise<unknown> => (await homes.doc(id).get()).data?.['n'];
const inside = (transaction: AnyTransaction): AnyCollection => transaction.collection(name);
const CONFLICT = { errMsg: expect.stringContaining('[ResourceUnavailable.TransactionConflict]'), errCode: -501001 };
const GONE = { errMsg: expect.stringContaining('[ResourceUnavailable.TransactionNotExist]') };

test('changes are seen inside at once, outside after the commit', async () => {
  const transaction = await db.startTransaction();
  await inside(transaction).doc('a').update({ data: { n: 2 } });
  await inside(transaction).add({ data: { _id: 'c', n: 3 } });
  await inside(transaction).doc('b').remove();
  expect((await inside(transaction).doc('a').get()).data).toEqual({ _id: 'a', n: 2 });
  expect([await valueOf('a'), await homes.count()]).toEqual([1, expect.objectContaining({ total: 2 })]);
  await transaction.commit();
  expect([await valueOf('a'), await valueOf('c')]).toEqual([2, 3]);
  await expect(homes.doc('b').get()).rejects.toMatchObject({ errMsg: expect.stringContaining('does not exist') });
});

test('a rollback leaves nothing', async () => {
  const transaction = await db.startTransaction();
  await inside(transaction).doc('a').update({ data: { n: 2 } });
  await transaction.rollback();
  expect(await valueOf('a')).toBe(1);
  await expect(inside(transaction).doc('a').get()).rejects.toMatchObject(GONE);
});

test('reads are of the moment of the first operation, whatever others do', async () => {
  const transaction = await db.startTransaction();
  await inside(transaction).doc('a').get();
  await homes.doc('b').update({ data: { n: 9 } });
  await homes.add({ data: { _id: 'c', n: 9 } });
  await homes.doc('a').remove();
  expect((await inside(transaction).doc('a').get()).data).toEqual({ _id: 'a', n: 1 });
  expect((await inside(transaction).doc('b').get()).data).toEqual({ _id: 'b', n: 1 });
  expect((await inside(transaction).where({ n: 9 }).get()).data).toEqual([]);
  await transaction.commit();
});

test('the second transaction to write a document fails at once and is over', async () => {
  const [first, second] = [await db.startTransaction(), await db.startTransaction()];
  await inside(first).doc('a').update({ data: { n: 2 } });
  await expect(inside(second).doc('a').update({ data: { n: 3 } })).rejects.toMatchObject(CONFLICT);
  await expect(second.commit()).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' });
  await first.commit();
  expect(await valueOf('a')).toBe(2);
});

test('writing what another changed since the snapshot is a conflict', async () => {
  const transaction = await db.startTransaction();
  await inside(transaction).doc('a').get();
  await homes.doc('a').update({ data: { n: 5 } });
  await expect(inside(transaction).doc('a').update({ data: { n: 6 } })).rejects.toMatchObject(CONFLICT);
  expect(await valueOf('a')).toBe(5);
});

test('a plain update of a held document waits and then sees what was committed', async () => {
  const transaction = await db.startTransaction();
  await inside(transaction).doc('a').update({ data: { n: 10 } });
  let done = false;
  const waiting = homes.where({ _id: 'a' }).update({ data: { n: db.command.inc(1) } }).then(() => (done = true));
  await homes.doc('b').update({ data: { n: 2 } });
  expect(done).toBe(false);
  await transaction.commit();
  await waiting;
  expect(await valueOf('a')).toBe(11);
});

test('a waiting guard is asked again: it may no longer hold', async () => {
  const transaction = await db.startTransaction();
  await inside(transaction).doc('a').update({ data: { n: 0 } });
  const waiting = homes.where({ _id: 'a', n: db.command.gt(0) }).update({ data: { n: db.command.inc(-1) } });
  await transaction.commit();
  expect((await waiting).stats.updated).toBe(0);
  expect(await valueOf('a')).toBe(0);
});

test('where().update() on a transaction runs outside it, as the SDK sends it', async () => {
  const transaction = await db.startTransaction();
  await inside(transaction).where({ _id: 'a' }).update({ data: { n: 7 } });
  expect(await valueOf('a')).toBe(7);
  await transaction.rollback();
  expect(await valueOf('a')).toBe(7);
});

test('runTransaction commits what its callback did and answers what it answered', async () => {
  expect(await db.runTransaction(async (transaction) => {
    await inside(transaction).doc('a').update({ data: { n: 3 } });
    await inside(transaction).doc('b').set({ data: { n: 4 } });
    return 'done';
  })).toBe('done');
  expect([await valueOf('a'), await valueOf('b')]).toEqual([3, 4]);
});

test('of two writers that skew, both commit: only the same document conflicts', async () => {
  const [first, second] = [await db.startTransaction(), await db.startTransaction()];
  await inside(first).doc('a').get();
  await inside(second).doc('b').get();
  await inside(first).doc('b').update({ data: { n: 5 } });
  await inside(second).doc('a').update({ data: { n: 6 } });
  await first.commit();
  await second.commit();
  expect([await valueOf('a'), await valueOf('b')]).toEqual([6, 5]);
});

test('a unique key taken inside a transaction is taken for everybody', async () => {
  const codes = db.collection('unique');
  const transaction = await db.startTransaction();
  await transaction.collection('unique').add({ data: { _id: 'x', code: 'K' } });
  const other = await db.startTransaction();
  await expect(other.collection('unique').add({ data: { _id: 'y', code: 'K' } })).rejects.toMatchObject(CONFLICT);
  const waiting = codes.add({ data: { _id: 'z', code: 'K' } });
  const refused = expect(waiting).rejects.toMatchObject({ errMsg: expect.stringContaining('E11000') });
  await transaction.commit();
  await refused;
  expect((await codes.get()).data).toEqual([{ _id: 'x', code: 'K' }]);
});

describe('time', () => {
  beforeEach(() => void jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] }));
  afterEach(() => void jest.useRealTimers());
  test('a transaction that is not ended in 30 seconds is gone, and what it held is free', async () => {
    const service = running.database.service;
    const call = { requestId: 'r', env: 'test-env' };
    const { transactionId } = (await service('database.startTransaction', {}, call)) as { transactionId: string };
    const update = (id: Record<string, unknown>): Promise<unknown> => service('database.modifyDocument', { collectionName: name, query: '{"_id":"a"}', data: '{"$inc":{"n":1}}', multi: false, merge: true, upsert: false, ...id }, call);
    await update({ transactionId });
    const waiting = update({});
    jest.advanceTimersByTime(30_000);
    await waiting;
    await expect(update({ transactionId })).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' });
    jest.useRealTimers();
    expect(await valueOf('a')).toBe(2);
  });
});
