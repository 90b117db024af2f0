import type { FeeProblem } from '@domain/fees/catalogue'
import { billOf } from '@domain/fees/bill'
import type { FeeItem } from '@domain/fees/fee-item'
import { fenFrom } from '@domain/kernel/money'
import type { FeesWords } from '@/copy/zh-CN/fees'

const plain = (fen: number): string => (fen / 100).toFixed(2)

export const standardOf = (item: FeeItem, { standards }: FeesWords): string =>
  (item.how === 'area-month' ? standards['area-month'](plain(item.price), item.months) : item.how === 'count' ? standards.count(plain(item.price), item.unit, item.count) : standards.fixed(plain(item.price)))

/** What a row says of an item under its name. */
export const itemNote = (item: FeeItem, words: FeesWords): string => [
  standardOf(item, words), item.isDeposit ? words.deposit : '', item.isOptional ? words.optional : '', item.due ? words.dues[item.due] : '',
  item.channels?.length ? words.onlyBy(item.channels.map((one) => words.methods[one]).join(words.comma)) : '', words.force(item.from ?? '', item.to ?? ''), item.basis ?? ''
].filter(Boolean).join(words.dot)

/** A home's bill by these items, as typed: square metres with two decimals at most. */
export function previewOf (items: readonly FeeItem[], metres: string, day: string) {
  const area = fenFrom(metres)
  if (!area) return undefined
  const bill = billOf(area, items, day)
  return { lines: bill.lines, totalFen: bill.total, offersFen: (bill.offers ?? []).reduce((sum, { fen }) => sum + fen, 0) }
}

/** The item being written, all of it as typed. */
export type ItemForm = { readonly item: FeeItem; readonly price: string }
export const formOf = (item: FeeItem): ItemForm => ({ item, price: item.price ? plain(item.price) : '' })
/** Letters only, as the wire takes them. */
export const freshItem = (items: readonly FeeItem[]): FeeItem => {
  const codes = Array.from({ length: 400 }, (_, i) => `item-${String.fromCharCode(97 + Math.floor(i / 26), 97 + i % 26)}`)
  return { code: codes.find((code) => !items.some((one) => one.code === code)) ?? 'item-zz', name: '', how: 'fixed', price: 0 }
}
/** The same item computed another way. */
export function computedBy (item: FeeItem, how: FeeItem['how']): FeeItem {
  const { code, name, price, isDeposit, isOptional, due, channels, basis, from, to } = item, rest = { code, name, price, isDeposit, isOptional, due, channels, basis, from, to }
  return how === 'area-month' ? { ...rest, how, months: 3 } : how === 'count' ? { ...rest, how, unit: '', count: 1 } : { ...rest, how }
}
/** The item to be kept, or nothing while something is missing. */
export function finished ({ item, price }: ItemForm): FeeItem | undefined {
  const fen = fenFrom(price)
  const isWhole = fen !== undefined && item.name.trim() && (item.how !== 'count' || item.unit.trim())
  const channels = item.channels?.length ? item.channels : undefined
  return isWhole ? { ...item, name: item.name.trim(), price: fen, channels, ...(item.how === 'count' ? { unit: item.unit.trim() } : {}) } as FeeItem : undefined
}
export const withItem = (items: readonly FeeItem[], item: FeeItem): readonly FeeItem[] => (items.some(({ code }) => code === item.code) ? items.map((one) => (one.code === item.code ? item : one)) : [...items, item])
export const problemsAt = (problems: readonly FeeProblem[], at: number, { problems: said }: FeesWords): readonly string[] => problems.filter((one) => one.at === at).map(({ kind }) => said[kind])
/** `3-2-1201` in its parts; undefined where it is none. */
export const placeOf = (room: string) => /^([0-9A-Za-z]{1,8})-([0-9A-Za-z]{1,8})-([0-9A-Za-z]{1,8})$/.exec(room.trim())?.slice(1) as [string, string, string] | undefined
