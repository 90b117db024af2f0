import { isDay, type Day } from '../kernel/calendar';
import { ok, refuse, type Refusal, type Result } from '../kernel/result';
import { plainText } from '../kernel/plain-text';

/** China days, both included. A contract that names one day has the same day twice. */
export type DeliveryPeriod = { readonly from: Day; readonly to: Day };

const DAY = '(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?';
const SHORT = '(?:(\\d{4})\\s*[-/.年]\\s*)?(?:(\\d{1,2})\\s*[-/.月]\\s*)?(\\d{1,2})\\s*日?';
const period = new RegExp(`^${DAY}(?:\\s*(?:至|到|~|～|-|—|–){1,2}\\s*${SHORT})?(?:前|止)?$`);

const dayFrom = (year: string, month: string, day: string): Day | undefined => {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) && year >= '1990' && year <= '2100' ? text : undefined;
};

/** Reads 2026-03-01至2026-03-31, 2026年3月1日-3月31日, 2026.3.1~31 or one day. */
export function readDeliveryPeriod(text: string): Result<DeliveryPeriod, Refusal<'DELIVERY_UNREAD'>> {
  const found = period.exec(plainText(text).replace(/ 00:00(?::00)?/g, ''));
  if (!found) return refuse('DELIVERY_UNREAD');
  const [, year = '', month = '', day = '', toYear, toMonth, toDay] = found;
  const from = dayFrom(year, month, day);
  const to = toDay === undefined ? from : dayFrom(toYear ?? year, toMonth ?? month, toDay);
  return from !== undefined && to !== undefined && from <= to ? ok({ from, to }) : refuse('DELIVERY_UNREAD');
}
