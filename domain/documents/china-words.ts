import { clockOf, dayOf, type Day, type Instant } from '../kernel/calendar';

const DIGITS = [...'零一二三四五六七八九'];
/** 4 → 四, 12 → 十二, 20 → 二十; 1–99. */
export function chineseCount(n: number): string {
  const tens = Math.floor(n / 10), ones = n % 10;
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 || tens === 0 ? DIGITS[ones] : ''}`;
}

/** 2026-03-14 → 2026年3月14日 */
export const dayWords = (day: Day): string => `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
/** An instant in China time: 2026年3月14日 10:32 */
export const momentWords = (at: Instant): string => `${dayWords(dayOf(at))} ${clockOf(at)}`;
