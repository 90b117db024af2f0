import { lineOf } from '../../bench/figure';
import { dayFigures } from './day-figures';
import { dayOnLocalcloud } from './site-on-localcloud';

/** 200 households, six phones, four tenths of the time without signal, two phones lost, one person dismissed while out of reach: what was promised is there in the evening. */
test('a day on site: every key set issued once, every photo and defect there, every conflict listed', async () => {
  const result = await dayOnLocalcloud(200, 6), { day, cases, faults } = result;
  for (const figure of dayFigures(result)) process.stdout.write(`${lineOf(figure)}\n`);
  expect(faults).toEqual([]);
  expect(cases.filter(({ keys }) => keys?.signedAt)).toHaveLength(200);
  expect(day.lost.size).toBe(2);
  expect(day.silent).toBeGreaterThanOrEqual(0.4);
  // The day is worth nothing where nobody contradicts anybody.
  const listed = (state: string, name: string) => day.listed.some((one) => one.state === state && one.name === name);
  expect([listed('conflict', 'keys.takeOut'), day.listed.some(({ code }) => code === 'METER_LOWER'), day.listed.some(({ code }) => code === 'SHEET_SIGNED'), day.listed.some(({ state }) => state === 'quarantine'), day.unheard > 0]).toEqual([true, true, true, true, true]);
}, 240_000);
