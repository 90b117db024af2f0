import { at } from '../testing/at';
import { changedPlan, tickedTask, type PlanEdit } from './change-plan';
import { MOST, type MoveInPlan, type SectionName } from './move-in-plan';
import { approvalDue, isPlanOver, progressOf, stageState, taskState } from './plan-standing';
import { newMoveInPlan } from './standard-plan';

const plan = newMoveInPlan({ _id: 'plan_yunxi_a', communityId: 'com_yunxi', name: '一期入伙计划', batches: ['bat_yunxi_a'], madeOn: '2026-02-10', madeBy: '周敏' }, '2026-03-14');
const after = (edit: PlanEdit, from = plan): MoveInPlan => { const result = changedPlan(from, edit); if (!result.ok) throw new Error(result.code); return result.plan; };

describe('the shipped plan', () => {
  it('has every section within its limit, every task in a stage with a day, no id twice', () => {
    for (const section of Object.keys(MOST) as SectionName[]) {
      const ids = plan[section].map(({ id }) => id);
      expect([section, ids.length <= MOST[section], new Set(ids).size]).toEqual([section, true, ids.length]);
    }
    expect(plan.tasks.every(({ stage, due }) => plan.stages.some(({ id }) => id === stage) && /^\d{4}-\d{2}-\d{2}$/.test(due))).toBe(true);
  });
  it('is laid out around the first visit', () => {
    expect(plan.stages.map(({ from, days }) => [from, days])).toEqual([['2026-02-21', 14], ['2026-03-07', 7], ['2026-03-14', 30], ['2026-04-13', 0]]);
    expect(stageState(plan.stages[1]!, '2026-03-13')).toBe('now');
    expect(stageState(plan.stages[1]!, '2026-03-14')).toBe('over');
    expect(stageState(plan.stages[3]!, '2027-01-01')).toBe('now');
  });
});

describe('changing it', () => {
  const minute = after({ what: 'put', section: 'minutes', item: { id: 'm1', day: '2026-03-01', words: '第一次例会', people: '周敏、李管家', decisions: [{ id: 'd1', words: '增开两个接待台' }] } });
  it('adds, changes and takes away items; a task keeps who did it', () => {
    const done = tickedTask(plan, 'venue', { isDone: true, note: '已布置', by: '小何', at: at('2026-03-12 18:00') });
    if (!done.ok) throw new Error(done.code);
    const moved = after({ what: 'put', section: 'tasks', item: { id: 'venue', title: '布置现场', stage: 'ready', owner: 'mem_1', due: '2026-03-13' } }, done.plan);
    expect(moved.tasks.find(({ id }) => id === 'venue')).toMatchObject({ title: '布置现场', owner: 'mem_1', done: { note: '已布置' } });
    expect(after({ what: 'drop', section: 'risks', id: 'weather' }).risks).toHaveLength(plan.risks.length - 1);
    expect(tickedTask(plan, 'nothing', { isDone: true, note: '', by: '', at: 0 })).toMatchObject({ code: 'PLAN_ITEM_UNKNOWN' });
  });
  it('makes a decision somebody\'s task, once', () => {
    const edit = { what: 'to-task', minute: 'm1', decision: 'd1', stage: 'ready', owner: 'mem_1', due: '2026-03-05' } as const;
    const twice = after(edit, after(edit, minute));
    expect(twice.tasks.filter(({ from }) => from === 'm1')).toEqual([{ id: 'm1-d1', title: '增开两个接待台', stage: 'ready', owner: 'mem_1', due: '2026-03-05', done: null, from: 'm1' }]);
    expect(twice.minutes[0]?.decisions).toEqual([{ id: 'd1', words: '增开两个接待台', task: 'm1-d1' }]);
    expect(changedPlan(plan, { ...edit, minute: 'none' })).toMatchObject({ code: 'PLAN_ITEM_UNKNOWN' });
  });
  it('takes the approvals back when what was approved changes, not for a task', () => {
    const approved = { ...plan, project: { name: '周敏', at: 1 }, company: { name: '公司', at: 2 } };
    expect(after({ what: 'put', section: 'tasks', item: { id: 'x', title: '新任务', stage: 'team', owner: null, due: '2026-03-01' } }, approved).company).not.toBeNull();
    expect(after({ what: 'drop', section: 'goals', id: 'told' }, approved)).toMatchObject({ project: null, company: null });
  });
  it('refuses a list that grows too long and a stage that tasks stand in', () => {
    const full = { ...plan, batches: plan.batches, risks: Array.from({ length: MOST.risks }, (_, i) => ({ ...plan.risks[0]!, id: `r${i}` })) };
    expect(changedPlan(full, { what: 'put', section: 'risks', item: { ...plan.risks[0]!, id: 'one-more' } })).toMatchObject({ code: 'PLAN_SECTION_FULL', data: { section: 'risks', limit: 30 } });
    expect(changedPlan(plan, { what: 'drop', section: 'stages', id: 'team' })).toMatchObject({ code: 'PLAN_STAGE_IN_USE' });
  });
});

test('it ends with the last of its batches, unless kept on', () => {
  const closed = { _id: 'bat_yunxi_a', status: 'closed' } as const;
  expect([isPlanOver(plan, [closed]), isPlanOver(plan, [{ ...closed, status: 'open' }]), isPlanOver({ ...plan, keptOn: { at: 1, by: 'x', why: '回访未完' } }, [closed]), isPlanOver({ ...plan, batches: [] }, [])]).toEqual([true, false, false, false]);
});
test('tasks are late from the day after they are due; goals are counted out of the households', () => {
  const day = '2026-03-10', due = (on: string) => taskState({ done: null, due: on }, day);
  expect([due('2026-03-09'), due('2026-03-10'), due('2026-03-13'), due('2026-03-14')]).toEqual(['late', 'soon', 'soon', 'open']);
  const homes = [{ marks: { stage: 'notice', openDefects: 0 }, defects: 0 }, { marks: { stage: 'archive', openDefects: 1 }, defects: 3 }, { marks: { stage: 'book', openDefects: 0 }, defects: 0 }] as const;
  expect([progressOf('notices', homes), progressOf('keys', homes), progressOf('papers', homes), progressOf('defects', homes), progressOf('none', homes), progressOf('keys', [])]).toEqual([66, 33, 66, 66, null, null]);
  expect(approvalDue(plan, '2026-03-14', at('2026-02-13 09:00'))).toEqual({ by: '2026-02-12', isLate: true });
});
