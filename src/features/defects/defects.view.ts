import type { DefectRow, DefectView } from '@contract/defects'
import { dayOf, type Instant } from '@domain/kernel/calendar'
import { deadlineOf, type PhotoMark as KeptMark, type Severity } from '@domain/defects/defect'
import { isLate } from '@domain/defects/urgency'
import type { DefectsWords } from '@/copy/zh-CN/defects'
import { atWords, dateWords } from '@/copy/when'
import type { Language } from '@/platform/language'
import { marksOnPhoto, type PhotoMark } from '@/ui/annotation'
import type { Tone } from '@/ui/tone'
import { ELSEWHERE, OTHER } from '@domain/inspection/form'

export type By = 'owner' | 'staff'
export type Saying = { readonly words: DefectsWords; readonly language: Language; readonly now: Instant }
type Size = { readonly width: number; readonly height: number }
export type Place = { readonly room: string; readonly item: string }
export type Rooms = readonly { readonly code: string; readonly name: string; readonly items: readonly { readonly code: string; readonly name: string }[] }[]


/** A photo in hand: where it is on the phone, how far it is, what was drawn on it as it is shown. */
export type Shot = { readonly key: string; readonly src: string; readonly state: 'sending' | 'ready' | 'failed'; readonly fileId?: string; readonly size?: Size; readonly frame?: Size; readonly marks: readonly PhotoMark[] }
/** What is being written of one defect. */
export type Report = Place & { readonly phrases: readonly string[]; readonly words: string; readonly severity: Severity; readonly shots: readonly Shot[] }

const thousandths = (share: number) => Math.round(share * 1000)
const KINDS = { ring: 'circle', arrow: 'arrow', pen: 'pen' } as const
/** Marks as they travel: thousandths of the whole photo, wherever it was cropped on the screen. */
export function keptMarks ({ marks, size, frame }: Pick<Shot, 'marks' | 'size' | 'frame'>): { kind: KeptMark['kind']; points: [number, number][] }[] {
  const placed = size && frame ? marksOnPhoto(marks, frame, size) : marks
  return placed.map((mark) => ({ kind: KINDS[mark.tool], points: (mark.tool === 'pen' ? mark.line.slice(0, 200) : [mark.from, mark.to]).map(({ x, y }): [number, number] => [thousandths(x), thousandths(y)]) }))
}

const strokeOf = ({ kind, points }: KeptMark): string => {
  const [[x1, y1] = [0, 0], [x2, y2] = [0, 0]] = [points[0], points[points.length - 1]]
  if (kind === 'circle') return `<ellipse cx='${(x1 + x2) / 2}' cy='${(y1 + y2) / 2}' rx='${Math.abs(x2 - x1) / 2}' ry='${Math.abs(y2 - y1) / 2}'/>`
  const line = points.map(([x, y], at) => `${at ? 'L' : 'M'}${x} ${y}`).join('')
  if (kind === 'pen') return `<path d='${line}'/>`
  const angle = Math.atan2(y2 - y1, x2 - x1)
  const barb = (turn: number) => `${Math.round(x2 - 90 * Math.cos(angle + turn))} ${Math.round(y2 - 90 * Math.sin(angle + turn))}`
  return `<path d='${line}M${barb(0.5)}L${x2} ${y2}L${barb(-0.5)}'/>`
}
/** The marks as a picture to lie over the photo, stretched with it. */
export function marksPicture (marks: readonly KeptMark[], colour: string): string {
  const strokes = marks.map(strokeOf).join('')
  const layer = (width: number, stroke: string) => `<g fill='none' stroke='${stroke}' stroke-width='${width}' stroke-linecap='round' stroke-linejoin='round'>${strokes}</g>`
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' width='1000' height='1000' viewBox='0 0 1000 1000' preserveAspectRatio='none'>${layer(30, 'rgba(255,255,255,.75)')}${layer(16, colour)}</svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

const FAMILIES: readonly (readonly [RegExp, keyof DefectsWords['phrases']])[] = [
  [/^(window|ac-hole)$/, 'window'], [/door$/, 'door'], [/^(wall|floor|ceiling|skirting|waterproof)$/, 'surface'], [/^(water|drain)$/, 'water'], [/^(power|weak-current|meter-box|smoke|gas)$/, 'power']
]
/** The words people say most of such a thing. */
export const phrasesFor = (item: string, words: DefectsWords): readonly string[] => words.phrases[FAMILIES.find(([pattern]) => pattern.test(item))?.[1] ?? 'other']
export type PhraseChip = { readonly value: string; readonly words: string; readonly isOn: boolean }
/** Those words, and the picked ones that belong to another thing: nothing is sent that is not seen. */
export function phraseChips ({ item, phrases }: Pick<Report, 'item' | 'phrases'>, words: DefectsWords): readonly PhraseChip[] {
  const common = phrasesFor(item, words)
  return [...common, ...phrases.filter((phrase) => !common.includes(phrase))].map((phrase) => ({ value: phrase, words: phrase, isOn: phrases.includes(phrase) }))
}
export const togglePhrase = (report: Report, phrase: string): Report =>
  ({ ...report, phrases: report.phrases.includes(phrase) ? report.phrases.filter((one) => one !== phrase) : [...report.phrases, phrase] })
/** What is sent: the picked words, then the typed ones. */
export const sentence = ({ phrases, words: typed }: Pick<Report, 'phrases' | 'words'>, words: DefectsWords): string => [...phrases, typed.trim()].filter(Boolean).join(words.comma)

/** What still keeps the defect from being recorded, by name. */
export function stillMissing (report: Report, words: DefectsWords): readonly string[] {
  return [...(report.room && report.item ? [] : [words.stillPlace]), ...(sentence(report, words) ? [] : [words.stillWords])]
}
/** A room and an item as people call them. */
export function placeWords ({ room, item }: Place, rooms: Rooms, words: DefectsWords): { readonly room: string; readonly item: string } {
  const found = rooms.find(({ code }) => code === room)
  return { room: room === ELSEWHERE ? words.elsewhere : found?.name ?? room, item: item === OTHER ? words.other : found?.items.find(({ code }) => code === item)?.name ?? item }
}
export const itemsOf = (rooms: Rooms, room: string, words: DefectsWords): readonly { readonly value: string; readonly words: string }[] =>
  [...(rooms.find(({ code }) => code === room)?.items ?? []).map(({ code, name }) => ({ value: code, words: name })), { value: OTHER, words: words.other }]
export const roomsOf = (rooms: Rooms, words: DefectsWords): readonly { readonly value: string; readonly words: string }[] =>
  [...rooms.map(({ code, name }) => ({ value: code, words: name })), { value: ELSEWHERE, words: words.elsewhere }]

export const dayWordsOf = (at: Instant, { language }: Saying): string => dateWords(dayOf(at), language)
export const dueWords = (severity: Severity, saying: Saying): string => saying.words.dueNote(dayWordsOf(deadlineOf(severity, saying.now), saying))
export const nextNumber = (defects: readonly Pick<DefectView, 'no'>[]): number => defects.length + 1
export const openCount = (defects: readonly Pick<DefectView, 'state'>[]): number => defects.filter(({ state }) => state !== 'confirmed').length

export const LEDGER_FILTERS = ['all', 'late', 'blocking', 'fixed'] as const
export type LedgerFilter = (typeof LEDGER_FILTERS)[number]
const PASSES: Readonly<Record<LedgerFilter, (row: DefectRow) => boolean>> = {
  all: () => true, late: (row) => row.isLate, blocking: ({ severity }) => severity === 'blocking', fixed: ({ state }) => state === 'fixed'
}
export const filtered = (rows: readonly DefectRow[], by: LedgerFilter): readonly DefectRow[] => rows.filter(PASSES[by])

type Said = { readonly tone: Tone; readonly words: string }
/** Where a defect is, in a word, and how that looks. */
export function stateOf (defect: Pick<DefectView, 'state' | 'severity' | 'deadline'>, by: By, { words, now }: Saying): Said {
  const names = by === 'owner' ? words.ownerStates : words.states
  if (isLate(defect, now)) return { tone: 'red', words: words.late }
  if (defect.state === 'reported') return { tone: defect.severity === 'blocking' ? 'red' : 'amber', words: names.reported }
  return { tone: defect.state === 'fixed' ? 'blue' : 'pine', words: names[defect.state] }
}
export const markOf = ({ state, severity }: Pick<DefectView, 'state' | 'severity'>): 'done' | 'waiting' | 'missing' | 'blocked' =>
  state === 'confirmed' ? 'done' : state === 'fixed' ? 'waiting' : severity === 'blocking' ? 'blocked' : 'missing'

/** The line under a defect's name: what, how bad, by when. */
export function noteOf (defect: Pick<DefectView, 'words' | 'severity' | 'state' | 'deadline'>, saying: Saying): string {
  const { words } = saying
  return [defect.words, ...(defect.severity === 'blocking' ? [words.severity.blocking] : []), ...(defect.state === 'reported' ? [words.until(dayWordsOf(defect.deadline, saying))] : [])].join(' · ')
}
/** Who said it and when, who mended it and when. */
export function history (defect: DefectView, by: By, { words, language, now }: Saying): readonly string[] {
  const who = (by === 'owner' ? words.ownerWho : words.who)[defect.by]
  return [words.reportedAt(who, atWords(defect.at, now, language)), ...defect.fixes.map((fix) => [words.fixedBy(fix.by, atWords(fix.at, now, language)), fix.words].filter(Boolean).join(words.comma)), ...(defect.reopened ? [words.reopened(defect.reopened)] : [])]
}
/** The first that waits for this person: the owner looks at what is mended, staff mend and recheck. */
export const firstToDo = (defects: readonly DefectView[], by: By): number | undefined =>
  (defects.find(({ state }) => state === 'fixed') ?? (by === 'staff' ? defects.find(({ state }) => state === 'reported') : undefined))?.no
/** Open ones first, each in the order of its number. */
export const inOrder = (defects: readonly DefectView[]): readonly DefectView[] => [...defects.filter(({ state }) => state !== 'confirmed'), ...defects.filter(({ state }) => state === 'confirmed')]
