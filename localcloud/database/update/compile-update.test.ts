import type { Doc } from '../values/types';
import { compileUpdate } from './compile-update';
import { matchedPosition } from './matched-position';

const NOW = 1_000;
const update = (doc: Doc, change: Doc, query: Doc = {}): Doc => compileUpdate(change, NOW)(doc, { insert: false, position: (list) => matchedPosition(query, doc, list) });

/** Rows: the update, the document before, the document after. */
const table: [name: string, change: Doc, before: Doc, after: Doc][] = [
  ['$set makes what is missing on the way', { $set: { 'a.b.c': 1 } }, {}, { a: { b: { c: 1 } } }],
  ['$set a whole object replaces it', { $set: { a: { x: 1 } } }, { a: { y: 2 } }, { a: { x: 1 } }],
  ['$set an element', { $set: { 'a.1.b': 9 } }, { a: [{ b: 1 }, { b: 2 }] }, { a: [{ b: 1 }, { b: 9 }] }],
  ['$set behind the end fills with null', { $set: { 'a.3': 1 } }, { a: [0] }, { a: [0, null, null, 1] }],
  ['$unset', { $unset: { 'a.b': '', c: '' } }, { a: { b: 1, d: 2 } }, { a: { d: 2 } }],
  ['$unset an element leaves null', { $unset: { 'a.0': '' } }, { a: [1, 2] }, { a: [null, 2] }],
  ['$inc, also from nothing', { $inc: { a: 2, 'b.c': -1 } }, { a: 1 }, { a: 3, b: { c: -1 } }],
  ['$mul from nothing is 0', { $mul: { a: 3, b: 3 } }, { a: 2 }, { a: 6, b: 0 }],
  ['$min and $max compare across types', { $min: { a: 5, b: 'x' }, $max: { c: 5, d: 'x' } }, { a: 7, b: 1, c: 7, d: 1 }, { a: 5, b: 1, c: 7, d: 'x' }],
  ['$rename', { $rename: { 'a.b': 'c.d' } }, { a: { b: 1 } }, { a: {}, c: { d: 1 } }],
  ['$rename of nothing', { $rename: { x: 'y' } }, { a: 1 }, { a: 1 }],
  ['$currentDate', { $currentDate: { a: true, b: { $type: 'date' } } }, {}, { a: new Date(NOW), b: new Date(NOW) }],
  ['$setOnInsert leaves a document that is there', { $setOnInsert: { a: 1 }, $set: { b: 1 } }, {}, { b: 1 }],
  ['$push one', { $push: { a: [1] } }, { a: [0] }, { a: [0, [1]] }],
  ['$push makes the list', { $push: { 'a.b': 1 } }, {}, { a: { b: [1] } }],
  ['$push $each $position', { $push: { a: { $each: [8, 9], $position: 1 } } }, { a: [1, 2] }, { a: [1, 8, 9, 2] }],
  ['$push $position counts from the end', { $push: { a: { $each: [9], $position: -1 } } }, { a: [1, 2] }, { a: [1, 9, 2] }],
  ['$push $sort $slice', { $push: { a: { $each: [2, 3], $sort: -1, $slice: 3 } } }, { a: [1, 5] }, { a: [5, 3, 2] }],
  ['$push $sort by a field', { $push: { a: { $each: [{ n: 1 }], $sort: { n: 1 } } } }, { a: [{ n: 2 }] }, { a: [{ n: 1 }, { n: 2 }] }],
  ['$push $slice keeps the last', { $push: { a: { $each: [4], $slice: -2 } } }, { a: [1, 2, 3] }, { a: [3, 4] }],
  ['$addToSet', { $addToSet: { a: 1, b: { $each: [1, 1, 2] } } }, { a: [1], b: [2] }, { a: [1], b: [2, 1] }],
  ['$pop', { $pop: { a: 1, b: -1 } }, { a: [1, 2], b: [1, 2] }, { a: [1], b: [2] }],
  ['$pull a value', { $pull: { a: 1 } }, { a: [1, 2, 1] }, { a: [2] }],
  ['$pull by operators', { $pull: { a: { $gte: 2 } } }, { a: [1, 2, 3] }, { a: [1] }],
  ['$pull by fields', { $pull: { a: { x: 1 } } }, { a: [{ x: 1, y: 1 }, { x: 2 }] }, { a: [{ x: 2 }] }],
  ['$pull a list exactly', { $pull: { a: [1] } }, { a: [[1], [1, 2]] }, { a: [[1, 2]] }],
  ['$pullAll', { $pullAll: { a: [1, { x: 1 }] } }, { a: [1, { x: 1 }, 2] }, { a: [2] }],
  ['$bit', { $bit: { a: { and: 6 }, b: { or: 1 }, c: { xor: 5 } } }, { a: 5, b: 2, c: 3 }, { a: 4, b: 3, c: 6 }],
  ['several changes in one object and one list', { $set: { 'a.x': 1, 'a.y': 2 }, $unset: { 'a.z': '' }, $inc: { 'a.l.0': 1, 'a.l.1': 1 }, $push: { 'a.m': 3 } }, { a: { z: 0, l: [1, 2], m: [] } }, { a: { x: 1, y: 2, l: [2, 3], m: [3] } }],
  ['$[] goes through all elements', { $inc: { 'a.$[].n': 1 } }, { a: [{ n: 1 }, { n: 2 }] }, { a: [{ n: 2 }, { n: 3 }] }]
];

test.each(table)('%s', (_, change, before, after) => {
  const kept = structuredClone(before);
  expect(update(before, change)).toEqual(after);
  expect(before).toEqual(kept);
});

test('$ is the element the query matched', () => {
  expect(update({ a: [{ k: 'x', n: 1 }, { k: 'y', n: 1 }] }, { $set: { 'a.$.n': 5 } }, { 'a.k': 'y' })).toEqual({ a: [{ k: 'x', n: 1 }, { k: 'y', n: 5 }] });
  expect(update({ a: [1, 7, 9] }, { $inc: { 'a.$': 100 } }, { a: { $gt: 5 } })).toEqual({ a: [1, 107, 9] });
  expect(update({ a: [{ x: 1, y: 1 }, { x: 1, y: 2 }] }, { $set: { 'a.$.z': 0 } }, { a: { $elemMatch: { x: 1, y: 2 } } })).toEqual({ a: [{ x: 1, y: 1 }, { x: 1, y: 2, z: 0 }] });
});

test('what changes nothing gives the same document back', () => {
  const doc = { a: 1, list: [1], at: new Date(5) };
  for (const change of [{ $set: { a: 1, at: new Date(5) } }, { $inc: { a: 0 } }, { $addToSet: { list: 1 } }, { $pull: { list: 9 } }, { $unset: { x: '' } }, { $max: { a: 0 } }, { $pop: { none: 1 } }]) expect(update(doc, change)).toBe(doc);
});

test.each<[string, Doc, Doc]>([
  ["Cannot create field 'b' in element {a: 1}", { $set: { 'a.b': 1 } }, { a: 1 }],
  ["Cannot create field 'b' in element {a: null}", { $inc: { 'a.b': 1 } }, { a: null }],
  ["Cannot create field 'x' in element {a: [1]}", { $set: { 'a.x': 1 } }, { a: [1] }],
  ['Cannot apply $inc to a value of non-numeric type', { $inc: { a: 1 } }, { a: '1' }],
  ['Cannot increment with non-numeric argument', { $inc: { a: '1' } }, {}],
  ['must be an array but is of type int', { $push: { a: 1 } }, { a: 1 }],
  ['Cannot apply $addToSet to a non-array field', { $addToSet: { a: 1 } }, { a: 'x' }],
  ['Cannot apply $pull to a non-array value', { $pull: { a: 1 } }, { a: 'x' }],
  ['contains an element of non-array type', { $pop: { a: 1 } }, { a: {} }],
  ["would modify the immutable field '_id'", { $set: { _id: 2 } }, { _id: 1 }],
  ["'$set' is empty", { $set: {} }, {}],
  ["would create a conflict at 'a'", { $set: { a: 1 }, $inc: { 'a.b': 1 } }, {}],
  ["would create a conflict at 'a'", { $set: { a: 1 }, $inc: { a: 1 } }, {}],
  ['Unknown modifier: $foo', { $foo: { a: 1 } }, {}],
  ["The dollar ($) prefixed field '$x'", { $set: { a: { $x: 1 } } }, {}],
  ['contains an empty field name', { $set: { 'a..b': 1 } }, {}],
  ['did not find the match needed', { $set: { 'a.$': 1 } }, { a: [1] }],
  ['No array filter found', { $set: { 'a.$[e]': 1 } }, { a: [1] }],
  ['the field name __proto__ is not supported here', { $set: { 'a.__proto__.b': 1 } }, {}],
  ['Unrecognized clause in $push: $foo', { $push: { a: { $each: [], $foo: 1 } } }, {}]
])('refuses: %s', (message, change, doc) => {
  const kept = structuredClone(doc);
  expect(() => update(doc, change)).toThrow(message);
  expect(doc).toEqual(kept);
});
