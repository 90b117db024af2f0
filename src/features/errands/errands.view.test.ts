import type { ErrandRow } from '@contract/errands'
import { DAY, HOUR, MINUTE, instantOf } from '@domain/kernel/calendar'
import { errands as english } from '@/copy/en/errands'
import { errands as words } from '@/copy/zh-CN/errands'
import { homeOfText, inOrder, pillOf, rowNote, stepLines, targetsOf, usualDue, type Saying } from './errands.view'

const now = instantOf('2026-03-14', '10:00'), saying: Saying = { words, language: 'zh-CN', now }
const row = (given: Partial<ErrandRow> = {}): ErrandRow => ({ errandId: 'err_yunxi_1', title: '送水', label: '', isUrgent: false, dueAt: now + HOUR, isLate: false, state: 'waiting', department: '工程部', level: 'execute', holder: '', maker: '李管家', ...given })

test('its hour, how late it is, or that it is over', () => {
  const of = (given: Partial<ErrandRow>) => pillOf(row(given), saying)
  expect(of({})).toEqual({ words: '11:00 前', tone: 'amber' })
  expect([MINUTE / 2, 50 * MINUTE, 5 * HOUR, 3 * DAY].map((late) => of({ isLate: true, dueAt: now - late }).words)).toEqual(['过期 1 分钟', '过期 50 分钟', '过期 5 小时', '过期 3 天'])
  expect([of({ state: 'done' }), of({ state: 'withdrawn' })]).toEqual([{ words: '已办好', tone: 'pine' }, { words: '已撤销', tone: 'plain' }])
  expect(pillOf(row(), { ...saying, words: english, language: 'en' }).words).toBe('by 11:00')
})
test('late first, then urgent, then by the hour; what is over last', () => {
  const rows = [row({ errandId: 'done', state: 'done', dueAt: 1 }), row({ errandId: 'later', dueAt: now + 2 * HOUR }), row({ errandId: 'soon' }), row({ errandId: 'urgent', isUrgent: true, dueAt: now + DAY }), row({ errandId: 'late', isLate: true, dueAt: now - 1 })]
  expect(inOrder(rows).map(({ errandId }) => errandId)).toEqual(['late', 'urgent', 'soon', 'later', 'done'])
})
test('a row says where it lies, for which home, who asked', () => {
  expect(rowNote(row(), saying)).toBe('工程部 待接　李管家发起')
  expect(rowNote(row({ state: 'held', holder: '孙师傅', label: '3栋 2单元 1201', level: 'manage' }), saying)).toBe('孙师傅（管理层） 办理中　3栋 2单元 1201　李管家发起')
  expect(rowNote(row({ state: 'done', holder: '孙师傅' }), saying)).toBe('孙师傅　李管家发起')
})
test('down it goes only to those below, over only to equals and above', () => {
  const view = { me: { id: 'lin', department: '客户服务部', level: 'manage' as const }, departments: ['工程部'], people: [{ id: 'lin', name: '林主管', department: '客户服务部', level: 'manage' as const }, { id: 'li', name: '李管家', department: '客户服务部', level: 'execute' as const }, { id: 'boss', name: '周敏', department: '', level: 'decide' as const }] }
  const to = (how?: 'down' | 'over') => targetsOf(view, words, how, 'manage').map((one) => one.words)
  expect(to('down')).toEqual(['工程部（谁有空谁接）', '李管家（客户服务部）'])
  expect(to('over')).toEqual(['工程部（谁有空谁接）', '周敏'])
  expect(to()).toHaveLength(4)
})
test('six in the evening, or noon tomorrow when that is near; a room as a home', () => {
  expect([usualDue(now), usualDue(instantOf('2026-03-14', '17:30'))]).toEqual([{ day: '2026-03-14', time: '18:00' }, { day: '2026-03-15', time: '12:00' }])
  expect(['3-2-1201', ' ', '1201'].map((text) => homeOfText('com_yunxi', text))).toEqual(['home_yunxi_3-2-1201', null, undefined])
})
test('its way, the latest first, in words', () => {
  const at = { department: '客户服务部', level: 'manage' as const, holder: null }
  expect(stepLines({ steps: [{ at: now, what: 'up', to: at, words: '要采购', by: '李管家', holder: '', link: '' }, { at: now, what: 'told', to: at, by: '', holder: '', link: '' }] }, saying)).toEqual([
    { key: '1', when: '10:00', words: '系统：过期，已告知上级', tone: 'red', link: '' }, { key: '0', when: '10:00', words: '李管家上报 → 客户服务部（管理层）', note: '要采购', tone: 'plain', link: '' }
  ])
})
