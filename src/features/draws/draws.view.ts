import type { DrawRow, DrawView } from '@contract/draws'
import type { DrawState } from '@domain/draw/draw'
import type { PublishedDraw } from '@domain/draw/published'
import { atWords } from '@/copy/when'
import type { DrawsWords } from '@/copy/zh-CN/draws'
import type { Language } from '@/platform/language'
import type { Tone } from '@/ui/tone'

export type Saying = { readonly words: DrawsWords; readonly language: Language; readonly now: number }
type Timed = { readonly state: DrawState; readonly opensAt: number; readonly closesAt: number }

export const when = (at: number, { language, now }: Saying): string => atWords(at, now, language)
/** What it is at this moment: entries close on the minute, whether or not anybody has counted them yet. */
export const stageOf = ({ state, opensAt, closesAt }: Timed, now: number): 'draft' | 'soon' | 'open' | 'closed' | 'drawn' | 'cancelled' =>
  state !== 'open' ? state : now < opensAt ? 'soon' : now < closesAt ? 'open' : 'closed'

const TONES: Readonly<Record<ReturnType<typeof stageOf>, Tone>> = { draft: 'plain', soon: 'plain', open: 'persimmon', closed: 'amber', drawn: 'pine', cancelled: 'red' }
export function pillOf (row: Timed & { readonly isIn?: boolean }, { words, now }: Saying): { readonly words: string; readonly tone: Tone } {
  const stage = stageOf(row, now)
  if (row.isIn && (stage === 'open' || stage === 'closed')) return { words: words.isIn, tone: 'pine' }
  return { words: stage === 'soon' ? words.soon : words.states[stage], tone: TONES[stage] }
}
export const rowNote = ({ kind, prizes, closesAt }: Pick<DrawRow, 'kind' | 'prizes' | 'closesAt'>, saying: Saying): string => `${saying.words.kinds[kind]} · ${saying.words.rowNote(prizes, when(closesAt, saying))}`

export function titleOf (view: Timed & Pick<DrawView, 'isIn'>, { words, now }: Saying): string {
  const stage = stageOf(view, now)
  return stage === 'draft' ? words.one : stage === 'open' && view.isIn ? words.title.isIn : words.title[stage]
}

/** What this home drew, or where it stands; nothing before there is something to say. */
export function mineOf (view: DrawView, saying: Saying): { readonly words: string; readonly note: string; readonly isWon: boolean } | null {
  const { words, now } = saying, { mine, isIn, earlyAt, appliedAt, knownAt } = view, stage = stageOf(view, now)
  if (stage === 'closed') return isIn ? { words: words.isIn, note: words.waiting(when(knownAt, saying)), isWon: false } : { words: words.notIn, note: '', isWon: false }
  if (stage !== 'drawn') return null
  if (!mine) return { words: words.notIn, note: '', isWon: false }
  if ('reserve' in mine) return { words: words.reserve(mine.reserve), note: words.reserveNote, isWon: false }
  return { words: words.won(mine.prize.label), note: earlyAt === null ? '' : appliedAt === null ? words.wonEarlySoon : words.wonEarly(when(earlyAt, saying)), isWon: true }
}

/** The log as moments, the latest first. */
export const logOf = ({ log }: Pick<PublishedDraw, 'log'>, saying: Saying) => [...log].reverse().map(({ at, by, what, hash }) => ({ key: hash, when: when(at, saying), words: saying.words.logs[what] ?? what, note: by === 'system' ? saying.words.bySystem : saying.words.byCrew }))

/** A fingerprint in groups a person can compare aloud; its first half names it well enough. */
export const fingerprint = (digest: string): string => (digest.slice(0, 32).match(/.{1,8}/g) ?? []).join(' ')
