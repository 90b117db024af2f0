import { patiently } from './overload';

const refused = { errCode: -501003, errMsg: 'exceed request limit' };
const failing = (times: number, error: object) => { let made = 0; return { ask: async () => { if (made++ < times) throw error; return made; }, made: () => made }; };
const paused = () => { const waits: number[] = []; return { waits, pause: async (ms: number) => { waits.push(ms); } }; };

test('what the environment refused for want of calls is asked again, ever later', async () => {
  const { waits, pause } = paused();
  expect(await patiently(failing(3, refused).ask, pause, () => 0.5)).toBe(4);
  expect(waits).toEqual([45, 90, 180]);
});
test('a few times only: then the phone is told', async () => {
  const { waits, pause } = paused(), six = failing(9, refused);
  await expect(patiently(six.ask, pause, () => 1)).rejects.toBe(refused);
  expect(six.made()).toBe(6);
  expect(waits.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(2_000);
});
test('anything else is not asked again: it may have been done', async () => {
  const other = { errCode: -502001 }, { waits, pause } = paused();
  await expect(patiently(failing(1, other).ask, pause)).rejects.toBe(other);
  expect(waits).toEqual([]);
});
