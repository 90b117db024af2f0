import { ok, refuse, type Refusal, type Result } from '../kernel/result';
import { plainText } from '../kernel/plain-text';

const LIMIT = 1_000_000;

/** Floor area in hundredths of a square metre (118.60 ㎡ → 11860): a whole number, so that area × price is exact. 5–10,000 ㎡. */
export function readFloorArea(text: string): Result<number, Refusal<'AREA_UNREAD'>> {
  const [, whole = '', part = ''] = /^(\d{1,6})(?:\.(\d{1,6}))?\s*(?:㎡|M2|M²|平方米|平米|平)?$/i.exec(plainText(text).replaceAll(',', '')) ?? [];
  if (whole === '') return refuse('AREA_UNREAD');
  const hundredths = Number(whole) * 100 + Math.round(Number(`0.${part || '0'}`) * 100);
  return hundredths >= 500 && hundredths <= LIMIT ? ok(hundredths) : refuse('AREA_UNREAD');
}
