import type { HouseholdView } from '@contract/desk';
import { aCase } from '@domain/testing/a-case';
import { createVisit } from '@cloud/kit/testing-visit';
import { pack } from './pack';

const start = async () => {
  const it = await createVisit([pack], aCase());
  const put = (packed: readonly string[], who = 'wx-desk', request?: string) => it.call('staff', who, 'desk.pack', { homeId: it.homeId, packed }, request);
  return { ...it, put };
};
test('what lies ready is kept with who put it there, in the home\'s record', async () => {
  const { put, caseNow, clock } = await start();
  expect(await put(['forms', 'keys'])).toEqual({ ok: true, value: { packed: ['forms', 'keys'] satisfies HouseholdView['pack'] } });
  const first = clock.now;
  clock.now += 60_000;
  await put(['keys', 'file'], 'wx-keys');
  expect(await caseNow()).toMatchObject({ pack: { keys: { at: first, by: 'wx-desk' }, file: { at: clock.now, by: 'wx-keys' } } });
  expect((await caseNow()).pack).not.toHaveProperty('forms');
  expect((await caseNow()).trail.at(-1)).toMatchObject({ what: 'packed', of: 'keys,file' });
});
test('asked again it is one change; another duty does not pack', async () => {
  const { put, caseNow } = await start(), request = 'req-pack-0000000001';
  expect(await put(['forms'], 'wx-desk', request)).toEqual(await put(['forms'], 'wx-desk', request));
  const before = await caseNow();
  for (const who of ['wx-repair', 'wx-owner', 'wx-elsewhere']) expect(await put(['forms'], who)).toMatchObject({ code: 'FORBIDDEN' });
  expect(await put(['gold'])).toMatchObject({ code: 'INVALID_INPUT' });
  expect(await caseNow()).toEqual(before);
});
