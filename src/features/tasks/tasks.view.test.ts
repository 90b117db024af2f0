import type { TaskRow } from '@contract/tasks'
import { instantOf } from '@domain/kernel/calendar'
import { tasks as english } from '@/copy/en/tasks'
import { tasks as chinese } from '@/copy/zh-CN/tasks'
import { taskLines, type Saying } from './tasks.view'

const now = instantOf('2026-03-20', '10:00')
const inChinese: Saying = { words: chinese, language: 'zh-CN', now }
const row = (over: Partial<TaskRow>): TaskRow => ({ homeId: 'home_yunxi_3-2-1201', label: '3栋 2单元 1201', name: '王**', step: 'aftercare', stepName: '七天走访', stepNameEn: 'Visit within seven days', who: 'desk', department: '客户服务中心', dueAt: now, isLate: false, isTicked: true, ...over })

test('late ones stand apart and say by how many days; what comes says its day', () => {
  const rows = [row({ dueAt: instantOf('2026-03-17', '23:00'), isLate: true }), row({ dueAt: instantOf('2026-03-20', '09:00'), isLate: true, step: 'follow', stepName: '每月回访' }), row({ dueAt: instantOf('2026-03-23', '09:00') })]
  const { late, coming } = taskLines(rows, inChinese)
  expect(late.map(({ when, note }) => [when, note])).toEqual([['过期 3 天', '七天走访　前台'], ['今天到期', '每月回访　前台']])
  expect(coming).toEqual([{ key: 'home_yunxi_3-2-1201-aftercare', homeId: 'home_yunxi_3-2-1201', step: 'aftercare', stepName: '七天走访', label: '3栋 2单元 1201 王**', note: '七天走访　前台', when: '3月23日前', isLate: false, isTicked: true }])
})
test('in English the step has its English name', () => {
  const { late } = taskLines([row({ dueAt: instantOf('2026-03-19', '09:00'), isLate: true })], { words: english, language: 'en', now })
  expect(late[0]).toMatchObject({ note: 'Visit within seven days · desk', when: '1 day late' })
})
test('nothing due, nothing listed', () => { expect(taskLines([], inChinese)).toEqual({ late: [], coming: [] }) })
