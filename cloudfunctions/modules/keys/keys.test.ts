import { NEVER } from '@domain/kernel/calendar';
import { usualKeys } from '@domain/batch/batch';
import { expectedCounts } from '@domain/keys/key-issue';
import type { MoveInCase } from '@domain/movein/case';
import { aCase } from '@domain/testing/a-case';
import { aDefect } from '@domain/testing/a-defect';
import { aKeyIssue, someStrokes } from '@domain/testing/a-key-issue';
import { aSignedPaper } from '@domain/testing/a-signed-paper';
import { anInspection } from '@domain/testing/an-inspection';
import { at } from '@domain/testing/at';
import { onSite } from '@domain/testing/on-site';
import { createVisit } from '@cloud/kit/testing-visit';
import { accept } from './accept';
import { count } from './count';
import { open } from './open';
import { takeOut } from './take-out';

const handedOver = { ...onSite, inspection: anInspection(), papers: { 'residence-agreement': aSignedPaper('residence-agreement', ['owner:1']), 'handover-sheet': aSignedPaper('handover-sheet', ['owner:1', 'staff']) } };
const visiting = (over: Partial<Omit<MoveInCase, 'marks'>> = {}) => createVisit([open, takeOut, count, accept], aCase({ ...handedOver, ...over }));
const counts = expectedCounts(usualKeys), now = at('2026-03-14 10:30'), request = 'req-keys-00000001';
const signing = { counts, strokes: someStrokes, device: 'iPhone 15' };

test('five steps by two of staff and the owner; then the case closes by itself', async () => {
  const { call, homeId, caseNow } = await visiting({ defects: [aDefect()] });
  expect(await call('staff', 'wx-keys', 'keys.takeOut', { homeId })).toMatchObject({ ok: true, value: { step: 'first', takenOut: { name: '李管家', at: now }, total: 13, openDefects: 1 } });
  expect(await call('staff', 'wx-keys', 'keys.count', { homeId, counts })).toMatchObject({ ok: true, value: { step: 'second', counts: [{ who: 'first', isYou: true }] } });
  expect(await call('staff', 'wx-keys-too', 'keys.count', { homeId, counts })).toMatchObject({ ok: true, value: { step: 'owner', counts: [{ name: '李管家', isYou: false }, { name: '赵管家', isYou: true }] } });
  expect(await call('owner', 'wx-owner', 'keys.accept', { homeId, ...signing })).toMatchObject({ ok: true, value: { step: 'done', signedAt: now, counts: [{}, {}, { who: 'owner', name: '王**', counts }] } });
  const after = await caseNow();
  expect(after).toMatchObject({ archive: { state: 'making', since: now, tries: 0 }, keys: { signature: { openid: 'wx-owner', device: 'iPhone 15', hash: expect.stringMatching(/^[0-9a-f]{64}$/) } }, news: [{ kind: 'keys-issued', words: { count: '13' } }] });
  expect(after.marks).toMatchObject({ stage: 'archive' });
  expect(after.marks.dueAt).toBeLessThan(NEVER);
});
test('a screen shows what is still needed before the keys', async () => {
  const { call, homeId } = await visiting({ papers: {} });
  expect(await call('owner', 'wx-owner', 'keys.open', { homeId })).toMatchObject({ ok: true, value: { step: 'take-out', isOpen: false, needs: ['handover'], name: '王**、陈**', takenOut: null, counts: [] } });
});
test('where the batch wants the charges first, they gate the keys', async () => {
  const { call, homeId } = await visiting({ payBeforeKeys: true });
  expect(await call('staff', 'wx-keys', 'keys.takeOut', { homeId })).toMatchObject({ code: 'STEP_NOT_OPEN', data: { needs: ['pay'] } });
});
test('the same request answers the same and changes nothing; other content under it is refused', async () => {
  const { call, homeId, caseNow } = await visiting({ keys: aKeyIssue() });
  const first = await call('owner', 'wx-owner', 'keys.accept', { homeId, ...signing }, request);
  const before = await caseNow();
  expect(await call('owner', 'wx-owner', 'keys.accept', { homeId, ...signing }, request)).toEqual(first);
  expect(await caseNow()).toEqual(before);
  expect(await call('owner', 'wx-owner', 'keys.accept', { homeId, ...signing, device: 'another' }, request)).toMatchObject({ code: 'REQUEST_REUSED' });
});

const short = { ...counts, door: 4 };
test.each<[string, 'owner' | 'staff', string, string, object, Partial<MoveInCase>, string, object]>([
  ['taking out before the handover', 'staff', 'wx-keys', 'keys.takeOut', {}, { papers: {} }, 'STEP_NOT_OPEN', { needs: ['handover'] }],
  ['taking out twice', 'staff', 'wx-keys', 'keys.takeOut', {}, { keys: aKeyIssue() }, 'KEYS_STEP', { step: 'owner' }],
  ['counting what is in the cabinet', 'staff', 'wx-keys', 'keys.count', { counts }, {}, 'KEYS_STEP', { step: 'take-out' }],
  ['a third count', 'staff', 'wx-keys', 'keys.count', { counts }, { keys: aKeyIssue() }, 'KEYS_STEP', { step: 'owner' }],
  ['the same person counting twice', 'staff', 'wx-keys', 'keys.count', { counts }, { keys: aKeyIssue({ second: null }) }, 'SAME_PERSON', { name: '李管家' }],
  ['an owner counting for the company', 'staff', 'wx-keys', 'keys.count', { counts }, { keys: aKeyIssue({ first: null, second: null }), owners: [{ no: 1, name: '李管家', phoneTail: '1234', openid: 'wx-keys' }] }, 'SAME_PERSON', {}],
  ['a key too few', 'staff', 'wx-keys-too', 'keys.count', { counts: short }, { keys: aKeyIssue({ second: null }) }, 'KEYS_MISMATCH', { wrong: [{ code: 'door', name: '入户门钥匙', expected: 5, counted: 4 }] }],
  ['counting without the duty', 'staff', 'wx-desk', 'keys.count', { counts }, { keys: aKeyIssue({ second: null }) }, 'FORBIDDEN', {}],
  ["another community's manager", 'staff', 'wx-elsewhere', 'keys.takeOut', {}, {}, 'FORBIDDEN', {}],
  ['the owner before both have counted', 'owner', 'wx-owner', 'keys.accept', signing, { keys: aKeyIssue({ second: null }) }, 'KEYS_STEP', { step: 'second' }],
  ['the owner counting one too few', 'owner', 'wx-owner', 'keys.accept', { ...signing, counts: short }, { keys: aKeyIssue() }, 'KEYS_MISMATCH', {}],
  ['an owner who counted for the company', 'owner', 'wx-owner', 'keys.accept', signing, { keys: aKeyIssue({ first: { by: 'wx-owner', name: '王一宁', at: now, counts } }) }, 'SAME_PERSON', {}],
  ['a dot for a signature', 'owner', 'wx-owner', 'keys.accept', { ...signing, strokes: '5,5 6,6' }, { keys: aKeyIssue() }, 'INVALID_INPUT', { fields: ['strokes'] }],
  ['a stranger accepting', 'owner', 'wx-stranger', 'keys.accept', signing, { keys: aKeyIssue() }, 'FORBIDDEN', {}],
])('%s is refused and changes nothing', async (_what, unit, who, action, data, over, code, refusal) => {
  const { call, homeId, caseNow } = await visiting(over);
  const before = await caseNow();
  expect(await call(unit, who, action, { homeId, ...data })).toMatchObject({ ok: false, code, data: refusal });
  expect(await caseNow()).toEqual(before);
});
test('accepting twice is refused: the keys are gone', async () => {
  const { call, homeId } = await visiting({ keys: aKeyIssue() });
  await call('owner', 'wx-owner', 'keys.accept', { homeId, ...signing });
  expect(await call('owner', 'wx-co', 'keys.accept', { homeId, ...signing })).toMatchObject({ code: 'KEYS_STEP', data: { step: 'done' } });
});
test.each(['keys.open', 'keys.takeOut'])('a home without a case has no keys: %s', async (action) => {
  const { call } = await visiting();
  expect(await call('staff', 'wx-keys', action, { homeId: 'home_yunxi_3-2-1202' })).toMatchObject({ code: 'NO_CASE' });
});
