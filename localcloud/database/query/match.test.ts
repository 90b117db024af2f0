import { ObjectId, type Doc } from '../values/types';
import { compileMatch } from './match';

const hits = (query: Doc, doc: Doc): boolean => compileMatch(query)(doc);

/** Rows: the query, documents it finds, documents it does not. */
const table: [name: string, query: Doc, yes: Doc[], no: Doc[]][] = [
  ['a value', { a: 1 }, [{ a: 1 }, { a: [2, 1] }], [{ a: 2 }, { a: '1' }, { a: [[1]] }, {}]],
  ['a whole list', { a: [1, 2] }, [{ a: [1, 2] }, { a: [[1, 2], 3] }], [{ a: [2, 1] }, { a: [1, 2, 3] }]],
  ['a whole object, with the order of its keys', { a: { x: 1, y: 2 } }, [{ a: { x: 1, y: 2 } }], [{ a: { y: 2, x: 1 } }, { a: { x: 1 } }]],
  ['null also finds what is missing', { a: null }, [{ a: null }, {}, { a: [null] }], [{ a: 0 }, { a: [] }]],
  ['a field inside objects of a list', { 'a.b': 1 }, [{ a: { b: 1 } }, { a: [{ b: 2 }, { b: 1 }] }, { a: [{ b: [1] }] }], [{ a: [[{ b: 1 }]] }, { a: 1 }]],
  ['a place in a list', { 'a.1': 5 }, [{ a: [4, 5] }, { a: { 1: 5 } }, { a: [{ 1: 5 }] }], [{ a: [5, 4] }]],
  ['null inside objects of a list', { 'a.b': null }, [{ a: [{ b: 1 }, {}] }, { a: 3 }, {}], [{ a: [{ b: 1 }] }, { a: [1, 2] }, { a: [] }]],
  ['$gt stays within one type', { a: { $gt: 1 } }, [{ a: 2 }, { a: [0, 2] }], [{ a: 1 }, { a: '2' }, { a: true }, { a: null }, {}]],
  ['$gte null', { a: { $gte: null } }, [{ a: null }, {}], [{ a: 0 }]],
  ['$lt dates', { a: { $lt: new Date(5) } }, [{ a: new Date(4) }], [{ a: new Date(5) }, { a: 4 }]],
  ['NaN is equal to itself only', { a: { $gte: NaN } }, [{ a: NaN }], [{ a: 1 }]],
  ['$ne', { a: { $ne: 1 } }, [{ a: 2 }, {}, { a: [2] }], [{ a: 1 }, { a: [1, 2] }]],
  ['$in with null and a pattern', { a: { $in: [null, /^x/, 3] } }, [{}, { a: 'xy' }, { a: 3 }, { a: [3] }], [{ a: 'y' }, { a: 4 }]],
  ['$nin', { a: { $nin: [1, 2] } }, [{ a: 3 }, {}], [{ a: 1 }, { a: [3, 2] }]],
  ['two conditions on a list may be met by two elements', { a: { $gt: 5, $lt: 3 } }, [{ a: [1, 6] }], [{ a: 4 }]],
  ['$elemMatch wants one element for both', { a: { $elemMatch: { $gt: 2, $lt: 5 } } }, [{ a: [1, 3] }], [{ a: [1, 6] }, { a: 3 }]],
  ['$elemMatch on objects', { a: { $elemMatch: { x: 1, y: { $gt: 1 } } } }, [{ a: [{ x: 1, y: 2 }] }], [{ a: [{ x: 1, y: 1 }, { x: 2, y: 2 }] }, { a: { x: 1, y: 2 } }]],
  ['$all', { a: { $all: [1, 2] } }, [{ a: [2, 3, 1] }], [{ a: [1] }, { a: 1 }, {}]],
  ['$all of $elemMatch', { a: { $all: [{ $elemMatch: { x: 1 } }, { $elemMatch: { x: 2 } }] } }, [{ a: [{ x: 2 }, { x: 1 }] }], [{ a: [{ x: 1 }] }]],
  ['$size', { a: { $size: 2 } }, [{ a: [1, 2] }], [{ a: [1] }, { a: 'ab' }, { a: [[1, 2]] }]],
  ['$exists', { 'a.b': { $exists: true } }, [{ a: { b: null } }, { a: [{ b: 1 }] }], [{ a: {} }, { a: 1 }]],
  ['$exists false', { a: { $exists: false } }, [{}], [{ a: null }]],
  ['$type by name', { a: { $type: 'string' } }, [{ a: 'x' }, { a: ['x'] }], [{ a: 1 }, {}]],
  ['$type number', { a: { $type: 'number' } }, [{ a: 1 }, { a: 1.5 }], [{ a: '1' }]],
  ['$type int is not double', { a: { $type: 16 } }, [{ a: 1 }], [{ a: 1.5 }, { a: 2 ** 40 }]],
  ['$mod', { a: { $mod: [4, 3] } }, [{ a: 7 }, { a: 7.9 }], [{ a: 8 }, { a: '7' }]],
  ['$not', { a: { $not: { $gt: 1 } } }, [{ a: 1 }, {}, { a: 'x' }], [{ a: 2 }, { a: [0, 2] }]],
  ['$not with a pattern', { a: { $not: /x/ } }, [{ a: 'y' }, {}], [{ a: 'ax' }]],
  ['a pattern', { a: /^ab/i }, [{ a: 'ABc' }, { a: ['z', 'ab'] }], [{ a: 'cab' }, { a: 1 }]],
  ['$regex with options', { a: { $regex: '^b', $options: 'm' } }, [{ a: 'a\nb' }], [{ a: 'ab' }]],
  ['$and, $or, $nor', { $and: [{ $or: [{ a: 1 }, { b: 1 }] }, { $nor: [{ c: 1 }] }] }, [{ a: 1 }, { b: 1, c: 2 }], [{ a: 1, c: 1 }, {}]],
  ['$bitsAllSet by places', { a: { $bitsAllSet: [0, 2] } }, [{ a: 5 }, { a: 7 }], [{ a: 4 }, { a: 5.5 }, { a: 'x' }]],
  ['$bitsAnyClear by mask', { a: { $bitsAnyClear: 6 } }, [{ a: 2 }, { a: 0 }], [{ a: 6 }, { a: -1 }]],
  ['$expr compares two fields', { $expr: { $gt: ['$a', '$b'] } }, [{ a: 2, b: 1 }], [{ a: 1, b: 1 }]],
  ['$jsonSchema', { $jsonSchema: { required: ['a'], properties: { a: { bsonType: 'int', minimum: 2 }, b: { type: 'string' } } } }, [{ a: 2 }, { a: 3, b: 'x' }], [{ a: 1 }, {}, { a: 2, b: 3 }]],
  ['an id by its text finds an object id', { _id: '5e7b474a5e54c773b58d7b39' }, [{ _id: '5e7b474a5e54c773b58d7b39' }, { _id: new ObjectId('5e7b474a5e54c773b58d7b39') }], [{ _id: 'other' }]],
  ['but only as an id', { a: '5e7b474a5e54c773b58d7b39' }, [], [{ a: new ObjectId('5e7b474a5e54c773b58d7b39') }]]
];

test.each(table)('%s', (_, query, yes, no) => {
  for (const doc of yes) expect([doc, hits(query, doc)]).toEqual([doc, true]);
  for (const doc of no) expect([doc, hits(query, doc)]).toEqual([doc, false]);
});

test.each<[string, Doc]>([
  ['unknown operator: $foo', { a: { $foo: 1 } }],
  ['unknown operator: b', { a: { $gt: 1, b: 2 } }],
  ['unknown top level operator: $foo', { $foo: [] }],
  ['$or must be a nonempty array', { $or: [] }],
  ['$in needs an array', { a: { $in: 1 } }],
  ['$all needs an array', { a: { $all: 1 } }],
  ['$size must be a whole number', { a: { $size: 1.5 } }],
  ['$elemMatch needs an Object', { a: { $elemMatch: 1 } }],
  ['divisor cannot be 0', { a: { $mod: [0, 1] } }],
  ['Regular expression is invalid', { a: { $regex: '(' } }],
  ['$options needs a $regex', { a: { $options: 'i' } }],
  ['Unknown type name alias: foo', { a: { $type: 'foo' } }],
  ['$where is not supported here', { $where: 'true' }],
  ['$text is not supported here', { $text: { $search: 'x' } }]
])('refuses: %s', (message, query) => {
  expect(() => compileMatch(query)).toThrow(message);
});
