import type { Doc, Value } from '../values/types';
import { compileExpression } from './compile-expression';
import { scopeOf } from './scope';

const at = new Date(1_557_826_731_686);
const doc: Doc = { n: 7, half: 2.5, minus: -5, s: '入伙通 abc', up: 'AbC', list: [3, 1, 2], mixed: [{ b: 1 }, { b: 2 }, {}, 5], o: { k: 1, deep: { x: 2 } }, at, nil: null, yes: true };
const evaluate = (expression: Value): Value => compileExpression(expression)(scopeOf(doc, 42));

test.each<[Value, Value]>([
  ['$n', 7], ['$o.deep.x', 2], ['$mixed.b', [1, 2]], ['$gone', undefined], ['$$ROOT.n', 7], ['$$CURRENT.n', 7], ['$$REMOVE', undefined], ['$$NOW', new Date(42)], ['plain', 'plain'],
  [['$n', '$gone'], [7, null]], [{ a: '$n', b: '$gone' }, { a: 7 }], [{ $literal: '$n' }, '$n'],
  [{ $abs: '$minus' }, 5], [{ $add: ['$n', 1, 2] }, 10], [{ $add: ['$at', 1000] }, new Date(at.getTime() + 1000)], [{ $add: [1, '$gone'] }, null], [{ $subtract: ['$at', new Date(0)] }, at.getTime()],
  [{ $ceil: 2.1 }, 3], [{ $floor: -2.1 }, -3], [{ $round: [2.5] }, 2], [{ $round: [3.5] }, 4], [{ $round: [1.005, 2] }, 1], [{ $trunc: -2.7 }, -2], [{ $trunc: [2.789, 2] }, 2.78], [{ $divide: [7, 2] }, 3.5],
  [{ $mod: ['$minus', 3] }, -2], [{ $multiply: [2, 3, '$half'] }, 15], [{ $pow: [2, 10] }, 1024], [{ $sqrt: 9 }, 3], [{ $exp: 0 }, 1], [{ $ln: 1 }, 0], [{ $log: [8, 2] }, 3], [{ $log10: 1000 }, 3],
  [{ $eq: ['$gone', null] }, false], [{ $eq: ['$nil', null] }, true], [{ $lt: ['$gone', null] }, true], [{ $gt: ['a', 1] }, true], [{ $cmp: [1, 2] }, -1], [{ $ne: [1, 1] }, false],
  [{ $and: [1, 'x', '$yes'] }, true], [{ $or: [0, '$nil'] }, false], [{ $not: ['$nil'] }, true], [{ $cond: [{ $gte: ['$n', 7] }, 'y', 'n'] }, 'y'], [{ $cond: { if: false, then: 1, else: 2 } }, 2], [{ $ifNull: ['$gone', 'd'] }, 'd'],
  [{ $switch: { branches: [{ case: false, then: 1 }, { case: true, then: 2 }], default: 3 } }, 2],
  [{ $arrayElemAt: ['$list', -1] }, 2], [{ $arrayElemAt: ['$list', 9] }, undefined], [{ $concatArrays: ['$list', [9]] }, [3, 1, 2, 9]], [{ $filter: { input: '$list', as: 'x', cond: { $gt: ['$$x', 1] } } }, [3, 2]],
  [{ $in: [1, '$list'] }, true], [{ $indexOfArray: ['$list', 2] }, 2], [{ $isArray: '$list' }, true], [{ $isArray: ['$n'] }, false], [{ $map: { input: '$list', as: 'x', in: { $add: ['$$x', 1] } } }, [4, 2, 3]],
  [{ $range: [0, 10, 3] }, [0, 3, 6, 9]], [{ $range: [3, 0, -1] }, [3, 2, 1]], [{ $reduce: { input: '$list', initialValue: '', in: { $concat: ['$$value', { $toString: '$$this' }] } } }, '312'],
  [{ $reverseArray: '$list' }, [2, 1, 3]], [{ $size: '$list' }, 3], [{ $slice: ['$list', -2] }, [1, 2]], [{ $slice: ['$list', 1, 1] }, [1]], [{ $zip: { inputs: ['$list', ['a']] } }, [[3, 'a']]],
  [{ $zip: { inputs: [[1, 2], ['a']], useLongestLength: true, defaults: [0, 'z'] } }, [[1, 'a'], [2, 'z']]], [{ $arrayToObject: [[['a', 1]]] }, { a: 1 }], [{ $objectToArray: '$o.deep' }, [{ k: 'x', v: 2 }]],
  [{ $mergeObjects: ['$o.deep', { y: 1 }, null] }, { x: 2, y: 1 }], [{ $setUnion: ['$list', [9, 3]] }, [1, 2, 3, 9]], [{ $setIntersection: ['$list', [2, 3, 3]] }, [2, 3]], [{ $setDifference: ['$list', [1]] }, [3, 2]],
  [{ $setEquals: ['$list', [1, 2, 3, 3]] }, true], [{ $setIsSubset: [[1], '$list'] }, true], [{ $allElementsTrue: [[1, true]] }, true], [{ $anyElementTrue: [[0, false]] }, false],
  [{ $sum: ['$n', '$half', 'x'] }, 9.5], [{ $sum: '$list' }, 6], [{ $avg: '$list' }, 2], [{ $max: '$list' }, 3], [{ $min: ['$n', 2] }, 2], [{ $stdDevPop: [[80, 100]] }, 10], [{ $let: { vars: { x: { $add: ['$n', 1] } }, in: { $multiply: ['$$x', 2] } } }, 16],
  [{ $concat: ['$up', '!'] }, 'AbC!'], [{ $concat: ['a', '$gone'] }, null], [{ $split: ['a,b', ','] }, ['a', 'b']], [{ $strLenCP: '$s' }, 7], [{ $strLenBytes: '$s' }, 13], [{ $strcasecmp: ['$up', 'abd'] }, -1],
  [{ $substrCP: ['$s', 1, 2] }, '伙通'], [{ $substrBytes: ['$s', 3, 3] }, '伙'], [{ $substr: ['$n', 0, -1] }, '7'], [{ $toLower: '$up' }, 'abc'], [{ $toUpper: '$gone' }, ''], [{ $indexOfCP: ['$s', 'a'] }, 4], [{ $indexOfBytes: ['$s', 'a'] }, 10],
  [{ $indexOfCP: ['$s', 'x'] }, -1], [{ $trim: { input: '  a ' } }, 'a'], [{ $ltrim: { input: 'xxa', chars: 'x' } }, 'a'], [{ $regexMatch: { input: '$up', regex: '^ab', options: 'i' } }, true],
  [{ $regexFind: { input: '入伙abc', regex: '[a-z](.)' } }, { match: 'ab', idx: 2, captures: ['b'] }], [{ $replaceAll: { input: 'a.a', find: 'a', replacement: '-' } }, '-.-'],
  [{ $toInt: '12' }, 12], [{ $toDouble: '1.5' }, 1.5], [{ $toString: '$at' }, '2019-05-14T09:38:51.686Z'], [{ $toBool: 'false' }, true], [{ $toDate: 5 }, new Date(5)], [{ $type: '$gone' }, 'missing'], [{ $type: '$n' }, 'int'], [{ $convert: { input: 'x', to: 'int', onError: 'bad' } }, 'bad'],
  [{ $year: '$at' }, 2019], [{ $month: '$at' }, 5], [{ $dayOfMonth: '$at' }, 14], [{ $dayOfWeek: '$at' }, 3], [{ $dayOfYear: '$at' }, 134], [{ $week: '$at' }, 19], [{ $isoWeek: '$at' }, 20], [{ $isoWeekYear: '$at' }, 2019], [{ $isoDayOfWeek: '$at' }, 2],
  [{ $hour: { date: '$at', timezone: 'Asia/Shanghai' } }, 17], [{ $hour: { date: '$at', timezone: '+05:30' } }, 15], [{ $minute: '$at' }, 38], [{ $second: '$at' }, 51], [{ $millisecond: '$at' }, 686],
  [{ $dateFromParts: { year: 2017, month: 2, day: 8, hour: 12, timezone: 'America/New_York' } }, new Date('2017-02-08T17:00:00.000Z')], [{ $dateFromParts: { isoWeekYear: 2019, isoWeek: 20, isoDayOfWeek: 2 } }, new Date('2019-05-14T00:00:00Z')], [{ $dateFromParts: { year: 2017, month: 14 } }, new Date('2018-02-01T00:00:00Z')],
  [{ $dateFromString: { dateString: '2017-02-08T12:10:40.787' } }, new Date('2017-02-08T12:10:40.787Z')], [{ $dateFromString: { dateString: '2017-02-08', timezone: 'Asia/Shanghai' } }, new Date('2017-02-07T16:00:00Z')], [{ $dateFromString: { dateString: '06-15-2018', format: '%m-%d-%Y' } }, new Date('2018-06-15T00:00:00Z')], [{ $dateFromString: { dateString: 'x', onError: 1 } }, 1],
  [{ $dateToString: { date: '$at' } }, '2019-05-14T09:38:51.686Z'], [{ $dateToString: { date: '$at', format: '%Y年%m月%d日 %H:%M %j %u %V %G %z %%', timezone: 'Asia/Shanghai' } }, '2019年05月14日 17:38 134 2 20 2019 +0800 %'], [{ $dateToString: { date: '$gone', onNull: '-' } }, '-']
])('%j → %j', (expression, value) => {
  expect(evaluate(expression)).toEqual(value);
});

test.each<[string, Value]>([
  ["Unrecognized expression '$foo'", { $foo: 1 }],
  ['must have exactly one field', { $add: [1], $subtract: [1, 2] }],
  ['only supports numeric or date types, not string', { $add: ['$up', 1] }],
  ["can't $divide by zero", { $divide: [1, 0] }],
  ['only supports strings', { $concat: ['a', 1] }],
  ['The argument to $size must be an array, but was of type: int', { $size: '$n' }],
  ['could not find a matching branch', { $switch: { branches: [{ case: false, then: 1 }] } }],
  ['Use of undefined variable: x', '$$x'],
  ['takes exactly 2 arguments. 1 were passed in', { $eq: [1] }],
  ["Missing 'in' parameter to $let", { $let: { vars: {} } }],
  ['Unrecognized argument to $filter: foo', { $filter: { input: [], cond: 1, foo: 1 } }],
  ['unrecognized time zone identifier', { $hour: { date: '$at', timezone: 'Moon/Sea' } }],
  ['UTF-8 continuation byte', { $substrBytes: ['$s', 1, 1] }],
  ['Invalid format character', { $dateToString: { date: '$at', format: '%q' } }],
  ["can't convert from BSON type int to Date", { $year: '$n' }]
])('refuses: %s', (message, expression) => {
  expect(() => evaluate(expression)).toThrow(message);
});
