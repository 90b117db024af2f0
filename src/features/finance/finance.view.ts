import type { HeldRow, MoneyDayView } from '@contract/finance'
import type { MoneyRow } from '@domain/fees/money-day'
import { addDays, clockOf, dayOf, type Day, type Instant } from '@domain/kernel/calendar'
import { monthWords, weekdayWords } from '@/copy/when'
import type { FinanceWords } from '@/copy/zh-CN/finance'
import type { Language } from '@/platform/language'
import type { Tone } from '@/ui/tone'
import { yuan } from '@/ui/yuan'

export type Saying = { readonly words: FinanceWords; readonly language: Language; readonly now: Instant }
const SHOWN_DAYS = 7

/** The last week, today last. */
export const dayItems = ({ words, language, now }: Saying) => {
  const today = dayOf(now)
  return Array.from({ length: SHOWN_DAYS }, (_, i) => addDays(today, i - SHOWN_DAYS + 1)).map((day: Day) => ({ key: day, over: day === today ? words.today : weekdayWords(day, language), number: String(Number(day.slice(8))), under: monthWords(day, language) }))
}

export const rowLine = (row: MoneyRow, words: FinanceWords) => ({
  key: `${row.kind}-${row.paper}-${row.at}`, title: `${row.home}　${row.isDeposit ? words.depositMark : ''}${row.fen < 0 ? '−' : ''}¥${yuan(Math.abs(row.fen))}`,
  note: [words.rowNote(clockOf(row.at), row.kind === 'credit' ? words.methods[row.how] : `${words.kinds[row.kind]} ${words.methods[row.how]}`, row.paper, row.by || words.bySystem), row.why].filter(Boolean).join(words.dot),
  pill: row.kind === 'credit' ? (row.isConfirmed ? words.confirmed : words.waiting) : words.kinds[row.kind], tone: (row.kind !== 'credit' ? 'plain' : row.isConfirmed ? 'pine' : 'amber') as Tone
})

/** Why it is held, beside what was ordered. */
export const heldNote = ({ cause, orderFen }: Pick<HeldRow, 'cause' | 'orderFen'>, words: FinanceWords): string => words.heldCauses[cause](yuan(orderFen))

/** Receipts still to be confirmed, home by home, as they are sent. */
export function toConfirm (rows: readonly MoneyRow[]): readonly { readonly homeId: MoneyRow['homeId']; readonly receipts: string[] }[] {
  const open = rows.filter(({ kind, isConfirmed }) => kind === 'credit' && !isConfirmed)
  return [...new Set(open.map(({ homeId }) => homeId))].flatMap((homeId) => {
    const receipts = open.filter((row) => row.homeId === homeId).map(({ paper }) => paper)
    return Array.from({ length: Math.ceil(receipts.length / 20) }, (_, i) => ({ homeId, receipts: receipts.slice(i * 20, i * 20 + 20) }))
  })
}

/** Whether the day can be closed, as far as the screen knows. */
export const canClose = ({ isOver, unconfirmed, closing }: Pick<MoneyDayView, 'isOver' | 'unconfirmed' | 'closing'>): boolean => isOver && unconfirmed === 0 && closing === null
