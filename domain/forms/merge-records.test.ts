import fc from 'fast-check';
import { changedPaths, clashes, keyed, mergeRecords, notLaterThan, stamped, withValue } from './merge-records';
import type { Registration } from './registration';

const empty: Registration = {
  ownerNo: 1, idKind: 'id-card', idNumber: '', phone: '', mailAddress: '', emergencyName: '', emergencyRelation: '', emergencyPhone: '', residents: [], vehicles: [],
  confirmsHouse: false, confirmsFees: false, confirmsRules: false, consentsToIdData: false,
};
const person = (key: string, name: string) => ({ key, name, idKind: 'id-card' as const, idNumber: '', phone: '', relation: '' });
const text = fc.string({ maxLength: 3 }), key = fc.constantFrom('k1', 'k2', 'k3');

/** What a person does on a phone, one after the other. */
type Act = { readonly what: 'address' | 'phone'; readonly text: string } | { readonly what: 'name' | 'gone'; readonly key: string; readonly text: string } | { readonly what: 'tick' };
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ what: fc.constantFrom('address' as const, 'phone' as const), text }), fc.record({ what: fc.constantFrom('name' as const, 'gone' as const), key, text }), fc.constant({ what: 'tick' as const }),
);
function done(record: Registration, one: Act): Registration {
  if (!('key' in one) && one.what !== 'tick') return one.what === 'phone' ? { ...record, phone: one.text } : { ...record, mailAddress: one.text };
  if (!('key' in one)) return { ...record, confirmsHouse: !record.confirmsHouse };
  const { what, key: line } = one, others = record.residents.filter((resident) => resident.key !== line);
  return { ...record, residents: what === 'gone' ? others : [...others, person(line, one.text)].sort((a, b) => ((a.key ?? '') < (b.key ?? '') ? -1 : 1)) };
}
const typedOn = (record: Registration, acts: readonly Act[], ticks: number) => acts.reduce((before, one, i) => stamped(before, done(before, one), ticks + i * 2), record);
/** A shared beginning, and two phones that go on from there, their clocks apart or alike. */
const phones = fc.tuple(fc.array(act, { maxLength: 4 }), fc.array(act, { maxLength: 6 }), fc.array(act, { maxLength: 6 }), fc.nat(3)).map(([before, a, b, apart]) => {
  const base = typedOn(empty, before, 1);
  return { base, one: typedOn(base, a, 100), other: typedOn(base, b, 100 + apart) };
});
const same = (a: Registration, b: Registration) => changedPaths(a, b).length === 0 && JSON.stringify(Object.entries(a.stamps ?? {}).sort()) === JSON.stringify(Object.entries(b.stamps ?? {}).sort());

test('merging is the same in any order, any number of times', () => {
  fc.assert(fc.property(phones, phones, ({ one, other }, { one: third }) => {
    expect(same(mergeRecords(one, other), mergeRecords(other, one))).toBe(true);
    expect(same(mergeRecords(one, one), one)).toBe(true);
    expect(same(mergeRecords(mergeRecords(one, other), other), mergeRecords(one, other))).toBe(true);
    expect(same(mergeRecords(mergeRecords(one, other), third), mergeRecords(one, mergeRecords(other, third)))).toBe(true);
  }));
});
test('nothing typed is lost: what one phone alone changed is in the record, what both changed is named', () => {
  fc.assert(fc.property(phones, ({ base, one, other }) => {
    const merged = mergeRecords(one, other), named = new Set(clashes(base.stamps ?? {}, one, other).map(({ path }) => path)), lineOf = (path: string) => path.split('.').slice(0, 2).join('.');
    const typed = changedPaths(base, one);
    for (const path of changedPaths(merged, one).filter((lost) => typed.includes(lost))) expect([path, named.has(path) || named.has(lineOf(path))]).toEqual([path, true]);
  }));
});
test('disjoint fields meet', () => {
  const base = stamped(empty, { ...empty, residents: [person('k1', '王小满')] }, 1);
  const one = stamped(base, { ...base, phone: '13800006207', residents: [{ ...person('k1', '王小满'), phone: '1' }] }, 10);
  const other = stamped(base, { ...base, mailAddress: '文一西路', residents: [person('k1', '王小满'), person('k2', '陈静')] }, 20);
  expect(mergeRecords(one, other)).toMatchObject({ phone: '13800006207', mailAddress: '文一西路', residents: [{ key: 'k1', phone: '1' }, { key: 'k2', name: '陈静' }] });
  expect(clashes(base.stamps ?? {}, one, other)).toEqual([]);
});
test('the later change stands, is named, and can be taken back', () => {
  const one = stamped(empty, { ...empty, mailAddress: '甲' }, 10), other = stamped(empty, { ...empty, mailAddress: '乙' }, 20), merged = mergeRecords(one, other);
  expect(merged.mailAddress).toBe('乙');
  expect(clashes({}, one, other)).toEqual([{ path: 'mailAddress', mine: '甲', theirs: '乙' }]);
  expect(mergeRecords(withValue(merged, 'mailAddress', '甲', 30), other).mailAddress).toBe('甲');
});
test('a line taken out stays out; changed later on the other phone, it is there again', () => {
  const base = stamped(empty, { ...empty, residents: [person('k1', '王小满')] }, 1), out = stamped(base, { ...base, residents: [] }, 10);
  const sooner = stamped(base, { ...base, residents: [{ ...person('k1', '王小满'), phone: '1' }] }, 5), later = stamped(base, { ...base, residents: [{ ...person('k1', '王小满'), phone: '1' }] }, 20);
  expect(mergeRecords(out, sooner).residents).toEqual([]);
  expect(clashes(base.stamps ?? {}, sooner, out)).toEqual([{ path: 'residents.k1', mine: true, theirs: false }]);
  expect(mergeRecords(out, later).residents).toMatchObject([{ key: 'k1', name: '王小满', phone: '1' }]);
});
test('lines of older records are the same line on both phones; a clock ahead is held to the cloud’s', () => {
  const old: Registration = { ...empty, residents: [{ name: '王小满', idKind: 'id-card', idNumber: '', phone: '', relation: '' }] };
  expect(mergeRecords(old, keyed(old)).residents).toEqual(keyed(old).residents);
  expect(notLaterThan(stamped(empty, { ...empty, phone: '1' }, 9_000), 50).stamps).toEqual({ phone: 50 });
});
