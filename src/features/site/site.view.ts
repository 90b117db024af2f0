import type { SiteCheckView, SiteView } from '@contract/site'
import { READY_GROUPS, readyList, type ReadyCode, type ReadyGroup } from '@domain/site/ready-list'
import { isLow, type StockItem } from '@domain/site/site'
import { atWords } from '@/copy/when'
import type { SiteWords } from '@/copy/zh-CN/site'
import type { Language } from '@/platform/language'

export type Saying = { readonly words: SiteWords; readonly language: Language; readonly now: number }
export type ReadyLine = { readonly code: ReadyCode; readonly title: string; readonly note: string; readonly isDone: boolean; readonly needsPhoto: boolean; readonly photos: readonly string[] }
export type ReadyPart = { readonly group: ReadyGroup; readonly title: string; readonly left: string; readonly lines: readonly ReadyLine[] }

/** The list part by part, each with what is left in it. */
export const readyParts = ({ ticks }: Pick<SiteCheckView, 'ticks'>, { words, language, now }: Saying): readonly ReadyPart[] => READY_GROUPS.map((group) => {
  const lines = readyList.filter((item) => item.group === group).map(({ code, photo }): ReadyLine => {
    const tick = ticks[code]
    return { code, title: words.items[code], isDone: tick !== undefined, needsPhoto: photo, photos: tick?.photos ?? [], note: tick ? [words.by(tick.by, atWords(tick.at, now, language)), tick.words].filter(Boolean).join('　') : photo ? words.must : '' }
  })
  return { group, title: words.groups[group], left: words.left(lines.filter(({ isDone }) => !isDone).length), lines }
})

/** What runs out first, then by name of its place. */
export const stockLines = (stock: readonly StockItem[]): readonly StockItem[] => [...stock].sort((a, b) => Number(isLow(b)) - Number(isLow(a)) || (a.place < b.place ? -1 : a.place > b.place ? 1 : 0))
export const moveLines = ({ moves, stock }: Pick<SiteView, 'moves' | 'stock'>, { words, language, now }: Saying) =>
  [...moves].reverse().flatMap((move, i) => { const item = stock.find(({ id }) => id === move.id); return item ? [{ key: `${move.id}-${move.at}-${i}`, when: atWords(move.at, now, language), words: words.move(item.name, move.change), note: [move.by, move.words].filter(Boolean).join('　') }] : [] }).slice(0, 8)
/** A typed count; undefined for what is none. */
export const countOf = (text: string): number | undefined => (/^\d{1,5}$/.test(text.trim()) ? Number(text) : undefined)
