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
test('by WeChat too, once, where the message is set up, and it leads to the inspection’s page', async () => {
  const { tick, ports } = await visiting(), sent = jest.spyOn(ports.cloud, 'message');
  Object.assign(ports.settings, { messageTemplates: { 'trial-due': { id: 'tpl-trial', data: {} } } });
  await tick('2026-03-21 10:00');
  for (const when of ['2026-03-21 10:01', '2026-03-21 10:02', '2026-03-22 10:00']) await tick(when);
  expect(sent.mock.calls).toEqual(['wx-owner', 'wx-co'].map((to) => [to, 'trial-due', expect.objectContaining({ items: expect.stringContaining('厨房·水龙头') }), 'owner/inspection/index?homeId=home_yunxi_3-2-1201']));
});
test('what is in use for longer is asked about on its own day, and what was asked before is not asked again', async () => {
  const { tick } = await visiting(anInspection({ own: [{ room: 'kitchen', name: '净水器', trialDays: 14 }], marks: { ...anInspection().marks, 'kitchen:净水器': 'ok' } }));
  expect((await tick('2026-03-21 10:00')).map(({ words }) => words.items)).toEqual([expect.not.stringContaining('净水器')]);
  expect((await tick('2026-03-27 10:00')).length).toBe(1);
  expect((await tick('2026-03-28 10:00')).map(({ words }) => words.items)).toEqual([expect.stringContaining('水龙头'), '厨房·净水器']);
  expect(await tick('2026-04-20 10:00')).toHaveLength(2);
});
test('a timer that stood still for weeks asks about all of it at once', async () => {
  const { tick } = await visiting(anInspection({ own: [{ room: 'kitchen', name: '净水器', trialDays: 14 }], marks: { ...anInspection().marks, 'kitchen:净水器': 'ok' } }));
  expect((await tick('2026-04-02 10:00')).map(({ words }) => words.items)).toEqual([expect.stringContaining('净水器')]);
  expect(await tick('2026-04-03 10:00')).toHaveLength(1);
});
