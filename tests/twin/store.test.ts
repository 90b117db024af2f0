import * as fc from 'fast-check';
import { createMemoryStore } from '@cloud/platform/memory-store';
import type { Store } from '@cloud/platform/ports';
import type { Condition, Guard, Patch } from '@domain/kernel/conditional-update';
import type { DatabaseEvent } from '../../localcloud/database/open-database';
import { startTestCloud, type TestCloud } from '../../localcloud/database/testing/test-cloud';

/** Documents of any shape: the suite is about the store, not about what lies in it. */
type Row = { readonly _id: string; readonly [field: string]: unknown };
type Loose = {
  find(c: string, id: string, fields?: readonly string[]): Promise<Row | null>; list(c: string, q: object): Promise<readonly Row[]>; count(c: string, where: Guard): Promise<number>;
  insert(c: string, document: Row, answers?: readonly object[]): Promise<boolean>; insertAll(c: string, documents: readonly Row[]): Promise<boolean>;
  apply(c: string, id: string, update: { guard: Guard; patch: Patch }): Promise<boolean>; applyAll(c: string, update: { guard: Guard; patch: Patch }): Promise<number>; removeAll(c: string, where: Guard): Promise<number>; replace(c: string, id: string, version: number, fields: object): Promise<boolean>;
  readTogether(readings: readonly object[]): Promise<readonly unknown[] | null>;
};
const C = 'homes';
let cloud: TestCloud;
let sdk: Loose;
const memory = (): Loose => createMemoryStore() as unknown as Loose;
let round = 0, reads = 0;
let last: DatabaseEvent | undefined;
/** Both stores with the same documents; ids are fresh each time, so that nothing is left from before. */
const both = async (rows: readonly Omit<Row, '_id'>[]) => {
  const mark = `r${++round}`, twin = memory(), documents = rows.map((row, i) => ({ ...row, _id: `${mark}-${i}`, mark }));
  await Promise.all([twin.insertAll(C, documents), sdk.insertAll(C, documents)]);
  return { mark, twin, ids: documents.map(({ _id }) => _id), each: async <T>(ask: (store: Loose) => Promise<T>): Promise<T> => { const [a, b] = [await ask(twin), await ask(sdk)]; expect(a).toEqual(b); return b; } };
};

beforeAll(async () => {
  cloud = await startTestCloud({ collections: [C, 'cases', 'ledgers'], meter: (event) => { last = event; if (event.kind === 'read') reads++; } });
  // The SDK looks for its cloud when it is loaded.
  const { createSdkStore } = await import('@cloud/platform/sdk-store');
  sdk = createSdkStore() as unknown as Store as unknown as Loose;
});
afterAll(() => cloud.close());

const home = { building: '3', floor: 12, batchId: null, owners: [{ no: 1, phone: 'a' }, { no: 2, phone: 'b' }], seats: { '3-2-1201': { state: 'free', recent: [] as unknown[] } }, crew: ['x', 'y'] };

test('an id is taken once; what was kept with it comes back', async () => {
  const { each, mark } = await both([]);
  expect(await each((store) => store.insert(C, { _id: `${mark}-a`, n: 1 }, [{ id: 'r', digest: 'd', at: 1, value: { a: 1 } }]))).toBe(true);
  expect(await each((store) => store.insert(C, { _id: `${mark}-a`, n: 2 }))).toBe(false);
  expect(await each((store) => store.find(C, `${mark}-a`))).toMatchObject({ n: 1, _v: 1, _answers: [{ id: 'r', value: { a: 1 } }] });
  expect(await each((store) => store.find(C, `${mark}-z`))).toBeNull();
});
test('many at once stop at the first id that is taken', async () => {
  const { each, mark } = await both([]);
  await each((store) => store.insert(C, { _id: `${mark}-1`, n: 0 }));
  expect(await each((store) => store.insertAll(C, [0, 1, 2].map((n) => ({ _id: `${mark}-${n}`, n }))))).toBe(false);
  expect(await each((store) => store.insertAll(C, []))).toBe(true);
  expect(await each((store) => store.count(C, { _id: { in: [0, 1, 2].map((n) => `${mark}-${n}`) } }))).toBe(2);
});
test('fields asked for are all that comes, nested ones too', async () => {
  const { each, ids, mark } = await both([home]);
  expect(await each((store) => store.find(C, ids[0]!, ['floor', 'seats.3-2-1201']))).toEqual({ _id: ids[0], _v: 1, _shape: 1, floor: 12, seats: { '3-2-1201': { state: 'free', recent: [] } } });
  await each((store) => store.list(C, { where: { mark }, fields: ['building', 'nothing'], limit: 10 }));
});
test('lists come in the order asked, from a place on, at most so many', async () => {
  const { each, mark } = await both([5, 3, 9, 1, 7].map((floor) => ({ floor, building: floor > 4 ? 'b' : 'a' })));
  const floors = (rows: readonly Row[]) => rows.map(({ floor }) => floor);
  expect(floors(await each((store) => store.list(C, { where: { mark }, orderBy: [['floor', 'desc']], limit: 2, skip: 1 })))).toEqual([7, 5]);
  expect(floors(await each((store) => store.list(C, { where: { mark }, orderBy: [['building', 'asc'], ['floor', 'asc']], limit: 9 })))).toEqual([1, 3, 5, 7, 9]);
});
test.each<[string, Guard, boolean]>([
  ['a value', { building: '3' }, true], ['null where there is null', { batchId: null }, true], ['null where there is nothing', { absent: null }, true], ['null where there is a value', { building: null }, false],
  ['null among others', { batchId: { in: [null, 'x'] } }, true], ['null among others, missing', { absent: { in: [null, 'x'] } }, true], ['another value than', { building: { ne: '4' } }, true], ['another value than, missing', { absent: { ne: '4' } }, true],
  ['through a list', { 'owners.phone': 'b' }, true], ['through a list, none', { 'owners.phone': { ne: 'b' } }, false], ['through an empty list', { 'seats.3-2-1201.recent.id': { ne: 'r' } }, true],
  ['a list holding', { crew: { has: 'y' } }, true], ['a list not holding', { crew: { hasNot: 'y' } }, false], ['above', { floor: { gt: 12 } }, false], ['from', { floor: { gte: 12 } }, true], ['a text is not above a number', { building: { gt: 1 } }, false],
  ['there', { 'seats.3-2-1201': { exists: true } }, true], ['not there', { 'seats.9-9-999': { exists: false } }, true], ['null is there', { batchId: { exists: true } }, true], ['all of several', { building: '3', floor: { lt: 20 }, crew: { has: 'z' } }, false],
])('a guard on %s', async (_name, guard, expected) => {
  const { each, mark } = await both([home]);
  expect(await each((store) => store.count(C, { mark, ...guard }))).toBe(expected ? 1 : 0);
});
test.each<[string, Patch]>([
  ['an object is replaced, not mixed', { set: { seats: { other: { state: 'booked' } } } }], ['a path deep inside', { set: { 'seats.3-2-1201.state': 'booked', 'seats.9-9-999': { state: 'free' } } }], ['a place in a list', { set: { 'owners.1.openid': 'wx' } }], ['null', { set: { building: null } }],
  ['numbers', { inc: { floor: -2, fresh: 1 } }], ['a list that keeps the last', { push: { crew: { value: 'z', keep: 2 }, log: { value: { a: 1 }, keep: 3 } } }], ['a set', { addToSet: { crew: 'x', tags: 'new' } }], ['taking out', { pull: { crew: 'x' }, unset: ['building', 'seats.3-2-1201.state'] }],
])('a change of %s', async (_name, patch) => {
  const { each, ids } = await both([home]);
  expect(await each((store) => store.apply(C, ids[0]!, { guard: { building: '3' }, patch }))).toBe(true);
  expect((await each((store) => store.find(C, ids[0]!)))?._v).toBe(2);
});
test('a guard that does not hold changes nothing; a version that passed neither', async () => {
  const { each, ids } = await both([home]);
  expect(await each((store) => store.apply(C, ids[0]!, { guard: { building: '4' }, patch: { set: { floor: 1 } } }))).toBe(false);
  expect(await each((store) => store.replace(C, ids[0]!, 2, { floor: 1 }))).toBe(false);
  expect(await each((store) => store.replace(C, ids[0]!, 1, { seats: { one: { state: 'free' } }, owners: [] }))).toBe(true);
  expect(await each((store) => store.apply(C, ids[0]!, { guard: { _v: 1 }, patch: { set: { floor: 1 } } }))).toBe(false);
  expect(await each((store) => store.find(C, ids[0]!))).toMatchObject({ floor: 12, seats: { one: { state: 'free' } }, owners: [], _v: 2 });
});
test('one patch reaches every document that matches, and says how many', async () => {
  const { each, mark } = await both([home, { ...home, building: '4' }, home]);
  expect(await each((store) => store.applyAll(C, { guard: { mark, building: '3' }, patch: { addToSet: { crew: 'z' } } }))).toBe(2);
  expect(await each((store) => store.applyAll(C, { guard: { mark, building: '5' }, patch: { set: { floor: 0 } } }))).toBe(0);
  await each((store) => store.list(C, { where: { mark }, orderBy: [['_id', 'asc']], limit: 9 }));
});

test('what matches is deleted, and said how many; the rest stays', async () => {
  const { each, mark, ids } = await both([home, { ...home, bound: [{ ownerNo: 1, openid: 'a' }] }, { ...home, bound: [] }, { ...home, building: '4' }]);
  expect(await each((store) => store.removeAll(C, { mark, building: '3', 'bound.openid': { exists: false } }))).toBe(2);
  expect(await each((store) => store.removeAll(C, { mark, building: '5' }))).toBe(0);
  expect((await each((store) => store.list(C, { where: { mark }, fields: ['building'], orderBy: [['_id', 'asc']], limit: 9 }))).map(({ _id }) => _id)).toEqual([ids[1], ids[3]]);
});

test('several readings are one call: in the order asked, each as if it were read alone', async () => {
  const { each, mark, ids } = await both([home, { ...home, floor: 3 }, { ...home, floor: 7, batchId: 'b' }]);
  await each((store) => store.insert('cases', { _id: `${mark}-case`, mark, owners: home.owners }));
  const readings = [
    { collection: C, query: { where: { mark, floor: { gt: 2 } }, fields: ['floor', 'seats.3-2-1201'], orderBy: [['floor', 'desc']], limit: 2, skip: 1 } },
    { collection: 'cases', id: `${mark}-case`, fields: ['owners.phone'] },
    { collection: C, id: ids[2] },
    { collection: C, id: `${mark}-nobody` },
    { collection: 'ledgers', query: { where: { mark }, limit: 5 } },
  ] as const;
  const before = reads;
  const found = await each((store) => store.readTogether(readings));
  expect(reads - before).toBe(1);
  expect(found).toEqual(await each((store) => Promise.all(readings.map((one) => ('id' in one ? store.find(one.collection, one.id!, 'fields' in one ? one.fields : undefined) : store.list(one.collection, one.query))))));
  expect(found).toMatchObject([[{ floor: 7 }, { floor: 3 }], { owners: [{ phone: 'a' }, { phone: 'b' }] }, { batchId: 'b', _v: 1 }, null, []]);
});
test('what is read together examines no more than it brings; where the first is missing, nothing is read', async () => {
  const { each, mark, ids } = await both([home, home]);
  await each((store) => store.insert('cases', { _id: `${mark}-case`, mark }));
  await sdk.readTogether([{ collection: 'cases', id: `${mark}-case` }, { collection: C, id: ids[0] }, { collection: C, query: { where: { _id: { in: [...ids] } }, limit: 9 } }]);
  expect(last).toMatchObject({ kind: 'read', examined: 4, returned: 4 });
  expect(await each((store) => store.readTogether([{ collection: 'cases', id: `${mark}-none` }, { collection: C, id: ids[0] }]))).toBeNull();
});

const scalar = fc.constantFrom<string | number | boolean | null>('a', 'b', 0, 1, 2, true, null);
const value = fc.oneof(scalar, fc.array(scalar, { maxLength: 2 }), fc.record({ k: scalar }), fc.array(fc.record({ k: scalar }), { maxLength: 2 }));
const row = fc.record({ p: value, q: value }, { requiredKeys: [] });
const condition: fc.Arbitrary<Condition> = fc.oneof(
  scalar, fc.record({ gt: fc.constantFrom(0, 1) }), fc.record({ lte: fc.constantFrom(0, 1) }), fc.record({ ne: scalar }), fc.record({ in: fc.array(scalar, { minLength: 1, maxLength: 2 }) }), fc.record({ exists: fc.boolean() }),
);
test('whatever documents and conditions: memory and cloud find the same', async () => {
  await fc.assert(fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 4 }), fc.constantFrom('p', 'q', 'p.k', 'absent'), condition, async (rows, path, asked) => {
    const { each, mark } = await both(rows);
    await each(async (store) => (await store.list(C, { where: { mark, [path]: asked }, fields: ['mark'], orderBy: [['_id', 'asc']], limit: 9 })).map(({ _id }) => _id));
  }), { numRuns: 300, seed: 7 });
}, 60_000);
