import type { InspectionView } from '@contract/inspection';
import { aCase } from '@domain/testing/a-case';
import { aDefect } from '@domain/testing/a-defect';
import { at } from '@domain/testing/at';
import { onSite } from '@domain/testing/on-site';
import { createVisit } from '@cloud/kit/testing-visit';
import { list } from '../defects/list';
import { open } from './open';

const firm = { id: 'firm_0123ab', name: '恒信门窗' }, plan = 'cloud://env.bucket/plans/floor_yunxi/plan-0001.png', now = at('2026-03-14 10:00');
const disputed = aDefect({ state: 'disputed', firm, story: [{ at: now, deed: 'dispute', by: '老周', why: '玻璃是业主自己换的' }], holdAsked: { at: now, until: now + 1, why: '等玻璃到货', by: '老周' } });
const opened = async (who: 'owner' | 'staff') => {
  const { call, homeId } = await createVisit([open, list], aCase({ ...onSite, defects: [disputed], defectTerms: { firms: { openings: firm } }, floorPlans: [{ no: 1, fileId: plan, at: now }] }));
  const ask = async (name: string) => ((await call(who, who === 'owner' ? 'wx-owner' : 'wx-escort', name, { homeId })) as { value: InspectionView }).value;
  return { walk: await ask('inspection.open'), home: await ask('defects.list') };
};

test('a walk knows who mends what and has the plan a pin is put on, as a report at home has', async () => {
  const { walk, home } = await opened('staff');
  expect(walk).toMatchObject({ firms: { openings: '恒信门窗' }, plans: [{ no: 1, link: `https://files.test/${plan}` }], defects: [{ story: [{ why: '玻璃是业主自己换的' }] }] });
  expect([walk.firms, walk.plans]).toEqual([home.firms, home.plans]);
});
test('what a firm and we say to each other about whose it is the household reads nowhere', async () => {
  const { walk, home } = await opened('owner');
  for (const view of [walk, home]) {
    expect(view.defects).toMatchObject([{ state: 'disputed', story: [{ deed: 'dispute' }] }]);
    expect(JSON.stringify(view)).not.toMatch(/玻璃/);
  }
});
