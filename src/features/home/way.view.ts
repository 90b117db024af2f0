import type { HomeView } from '@contract/home'
import type { StepView } from '@domain/movein/steps'
import type { Step } from '@domain/movein/template'
import type { StepItem } from '@/ui/steps'
import { visitFacts, type Saying } from './home.view'
import type { PageName } from './pages'

/** A step of the way as it is drawn; `opens` names where it is done, while it may be done or looked at. */
export type WayItem = Omit<StepItem, 'onTap' | 'action'> & { readonly opens?: PageName; readonly folds?: true }
export type Way = { readonly items: readonly WayItem[]; readonly done: number; readonly all: number }

const FOLD_FROM = 2
const OPENS: Partial<Record<Step, PageName>> = { notice: 'notice', register: 'register', sign: 'agreement', book: 'booking', pay: 'bill', checkin: 'pass', inspect: 'inspection', handover: 'handover', keys: 'keys' }

/** The steps of a move-in without what is done by itself afterwards. */
const onTheWay = (steps: readonly StepView[]) => steps.filter(({ step }) => step !== 'archive' && step !== 'aftercare' && step !== 'follow')

/**
 * The way, shortened to what helps: the done beginning folds into a line, in elder mode the steps to come do too.
 * Counts always add up to the steps of the way.
 */
export function wayOf (view: HomeView, saying: Saying, { elder, unfolded }: { readonly elder: boolean; readonly unfolded: boolean }): Way {
  const { words, language } = saying
  const steps = onTheWay(view.steps)
  const nameOf = (step: StepView) => (language === 'en' ? step.nameEn : step.name)
  const namesOf = (needs: readonly Step[]) => needs.flatMap((need) => { const found = steps.find(({ step }) => step === need); return found ? [nameOf(found)] : [] }).join(words.list)
  const stateWords = words.states
  const asideOf = (step: StepView): string | undefined => {
    if (step.step === 'checkin' && view.visit && step.state === 'now') return `${visitFacts(view, saying)?.near} ${view.visit.from}`
    if (step.state === 'waiting') return step.step === 'review' ? words.inReview : words.making
    if (step.step === 'review') return step.state === 'done' ? undefined : words.reviewTime
    return step.state === 'done' ? undefined : words.minutes(step.minutes)
  }
  const whyOf = (step: StepView): string | undefined => {
    if (step.step === 'register' && view.missing.length) return view.missing.map((one) => one.words).join(language === 'en' ? '; ' : '；')
    // Only what others have in hand is named: the owner's own order is plain from the way itself.
    const awaited = step.state === 'later' ? step.needs.filter((need) => steps.some((one) => one.step === need && one.state === 'waiting')) : []
    return awaited.length ? words.after(namesOf(awaited)) : undefined
  }
  const itemOf = (step: StepView): WayItem => {
    const opens = step.state === 'later' ? undefined : OPENS[step.step]
    const [why, aside] = [whyOf(step), asideOf(step)]
    return { key: step.step, state: step.state, stateWords: stateWords[step.state], words: nameOf(step), ...(why ? { why } : {}), ...(aside ? { aside } : {}), ...(opens ? { opens } : {}) }
  }

  const leading = steps.findIndex(({ state }) => state !== 'done')
  const doneFirst = leading < 0 ? steps.length : leading
  const online = steps.filter(({ phase }) => phase === 'before').length
  const foldWords = doneFirst === online ? words.onlineDone(online) : words.someDone(doneFirst)
  const head: readonly WayItem[] = doneFirst < FOLD_FROM ? steps.slice(0, doneFirst).map(itemOf) : [
    { key: 'done', state: 'done', stateWords: stateWords.done, words: foldWords, fold: unfolded ? 'open' : 'closed', folds: true },
    ...(unfolded ? steps.slice(0, doneFirst).map(itemOf) : [])
  ]
  const rest = steps.slice(doneFirst)
  const tail = elder ? trailingLater(rest) : []
  const shown = rest.slice(0, rest.length - tail.length).map(itemOf)
  const after: readonly WayItem[] = tail.length
    ? [{ key: 'rest', state: 'later', stateWords: stateWords.later, words: words.laterSteps(tail.length), aside: words.together(tail.reduce((sum, { minutes }) => sum + minutes, 0)) }]
    : []
  return { items: [...head, ...shown, ...after], done: steps.filter(({ state }) => state === 'done').length, all: steps.length }
}

function trailingLater (steps: readonly StepView[]): readonly StepView[] {
  let from = steps.length
  while (from > 0 && steps[from - 1]?.state === 'later') from--
  return steps.length - from >= FOLD_FROM ? steps.slice(from) : []
}
