import type { OperationNamed } from '@contract/contract'
import type { InspectionView } from '@contract/inspection'
import type { InputOf } from '@contract/operation'
import { isOpen } from '@domain/defects/defect'
import type { InspectionItem, InspectionRoom, MeterCode } from '@domain/inspection/form'
import { idsOf, standing, type Seen } from '@domain/inspection/found'
import { markKey, type Mark } from '@domain/inspection/inspection'
import { doubtOf, withOwn, type Doubt, type OwnItem } from '@domain/inspection/terms'
import type { InspectionWords } from '@/copy/zh-CN/inspection'
import type { TabItem } from '@/ui/tabs'

export type Marks = Readonly<Record<string, Mark>>
export type MeterPhoto = { readonly src: string; readonly state: 'sending' | 'ready' | 'failed'; readonly fileId?: string }
/** What was noted on this phone and the cloud has not said yes to; readings as they were typed. */
export type Walk = { readonly marks: Marks; readonly readings: Partial<Readonly<Record<MeterCode, string>>>; readonly photos: Partial<Readonly<Record<MeterCode, MeterPhoto>>>; /** Why a reading that was asked about is right. */ readonly whys: Partial<Readonly<Record<MeterCode, string>>>; /** Items added here. */ readonly own: readonly OwnItem[]; /** What the screen showed of an item when it was answered. */ readonly seen: Seen }
export const NO_WALK: Walk = { marks: {}, readings: {}, photos: {}, whys: {}, own: [], seen: {} }
/** A defect written down on the walk and not sent yet. */
export type CollectedReport = { readonly id: string; readonly report: InputOf<OperationNamed<'defects.report'>>['defects'][number] }
/** Where those lie on this phone, as the page has it. */
export type CollectedReports = {
  /** As they are when the page is drawn. */
  readonly waiting: readonly CollectedReport[]
  readonly now: (homeId: string) => readonly CollectedReport[]
  readonly sent: (homeId: string, ones: readonly CollectedReport[]) => void
  readonly resume: (homeId: string) => Promise<boolean>
}
/** The last tab, after the rooms. */
export const METERS_TAB = 'meters'
const codesOf = ({ meters }: InspectionView): readonly MeterCode[] => meters.map(({ code }) => code as MeterCode)
/** The view with the items added on this phone. */
export const grown = (view: InspectionView, { own }: Walk): InspectionView => ({ ...view, form: withOwn(view.form, [...(view.inspection.own ?? []), ...own]) })
export const marksOf = (view: InspectionView, walk: Walk): Marks => ({ ...view.inspection.marks, ...walk.marks })
/** What the screen shows of an item: who found it wrong, none where it is normal; nothing where nobody has answered. */
export const seenOf = ({ inspection }: InspectionView, key: string): Seen => (inspection.marks[key] ? { [key]: idsOf(standing(inspection, key)) } : {})
const keyOf = (room: InspectionRoom, item: InspectionItem): string => markKey(room.code, item.code)
export const unseenIn = (room: InspectionRoom, marks: Marks): readonly InspectionItem[] => room.items.filter((item) => !marks[keyOf(room, item)])
export const unseenTotal = (form: readonly InspectionRoom[], marks: Marks): number => form.reduce((sum, room) => sum + unseenIn(room, marks).length, 0)

/** Digits with at most two decimals as hundredths, so that readings compare exactly; undefined for anything else. */
export function hundredthsOf (text: string): number | undefined {
  const found = /^(\d{1,8})(?:[.．](\d{1,2})?)?$/.exec(text.trim())
  return found ? Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0')) : undefined
}
export const readingWords = (hundredths: number): string => String(hundredths / 100)

export type Cell = 'seen' | 'bad' | 'left'
export type Progress = { readonly seen: number; readonly total: number; readonly bad: number; readonly cells: readonly Cell[] }
/** One little block an item, in the order of the walk. */
export function progressOf (form: readonly InspectionRoom[], marks: Marks): Progress {
  const cells = form.flatMap((room) => room.items.map((item): Cell => { const mark = marks[keyOf(room, item)]; return mark === 'bad' ? 'bad' : mark ? 'seen' : 'left' }))
  return { cells, total: cells.length, seen: cells.filter((cell) => cell !== 'left').length, bad: cells.filter((cell) => cell === 'bad').length }
}

/** What a meter's field shows: what was typed here, else what the cloud has. */
export function readingOf (view: InspectionView, walk: Walk, code: MeterCode): string {
  const noted = view.inspection.meters[code]?.reading
  return walk.readings[code] ?? (noted === undefined ? '' : readingWords(noted))
}
const isRead = (view: InspectionView, walk: Walk, code: MeterCode): boolean => hundredthsOf(readingOf(view, walk, code)) !== undefined
const readCount = (view: InspectionView, walk: Walk): number => codesOf(view).filter((code) => isRead(view, walk, code)).length

/** Why a reading is asked about, while nobody has said why it is so. */
export function meterDoubt (view: InspectionView, walk: Walk, code: MeterCode): Doubt | undefined {
  const reading = hundredthsOf(readingOf(view, walk, code)), meter = view.meters.find((one) => one.code === code)
  return reading === undefined || !meter ? undefined : doubtOf(reading, meter.previous ?? null, meter.most ?? Infinity) ?? undefined
}
export const whyOf = (view: InspectionView, walk: Walk, code: MeterCode): string => walk.whys[code] ?? view.inspection.meters[code]?.why ?? ''
const isSettled = (view: InspectionView, walk: Walk, code: MeterCode): boolean => isRead(view, walk, code) && (!meterDoubt(view, walk, code) || whyOf(view, walk, code).trim().length > 1)

/** The meters that have no reading yet, by name. */
export const unreadMeters = (view: InspectionView, walk: Walk): readonly string[] => view.meters.filter(({ code }) => !isSettled(view, walk, code as MeterCode)).map(({ name }) => name)

export function roomTabs (view: InspectionView, walk: Walk, words: InspectionWords): readonly TabItem<string>[] {
  const marks = marksOf(view, walk)
  const tab = (value: string, name: string, done: number, all: number): TabItem<string> => ({ value, words: name, note: done === all ? words.whole : words.of(done, all), done: done === all })
  return [...view.form.map((room) => tab(room.code, room.name, room.items.length - unseenIn(room, marks).length, room.items.length)), tab(METERS_TAB, words.meters, readCount(view, walk), view.meters.length)]
}

/** Where a walk goes on: the first room with something left, then the meters. */
export const firstUnseen = (form: readonly InspectionRoom[], marks: Marks): string => form.find((room) => unseenIn(room, marks).length)?.code ?? METERS_TAB
/** After this room the next with something left, looking ahead first. */
export function nextRoom (form: readonly InspectionRoom[], marks: Marks, room: string): { readonly code: string; readonly name: string } | undefined {
  const at = form.findIndex(({ code }) => code === room)
  return [...form.slice(at + 1), ...form.slice(0, at)].find((one) => unseenIn(one, marks).length)
}

export type ItemRow = { readonly item: InspectionItem; readonly at: number; readonly mark: Mark | undefined; readonly note: string }
/** A room's items with their mark, and what is recorded of the bad ones. */
export function itemRows (view: InspectionView, room: InspectionRoom, marks: Marks, words: InspectionWords, waiting: readonly CollectedReport[] = []): readonly ItemRow[] {
  return room.items.map((item, at) => {
    const mark = marks[keyOf(room, item)]
    const found = view.defects.filter((defect) => defect.room === room.code && defect.item === item.code)
    const written = waiting.filter(({ report }) => report.room === room.code && report.item === item.code)
    const recorded = [...[...found, ...written.map(({ report }) => report)].map((defect) => defect.words), ...(found.length ? [words.recorded(found.map(({ no }) => words.number(no)).join(words.list))] : []), ...(written.length ? [words.written] : [])].join(' · ')
    const by = mark === 'bad' ? [...new Set((view.inspection.found?.[keyOf(room, item)] ?? []).flatMap((one) => (one.over || !one.by ? [] : [one.by])))].join(words.list) : ''
    return { item, at: at + 1, mark, note: [by && words.foundBy(by), recorded || (mark === 'bad' ? words.notRecorded : '')].filter(Boolean).join(' · ') }
  })
}

/** Items found bad that nobody has recorded as a defect, by name. */
export const unrecorded = (view: InspectionView, marks: Marks, waiting: readonly CollectedReport[] = []): readonly string[] => view.form.flatMap((room) =>
  room.items.filter((item) => marks[keyOf(room, item)] === 'bad' && ![...view.defects, ...waiting.map(({ report }) => report)].some((defect) => defect.room === room.code && defect.item === item.code)).map((item) => `${room.name} ${item.name}`))

const everythingFine = (room: InspectionRoom, marks: Marks): Marks => Object.fromEntries(unseenIn(room, marks).map((item) => [keyOf(room, item), 'ok' as const]))
/** The marks that make what is left fine: of one room, or of the whole home. */
export const restFine = (form: readonly InspectionRoom[], marks: Marks): Marks => Object.assign({}, ...form.map((room) => everythingFine(room, marks))) as Marks

type Meters = { readonly [C in MeterCode]?: { readonly reading: number; readonly photo: string | null; readonly why?: string } }
/** What the cloud is told: marks it does not have yet, and every reading that is a number. */
export function noteOf (view: InspectionView, walk: Walk): { readonly marks: Record<string, Mark>; readonly meters: Meters; readonly own?: OwnItem[]; readonly seen?: Record<string, string[]> } {
  const own = walk.own.filter(({ room, name }) => !view.inspection.own?.some((one) => one.room === room && one.name === name))
  const marks = Object.fromEntries(Object.entries(walk.marks).filter(([key, mark]) => view.inspection.marks[key] !== mark))
  const meters = Object.fromEntries(codesOf(view).flatMap((code) => {
    const noted = view.inspection.meters[code]
    const reading = hundredthsOf(readingOf(view, walk, code))
    const photo = walk.photos[code]?.fileId ?? noted?.photo ?? null
    const why = meterDoubt(view, walk, code) ? whyOf(view, walk, code).trim() : ''
    // What is doubted waits for its reason: it would be asked about anyway.
    return reading === undefined || (meterDoubt(view, walk, code) && why.length < 2) || (noted?.reading === reading && noted.photo === photo && (noted.why ?? '') === why) ? [] : [[code, { reading, photo, ...(why ? { why } : {}) }]]
  })) as Meters
  const seen = Object.fromEntries(Object.keys(marks).flatMap((key) => { const ids = walk.seen[key]; return ids ? [[key, [...ids]]] : [] }))
  return { marks, meters, ...(own.length ? { own } : {}), ...(Object.keys(seen).length ? { seen } : {}) }
}
export type Note = ReturnType<typeof noteOf>
export const isNothing = ({ marks, meters, own }: Note): boolean => !Object.keys(marks).length && !Object.keys(meters).length && !own?.length
/** What a field says under itself while it cannot be taken. */
export const readingError = (text: string, words: InspectionWords): string | undefined => (text.trim() && hundredthsOf(text) === undefined ? words.readingWrong : undefined)

/** Defects that keep the handover closed. */
export const blockingOf = ({ defects }: InspectionView): number => defects.filter((defect) => defect.severity === 'blocking' && isOpen(defect)).length

export type RoomResult = { readonly code: string; readonly name: string; readonly state: 'done' | 'missing' | 'later'; readonly words: string }
/** A room in a line, as the owner reads it: fine, or what is not. */
export function roomResults (view: InspectionView, words: InspectionWords): readonly RoomResult[] {
  const marks = view.inspection.marks
  return view.form.map((room) => {
    const left = unseenIn(room, marks).length
    const bad = itemRows(view, room, marks, words).filter(({ mark }) => mark === 'bad').map(({ item }) => item.name)
    const said = bad.length ? words.someBad(bad.join(words.list)) : left ? words.notSeen(left) : words.allFine(room.items.length)
    return { code: room.code, name: room.name, state: bad.length ? 'missing' : left ? 'later' : 'done', words: said }
  })
}
