import fc from 'fast-check';
import { at } from '../testing/at';
import { formFor } from './form';
import { markKey, started, type Inspection, type Mark } from './inspection';
import { mergedWalk, type WalkPart } from './merge-walk';

const form = formFor('三室两厅'), home = 'home_yunxi_3-2-1201', now = at('2026-03-14 10:30');
const keys = form.flatMap((room) => room.items.map((item) => markKey(room.code, item.code))).slice(0, 6);
const free = { isSigned: false, isDecided: false, at: now, by: '周工' };
const merged = (inspection: Inspection, part: WalkPart, how = free) => { const after = mergedWalk(inspection, form, part, home, how); if (!after.ok) throw new Error(after.code); return after.value; };
const reading = (value: number, when: number) => ({ reading: value, photo: null, at: now + when });
const walk = started(now, '周工');

const parts = fc.array(fc.record({
  marks: fc.dictionary(fc.constantFrom(...keys), fc.constantFrom<Mark>('ok', 'bad')),
  meters: fc.record({ water: fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 9 })).map(([value, when]) => reading(value, when)), gas: fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 9 })).map(([value, when]) => reading(value, when)) }, { requiredKeys: [] }),
}), { maxLength: 6 });
test('whatever arrives first, and however often, the end is the same', () => fc.assert(fc.property(parts, fc.array(fc.nat()), (given, order) => {
  const some = given as readonly WalkPart[];
  const all = (list: readonly WalkPart[]) => list.reduce((inspection, part) => merged(inspection, part).inspection, walk);
  const mixed = [...some, ...order.flatMap((n) => some[n % (some.length || 1)] ?? [])].map((part, i) => [order[i] ?? i, part] as const).sort(([a], [b]) => a - b).map(([, part]) => part);
  expect(all(mixed)).toEqual(all(some));
})));
test('a problem wins over normal, on both ways', () => {
  const bad = merged(walk, { marks: { 'living:wall': 'bad' }, meters: {} }).inspection, fine = merged(walk, { marks: { 'living:wall': 'ok' }, meters: {} }).inspection;
  expect(merged(bad, { marks: { 'living:wall': 'ok' }, meters: {} }).inspection.marks['living:wall']).toBe('bad');
  expect(merged(fine, { marks: { 'living:wall': 'bad' }, meters: {} }).inspection.marks['living:wall']).toBe('bad');
});
test('the later reading stands when it is no lower; a lower one asks a person, and the higher stands meanwhile', () => {
  const first = merged(walk, { marks: {}, meters: { water: reading(312, 0) } }).inspection;
  expect(merged(first, { marks: {}, meters: { water: reading(313, 5) } })).toMatchObject({ inspection: { meters: { water: { reading: 313 } } }, clashes: [] });
  expect(merged(first, { marks: {}, meters: { water: reading(31, 5) } })).toMatchObject({ inspection: { meters: { water: { reading: 312 } } }, clashes: [{ kind: 'meter', meter: 'water', stands: 312, other: 31 }] });
  expect(merged(first, { marks: {}, meters: { water: reading(31, 5) } }, { ...free, isDecided: true })).toMatchObject({ inspection: { meters: { water: { reading: 31 } } }, clashes: [] });
});
test('what is signed for is not changed without a person; saying the same again is no change', () => {
  const signed = merged(walk, { marks: { 'living:wall': 'ok' }, meters: { water: reading(312, 0) } }).inspection;
  const isSigned = { ...free, isSigned: true };
  expect(merged(signed, { marks: { 'living:wall': 'bad' }, meters: {} }, isSigned)).toMatchObject({ inspection: signed, clashes: [{ kind: 'signed', marks: ['living:wall'], meters: [] }] });
  expect(merged(signed, { marks: { 'living:wall': 'ok' }, meters: { water: reading(312, 0) } }, isSigned)).toEqual({ inspection: signed, clashes: [] });
});
test('items two phones added are both there, each once', () => {
  const part = (name: string): WalkPart => ({ marks: { [`living:${name}`]: 'ok' }, meters: {}, own: [{ room: 'living', name }] });
  const all = merged(merged(merged(walk, part('壁灯')).inspection, part('窗台石')).inspection, part('壁灯')).inspection;
  expect(all.own).toEqual(merged(merged(walk, part('窗台石')).inspection, part('壁灯')).inspection.own);
  expect([all.own, all.marks]).toEqual([[{ room: 'living', name: '壁灯' }, { room: 'living', name: '窗台石' }], { 'living:壁灯': 'ok', 'living:窗台石': 'ok' }]);
});
test('refused: an item the form does not have, a reading no meter can show, another home’s photo', () => {
  expect(mergedWalk(walk, form, { marks: { 'cellar:wall': 'ok' }, meters: {} }, home, free)).toMatchObject({ code: 'ITEM_UNKNOWN' });
  expect(mergedWalk(walk, form, { marks: {}, meters: { water: reading(-1, 0) } }, home, free)).toMatchObject({ code: 'READING_IMPLAUSIBLE' });
  expect(mergedWalk(walk, form, { marks: {}, meters: { water: { reading: 1, photo: 'cloud://env.b/homes/yunxi_3-2-1202/x.jpg', at: 1 } } }, home, free)).toMatchObject({ code: 'FILE_FOREIGN' });
});
