import { batchNames, approvalLines, goalLines, planLine, stageLines, todayLine } from './plan.view'
import { myLines } from './plan-tasks.view'
import { aPlanView, inChinese, inEnglish, TODAY } from './plans.testing'
import { itemLines, minuteLines, riskLevel, sumOf } from './sections.view'
import { standingOf, stageAtWork, taskGroups, tasksThrough } from './task-list.view'
import { planTasks } from '@/copy/zh-CN/plan-tasks'

const view = aPlanView()
const withTask = (part: object) => aPlanView({ tasks: view.tasks.map((task) => (task.id === 'venue' ? { ...task, ...part } : task)) })

describe('the head', () => {
  it('asks the project before the company, and nobody once it is over', () => {
    expect(approvalLines(view, inChinese).map(({ isNext }) => isNext)).toEqual([true, false])
    const half = aPlanView({ project: { name: '周敏', at: inChinese.now } })
    expect(approvalLines(half, inChinese)).toMatchObject([{ isGiven: true, isNext: false, note: '周敏　09:00' }, { isNext: true, note: '等待审批' }])
    expect(approvalLines(aPlanView({ isOver: true }), inChinese).some(({ isNext }) => isNext)).toBe(false)
    expect(batchNames(view)).toEqual(['一期A'])
  })
  it('says in a list what matters most: over, late, approved, waiting', () => {
    const row = { planId: 'p', name: 'x', batches: ['一期A', ''], isOver: false, isApproved: true, tasks: 16, done: 2, late: 3 }
    const pill = (part: object) => planLine({ ...row, ...part }, inChinese).pill
    expect([pill({ isOver: true }), pill({}), pill({ late: 0 }), pill({ late: 0, isApproved: false })]).toEqual(['已结束', '逾期 3 件', '已批准', '待批准'])
    expect(planLine(row, inChinese).note).toBe('一期A　任务 2/16')
  })
})

test('goals: met, on the way, nothing counted, told in words', () => {
  const lines = Object.fromEntries(goalLines(view, inChinese).map(({ id, how, share, isMet }) => [id, [how, share, isMet]]))
  expect(lines).toEqual({ smooth: ['0%，目标 95%', 0, false], told: ['100%，已达目标 100%', 1, true], papers: ['40%，目标 98%', 0.4, false], mended: ['还没有数据，目标 95%', 0, false], lawful: ['总结时评定', null, false] })
})
test('stages say where today is', () => {
  expect(stageLines(view, inChinese).map(({ state, why }) => [state, why])).toEqual([['done', '2月21日–3月6日'], ['now', '3月7–13日　第 4 天，共 7 天'], ['later', '3月14日–4月12日'], ['later', '4月13日起']])
  expect([todayLine(view, inChinese), todayLine({ ...view, today: '2026-02-11' }, inChinese)]).toEqual(['今天 3月10日', '今天 2月11日，离第一阶段 10 天'])
})

describe('tasks', () => {
  it('pass the filters', () => {
    const mine = withTask({ owner: 'mem_1' })
    expect(tasksThrough(mine, 'mine').map(({ id }) => id)).toEqual(['venue'])
    expect(tasksThrough({ ...mine, me: null }, 'mine')).toEqual([])
    expect(tasksThrough(view, 'late').every(({ due }) => due < TODAY)).toBe(true)
    expect(tasksThrough(view, 'soon').map(({ id }) => id)).toEqual(['venue', 'meters'])
  })
  it('stand stage by stage, what is done last; the stage at work is open', () => {
    const groups = taskGroups(withTask({ due: '2026-02-25', state: 'done', done: { at: 0, by: '', note: '' } }), 'all', inChinese)
    expect(groups.map(({ stage, done, all }) => [stage, done, all])).toEqual([['team', 0, 4], ['ready', 1, 6], ['reception', 0, 3], ['care', 0, 3]])
    expect(groups[1]?.lines.at(-1)?.id).toBe('venue')
    expect([stageAtWork(view), stageAtWork({ ...view, today: '2026-02-01' })]).toEqual(['ready', 'team'])
    expect(stageAtWork({ ...view, tasks: view.tasks.map((task) => ({ ...task, state: 'done' as const })) })).toBe('team')
  })
  it('say by how many days they are late, or when', () => {
    const say = (state: 'late' | 'soon' | 'open' | 'done', due: string, saying = inChinese) => standingOf({ state, due }, TODAY, saying).pill
    expect([say('late', '2026-03-08'), say('soon', TODAY), say('soon', '2026-03-12'), say('open', '2026-04-01'), say('done', '2026-03-01'), say('late', '2026-03-09', inEnglish)]).toEqual(['逾期 2 天', '今天到期', '还有 2 天', '未完成', '已完成', '1 day late'])
  })
  it('are told to a colleague, each with its plan', () => {
    const [line] = myLines([{ planId: 'plan_yunxi_a', plan: '一期', task: 'venue', title: '布置', due: '2026-03-08', state: 'late', note: '' }], TODAY, { words: planTasks, language: 'zh-CN' })
    expect(line).toMatchObject({ key: 'a-venue', note: '一期', pill: '逾期 2 天', tone: 'red' })
  })
})

describe('the folded sections', () => {
  it('say the one thing worth knowing', () => {
    expect([sumOf('milestones', view, inChinese), sumOf('trades', view, inChinese), sumOf('risks', view, inChinese), sumOf('minutes', view, inChinese)]).toEqual(['下一个：首日交房 3月14日', '共 19 人', '5 条，高风险 2 条', '还没有'])
  })
  it('risks are high, middle or low in words, the worst first', () => {
    expect([riskLevel({ likelihood: 1, harm: 2 }), riskLevel({ likelihood: 1, harm: 3 }), riskLevel({ likelihood: 2, harm: 3 })]).toEqual(['low', 'middle', 'high'])
    expect(itemLines('risks', view, inChinese)[0]).toMatchObject({ pill: '高风险', note: '有可能，影响严重　应对：统一口径，疑难问题由组长答复' })
  })
  it('a decision says how its task stands, and can be one again when the task is gone', () => {
    const minutes = [{ id: 'm', day: '2026-03-01', words: '例会', people: '', decisions: [{ id: 'd', words: '布置', task: 'venue' }, { id: 'e', words: '另', task: 'gone' }] }]
    expect(minuteLines({ minutes, tasks: view.tasks }, inChinese)[0]?.decisions.map(({ task }) => task)).toEqual(['已转为任务，未完成', null])
  })
})
