import { createVisit } from '@cloud/kit/testing-visit';
import { DAY } from '@domain/kernel/calendar';
import { aCase } from '@domain/testing/a-case';
import { aSignedPaper } from '@domain/testing/a-signed-paper';
import { anInspection } from '@domain/testing/an-inspection';
import { at } from '@domain/testing/at';
import { onSite } from '@domain/testing/on-site';
import { beat } from './beat';

const papers = Object.fromEntries(['residence-agreement', 'handover-sheet'].map((code) => [code, aSignedPaper(code, ['owner:1'])]));
const visiting = async (inspection = anInspection()) => {
  const visit = await createVisit([], aCase({ ...onSite, papers, inspection }));
  const tick = async (when: string) => { visit.clock.now = at(when); await beat(visit.ports); return (await visit.caseNow()).news.filter(({ kind }) => kind === 'trial-due'); };
  return { ...visit, tick };
};

test('a week after the walk the household is asked, once, about what it has in use', async () => {
  const { tick, caseNow } = await visiting();
  expect(await tick('2026-03-21 09:59')).toEqual([]);
  expect(await tick('2026-03-21 10:00')).toMatchObject([{ words: { items: '厨房·水龙头、客厅·灯具、卫生间·水龙头、卫生间·马桶与洁具' } }]);
  const asked = await caseNow();
  expect(await tick('2026-03-23 10:00')).toHaveLength(1);
  expect(asked.marks.dueAt).toBeGreaterThan(at('2026-03-21 10:00') + DAY);
});
test('whoever has said how all of it does is not asked', async () => {
  const said = { mark: 'ok', at: at('2026-03-18 20:00'), by: 'owner' } as const;
  const { tick } = await visiting(anInspection({ trials: { 'kitchen:tap': said, 'living:lamps': said, 'bath:tap': said, 'bath:toilet': said } }));
  expect(await tick('2026-03-22 10:00')).toEqual([]);
});
