import { usualHours } from '@domain/defects/clock'
import { partners as words } from '@/copy/zh-CN/partners'
import { areHours, hoursTyped, limitWords, tradeWords, type TypedHours } from './partners.view'

const typed = (over: Partial<TypedHours> = {}): TypedHours => ({ ...Object.fromEntries(Object.entries(usualHours).map(([limit, { blocking, minor }]) => [limit, { blocking: String(blocking), minor: String(minor) }])) as TypedHours, ...over })

test('what was typed comes back as hours', () => expect(hoursTyped(typed())).toEqual(usualHours))
test.each([['0', false], ['1', true], ['', false], ['1.5', false], ['two', false], ['2160', true], ['2161', false]])('%s hours: %s', (text, is) => expect(areHours(hoursTyped(typed({ mend: { blocking: text, minor: '24' } })))).toBe(is))
test('limits are said in days where they are whole days', () => expect([limitWords(usualHours, 'mend', words), limitWords(usualHours, 'answer', words)]).toEqual(['影响入住 3 天，其他 15 天', '影响入住 4 小时，其他 1 天']))
test('trades stand in their usual order', () => expect([tradeWords(['power', 'openings'], 'zh-CN', words), tradeWords([], 'zh-CN', words)]).toEqual(['门窗栏杆、电气', '未指定工种']))
