import * as fc from 'fast-check';
import { compare } from './compare';
import { parseEjson, parseStored, storedText, wireText } from './ejson';
import { keyPart, typeBounds } from './key-encoding';
import { Binary, ObjectId, type Doc, type Value } from './types';

const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 4 }), fc.constantFrom('', 'a', 'ab', 'a\u0000', 'a\u0001', 'a\u0002b', '入伙', '\uffff', '😀', '𫚉'));
const hex = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 24, maxLength: 24 });
const scalar: fc.Arbitrary<Value> = fc.oneof(
  fc.constant(null), fc.boolean(), fc.integer(), fc.double(), fc.constantFrom<Value>(0, -0, NaN, Infinity, -Infinity, 2 ** 53, 5e-324), text,
  fc.date({ noInvalidDate: true }), hex.map((id) => new ObjectId(id))
);
const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.constantFrom<Value>(/a.b/i, new Binary('AAEC', '00')),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(text.filter((key) => key !== '__proto__' && !key.startsWith('$')), tie('value'), { maxKeys: 3, noNullPrototype: true })
  )
}));

const sign = Math.sign;
const bytes = (a: string, b: string): number => sign(Buffer.compare(Buffer.from(a), Buffer.from(b)));

test('what is stored comes back as it was', () => {
  fc.assert(fc.property(value, (v) => {
    const doc: Doc = { v };
    expect(parseStored(storedText(doc))).toEqual(doc);
  }));
});

test('the wire text means the same to a reader, but object ids are text', () => {
  const id = '5e7b474a5e54c773b58d7b39';
  expect(JSON.parse(wireText({ id: new ObjectId(id), at: new Date(5), nan: NaN, list: [new ObjectId(id)] }))).toEqual({ id, at: { $date: 5 }, nan: { $numberDouble: 'NaN' }, list: [id] });
});

test('canonical and relaxed extended JSON are read alike', () => {
  const read = (json: string): Value => parseEjson(json, { now: 1000 });
  expect(read('{"a":{"$numberInt":"1"},"b":{"$numberLong":"9007199254740991"},"c":{"$numberDouble":"-Infinity"},"d":{"$date":{"$numberLong":"7"}},"e":{"$date":"1970-01-01T00:00:00.007Z"}}')).toEqual({ a: 1, b: 9007199254740991, c: -Infinity, d: new Date(7), e: new Date(7) });
  expect(read('{"at":{"$tcb_server_date":{"offset":{"$numberInt":"-5"}}},"p":{"$regularExpression":{"pattern":"a","options":"gi"}}}')).toEqual({ at: new Date(995), p: /a/i });
  expect(() => read('{"a":{"$numberInt":"x"}}')).toThrow('malformed extended JSON: $numberInt');
  expect(() => read('{"a":{"$oid":"xyz"}}')).toThrow('malformed extended JSON: $oid');
  expect(() => read('{"a":{"$minKey":1}}')).toThrow('minKey values are not supported here');
});

test('one order over all values', () => {
  fc.assert(fc.property(value, value, value, (a, b, c) => {
    expect(sign(compare(a, b))).toBe(-sign(compare(b, a)) || 0);
    expect(compare(a, a)).toBe(0);
    if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0);
  }));
});

test('types come in MongoDB\'s order', () => {
  const rising: Value[] = [null, -Infinity, 3, '', 'a', {}, { a: 1 }, [], [1], new Binary('', '00'), new ObjectId('0'.repeat(24)), false, true, new Date(0), /a/];
  expect([...rising].reverse().sort(compare)).toEqual(rising);
});

test('index keys are in the order of their values, up and down, and lie within their type', () => {
  fc.assert(
    fc.property(scalar, scalar, (a, b) => {
      expect(bytes(keyPart(a), keyPart(b))).toBe(sign(compare(a, b)));
      expect(bytes(keyPart(a, -1), keyPart(b, -1))).toBe(-sign(compare(a, b)) || 0);
      const { from, to } = typeBounds(a);
      expect([bytes(from, keyPart(a)) <= 0, bytes(keyPart(a), to)]).toEqual([true, -1]);
    }),
    { numRuns: 1000 }
  );
});

test('a key says where it ends: keys of two values order by the first, then by the second', () => {
  fc.assert(
    fc.property(scalar, scalar, scalar, scalar, fc.constantFrom<1 | -1>(1, -1), (a, b, x, y, way) => {
      const order = compare(a, b) * way || compare(x, y);
      expect(bytes(keyPart(a, way) + keyPart(x), keyPart(b, way) + keyPart(y))).toBe(sign(order));
    }),
    { numRuns: 1000 }
  );
});

test('the same holds for lists and objects', () => {
  fc.assert(fc.property(value, value, (a, b) => expect(bytes(keyPart(a), keyPart(b))).toBe(sign(compare(a, b)))), { numRuns: 1000 });
});
