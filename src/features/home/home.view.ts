import type { HomeView } from '@contract/home'
import { squareMetres } from '@domain/community/home'
import { dayOf, type Instant } from '@domain/kernel/calendar'
import type { Step } from '@domain/movein/template'
import { atWords, dayWords, nearDayWords, spanWords } from '@/copy/when'
import type { HomeWords } from '@/copy/zh-CN/home'
import type { Language } from '@/platform/language'
import type { RoutePath } from '@/routes'
import { yuan } from '@/ui/yuan'
import { PAGES, type PageName } from './pages'

/** How a view is put into words: language, its sentences, and the time it is now. */
export type Saying = { readonly words: HomeWords; readonly language: Language; readonly now: Instant }
export type Go = { readonly id: string; readonly words: string; readonly path: RoutePath; readonly params: Readonly<Record<string, string>> }
export type VisitFacts = { readonly when: string; readonly near: string; readonly where: string; readonly whereShort: string; readonly bring: string | null; readonly turn: string | undefined }
export type NextCard = {
  readonly title: string
  readonly note?: string
  readonly pill?: string
  readonly visit?: VisitFacts
  readonly missing: readonly string[]
  readonly go?: Go | undefined
}

export const heroOf = (view: HomeView, { words, language, now }: Saying): { over: string; name: string; window: 'outlined' | 'lit' } => ({
  over: view.keysAt === null
    ? words.over(view.communityName, view.houseType, squareMetres(view.area))
    : words.overAfter(view.communityName, daysSince(view.keysAt, now) + 1),
  name: language === 'en' ? view.short : view.label,
  window: view.keysAt === null ? 'outlined' : 'lit'
})

const daysSince = (at: Instant, now: Instant): number => Math.max(0, Math.round((Date.parse(dayOf(now)) - Date.parse(dayOf(at))) / 86_400_000))

/** Where the booking stands beside the visit: an offer to answer, a line, a request. */
const turnWords = ({ turn }: HomeView, { words, language, now }: Saying): string | undefined =>
  turn ? turn.kind === 'offered' ? words.turn.offered(atWords(turn.until, now, language)) : words.turn[turn.kind] : undefined

export function visitFacts (view: HomeView, saying: Saying): VisitFacts | undefined {
  const { words, language, now } = saying
  const { visit, place, bring } = view
  return visit
    ? {
        when: `${dayWords(visit.day, language)} ${spanWords(visit.from, visit.to)}`,
        near: nearDayWords(visit.day, now, language),
        where: place.address ? words.where(place.name, place.address) : place.name,
        whereShort: place.name,
        bring: bring.length ? words.bring(bring.join(words.list)) : null,
        turn: turnWords(view, saying)
      }
    : undefined
}

/** The one thing to do now, and where it is done. */
export function nextCard (view: HomeView, saying: Saying): NextCard {
  const { words, language } = saying
  const { card } = words
  const goes = (id: string, label: string, page: PageName, more: Readonly<Record<string, string>> = {}): Go =>
    ({ id, words: label, path: PAGES[page], params: { homeId: view.homeId, ...more } })
  const minutes = view.steps.find(({ step }) => step === view.next)?.minutes
  const timed = minutes ? { pill: words.minutes(minutes) } : {}
  const plain = { missing: [] as readonly string[] }
  switch (view.next) {
    case 'notice': {
      const notice = view.notices[0]
      return notice ? { ...card.notice, ...plain, ...timed, go: goes('next-notice', card.notice.go, 'notice', { noticeId: notice.id, then: 'register' }) } : { ...card.noNotice, ...plain }
    }
    case 'register': return view.missing.length
      ? { title: card.returned.title, missing: view.missing.map((one) => one.words), go: goes('next-register', card.returned.go, 'materials') }
      : { ...card.register, ...plain, ...timed, go: goes('next-register', card.register.go, 'register') }
    case 'review': return { ...card.review, ...plain }
    case 'sign': return { ...card.sign, ...plain, ...timed, go: goes('next-sign', card.sign.go, 'agreement') }
    case 'book': return { ...card.book, note: turnWords(view, saying) ?? card.book.note, ...plain, ...timed, go: goes('next-book', card.book.go, 'booking') }
    case 'pay': return { title: card.pay.title, note: card.pay.note(yuan(view.dueFen)), ...plain, go: goes('next-pay', card.pay.go, 'bill') }
    case 'checkin': {
      const visit = visitFacts(view, saying)
      return { title: card.checkin.title, ...plain, ...(visit ? { visit, pill: visit.near } : {}), go: goes('next-pass', card.checkin.go, 'pass') }
    }
    case 'identity': return { ...card.identity, ...(view.steps.some(({ step }) => step === 'checkin') ? {} : card.withUs), ...plain }
    case 'inspect': return view.steps.some(({ step, state }) => step === 'inspect' && state === 'blocked')
      ? { title: card.blocked.title, note: card.blocked.note(view.defects.filter(({ severity, state }) => severity === 'blocking' && state !== 'passed').length), ...plain, go: goes('next-defects', card.blocked.go, 'defects') }
      : { ...card.inspect, ...plain, go: goes('next-inspection', card.inspect.go, 'inspection') }
    case 'handover': return { ...card.handover, ...plain, ...timed, go: goes('next-handover', card.handover.go, 'handover') }
    case 'keys': return { ...card.keys, ...plain, ...timed, go: goes('next-keys', card.keys.go, 'keys') }
    case 'receive':
    case 'safety':
    case 'tour': return { title: nameOf(view, view.next, language), ...card.withUs, ...plain, ...timed }
    case 'archive':
    case 'follow':
    case 'aftercare': return { title: words.settled.title, note: words.settled.note, ...plain }
  }
}

const nameOf = ({ steps }: HomeView, named: Step, language: Language): string => {
  const found = steps.find(({ step }) => step === named)
  return (language === 'en' ? found?.nameEn : found?.name) ?? ''
}

/** The visit, when something else comes first: it must not be forgotten for that. */
export const isVisitApart = (view: HomeView): boolean => view.visit !== null && view.arrivedAt === null && view.next !== 'checkin' && view.keysAt === null
