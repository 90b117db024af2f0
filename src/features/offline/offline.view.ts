import type { HeldRow } from '@contract/offline'
import type { OfflineWords } from './words'
import type { Ended, QueuedItem } from '@/platform/offline-queue'
import { atWords } from '@/copy/when'
import type { Language } from '@/platform/language'
import type { MarkState } from '@/ui/mark'

export type Saying = { readonly words: OfflineWords; readonly language: Language; readonly now: number }

/** Where an item is, in words; with its photos where it has any. */
export function itemNote ({ at, state, photos }: Pick<QueuedItem, 'at' | 'state' | 'photos'>, { words, language, now }: Saying): string {
  const sent = photos.filter(({ fileId }) => fileId).length
  const where = state === 'failed' ? (sent < photos.length ? words.failedPhoto : words.failed) : state === 'sending' ? words.sending : words.waiting
  return [atWords(at, now, language), ...(photos.length ? [words.photos(sent, photos.length)] : []), where].join(' · ')
}
/** What became of an item; of what was reported, the numbers it has now. */
export const endedNote = ({ at, outcome, numbers = [] }: Pick<Ended, 'at' | 'outcome' | 'numbers'>, { words, language, now }: Saying): string =>
  [atWords(at, now, language), words.outcome[outcome], ...(numbers.length ? [words.numbered(numbers.map((no) => `#${String(no).padStart(3, '0')}`).join(words.list2))] : [])].join(' · ')
/** Which home, and what was done there. */
export const titleOf = ({ label, name, input }: Pick<QueuedItem, 'label' | 'name'> & { readonly input?: QueuedItem['input'] }, words: OfflineWords): string => `${label}　${input?.isTry ? words.tried : words.name[name]}`
export const markOf = ({ state }: Pick<QueuedItem, 'state'>): MarkState => (state === 'failed' ? 'blocked' : state === 'sending' ? 'now' : 'later')

const number = (hundredths: number): string => String(hundredths / 100)
const countsText = (counts: Readonly<Record<string, number>>, { list2 }: OfflineWords): string => Object.entries(counts).map(([kind, n]) => `${kind} ${n}`).join(list2)
/** Both sides of what a person decides. */
export function sidesOf ({ name, mine, theirs, at }: Pick<HeldRow, 'name' | 'mine' | 'theirs' | 'at'>, { words, language, now }: Saying): readonly [mine: string, theirs: string] {
  const when = (instant: number) => atWords(instant, now, language), parts: string[] = []
  if (mine.differs) return mine.differs.items.reduce<[string, string]>(([ok, bad], { name: item, found }) => [[ok, item].filter(Boolean).join(words.list2), [bad, `${item} ${found.map((one) => `${one.by} ${when(one.at)}`).join(words.list2)}`].filter(Boolean).join('；')], ['', ''])
  if (name === 'booking.checkIn') parts.push(words.arrived(when(at)))
  if (mine.counts) parts.push(words.counts(countsText(mine.counts, words)))
  if (mine.bad !== undefined) parts.push(words.marks(mine.bad, mine.fine ?? 0, (mine.wrong ?? []).join(words.list2)))
  if (mine.meter && mine.reading !== undefined) parts.push(words.reading(words.meters[mine.meter] ?? mine.meter, number(mine.reading)))
  if (mine.found) parts.push(mine.found.join(words.list2))
  const other = [theirs.by, theirs.at === null ? '' : when(theirs.at), theirs.lacks?.length ? words.lacks(theirs.lacks.join(words.list2)) : '', theirs.counts ? words.counts(countsText(theirs.counts, words)) : '', mine.stands === undefined ? '' : words.stands(number(mine.stands))].filter(Boolean)
  return [parts.join(words.list2) || words.name[name], other.join(' · ') || words.noTheirs]
}
export const whyOf = ({ code }: Pick<HeldRow, 'code'>, words: OfflineWords): string => words.why[code] ?? words.whyElse
