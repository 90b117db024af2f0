import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { addDays, clockOf, dayOf, type Clock, type Day, type Instant } from '@domain/kernel/calendar'
import type { Language } from '@/platform/language'

// A day is text and stays the same day everywhere: parsed and written in the phone's own zone, whichever that is.
const written = (day: Day, language: Language, form: string): string => dayjs(day).locale(language === 'en' ? 'en' : 'zh-cn').format(form)

/** 周六 · Sat */
export const weekdayWords = (day: Day, language: Language): string => written(day, language, 'ddd')
/** 3月14日 · 14 Mar */
export const dateWords = (day: Day, language: Language): string => written(day, language, language === 'en' ? 'D MMM' : 'M月D日')
/** 3月 · Mar */
export const monthWords = (day: Day, language: Language): string => written(day, language, language === 'en' ? 'MMM' : 'M月')
/** 3月14日 周六 · Sat 14 Mar */
export const dayWords = (day: Day, language: Language): string =>
  language === 'en' ? `${weekdayWords(day, language)} ${dateWords(day, language)}` : `${dateWords(day, language)} ${weekdayWords(day, language)}`
/** 09:30–10:00 */
export const spanWords = (from: Clock, to: Clock): string => `${from}–${to}`

/** 今天, 明天, 后天, then the date. */
export function nearDayWords (day: Day, now: Instant, language: Language): string {
  const today = dayOf(now)
  const near = [today, addDays(today, 1), addDays(today, 2)].indexOf(day)
  if (near >= 0 && !(language === 'en' && near === 2)) return (language === 'en' ? ['Today', 'Tomorrow'] : ['今天', '明天', '后天'])[near] ?? ''
  return day === addDays(today, -1) ? (language === 'en' ? 'Yesterday' : '昨天') : dateWords(day, language)
}

/** 20:31 on the same day, else 3月13日 20:31; with the year when it is another. */
export function atWords (at: Instant, now: Instant, language: Language): string {
  const [day, today] = [dayOf(at), dayOf(now)]
  if (day === today) return clockOf(at)
  const year = day.slice(0, 4) === today.slice(0, 4) ? '' : language === 'en' ? ` ${day.slice(0, 4)}` : `${day.slice(0, 4)}年`
  return language === 'en' ? `${dateWords(day, language)}${year} ${clockOf(at)}` : `${year}${dateWords(day, language)} ${clockOf(at)}`
}
/** 2026年3月14日 · 14 Mar 2026 */
export const yearDateWords = (day: Day, language: Language): string => written(day, language, language === 'en' ? 'D MMM YYYY' : 'YYYY年M月D日')

/** 3月9–18日 · 9–18 Mar, with the years when they differ; nothing where there is no first day. */
export function periodWords (first: Day, last: Day, language: Language): string {
  if (!first) return ''
  if (first === last || !last) return dateWords(first, language)
  if (first.slice(0, 4) !== last.slice(0, 4)) return `${yearDateWords(first, language)}–${yearDateWords(last, language)}`
  if (first.slice(0, 7) !== last.slice(0, 7)) return `${dateWords(first, language)}–${dateWords(last, language)}`
  return language === 'en' ? `${Number(first.slice(8))}–${dateWords(last, language)}` : `${written(first, language, 'M月D')}–${Number(last.slice(8))}日`
}
