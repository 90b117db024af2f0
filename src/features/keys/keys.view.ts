import type { KeysView } from '@contract/keys'
import { total, type Counts } from '@domain/keys/key-issue'
import { usageOf } from '@domain/keys/key-kinds'
import { clockOf } from '@domain/kernel/calendar'
import type { KeysWords } from '@/copy/zh-CN/keys'
import type { CountRow } from '@/ui/count-table'
import type { AcrossStep } from '@/ui/steps-across'

const ORDER = ['take-out', 'first', 'second', 'owner', 'sign'] as const
const countOf = (view: KeysView, who: 'first' | 'second' | 'owner') => view.counts.find((one) => one.who === who)

/** The five confirmed steps across the top; the owner counts and signs in one go. A count that does not match stops its step. */
export function keySteps (view: KeysView, words: KeysWords, isWrong = false): readonly AcrossStep[] {
  const reached = view.step === 'done' ? ORDER.length : ORDER.indexOf(view.step)
  const note = (at: number | undefined) => (at === undefined ? undefined : clockOf(at))
  const [first, second, owner] = (['first', 'second', 'owner'] as const).map((who) => countOf(view, who))
  const said: readonly { words: string; note: string | undefined }[] = [
    { words: words.steps.out, note: note(view.takenOut?.at) },
    { words: first ? words.by.first(first.name) : words.steps.first, note: note(first?.at) },
    { words: second ? words.by.second(second.name) : words.steps.second, note: note(second?.at) },
    { words: words.steps.owner, note: note(owner?.at) },
    { words: words.steps.sign, note: note(view.signedAt ?? undefined) }
  ]
  return said.map((step, at) => {
    const state = at < reached ? 'done' as const : at === reached ? isWrong ? 'blocked' as const : 'now' as const : 'later' as const
    return { key: ORDER[at] ?? String(at), state, words: step.words, note: step.note ?? (state === 'now' ? words.now : state === 'blocked' ? words.states.blocked : undefined), stateWords: words.states[state] }
  })
}

/** Kinds one after the other: what is counted, what is being counted now, what comes. */
export type Counting = { readonly counts: Counts; readonly at: number }
export const startCounting = (view: KeysView): Counting => ({ counts: Object.fromEntries(view.kinds.map(({ code, count }) => [code, count])), at: 0 })
export const isCounted = (counting: Counting, view: KeysView): boolean => counting.at >= view.kinds.length

export function countRows (view: KeysView, counting: Counting, wrong: readonly string[]): readonly (CountRow & { readonly isNow: boolean })[] {
  return view.kinds.map((kind, at) => {
    const { code, name, note, count } = kind, isNow = at === counting.at, usage = usageOf(kind)
    const isWrong = wrong.includes(code)
    return {
      key: code, words: name, ...(note || (isNow && usage) ? { note: [note, isNow ? usage : ''].filter(Boolean).join('；') } : {}), isNow, tone: isWrong ? 'red' as const : isNow ? 'pine' as const : undefined,
      cells: [{ key: 'expected', value: count }, { key: 'counted', value: at < counting.at ? counting.counts[code] ?? 0 : '', ...(at < counting.at ? isWrong ? { tone: 'red' as const, icon: 'warn' as const } : { tone: 'pine' as const, icon: 'check' as const } : {}) }]
    }
  })
}

export const countedTotal = (view: KeysView, counting: Counting): number => total(Object.fromEntries(view.kinds.slice(0, counting.at).map(({ code }) => [code, counting.counts[code] ?? 0])))
export type Wrong = readonly { readonly code: string; readonly name: string; readonly expected: number; readonly counted: number }[]
/** One kind short or over is said as a number; several are named. */
export function wrongWords (wrong: Wrong, words: KeysWords): { readonly words: string; readonly note: string } {
  const [one, ...others] = wrong
  if (!one) return { words: '', note: '' }
  const note = wrong.map(({ name, expected, counted }) => `${others.length ? name : ''}${words.mismatchRow(expected, counted)}`).join(words.list)
  if (others.length) return { words: words.mismatch(wrong.map(({ name }) => name).join(words.list)), note }
  return { words: one.counted < one.expected ? words.short(one.name, one.expected - one.counted) : words.over(one.name, one.counted - one.expected), note }
}
/** The set in one line: 入户门钥匙 5, 单元门禁卡 3. */
export const piecesWords = ({ kinds }: KeysView, words: KeysWords): string => kinds.map(({ name, count }) => words.piece(name, count)).join('　')
/** Needs in words, in the order of the way. */
export const needsWords = (view: KeysView, words: KeysWords): string => words.needs(view.needs.map((need) => words.needsOf[need] ?? need).join(words.list))
