import * as fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CloudError } from '../wire/cloud-error';
import { openDatabase, type OpenDatabase } from './open-database';

let dir: string;
let database: OpenDatabase;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'localcloud-fuzz-'));
  database = openDatabase({ dir, env: 'test-env', now: () => 1, collections: ['c'], indexes: [{ collection: 'c', name: 'a', keys: { a: 1, 'b.c': -1 } }] });
  await seed();
});
afterAll(() => {
  database.close();
  rmSync(dir, { recursive: true, force: true });
});

const call = { requestId: 'r', env: 'test-env' };
const seed = (): Promise<unknown> => database.service('database.insertDocument', { collectionName: 'c', data: ['{"a":1,"b":{"c":[1,{"d":2}]},"l":[1,2,{"k":"v"}],"t":"text","at":{"$date":5},"p":{"type":"Point","coordinates":[1,2]}}', '{"a":[1,"x",null],"b":null}', '{}'] }, call);

const OPERATORS = '$eq $ne $gt $gte $lt $lte $in $nin $not $exists $type $mod $regex $options $all $elemMatch $size $bitsAllSet $and $or $nor $expr $jsonSchema $geoWithin $geoIntersects $near $nearSphere $geometry $set $unset $inc $mul $min $max $rename $currentDate $push $each $slice $sort $position $pull $pullAll $pop $addToSet $bit $foo'.split(' ');
const EXPRESSIONS = '$abs $add $subtract $divide $mod $pow $log $round $arrayElemAt $arrayToObject $concatArrays $filter $in $indexOfArray $map $range $reduce $slice $zip $cond $ifNull $switch $dateFromParts $dateFromString $dateToString $year $week $isoWeek $mergeObjects $objectToArray $setUnion $setIsSubset $concat $split $substr $substrCP $indexOfCP $trim $regexFind $toInt $convert $let $literal $sum $avg $max $stdDevSamp $first $push $addToSet $meta'.split(' ');
const STAGES = '$addFields $bucket $bucketAuto $count $facet $geoNear $graphLookup $group $limit $lookup $match $project $redact $replaceRoot $sample $skip $sort $sortByCount $unset $unwind $out $foo'.split(' ');
const ARGUMENTS = 'input in as cond vars branches case then default if else date format timezone dateString year month groupBy boundaries buckets output path includeArrayIndex from localField foreignField let pipeline near distanceField key newRoot size startWith connectFromField connectToField initialValue type coordinates required properties'.split(' ');
const FIELDS = ['a', 'b', 'b.c', 'l', 'l.0', 'l.$', 'l.$[]', 't', 'at', 'p', '_id', '', 'a..b', '__proto__', 'constructor', '$$', '入'];

const scalar = fc.oneof(fc.constantFrom<unknown>(null, true, 0, 1, -1, 1.5, '', 'x', '$a', '$$ROOT', '$$x', '$l', '$b.c', 'c', { $date: 1 }, { $oid: '5e7b474a5e54c773b58d7b39' }, { $numberDouble: 'NaN' }, { $numberDouble: 'Infinity' }, { $regularExpression: { pattern: '(', options: '' } }, { $regularExpression: { pattern: 'a', options: 'i' } }, { $tcb_server_date: { offset: 1 } }, { $binary: { base64: 'AA==', subType: '00' } }, { $date: 'x' }), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string({ maxLength: 4 }));
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(fc.constantFrom(...FIELDS, ...OPERATORS, ...EXPRESSIONS, ...ARGUMENTS), tie('value')), { maxLength: 3 }).map((entries) => Object.fromEntries(entries))
  )
}));
const fields = fc.array(fc.tuple(fc.constantFrom(...FIELDS), value), { maxLength: 3 }).map((entries) => Object.fromEntries(entries));
const query = fc.oneof(fields, value, fc.tuple(fc.constantFrom(...FIELDS), fc.constantFrom(...OPERATORS), value).map(([field, operator, operand]) => ({ [field]: { [operator]: operand } })));
const update = fc.array(fc.tuple(fc.constantFrom(...OPERATORS), fc.oneof(fields, value)), { minLength: 1, maxLength: 2 }).map((entries) => Object.fromEntries(entries));
const expression = fc.oneof(fc.tuple(fc.constantFrom(...EXPRESSIONS), fc.oneof(value, fc.array(value, { maxLength: 4 }), fc.array(fc.tuple(fc.constantFrom(...ARGUMENTS), value), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)))).map(([name, operand]) => ({ [name]: operand })), value);
const stage = fc.oneof(fc.tuple(fc.constantFrom(...STAGES), fc.oneof(value, fc.array(fc.tuple(fc.constantFrom(...FIELDS, ...ARGUMENTS), expression), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)))), fc.tuple(fc.constantFrom('$project', '$addFields'), expression.map((r) => ({ r })))).map(([stageKey, argument]) => ({ stageKey, stageValue: JSON.stringify(argument) ?? 'null' }));
const text = (arbitrary: fc.Arbitrary<unknown>): fc.Arbitrary<string> => arbitrary.map((item) => JSON.stringify(item) ?? 'null');

const request = fc.oneof(
  fc.record({ action: fc.constant('getDocument'), query: text(query), order: text(fields), projection: text(fields), limit: fc.integer({ min: 0, max: 5 }) }),
  fc.record({ action: fc.constant('calculateDocument'), query: text(query) }),
  fc.record({ action: fc.constantFrom('modifyDocument', 'modifyAndReturnDoc'), query: text(query), data: text(fc.oneof(update, fields)), merge: fc.boolean(), upsert: fc.boolean(), multi: fc.boolean() }),
  fc.record({ action: fc.constant('removeDocument'), query: text(query), multi: fc.constant(false) }),
  fc.record({ action: fc.constant('insertDocument'), data: fc.array(text(value), { maxLength: 2 }) }),
  fc.record({ action: fc.constant('aggregateDocuments'), stages: fc.array(stage, { maxLength: 3 }) })
);

test('whatever is asked, the answer is an answer or a refusal with a code; the database goes on', async () => {
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(request, async ({ action, ...params }) => {
      await database.service(`database.${action}`, { collectionName: 'c', ...params }, call).catch((error: unknown) => {
        if (!(error instanceof CloudError)) throw error;
        expect(error.code).toMatch(/^(DATABASE_|INVALID_)/);
      });
      runs += 1;
      if (runs % 50 === 0) await seed();
    }),
    { numRuns: 3000 }
  );
  expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  await database.service('database.removeDocument', { collectionName: 'c', query: '{}' }, call);
  expect(database.exportAll()).toEqual({ c: [] });
}, 60_000);
