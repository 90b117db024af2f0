import type { DeskBill } from '@contract/bill'
import type { DeskMethod } from '@domain/fees/fee-item'
import { fenFrom } from '@domain/kernel/money'
import type { TillWords } from '@/copy/zh-CN/till'
import { yuan } from '@/ui/yuan'

/** What is being written down; the amount as typed. */
export type Taking = { readonly how: DeskMethod; readonly slip: string; readonly amount: string }
export const plainYuan = (fen: number): string => (fen / 100).toFixed(2)
export const freshTaking = ({ dueFen }: Pick<DeskBill, 'dueFen'>): Taking => ({ how: 'cash', slip: '', amount: plainYuan(dueFen) })

/** What is due of the first charges, or of deposits billed apart. */
export const partAt = (bill: DeskBill, part: 'bill' | 'deposit'): Pick<DeskBill, 'dueFen' | 'lines' | 'isPending'> => (part === 'deposit' && bill.deposit ? bill.deposit : bill)
/** Which of them the desk takes now: what was chosen while both are due, else the one that is. */
export const partTaken = (bill: DeskBill, chosen: 'bill' | 'deposit'): 'bill' | 'deposit' | undefined => [chosen, 'bill' as const, 'deposit' as const].find((part) => (part === 'bill' || bill.deposit) && partAt(bill, part).dueFen > 0)
/** Channels the catalogue leaves open for every line. */
export const methodsOf = ({ lines }: Pick<DeskBill, 'lines'>, all: readonly DeskMethod[]): readonly DeskMethod[] => all.filter((how) => lines.every(({ channels }) => !channels || channels.includes(how)))

export function amountOf (text: string, mostFen: number, words: TillWords): { readonly fen?: number; readonly error?: string } {
  const fen = fenFrom(text)
  if (fen === undefined || fen === 0) return text.trim() === '' ? {} : { error: words.amountWrong }
  return fen > mostFen ? { error: words.tooMuch(yuan(mostFen)) } : { fen }
}
export const isSlip = (slip: string): boolean => /^[0-9A-Za-z-]{1,32}$/.test(slip.trim())

export const linePairs = ({ lines, totalFen, dueFen, deposit }: DeskBill, words: TillWords) => [
  ...lines.map(({ code, name, fen, isDeposit }) => ({ key: code, words: isDeposit ? words.deposit(name) : name, fen, strong: false })),
  { key: 'total', words: words.total, fen: totalFen, strong: true },
  ...(dueFen > 0 && dueFen < totalFen ? [{ key: 'left', words: words.left, fen: dueFen, strong: true }] : []),
  ...(deposit?.lines ?? []).map(({ code, name, fen }) => ({ key: `deposit-${code}`, words: words.apart(name), fen, strong: false })),
  ...(deposit && deposit.dueFen > 0 && deposit.dueFen < deposit.total ? [{ key: 'deposit-left', words: words.left, fen: deposit.dueFen, strong: true }] : [])
]
