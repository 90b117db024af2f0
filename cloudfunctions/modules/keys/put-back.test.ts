import type { KeyHomeView } from '@contract/keys-store';
import { usualKeys } from '@domain/batch/batch';
import { MINUTE } from '@domain/kernel/calendar';
import { expectedCounts } from '@domain/keys/key-issue';
import { staffLines } from '@domain/keys/registers';
import { aCase } from '@domain/testing/a-case';
import { someStrokes } from '@domain/testing/a-key-issue';
import { aSignedPaper } from '@domain/testing/a-signed-paper';
import { anInspection } from '@domain/testing/an-inspection';
import { onSite } from '@domain/testing/on-site';
import { createVisit } from '@cloud/kit/testing-visit';
import { accept } from './accept';
import { count } from './count';
import { home } from './home';
import { putBack } from './put-back';
import { takeOut } from './take-out';

const counts = expectedCounts(usualKeys), words = '业主改天来领';
async function visiting() {
  const it = await createVisit([takeOut, count, accept, putBack, home], aCase({ ...onSite, inspection: anInspection(), papers: { 'residence-agreement': aSignedPaper('residence-agreement', ['owner:1']), 'handover-sheet': aSignedPaper('handover-sheet', ['owner:1', 'staff']) } }));
  const staff = (name: string, who = 'wx-keys', input: object = {}, request?: string) => it.call('staff', who, `keys.${name}`, { homeId: it.homeId, ...input }, request);
  const stands = async () => ((await staff('home')) as { value: KeyHomeView }).value;
  return { ...it, staff, stands, back: (request?: string) => staff('putBack', 'wx-keys-too', { words }, request) };
}

test('a handover that does not come about: the set hangs again, the register says who had it and why it came back, and the steps begin anew', async () => {
  const { staff, stands, back, call, homeId, caseNow, clock } = await visiting(), out = clock.now;
  await staff('takeOut'); await staff('count', 'wx-keys', { counts }); await staff('count', 'wx-keys-too', { counts });
  expect((await stands()).state).toBe('handing');
  clock.now += 30 * MINUTE;
  const done = await back('req-put-back-0000001');
  expect([done, await back('req-put-back-0000001')]).toEqual([{ ok: true, value: { homes: 1 } }, done]);
  expect(await stands()).toMatchObject({ state: 'missing', step: 'take-out', loans: [{ at: out, to: '李管家', why: words, back: { at: clock.now, by: '赵管家' } }] });
  const moveIn = await caseNow();
  expect(staffLines([moveIn], new Map([[moveIn.homeId, moveIn]]), new Map(), usualKeys)).toMatchObject([{ what: 'handover', taker: '李管家', at: out, back: clock.now, why: words, counts }]);
  expect(moveIn.trail.at(-1)).toMatchObject({ what: 'keys-put-back', by: 'wx-keys-too', of: '' });
  clock.now += MINUTE;
  await staff('takeOut'); await staff('count', 'wx-keys', { counts }); await staff('count', 'wx-keys-too', { counts });
  expect(await call('owner', 'wx-owner', 'keys.accept', { homeId, counts, strokes: someStrokes, device: 'iPhone' })).toMatchObject({ ok: true, value: { step: 'done' } });
});
test('nothing is out, or the owner has signed: there is nothing to put back; nobody but the keepers does', async () => {
  const { staff, back, call, homeId } = await visiting();
  expect(await back()).toMatchObject({ code: 'KEYS_STEP', data: { step: 'take-out' } });
  await staff('takeOut');
  for (const who of ['wx-owner', 'wx-stranger']) expect(await staff('putBack', who, { words })).toMatchObject({ code: 'FORBIDDEN' });
  await staff('count', 'wx-keys', { counts }); await staff('count', 'wx-keys-too', { counts });
  await call('owner', 'wx-owner', 'keys.accept', { homeId, counts, strokes: someStrokes, device: 'iPhone' });
  expect(await back()).toMatchObject({ code: 'KEYS_STEP', data: { step: 'done' } });
});
test('what a phone did before it was put back, and is heard of later, counts for no other handover', async () => {
  const { staff, back, clock, caseNow } = await visiting(), then = clock.now;
  await staff('takeOut');
  clock.now += 10 * MINUTE;
  await back();
  const late = async (name: string, input: object = {}) => { const now = clock.now; clock.now = then + MINUTE; const answer = await staff(name, 'wx-keys-too', input); clock.now = now; return answer; };
  expect(await late('takeOut')).toMatchObject({ code: 'KEYS_PUT_BACK', data: { at: clock.now } });
  clock.now += MINUTE;
  await staff('takeOut');
  expect(await late('count', { counts })).toMatchObject({ code: 'KEYS_PUT_BACK' });
  expect((await caseNow()).keys?.first).toBeNull();
});
