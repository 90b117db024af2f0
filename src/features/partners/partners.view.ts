import { LIMITS, MOST_HOURS, type Hours, type Limit } from '@domain/defects/clock'
import { TRADES, type Trade } from '@domain/defects/trades'
import type { PartnersWords } from '@/copy/zh-CN/partners'
import type { Language } from '@/platform/language'

export type TypedHours = Readonly<Record<Limit, { readonly blocking: string; readonly minor: string }>>
export const hoursTyped = (typed: TypedHours): Hours => Object.fromEntries(LIMITS.map((limit) => [limit, { blocking: Number(typed[limit].blocking), minor: Number(typed[limit].minor) }])) as Hours
/** Whole hours, at least one, no more than the server takes. */
export const areHours = (hours: Hours): boolean => LIMITS.every((limit) => [hours[limit].blocking, hours[limit].minor].every((n) => Number.isInteger(n) && n >= 1 && n <= MOST_HOURS))

export const tradeWords = (trades: readonly Trade[], language: Language, words: PartnersWords): string =>
  TRADES.filter(({ code }) => trades.includes(code)).map(({ name, nameEn }) => (language === 'en' ? nameEn : name)).join(language === 'en' ? ', ' : '、') || words.noTrades
export const limitWords = (hours: Hours, limit: Limit, words: PartnersWords): string => words.pair(words.hours(hours[limit].blocking), words.hours(hours[limit].minor))
