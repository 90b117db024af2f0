import { isReached, type EstateFact } from '@domain/community/facts'
import type { FactsWords } from '@/copy/zh-CN/facts'
import type { Asked } from '@/platform/ask'

export type FactsView = Extract<Asked<'facts.open'>, { ok: true }>['value']
export type FactRow = { readonly code: string; readonly name: string; readonly value: string; readonly note: string; readonly tone: 'pine' | 'amber' | undefined; readonly state: string }

const plain = (value: number | null): string => (value === null ? '' : String(value))
const grouped = (value: number | null): string => plain(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
/** What is shown of a figure: its value, its target, and whether it is reached. */
export const factRows = ({ lines }: Pick<FactsView, 'lines'>, words: FactsWords): readonly FactRow[] => lines.map((line) => {
  const reached = isReached(line)
  return {
    code: line.code, name: line.name, value: words.value(grouped(line.value), line.unit), note: [line.target === null ? '' : words.target(grouped(line.target), line.unit), line.isCounted ? words.counted : ''].filter(Boolean).join('　'),
    tone: reached === null ? undefined : reached ? 'pine' : 'amber', state: reached === null ? '' : reached ? words.reached : words.notYet
  }
})

/** A figure being typed: '' is not known. */
export type TypedFact = { readonly code: string; readonly name: string; readonly unit: string; readonly value: string; readonly target: string }
export const typedFacts = ({ lines }: Pick<FactsView, 'lines'>): readonly TypedFact[] => lines.filter(({ isCounted }) => !isCounted).map(({ code, name, unit, value, target }) => ({ code, name, unit, value: plain(value), target: plain(target) }))
export const isFigure = (text: string): boolean => text.trim() === '' || (/^\d{1,8}(\.\d{1,2})?$/.test(text.trim()))
const numberOf = (text: string): number | null => (text.trim() === '' ? null : Number(text.trim()))
export const factsOfTyped = (typed: readonly TypedFact[]): readonly EstateFact[] => typed.map(({ code, name, unit, value, target }) => ({ code, name, unit, value: numberOf(value), target: numberOf(target) }))
export const freshCode = (typed: readonly TypedFact[]): string => `own-${typed.reduce((most, { code }) => Math.max(most, Number(/^own-(\d+)$/.exec(code)?.[1] ?? 0)), 0) + 1}`
