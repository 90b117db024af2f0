import { filled, sdkDatabase, type AnyDatabase, type Fields } from '../testing/sdk';
import { startTestCloud, type TestCloud } from '../testing/test-cloud';
import type { DatabaseEvent } from '../open-database';

let running: TestCloud;
let db: AnyDatabase;
let last: DatabaseEvent | undefined;

beforeAll(async () => {
  running = await startTestCloud({ meter: (event) => (last = event), indexes: [{ collection: 'owners', name: 'home', keys: { home: 1 } }] });
  db = sdkDatabase();
  await filled(db, 'homes', [
    { _id: 'a', floor: 1, area: 80, tags: ['x', 'y'], paid: { fen: 100 } },
    { _id: 'b', floor: 1, area: 120, tags: [], paid: { fen: 50 } },
    { _id: 'c', floor: 2, area: 90, tags: ['y'] },
    { _id: 'd', floor: 3, area: 60, tags: null, paid: { fen: 7 } }
  ]);
  await db.collection('owners').add({ data: [{ _id: 1, home: 'a', name: '王' }, { _id: 2, home: 'a', name: '李' }, { _id: 3, home: 'c', name: '赵' }, { _id: 4, name: '无' }] });
});
afterAll(() => running.close());

const homes = (): ReturnType<ReturnType<AnyDatabase['collection']>['aggregate']> => db.collection('homes').aggregate();
const ids = (list: readonly Fields[]): unknown[] => list.map(({ _id }) => _id);

test('match, sort, skip, limit', async () => {
  expect(ids((await homes().match({ floor: db.command.lt(3) }).sort({ area: -1 }).skip(1).limit(2).end()).list)).toEqual(['c', 'a']);
});

test('project keeps, drops and computes, also inside', async () => {
  expect((await homes().match({ _id: 'a' }).project({ _id: 0, floor: 1, 'paid.fen': 1, twice: { $multiply: ['$area', 2] }, first: { $arrayElemAt: ['$tags', 0] }, nested: { inner: '$floor' }, none: '$gone' }).end()).list).toEqual([{ floor: 1, paid: { fen: 100 }, twice: 160, first: 'x', nested: { inner: 1 } }]);
  expect((await homes().match({ _id: 'a' }).project({ tags: 0, 'paid.fen': 0 }).end()).list).toEqual([{ _id: 'a', floor: 1, area: 80, paid: {} }]);
});

test('addFields, replaceRoot', async () => {
  expect((await homes().match({ _id: 'd' }).addFields({ 'paid.yuan': { $divide: ['$paid.fen', 100] }, floor: '$$REMOVE' }).end()).list).toEqual([{ _id: 'd', area: 60, tags: null, paid: { fen: 7, yuan: 0.07 } }]);
  expect((await homes().match({ _id: 'a' }).replaceRoot({ newRoot: '$paid' }).end()).list).toEqual([{ fen: 100 }]);
  await expect(homes().match({ _id: 'c' }).replaceRoot({ newRoot: '$paid' }).end()).rejects.toMatchObject({ errMsg: expect.stringContaining("'newRoot' expression must evaluate to an object") });
});

test('group with every accumulator', async () => {
  const { list } = await homes().sort({ area: 1 }).group({ _id: '$floor', homes: { $sum: 1 }, area: { $sum: '$area' }, mean: { $avg: '$area' }, least: { $min: '$area' }, most: { $max: '$area' }, first: { $first: '$_id' }, last: { $last: '$_id' }, all: { $push: '$paid.fen' }, set: { $addToSet: '$floor' }, spread: { $stdDevPop: '$area' } }).sort({ _id: 1 }).end();
  expect(list[0]).toEqual({ _id: 1, homes: 2, area: 200, mean: 100, least: 80, most: 120, first: 'a', last: 'b', all: [100, 50], set: [1], spread: 20 });
  expect(list[1]).toMatchObject({ _id: 2, all: [], spread: 0 });
});

test('group by an object, by nothing, and by what is missing', async () => {
  expect((await homes().group({ _id: { big: { $gte: ['$area', 90] } }, n: { $sum: 1 } }).sort({ n: -1, _id: 1 }).end()).list).toEqual([{ _id: { big: false }, n: 2 }, { _id: { big: true }, n: 2 }]);
  expect((await homes().group({ _id: null, n: { $sum: '$area' } }).end()).list).toEqual([{ _id: null, n: 350 }]);
  expect((await homes().group({ _id: '$paid.fen', n: { $sum: 1 } }).match({ _id: null }).end()).list).toEqual([{ _id: null, n: 1 }]);
});

test('count, sortByCount, sample', async () => {
  expect((await homes().count('n').end()).list).toEqual([{ n: 4 }]);
  expect((await homes().match({ _id: 'none' }).count('n').end()).list).toEqual([]);
  expect((await homes().sortByCount('$floor').limit(1).end()).list).toEqual([{ _id: 1, count: 2 }]);
  const sample = ids((await homes().sample({ size: 3 }).end()).list);
  expect(new Set(sample).size).toBe(3);
});

test('unwind, with places and with what is empty', async () => {
  expect((await homes().unwind('$tags').project({ tags: 1 }).end()).list).toEqual([{ _id: 'a', tags: 'x' }, { _id: 'a', tags: 'y' }, { _id: 'c', tags: 'y' }]);
  expect((await homes().unwind({ path: '$tags', includeArrayIndex: 'at', preserveNullAndEmptyArrays: true }).project({ tags: 1, at: 1 }).end()).list).toEqual([
    { _id: 'a', tags: 'x', at: 0 }, { _id: 'a', tags: 'y', at: 1 }, { _id: 'b', at: null }, { _id: 'c', tags: 'y', at: 0 }, { _id: 'd', tags: null, at: null }
  ]);
});

test('bucket and bucketAuto', async () => {
  expect((await homes().bucket({ groupBy: '$area', boundaries: [50, 90, 120], default: 'more', output: { n: { $sum: 1 }, ids: { $push: '$_id' } } }).end()).list).toEqual([{ _id: 50, n: 2, ids: ['a', 'd'] }, { _id: 90, n: 1, ids: ['c'] }, { _id: 'more', n: 1, ids: ['b'] }]);
  await expect(homes().bucket({ groupBy: '$area', boundaries: [50, 90] }).end()).rejects.toMatchObject({ errMsg: expect.stringContaining('no default was specified') });
  expect((await homes().bucketAuto({ groupBy: '$area', buckets: 2 }).end()).list).toEqual([{ _id: { min: 60, max: 90 }, count: 2 }, { _id: { min: 90, max: 120 }, count: 2 }]);
});

test('lookup by equal fields uses the index', async () => {
  const { list } = await homes().lookup({ from: 'owners', localField: '_id', foreignField: 'home', as: 'people' }).project({ n: { $size: '$people' }, names: '$people.name' }).end();
  expect(list).toEqual([{ _id: 'a', n: 2, names: ['王', '李'] }, { _id: 'b', n: 0, names: [] }, { _id: 'c', n: 1, names: ['赵'] }, { _id: 'd', n: 0, names: [] }]);
  expect(last).toMatchObject({ kind: 'read', action: 'aggregateDocuments', examined: 4 + 3, returned: 4 });
});

test('lookup without an index reads the other side once; missing joins missing', async () => {
  const { list } = await db.collection('owners').aggregate().lookup({ from: 'homes', localField: 'home', foreignField: 'paid.fen', as: 'odd' }).match({ _id: 4 }).end();
  expect(ids(list[0]?.['odd'] as Fields[])).toEqual(['c']);
  expect(last?.examined).toBe(4 + 4);
});

test('lookup with a pipeline of its own and variables', async () => {
  const { aggregate: $ } = db.command;
  const inner = $.pipeline().match(db.command.expr({ $and: [{ $eq: ['$home', '$$home'] }, { $ne: ['$name', '李'] }] })).project({ _id: 0, name: 1 }).done();
  const { list } = await homes().lookup({ from: 'owners', let: { home: '$_id' }, pipeline: inner, as: 'people' }).match({ _id: db.command.in(['a', 'b']) }).end();
  expect(list.map(({ people }) => people)).toEqual([[{ name: '王' }], []]);
});

const stages = (list: Fields[]): Promise<unknown> => running.database.service('database.aggregateDocuments', { collectionName: 'homes', stages: list.map((stage) => ({ stageKey: Object.keys(stage)[0], stageValue: JSON.stringify(Object.values(stage)[0]) })) }, { requestId: 'r', env: 'test-env' });
const answered = async (list: Fields[]): Promise<unknown> => ((await stages(list)) as { data: { list: string[] } }).data.list.map((text) => JSON.parse(text) as unknown);

test('facet, redact, graphLookup, unset (the SDK has no words for them)', async () => {
  expect(await answered([{ $facet: { n: [{ $count: 'n' }], top: [{ $sort: { area: -1 } }, { $limit: 1 }, { $project: { area: 1 } }] } }])).toEqual([{ n: [{ n: 4 }], top: [{ _id: 'b', area: 120 }] }]);
  expect(await answered([{ $match: { _id: 'a' } }, { $redact: { $cond: [{ $ifNull: ['$fen', false] }, '$$PRUNE', '$$DESCEND'] } }, { $unset: ['tags', 'area'] }])).toEqual([{ _id: 'a', floor: 1 }]);
  await filled(db, 'tree', [{ _id: 1, up: null }, { _id: 2, up: 1 }, { _id: 3, up: 2 }]);
  const graph = { from: 'tree', startWith: 3, connectFromField: 'up', connectToField: '_id', as: 'line', depthField: 'depth' };
  expect(await answered([{ $limit: 1 }, { $graphLookup: graph }, { $project: { _id: 0, line: 1 } }])).toEqual([{ line: [{ _id: 3, up: 2, depth: 0 }, { _id: 2, up: 1, depth: 1 }, { _id: 1, up: null, depth: 2 }] }]);
});

test.each<[string, Fields]>([
  ["Unrecognized pipeline stage name: '$foo'", { $foo: {} }],
  ['aggregation stage $out is not supported here', { $out: 'x' }],
  ["Unrecognized expression '$foo'", { $project: { a: { $foo: 1 } } }],
  ["unknown group operator '$foo'", { $group: { _id: null, a: { $foo: 1 } } }],
  ['must be an accumulator object', { $group: { _id: null, a: '$b' } }],
  ['a group specification must include an _id', { $group: { a: { $sum: 1 } } }],
  ['cannot exclude fields other than', { $project: { a: 1, b: 0 } }],
  ['the limit must be positive', { $limit: 0 }],
  ['$sort key ordering must be 1', { $sort: { a: 2 } }],
  ["should be prefixed with a '$'", { $unwind: 'tags' }],
  ['unknown operator: $foo', { $match: { a: { $foo: 1 } } }]
])('refuses: %s', async (message, stage) => {
  await expect(stages([{ $skip: 0 }, stage])).rejects.toThrow(message);
});
