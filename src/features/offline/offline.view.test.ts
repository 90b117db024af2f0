import type { HeldRow } from '@contract/offline'
import { at } from '@domain/testing/at'
import { offline as words } from '@/copy/zh-CN/offline'
import { sidesOf, whyOf, type Saying } from './offline.view'

const saying: Saying = { words, language: 'zh-CN', now: at('2026-03-14 11:00') }
const row = (over: Partial<HeldRow>): HeldRow => ({ id: 'oit_yunxi_0', homeId: 'home_yunxi_3-2-1201', label: '3栋 2单元 1201', name: 'inspection.merge', state: 'conflict', code: 'METER_LOWER', by: '小何', at: at('2026-03-14 10:00'), arrivedAt: at('2026-03-14 10:30'), mine: {}, theirs: { at: null, by: '' }, canApply: true, ...over })

test('marks that differ are told with both sides: which items, and who found each wrong and when', () => {
  const differs = { said: 'ok' as const, items: [{ name: '客厅·墙面平整', found: [{ at: at('2026-03-14 09:40'), by: '周工' }] }, { name: '厨房·燃气', found: [{ at: at('2026-03-14 09:42'), by: '周工' }] }] }
  const [fine, wrong] = sidesOf(row({ code: 'MARKS_DIFFER', mine: { differs } }), saying)
  expect(fine).toBe('客厅·墙面平整、厨房·燃气')
  expect(wrong).toMatch(/^客厅·墙面平整 周工 .*09:40；厨房·燃气 周工 .*09:42$/)
  expect(whyOf({ code: 'MARKS_DIFFER' }, words)).toContain('先按有问题')
})
test('two readings are told with what stands', () => expect(sidesOf(row({ mine: { meter: 'water', reading: 31, stands: 312 } }), saying)).toEqual(['水表 0.31', '读数 3.12']))
test('what would change a signed sheet is named; a heat meter by its name', () => {
  expect(sidesOf(row({ code: 'SHEET_SIGNED', mine: { bad: 1, fine: 3, wrong: ['客厅·窗扇开关与密封'], meter: 'heat', reading: 31 } }), saying)[0]).toBe('有问题 1 项（客厅·窗扇开关与密封），正常 3 项、热表 0.31')
  expect(sidesOf(row({ mine: { bad: 0, fine: 3 } }), saying)[0]).toBe('有问题 0 项，正常 3 项')
})
