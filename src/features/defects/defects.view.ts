import type { DefectRow, DefectView } from '@contract/defects'
import { dayOf, type Instant } from '@domain/kernel/calendar'
import { deadlineOf } from '@domain/defects/clock'
import { deedsFor, type Actor, type Deed } from '@domain/defects/deeds'
import type { Ending } from '@domain/defects/ending'
import { isOver, type PhotoMark as KeptMark, type Severity } from '@domain/defects/defect'
import { tradeOf, type Trade } from '@domain/defects/trades'
import { isLate, isToMend } from '@domain/defects/urgency'
import type { DefectsWords } from '@/copy/zh-CN/defects'
import { atWords, dateWords } from '@/copy/when'
import type { Language } from '@/platform/language'
import { marksOnPhoto, type PhotoMark } from '@/ui/annotation'
import type { Tone } from '@/ui/tone'
import { ELSEWHERE, OTHER } from '@domain/inspection/form'

export type By = 'owner' | 'staff' | 'partner'
export type Saying = { readonly words: DefectsWords; readonly language: Language; readonly now: Instant }
type Size = { readonly width: number; readonly height: number }
export type Place = { readonly room: string; readonly item: string }
export type Rooms = readonly { readonly code: string; readonly name: string; readonly items: readonly { readonly code: string; readonly name: string }[] }[]


/** A photo in hand: where it is on the phone, how far it is, what was drawn on it as it is shown. */
export type Shot = { readonly key: string; readonly src: string; readonly state: 'sending' | 'ready' | 'failed'; readonly fileId?: string; readonly size?: Size; readonly frame?: Size; readonly marks: readonly PhotoMark[]; /** Of the picture, so that the same one is noticed. */ readonly digest?: string }
/** What is being written of one defect. */
export type Report = Place & { readonly phrases: readonly string[]; readonly words: string; readonly severity: Severity; readonly shots: readonly Shot[]; readonly pin?: { readonly at: readonly [number, number]; readonly plan: number } }

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
  [/^(window|ac-hole)$/, 'window'], [/door$/, 'door'], [/^(wall|floor|ceiling|skirting|waterproof|leaks)$/, 'surface'], [/^(water|drain|tap|toilet)$/, 'water'], [/^(power|weak-current|meter-box|smoke|gas|lamps)$/, 'power']
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
/** To whom it goes and by when it is mended. */
export const dueWords = (severity: Severity, saying: Saying, firm = ''): string => saying.words.dueNote(dayWordsOf(deadlineOf(severity, saying.now), saying), firm)
export const firmOf = (place: Place, firms: Readonly<Partial<Record<Trade, string>>> = {}): string => (place.item ? firms[tradeOf(place)] ?? '' : '')
export const nextNumber = (defects: readonly Pick<DefectView, 'no'>[]): number => defects.length + 1
export const openCount = (defects: readonly Pick<DefectView, 'state'>[]): number => defects.filter((one) => !isOver(one)).length

type Said = { readonly tone: Tone; readonly words: string }
/** Where a defect is, in a word, and how that looks. */
export function stateOf (defect: Pick<DefectView, 'state' | 'severity' | 'deadline' | 'hold'>, by: By, saying: Saying): Said {
  const { words, now } = saying, names = by === 'owner' ? words.ownerStates : words.states
  if (defect.hold && defect.hold.until > now && isToMend(defect)) return { tone: 'plain', words: words.heldUntil(dayWordsOf(defect.hold.until, saying)) }
  if (isLate(defect, now)) return { tone: 'red', words: words.late }
  if (isToMend(defect)) return { tone: defect.severity === 'blocking' ? 'red' : 'amber', words: names[defect.state] }
  return { tone: defect.state === 'fixed' || defect.state === 'passed' ? 'blue' : defect.state === 'disputed' ? 'amber' : 'pine', words: names[defect.state] }
}
export const markOf = ({ state, severity }: Pick<DefectView, 'state' | 'severity'>): 'done' | 'waiting' | 'missing' | 'blocked' =>
  isOver({ state }) ? 'done' : state === 'fixed' || state === 'passed' ? 'waiting' : severity === 'blocking' ? 'blocked' : 'missing'

/** The line under a defect's name: what, how bad, by when. */
export function noteOf (defect: Pick<DefectView, 'words' | 'severity' | 'state' | 'deadline'>, saying: Saying): string {
  const { words } = saying
  return [defect.words, ...(defect.severity === 'blocking' ? [words.severity.blocking] : []), ...(isToMend(defect) ? [words.until(dayWordsOf(defect.deadline, saying))] : [])].join(' · ')
}
/** Who has it: the firm and the person, by name. */
export const whoHas = ({ firm, person }: Pick<DefectView, 'firm' | 'person'>): string => [firm?.name, person?.name].filter(Boolean).join(' ')
/** Of what is over: when, whose word, why. */
const endWords = ({ at, deed, by, why }: Ending, saying: Saying): string => saying.words.didAt(dayWordsOf(at, saying), by || (deed === 'lapse' ? saying.words.system : saying.words.who[deed === 'close' ? 'staff' : 'owner']), saying.words.deeds[deed]) + (why ? saying.words.because(why) : '')
/** The line of a ledger. */
export const rowNote = (row: DefectRow, saying: Saying): string => [`${row.roomName} ${row.itemName}`, noteOf(row, saying), ...(whoHas(row) ? [whoHas(row)] : []), ...(row.ending ? [endWords(row.ending, saying)] : row.told ? [saying.words.told(row.told)] : [])].join(' · ')
/** Who said it and when, who did what, who mended it and when; and what is due next. */
export function history (defect: DefectView, by: By, { words, language, now }: Saying): readonly string[] {
  const who = (by === 'owner' ? words.ownerWho : words.who)[defect.by], when = (at: Instant) => atWords(at, now, language)
  const told = (defect.story ?? []).filter(({ deed }) => deed !== 'fix').map((one) => ({ at: one.at, line: `${words.didAt(when(one.at), one.by || (one.deed === 'lapse' ? words.system : by === 'owner' ? words.you : words.who.owner), words.deeds[one.deed])}${one.why ? words.because(one.why) : ''}` }))
  const mended = defect.fixes.map((fix) => ({ at: fix.at, line: [words.fixedBy(fix.by, when(fix.at)), fix.words].filter(Boolean).join(words.comma) }))
  const due = words.dueWords[defect.state]
  return [
    words.reportedAt(who, when(defect.at)), ...(whoHas(defect) ? [words.has(whoHas(defect))] : []), ...[...told, ...mended].sort((a, b) => a.at - b.at).map(({ line }) => line),
    ...(defect.reopened ? [words.reopened(defect.reopened)] : []), ...(due && defect.due !== undefined && (defect.state !== 'reported' || defect.firm) ? [words.dueAt(due, when(defect.due))] : [])
  ]
}
/** Deeds that ask for something first, in a sheet; the others are done with the tap. */
export const ASKING: readonly Deed[] = ['dispute', 'ask-hold', 'hold', 'assign', 'overrule', 'move', 'close', 'reopen']
const SMALL: readonly Deed[] = ['dispute', 'ask-hold', 'hold', 'go-on', 'assign', 'overrule', 'move', 'close', 'reopen']
/** What else this person can do with it, as links; going on only where it stands still or was asked to. */
export function smallDeeds (defect: DefectView, may: readonly Actor[], now: Instant): readonly Deed[] {
  const stands = (defect.hold?.until ?? 0) > now || !!defect.holdAsked
  const can = [...new Set(may.flatMap((actor) => deedsFor(defect, actor)))]
  return SMALL.filter((deed) => can.includes(deed) && (deed !== 'go-on' || stands) && (deed !== 'dispute' || !may.includes('repair')) && (deed !== 'reopen' || isOver(defect)))
}
export const can = (deed: Deed, defect: Pick<DefectView, 'state'>, may: readonly Actor[]): boolean => may.some((actor) => deedsFor(defect, actor).includes(deed))
/** The first that waits for this person: the owner looks at what is mended, staff mend and recheck. */
export const firstToDo = (defects: readonly DefectView[], by: By): number | undefined =>
  ((by === 'partner' ? undefined : defects.find(({ state }) => state === 'fixed' || (by === 'owner' && state === 'passed'))) ?? (by === 'owner' ? undefined : defects.find(isToMend)))?.no
/** Open ones first, each in the order of its number. */
export const inOrder = (defects: readonly DefectView[]): readonly DefectView[] => [...defects.filter((one) => !isOver(one)), ...defects.filter(isOver)]
