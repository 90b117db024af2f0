import type { FileView } from '@contract/file'
import { GROUPS, type Group, type Moment } from '@domain/dossier/household-file'
import { dayOf, type Day, type Instant } from '@domain/kernel/calendar'
import type { FileWords } from '@/copy/zh-CN/file'
import { atWords, dateWords } from '@/copy/when'
import type { Language } from '@/platform/language'
import { yuan } from '@/ui/yuan'

export type Saying = { readonly words: FileWords; readonly language: Language; readonly now: number }
export type Filter = 'all' | Group

/** With its year: a file is read years later. */
export const dayWords = (day: Day, { words, language }: Saying): string => words.day(day.slice(0, 4), dateWords(day, language))
export const onDay = (at: Instant, saying: Saying): string => dayWords(dayOf(at), saying)

/** 1.2 MB, 340 KB. */
export const sizeWords = (bytes: number): string => (bytes >= 1024 * 1024 ? `${(bytes / 1024 / 1024).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`)

export function momentWords ({ what, of, words: said }: Pick<Moment, 'what' | 'of' | 'words'>, { words }: Saying): string {
  if (what === 'paid') return words.paidMoment(yuan(Number(of)))
  if (what === 'arrived') return words.arrivedMoment
  return words.moments[what] ?? words.moment(said, what)
}

/** Groups there is something of, with how much. */
export const filtersOf = ({ timeline }: Pick<FileView, 'timeline'>): readonly { readonly value: Filter; readonly count: number }[] =>
  [{ value: 'all', count: timeline.length }, ...GROUPS.map((value) => ({ value, count: timeline.filter(({ group }) => group === value).length })).filter(({ count }) => count > 0)]

export const momentsOf = ({ timeline }: Pick<FileView, 'timeline'>, filter: Filter, saying: Saying): readonly { readonly key: string; readonly when: string; readonly words: string; readonly note: string }[] =>
  timeline.filter(({ group }) => filter === 'all' || group === filter).map((moment, i) => ({ key: `${moment.at}-${i}`, when: atWords(moment.at, saying.now, saying.language), words: momentWords(moment, saying), note: saying.words.by[moment.by] }))

export const upkeepRows = ({ upkeep }: Pick<FileView, 'upkeep'>, saying: Saying): readonly { readonly key: string; readonly title: string; readonly note: string; readonly source: string; readonly when: string; readonly isDue: boolean }[] => upkeep.map(({ code, day, end, isDue, defect, source }) => {
  const { words } = saying, { title, note } = words.upkeep[code]
  return {
    key: `${code}-${defect}`, title: defect ? `${title}　${words.upkeepDefect(defect)}` : title, note: end ? `${note}　${words.upkeepEnd(dayWords(end, saying))}` : note,
    source: words.source(source), when: isDue ? words.upkeepDue : words.upkeepOn(dayWords(day, saying)), isDue
  }
})

/** The contract and the days within which it delivers the home. */
export const contractWords = ({ contractKind, contractNo, deliveryFrom, deliveryTo }: Pick<FileView, 'contractKind' | 'contractNo' | 'deliveryFrom' | 'deliveryTo'>, saying: Saying): readonly string[] => {
  const { words } = saying, [from, to] = [deliveryFrom ?? deliveryTo, deliveryTo ?? deliveryFrom].map((day) => (day ? dayWords(day, saying) : ''))
  return [...(contractNo ? [words.contracts[contractKind](contractNo)] : []), ...(from && to ? [words.delivery(from === to ? to : words.days(from, to))] : [])]
}
