import type { KeyKind } from '@domain/batch/batch'
import type { KeyBoard, KeyHomeRow } from '@contract/keys-store'
import type { TakenRow } from '@domain/keys/key-book'
import { expectedCounts, mismatches, total, type Counts } from '@domain/keys/key-issue'
import type { SetState } from '@domain/keys/standing'
import { atWords } from '@/copy/when'
import type { KeyStoreWords } from '@/copy/zh-CN/key-store'
import type { Language } from '@/platform/language'
import type { CountRow } from '@/ui/count-table'

export type Saying = { readonly words: KeyStoreWords; readonly language: Language; readonly now: number }
export const SET_FILTERS = ['all', 'missing', 'wrong', 'lent', 'handing', 'in', 'owner', 'lost'] as const
export type SetFilter = (typeof SET_FILTERS)[number]
const isShown = (filter: SetFilter) => (row: KeyHomeRow): boolean => (filter === 'all' ? true : filter === 'wrong' ? row.wrong.length > 0 : filter === 'lost' ? row.lost > 0 : row.state === filter)
export const setsShown = (homes: readonly KeyHomeRow[], filter: SetFilter): readonly KeyHomeRow[] => homes.filter(isShown(filter)).sort((a, b) => Number(b.isLate ?? false) - Number(a.isLate ?? false))
/** Filters under which there is something, with how many. */
export const filtersOf = (homes: readonly KeyHomeRow[], chosen: SetFilter, words: KeyStoreWords) => SET_FILTERS.map((value) => ({ value, words: value === 'all' ? words.all : value === 'wrong' ? words.wrong : value === 'lost' ? words.lost : words.states[value as SetState], count: setsShown(homes, value).length })).filter(({ value, count }) => value === 'all' || value === chosen || count > 0)

export const wrongWords = (wrong: KeyHomeRow['wrong'], words: KeyStoreWords): string => wrong.map(({ name, expected, counted }) => (counted < expected ? words.short(name, expected - counted) : words.over(name, counted - expected))).join(words.list)
/** Where a set is, with whom, and what is not right about it. */
export const setNote = (row: KeyHomeRow, { words, language, now }: Saying): string =>
  [row.place, row.isLate ? words.late : '', words.since(row.with, row.since === null ? '' : atWords(row.since, now, language)), wrongWords(row.wrong, words), row.lost ? words.lostOf(row.lost) : ''].filter(Boolean).join(words.gap)
export const setTone = ({ state, wrong, isLate }: Pick<KeyHomeRow, 'state' | 'wrong' | 'isLate'>): 'red' | 'amber' | 'pine' | 'plain' => (state === 'missing' || isLate || (wrong.length && state === 'in') ? 'red' : state === 'lent' || state === 'handing' ? 'amber' : state === 'owner' ? 'plain' : 'pine')

const COLUMNS = ['taken', 'cabinet', 'staff', 'owner'] as const
/** The balance kind by kind; what was lost is said under its kind. */
export const balanceHead = (words: KeyStoreWords): readonly string[] => [words.kind, ...COLUMNS.map((key) => words.columns[key])]
export function balanceRows ({ balance, kinds }: Pick<KeyBoard, 'balance' | 'kinds'>, words: KeyStoreWords): readonly CountRow[] {
  const codes = [...kinds.map(({ code }) => code), ...Object.keys(balance.taken).filter((code) => !kinds.some((kind) => kind.code === code))]
  return codes.map((code) => ({ key: code, words: kinds.find((kind) => kind.code === code)?.name ?? code, ...(balance.lost[code] ? { note: words.lostOf(balance.lost[code]) } : {}), cells: COLUMNS.map((key) => ({ key, value: balance[key][code] ?? 0 })) }))
}
export const countsWords = (counts: Counts, kinds: readonly KeyKind[], words: KeyStoreWords): string => Object.entries(counts).filter(([, n]) => n !== 0).map(([code, n]) => `${kinds.find((kind) => kind.code === code)?.name ?? code}\u00a0${n}`).join(words.list)

/** The homes nobody took keys in for, each with the set it is due. */
export const rowsDue = ({ homes, kinds }: Pick<KeyBoard, 'homes' | 'kinds'>): readonly TakenRow[] => homes.filter(({ state }) => state === 'missing').map(({ home }) => ({ home, counts: expectedCounts(kinds), place: '' }))
/** Later rows take the place of earlier ones of the same home. */
export const rowsWith = (rows: readonly TakenRow[], more: readonly TakenRow[]): readonly TakenRow[] => [...rows.filter(({ home }) => !more.some((one) => one.home === home)), ...more]
export const lotSum = (rows: readonly TakenRow[], kinds: readonly KeyKind[]) => ({ homes: rows.length, pieces: rows.reduce((sum, { counts }) => sum + total(counts), 0), differs: rows.filter(({ counts }) => mismatches(kinds, counts).length > 0).length })
