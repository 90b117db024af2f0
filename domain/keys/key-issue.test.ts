import { usualKeys } from '../batch/batch';
import { aKeyIssue, someStrokes } from '../testing/a-key-issue';
import { at } from '../testing/at';
import { counted, expectedCounts, keyStep, mismatches, receiptLine, signedFor, takenOut, total, type KeyIssue } from './key-issue';

const now = at('2026-03-14 10:41'), counts = expectedCounts(usualKeys);
const by = (openid: string, given = counts) => ({ by: openid, name: openid, at: now, counts: given });
const signature = { openid: 'wx-owner', name: '王一宁', device: 'phone', strokes: someStrokes, hash: 'h' };

test('out of the cabinet, counted by one, by another, by the owner, signed for: in this order and no other', () => {
  const out = takenOut(null, 'li', '李管家', now);
  const steps = [out];
  const go = (step: typeof out) => { if (!step.ok) throw new Error(step.code); steps.push(step); return step.value; };
  const first = go(counted(go(out), usualKeys, 'first', by('li')) as typeof out);
  const second = go(counted(first, usualKeys, 'second', by('zhou')) as typeof out);
  const owner = go(counted(second, usualKeys, 'owner', by('wang')) as typeof out);
  const done = go(signedFor(owner, signature, now) as typeof out);
  expect([null, out.ok ? out.value : null, first, second, owner, done].map(keyStep)).toEqual(['take-out', 'first', 'second', 'owner', 'sign', 'done']);
});
test.each<[string, KeyIssue | null, 'first' | 'second' | 'owner']>([['nothing is out', null, 'first'], ['the second comes first', { ...aKeyIssue(), first: null, second: null }, 'second'], ['the owner before the second', { ...aKeyIssue(), second: null }, 'owner'], ['counted already', aKeyIssue(), 'second']])('no count when %s', (_why, keys, who) => {
  expect(counted(keys, usualKeys, who, by('wang'))).toMatchObject({ code: 'KEYS_STEP', data: { step: keyStep(keys) } });
});
test('taken out once only, signed for only after the owner has counted', () => {
  expect(takenOut(aKeyIssue(), 'li', '李管家', now)).toMatchObject({ code: 'KEYS_STEP', data: { step: 'owner' } });
  expect(signedFor(aKeyIssue(), signature, now)).toMatchObject({ code: 'KEYS_STEP' });
  expect(signedFor(null, signature, now)).toMatchObject({ code: 'KEYS_STEP', data: { step: 'take-out' } });
});
test('two people count: the same one twice is refused', () => { expect(counted({ ...aKeyIssue(), second: null }, usualKeys, 'second', by('wx-keys'))).toMatchObject({ code: 'SAME_PERSON' }); });
test('a count that differs stops and names the kind, one too many or a kind nobody knows as well as one too few', () => {
  expect(counted({ ...aKeyIssue(), second: null }, usualKeys, 'second', by('zhou', { ...counts, door: 4, 'unit-card': 4 }))).toEqual({ ok: false, code: 'KEYS_MISMATCH', data: { wrong: [{ code: 'door', name: '入户门钥匙', expected: 5, counted: 4 }, { code: 'unit-card', name: '单元门禁卡', expected: 3, counted: 4 }] } });
  expect(mismatches(usualKeys, { ...counts, gold: 1 })).toEqual([{ code: 'gold', name: 'gold', expected: 0, counted: 1 }]);
  expect(mismatches(usualKeys, {})).toHaveLength(usualKeys.length);
});
test('the whole set is 13 pieces', () => { expect(total(counts)).toBe(13); });
test('what is signed for covers every count and every stroke', () => {
  const keys = aKeyIssue({ owner: by('wx-owner') }), line = receiptLine(keys, signature);
  expect(receiptLine({ ...keys, owner: by('wx-owner', { ...counts, door: 4 }) }, signature)).not.toBe(line);
  expect(receiptLine({ ...keys, first: by('somebody') }, signature)).not.toBe(line);
  expect(receiptLine(keys, { ...signature, strokes: '1,1 400,400' })).not.toBe(line);
  expect(receiptLine({ ...keys }, { ...signature })).toBe(line);
});
