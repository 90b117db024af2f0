import type { TodayRow } from '@domain/movein/day-rows'
import type { SiteDayView } from '@contract/site'
import { homeIdOf, type CommunityId, type HomeId } from '@domain/kernel/ids'
import { atWords } from '@/copy/when'
import type { SiteDayWords } from '@/copy/zh-CN/site-day'
import type { Language } from '@/platform/language'

export type Saying = { readonly words: SiteDayWords; readonly language: Language; readonly now: number }
const isDone = ({ stage }: TodayRow): boolean => stage === 'archive' || stage === 'aftercare'
const isHere = (row: TodayRow): boolean => row.stage !== 'checkin' && !isDone(row)
const running = ({ escorts }: SiteDayView) => escorts.filter(({ endedAt }) => endedAt === null)

export type WaitingRow = { readonly homeId: string; readonly label: string; readonly note: string; readonly isHere: boolean }
/** Households of today nobody goes with: those on site first. */
export const waitingRows = (view: SiteDayView, today: readonly TodayRow[], { words }: Saying): readonly WaitingRow[] => today
  .filter((row) => !isDone(row) && !view.escorts.some(({ homeId }) => homeId === row.homeId)).map((row) => ({ homeId: row.homeId, label: row.label, note: words.waitingNote(row.from, isHere(row)), isHere: isHere(row) }))
  .sort((a, b) => Number(b.isHere) - Number(a.isHere))

export type PersonRow = { readonly id: string; readonly title: string; readonly note: string; readonly isFree: boolean; readonly homes: readonly { readonly homeId: string; readonly label: string }[] }
/** Everybody with where they are and what comes next; who is busy first. A household not booked for today, but gone with, is on site. */
export function personRows (view: SiteDayView, today: readonly TodayRow[], { words }: Saying): readonly PersonRow[] {
  const rows = new Map(today.map((row) => [row.homeId, row]))
  return view.people.filter((one) => one.escorts || view.escorts.some(({ memberId }) => memberId === one.id)).map(({ id, name, post }): PersonRow => {
    const mine = running(view).filter(({ memberId }) => memberId === id), waits = ({ homeId }: { homeId: string }) => rows.get(homeId)?.stage === 'checkin', here = mine.filter((one) => !waits(one))
    const next = mine.flatMap((one) => (waits(one) ? rows.get(one.homeId) ?? [] : [])).sort((a, b) => (a.from < b.from ? -1 : 1))[0], over = view.escorts.filter((one) => one.memberId === id && one.endedAt !== null).length
    return { id, title: words.post(name, post), isFree: here.length === 0, homes: mine, note: [...(here.length ? here.map(({ label }) => words.present(label)) : [words.free]), ...(next ? [words.next(next.from, next.label)] : []), ...(over ? [words.over(over)] : [])].join('　') }
  }).sort((a, b) => Number(a.isFree) - Number(b.isFree))
}

/** Open ones first, the latest on top. */
export const issueRows = ({ issues }: SiteDayView, { words, language, now }: Saying) => [...issues].reverse().sort((a, b) => Number(a.solved !== null) - Number(b.solved !== null)).map((issue) => ({
  id: issue.id, title: issue.words, isOpen: issue.solved === null, kind: words.kinds[issue.kind], note: words.issueNote(issue.label, issue.by, atWords(issue.at, now, language)), answer: issue.solved ? words.answered(issue.solved.by, atWords(issue.solved.at, now, language), issue.solved.words) : ''
}))

/** `3-2-1201` as a home; null for nothing, undefined for what is no room. */
export function homeOfText (communityId: CommunityId, text: string): HomeId | null | undefined {
  const [, building, unit, room] = /^([0-9A-Za-z]{1,8})-([0-9A-Za-z]{1,8})-([0-9A-Za-z]{1,8})$/.exec(text.trim()) ?? []
  return !text.trim() ? null : building && unit && room ? homeIdOf(communityId, building, unit, room) : undefined
}
