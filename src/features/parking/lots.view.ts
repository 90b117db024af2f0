import type { LotRow, LotView } from '@contract/parking'
import { dayOf, type Instant } from '@domain/kernel/calendar'
import { MOST_SPACES, SPACE_STATES, SPACE_TYPES, totalOf, type Counts, type LotDraft, type SpaceState } from '@domain/parking/lot'
import { readSpaceLines, type SpaceLine } from '@domain/parking/space-lines'
import type { ParkingLotsWords } from '@/copy/zh-CN/parking-lots'
import { atWords, dateWords } from '@/copy/when'
import type { Language } from '@/platform/language'
import type { Tone } from '@/ui/tone'

export type Saying = { readonly words: ParkingLotsWords; readonly language: Language; readonly now: Instant }
export type Space = LotView['spaces'][number]
const TONES: Readonly<Record<SpaceState, Tone>> = { free: 'plain', assigned: 'pine', visitor: 'blue', reserved: 'amber', out: 'red' }

/** 80 assigned, 30 free: every state there is something of. */
export const countsWords = (counts: Counts, { words }: Pick<Saying, 'words'>): string =>
  [words.total(totalOf(counts)), ...SPACE_STATES.filter((state) => counts[state] > 0).map((state) => words.counted(words.states[state], counts[state]))].join('　')
/** What there is of each type, over all lots. */
export const totalsOf = (rows: readonly LotRow[], saying: Pick<Saying, 'words'>): readonly { readonly key: string; readonly words: string; readonly value: string }[] => SPACE_TYPES.flatMap((type) => {
  const some = rows.filter((row) => row.type === type)
  if (!some.length) return []
  const counts = Object.fromEntries(SPACE_STATES.map((state) => [state, some.reduce((sum, row) => sum + row.counts[state], 0)])) as Counts
  return [{ key: type, words: saying.words.types[type], value: countsWords(counts, saying) }]
})

export const spaceRow = ({ no, space, bookedUntil }: Space, { words, language, now }: Saying) => ({
  no, pill: words.states[space.state], tone: TONES[space.state],
  note: space.state === 'assigned' ? `${words.of(space.home)}　${words.since(dateWords(dayOf(space.since), language))}` : space.state === 'reserved' || space.state === 'out' ? space.why : bookedUntil === null ? '' : words.booked(atWords(bookedUntil, now, language))
})
export const spacesShown = ({ spaces }: Pick<LotView, 'spaces'>, filter: SpaceState | 'all'): readonly Space[] => spaces.filter(({ space }) => filter === 'all' || space.state === filter)
export const filtersOf = ({ counts }: Pick<LotView, 'counts'>, words: ParkingLotsWords) =>
  [{ value: 'all' as const, words: words.all, count: totalOf(counts) }, ...SPACE_STATES.filter((value) => counts[value] > 0).map((value) => ({ value, words: words.states[value], count: counts[value] }))]

/** What was pasted, read; nothing goes while there is nothing, or too much of it. */
export function pastedLines (text: string, words: ParkingLotsWords): { readonly lines: readonly SpaceLine[]; readonly note: string; readonly trouble: string; readonly canGo: boolean } {
  const { lines, unread } = readSpaceLines(text), homes = lines.filter(({ home }) => home).length, isTooMuch = lines.length > MOST_SPACES
  return { lines, note: lines.length ? words.readLines(lines.length, homes) : '', trouble: isTooMuch ? words.tooMany(MOST_SPACES) : unread.length ? words.unread(unread.slice(0, 5).join('；')) : '', canGo: lines.length > 0 && !isTooMuch }
}

export const freshLot: LotDraft = { name: '', type: 'car', place: '', way: '', rules: '', surface: 'concrete', condition: 'good', sketch: null, visitHours: 0 }
export const draftOfLot = ({ name, type, place, way, rules, surface, condition, sketch, visitHours }: LotDraft): LotDraft => ({ name, type, place, way, rules, surface, condition, sketch, visitHours })
