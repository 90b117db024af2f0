import type { BillView, DepositView, PaymentView, RefundView } from '@contract/bill'
import type { Instant } from '@domain/kernel/calendar'
import type { BillWords } from '@/copy/zh-CN/bill'
import { atWords } from '@/copy/when'
import type { Language } from '@/platform/language'
import { yuan } from '@/ui/yuan'

export type Saying = { readonly words: BillWords; readonly language: Language; readonly now: Instant }
type Line = BillView['lines'][number]

/** How a line was computed, what kind of charge it is, and by when it is due. */
export const lineNote = ({ arithmetic, isDeposit, due }: Line, words: BillWords): string =>
  [arithmetic || words.fixed, isDeposit ? words.deposit : '', due ? words.dues[due] : ''].filter(Boolean).join(words.dot)

/** Whether it can be paid here and now; earlier, the desk takes it. */
export const canPayDeposit = ({ dueFen, from, isOpen, takesWeChat }: DepositView, today: string): boolean => dueFen > 0 && isOpen && takesWeChat && (from === null || from <= today)
export const depositNote = ({ dueFen, from, takesWeChat }: DepositView, today: string, words: BillWords): string =>
  (dueFen === 0 ? words.depositBack : from && from > today ? words.depositFrom(from) : takesWeChat ? words.depositLater : words.wayWeChatNo)

/** Under the lines: the total, and once something was paid what is left. */
export function sums ({ totalFen, dueFen }: Pick<BillView, 'totalFen' | 'dueFen'>, words: BillWords) {
  const isPart = dueFen > 0 && dueFen < totalFen
  return [{ key: 'total', words: words.total, fen: totalFen }, ...(isPart ? [{ key: 'paid', words: words.paidSo, fen: totalFen - dueFen }, { key: 'left', words: words.left, fen: dueFen }] : [])]
}

export const receiptNote = ({ at, how, isConfirmed, isReversed, part }: PaymentView, { words, now, language }: Saying): string =>
  (isReversed ? words.reversed : (part ? words.depositBill + words.dot : '') + words.receiptAt(atWords(at, now, language), words.methods[how], isConfirmed))

export const refundRow = ({ fen, state, purpose, at, kept }: RefundView, { words, now, language }: Saying) =>
  ({ title: words.refund(yuan(fen)), note: [words.purposes[purpose], words.refundStates[state], atWords(at, now, language), ...(kept ? [words.kept(yuan(kept.fen), kept.why)] : [])].join(words.dot) })

/** The codes on the bill after this one is tapped. */
export const toggled = (offers: BillView['offers'], code: string): string[] => offers.filter((one) => (one.code === code ? !one.isChosen : one.isChosen)).map((one) => one.code)
