import { createCommunity } from '@cloud/kit/testing-community';
import { open } from './open';
import { save } from './save';

const communityId = 'com_yunxi', manager = 'wx-manager', monday = '2026-03-09';
const start = async () => {
  const server = await createCommunity([open, save], { units: ['manager', 'staff'] });
  const boss = (await server.store.find('communities', communityId))?.crew[0]?.id ?? '';
  const shift = { post: 'butler', from: '09:00', to: '12:00', need: 2, who: [boss] };
  const keep = (version: number, given: object = {}, requestId?: string) => server.call('manager', manager, 'shifts.save', { communityId, monday, version, days: { '2026-03-10': [shift] }, ...given }, requestId);
  const look = async (unit: 'manager' | 'staff' = 'manager', who = manager, day = '2026-03-12') => (await server.call(unit, who, 'shifts.open', { communityId, day }) as { value: { version: number; days: object; monday: string; posts: unknown[]; me: string } }).value;
  return { ...server, boss, shift, keep, look };
};
test('a week is planned and seen by the crew, with what posts there are', async () => {
  const { keep, look, shift } = await start();
  expect(await look()).toMatchObject({ monday, version: 0, days: {} });
  expect(await keep(0)).toEqual({ ok: true, value: { version: 1 } });
  expect(await look('staff', 'wx-desk')).toMatchObject({ monday, version: 1, days: { '2026-03-10': [shift] }, posts: [{ code: 'butler', name: '管家' }, {}, {}, {}, {}], me: 'mem-wx-desk' });
});
test('two who plan at once do not overwrite each other; asked twice it is one plan', async () => {
  const { keep } = await start();
  expect(await keep(0, {}, 'req-shift-00000001')).toEqual(await keep(0, {}, 'req-shift-00000001'));
  expect(await keep(0)).toMatchObject({ code: 'SHIFTS_CHANGED' });
  expect(await keep(1)).toMatchObject({ ok: true, value: { version: 2 } });
});
test('refused: a day of another week, somebody unknown', async () => {
  const { keep, shift } = await start();
  expect(await keep(0, { days: { '2026-03-16': [shift] } })).toMatchObject({ code: 'NOT_MONDAY' });
  expect(await keep(0, { monday: '2026-03-10', days: {} })).toMatchObject({ code: 'NOT_MONDAY' });
  expect(await keep(0, { days: { '2026-03-10': [{ ...shift, who: ['nobody'] }] } })).toMatchObject({ code: 'SHIFT_PROBLEMS', data: { problems: [{ day: '2026-03-10', shift: 0, code: 'PERSON' }] } });
});
