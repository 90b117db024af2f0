import type { ConsentView, LookView, PrivacyView } from '@contract/privacy'
import { dayOf } from '@domain/kernel/calendar'
import { canWithdraw, purposeTexts } from '@domain/privacy/purposes'
import { atWords, dateWords, yearDateWords } from '@/copy/when'
import type { PrivacyWords } from '@/copy/zh-CN/privacy'
import type { Language } from '@/platform/language'
import type { Tone } from '@/ui/tone'

export type Saying = { readonly words: PrivacyWords; readonly language: Language; readonly now: number }
type Held = PrivacyView['held'][number]

const dayWords = (day: string, { language, now }: Saying): string => (day.slice(0, 4) === dayOf(now).slice(0, 4) ? dateWords : yearDateWords)(day, language)

/** A kind of data: its name, what it is, and until when it stays. */
export function heldRow (held: Held, saying: Saying): { readonly words: string; readonly note: string; readonly until: string; readonly tone: Tone } {
  const { words } = saying, { kind, name, count, since, until, deletedAt } = held
  const note = `${words.why[kind]} · ${count > 1 ? `${words.count(count)} · ` : ''}${words.since(dayWords(dayOf(since), saying))}`
  if (deletedAt !== null) return { words: name || words.kinds[kind], note, until: words.gone(dayWords(dayOf(deletedAt), saying)), tone: 'plain' }
  return { words: name || words.kinds[kind], note, until: until === null ? words.long : words.until(dayWords(until, saying)), tone: until === null ? 'plain' : 'pine' }
}

/** How a purpose stands for the person who asks. */
export function consentRow ({ purpose, isMine, isGiven, at, withdrawnAt, isCurrent }: ConsentView, saying: Saying): { readonly words: string; readonly note: string; readonly pill: string; readonly tone: Tone; readonly can: 'agree' | 'withdraw' | null } {
  const { words, language, now } = saying, { name, ground } = purposeTexts[purpose]
  const pill = words.grounds[ground]
  if (!canWithdraw(purpose)) return { words: name[language], note: words.needed, pill, tone: 'plain', can: null }
  if (isGiven && !isCurrent) return { words: name[language], note: words.older, pill, tone: 'amber', can: 'agree' }
  if (isGiven && at !== null) return { words: name[language], note: words.given(atWords(at, now, language)), pill, tone: 'pine', can: isMine ? 'withdraw' : 'agree' }
  return { words: name[language], note: withdrawnAt === null ? words.notGiven : words.withdrawnAt(atWords(withdrawnAt, now, language)), pill, tone: 'plain', can: 'agree' }
}

/** One look, as a moment: who, what of whom, and why. */
export function lookMoment ({ at, who, role, what, person, field, why, words: typed }: LookView, saying: Saying, key: string) {
  const { words, language, now } = saying
  const whose = words.people[person.split('-')[0] ?? ''] ?? ''
  const reason = why ? words.reasons[why] ?? why : ''
  return { key, when: atWords(at, now, language), words: words.saw[what](whose, words.fields[field] ?? ''), note: [words.who(who, words.roles[role]), [reason, typed].filter(Boolean).join(language === 'en' ? ': ' : '：')].filter(Boolean).join(' · '), tone: (role === 'owner' ? 'plain' : 'pine') as Tone }
}

/** When what was asked for is carried out, in words; nothing where nothing was asked. */
export const requestWords = ({ request }: Pick<PrivacyView, 'request'>, saying: Saying): string | null =>
  (request ? (request.dueAt === null ? saying.words.askedWaits : saying.words.asked(dayWords(dayOf(request.dueAt), saying))) : null)
