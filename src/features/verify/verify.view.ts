import type { VerifyView } from '@contract/verify'
import { dayOf, type Day } from '@domain/kernel/calendar'
import type { VerifyWords } from '@/copy/zh-CN/verify'
import { dateWords } from '@/copy/when'
import type { Language } from '@/platform/language'

export type Saying = { readonly words: VerifyWords; readonly language: Language }
export type Known = Exclude<VerifyView, { state: 'unknown' }>
export type Compared = 'same' | 'differs' | 'cannot'

const CODE = /([A-HJ-NP-Z2-9]{4})-?([A-HJ-NP-Z2-9]{4})/

/** The code in what was typed, scanned or came with a link; undefined where there is none. */
export function codeIn (text: string | undefined): string | undefined {
  const found = CODE.exec((text ?? '').toUpperCase().replace(/\s/g, ''))
  return found ? `${found[1]}-${found[2]}` : undefined
}

/** Whether a file's digest is one of the two that were archived. */
export function compared ({ pdf, zip }: Pick<Known, 'pdf' | 'zip'>, digest: string): Compared {
  if (pdf === null && zip === null) return 'cannot'
  return digest === pdf || digest === zip ? 'same' : 'differs'
}

const dayWords = (day: Day, { words, language }: Saying): string => words.day(day.slice(0, 4), dateWords(day, language))

/** What the page says of a dossier that is known, line by line. */
export function factsOf (view: Known, saying: Saying): readonly { readonly key: string; readonly words: string; readonly value: string }[] {
  const { words } = saying
  return [
    { key: 'community', words: words.community, value: view.community },
    { key: 'home', words: words.home, value: view.home },
    { key: 'closed', words: words.closed, value: dayWords(dayOf(view.closedAt), saying) },
    { key: 'made', words: words.made, value: [dayWords(dayOf(view.madeAt), saying), ...(view.editions > 1 ? [words.edition(view.edition)] : [])].join('　') },
    { key: 'parts', words: words.parts, value: words.partsCount(view.parts) }
  ]
}

export const scheduledRows = (view: Known, saying: Saying): readonly { readonly name: string; readonly when: string }[] =>
  view.scheduled.map(({ name, day, state }) => ({ name, when: saying.words.deletion[state](dayWords(day, saying)) }))

/** A digest in pieces of eight, to be compared by eye. */
export const inPieces = (digest: string): string => digest.match(/.{1,8}/g)?.join(' ') ?? ''
