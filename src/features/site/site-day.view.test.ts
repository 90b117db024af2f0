import type { TodayRow } from '@domain/movein/day-rows'
import type { SiteDayView } from '@contract/site'
import { instantOf } from '@domain/kernel/calendar'
import { siteDay as words } from '@/copy/zh-CN/site-day'
import { homeOfText, issueRows, personRows, waitingRows, type Saying } from './site-day.view'

const now = instantOf('2026-03-14', '10:00'), saying: Saying = { words, language: 'zh-CN', now }
const row = (room: string, stage: TodayRow['stage'], from = '09:00'): TodayRow => ({ homeId: `home_yunxi_3-2-${room}`, label: `3栋 2单元 ${room}`, name: '王**', from, to: '09:30', day: '2026-03-14', stage, isBlocked: false, openDefects: 0, lane: null, isLate: false, isAsked: false })
const escort = (room: string, memberId: string, endedAt: number | null = null) => ({ homeId: `home_yunxi_3-2-${room}`, label: `3栋 2单元 ${room}`, memberId, name: memberId, since: now, endedAt })
const view = (given: Partial<SiteDayView> = {}): SiteDayView => ({ day: '2026-03-14', people: [{ id: 'zhou', name: '周工', post: '工程', escorts: true }, { id: 'li', name: '李管家', post: '', escorts: true }, { id: 'sun', name: '孙师傅', post: '', escorts: false }], escorts: [], issues: [], ...given })

test('nobody goes with them yet: those on site first; who is done or has somebody is not asked about', () => {
  const today = [row('1201', 'checkin'), row('1202', 'inspect'), row('1203', 'archive'), row('1204', 'keys')]
  expect(waitingRows(view({ escorts: [escort('1204', 'zhou')] }), today, saying)).toEqual([{ homeId: 'home_yunxi_3-2-1202', label: '3栋 2单元 1202', note: '09:00　已到', isHere: true }, { homeId: 'home_yunxi_3-2-1201', label: '3栋 2单元 1201', note: '约 09:00', isHere: false }])
})
test('who is busy first, with the present household and the next; the others free', () => {
  const rows = personRows(view({ escorts: [escort('1202', 'li'), escort('1206', 'li'), escort('1205', 'li'), escort('1100', 'li', now)] }), [row('1202', 'inspect'), row('1205', 'checkin', '10:30'), row('1206', 'checkin', '11:00')], saying)
  expect(rows.map(({ title, note, isFree }) => [title, note, isFree])).toEqual([['李管家', '在陪 3栋 2单元 1202　下一户 10:30 3栋 2单元 1205　已陪 1 户', false], ['周工　工程', '空闲', true]])
})
test('what is open comes first, answered ones say how', () => {
  const issue = (id: string, solved: SiteDayView['issues'][number]['solved']) => ({ id, kind: 'issue' as const, at: now, by: '小何', words: id, label: '', solved })
  expect(issueRows(view({ issues: [issue('a', null), issue('b', { at: now, by: '李管家', words: '换了' }), issue('c', null)] }), saying).map(({ id, answer }) => [id, answer])).toEqual([['c', ''], ['a', ''], ['b', '李管家 10:00：换了']])
})
test.each([['3-2-1201', 'home_yunxi_3-2-1201'], ['', null], ['1201', undefined]])('%p as a home is %p', (text, home) => expect(homeOfText('com_yunxi', text)).toBe(home))
