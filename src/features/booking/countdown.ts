import { DAY, HOUR, MINUTE, type Instant } from '@domain/kernel/calendar'
import type { BookingWords } from '@/copy/zh-CN/booking'

const SECOND = 1000
const stepOf = (left: number): number => (left > 2 * DAY ? HOUR : left > 2 * MINUTE ? MINUTE : SECOND)

/** How long it still is, rounded up: 2 天 3 小时, 35 分钟, 40 秒. */
export function leftWords (left: number, { lasting }: Pick<BookingWords, 'lasting'>): string {
  const step = stepOf(left), whole = Math.max(step, Math.ceil(left / step) * step)
  if (step === SECOND) return lasting.seconds(whole / SECOND)
  if (whole < HOUR) return lasting.minutes(whole / MINUTE)
  return whole < DAY ? lasting.hours(Math.floor(whole / HOUR), (whole % HOUR) / MINUTE) : lasting.days(Math.floor(whole / DAY), Math.floor((whole % DAY) / HOUR))
}

/** When its words change next; the end itself last. */
export function nextTick (until: Instant, now: Instant): Instant {
  const left = until - now, step = stepOf(left)
  return until - Math.max(0, Math.ceil(left / step) - 1) * step
}
