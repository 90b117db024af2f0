import type { RosterPreview, RosterProblem } from '@contract/roster'
import { rosterFields, type RosterField } from '@domain/roster/columns'
import { problemWords } from '@domain/roster/problem-words'
import type { RosterWords } from '@/copy/zh-CN/roster'
import type { Language } from '@/platform/language'

const isKnown = (code: string): code is keyof typeof problemWords => code in problemWords

export type ProblemRow = { readonly key: string; readonly place: string; readonly what: string; readonly value: string; readonly isLeftOut: boolean }
/** A row's problem in words a person can act on; the worst first, then as the table runs. */
export function problemRows (problems: readonly RosterProblem[], words: RosterWords, language: Language): readonly ProblemRow[] {
  const said = (code: string) => (isKnown(code) ? problemWords[code][language === 'en' ? 'en' : 'zh'] : code)
  return [...problems].sort((a, b) => (a.weight === b.weight ? a.row - b.row : a.weight === 'blocks' ? -1 : 1)).map(({ sheet, row, column, value, code, field, weight }, at) => ({
    key: `${row}-${code}-${field}-${at}`, place: words.place(row, sheet ?? ''), what: said(code), value: words.value(column, value), isLeftOut: weight === 'blocks'
  }))
}

export type MappingRow = { readonly field: RosterField; readonly words: string; readonly column: number; readonly shown: string }
/** Our fields, those found first; `column` is −1 where the table has none. */
export function mappingRows ({ mapping, headers }: Pick<RosterPreview, 'mapping' | 'headers'>, words: RosterWords): readonly MappingRow[] {
  const rows = rosterFields.map((field) => {
    const column = mapping[field] ?? -1
    return { field, words: words.fields[field], column, shown: column < 0 ? words.none : words.column(column, headers[column] ?? '') }
  })
  return [...rows.filter(({ column }) => column >= 0), ...rows.filter(({ column }) => column < 0)]
}
/** A column serves one field: whoever had it loses it. */
export function remapped (mapping: Readonly<Record<string, number>>, field: RosterField, column: number): Record<string, number> {
  const next: Record<string, number> = {}
  for (const [name, at] of Object.entries(mapping)) next[name] = column >= 0 && at === column ? -1 : at
  return { ...next, [field]: column }
}

/** How many homes a commit would write. */
export const toWrite = ({ fresh, changed }: Pick<RosterPreview, 'fresh' | 'changed'>): number => fresh + changed

const ENDINGS = ['xlsx', 'csv'] as const
/** Under its community's own folder, by a name that is never used twice; undefined when it is no table. */
export function cloudPathOf (communityId: string, name: string, unique: string): string | undefined {
  const ending = ENDINGS.find((one) => name.toLowerCase().endsWith(`.${one}`))
  return ending && `imports/${communityId}/${unique.replace(/[^\w-]/g, '').slice(0, 40)}.${ending}`
}
