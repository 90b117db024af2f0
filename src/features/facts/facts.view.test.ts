import { facts as words } from '@/copy/zh-CN/facts'
import { factRows, factsOfTyped, freshCode, isFigure, typedFacts, type FactsView } from './facts.view'

const line = (code: string, value: number | null, target: number | null, isCounted = false): FactsView['lines'][number] => ({ code, name: code, unit: '%', value, target, isCounted })
test('a figure is shown with its target and whether it is reached', () =>
  expect(factRows({ lines: [line('homes', 3, null, true), line('greening', 41, 30), line('lifts', null, 2), line('area', 57279, 1234567)] }, words).map(({ value, note, state }) => [value, note, state])).toEqual([['3 %', '按名册统计', ''], ['41 %', '目标 30 %', '已达到'], ['待填', '目标 2 %', ''], ['57,279 %', '目标 1,234,567 %', '还没到']]))
test('what is typed and what is kept are the same; nothing typed is not known', () => {
  const typed = typedFacts({ lines: [line('homes', 3, null, true), line('greening', 41.5, 30), line('lifts', null, null)] })
  expect(factsOfTyped(typed)).toEqual([{ code: 'greening', name: 'greening', unit: '%', value: 41.5, target: 30 }, { code: 'lifts', name: 'lifts', unit: '%', value: null, target: null }])
})
test('only figures are taken', () => expect(['', ' 12 ', '1.25', '1.234', '-1', 'abc'].map(isFigure)).toEqual([true, true, true, false, false, false]))
test('a figure of one’s own gets the next number', () => expect(freshCode([{ code: 'own-2', name: '', unit: '', value: '', target: '' }])).toBe('own-3'))
