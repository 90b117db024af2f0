import type { NumberFormat } from './number-formats';

const DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30), EPOCH_1904 = Date.UTC(1904, 0, 1);
const LAST_DAY = 2_958_465;

/** A spreadsheet's day number as `YYYY-MM-DD`. Days before 1 March 1900 are off by one there (its invented 29 February). */
export function dayText(serial: number, from1904: boolean): string | undefined {
  if (!(serial >= 0 && serial <= LAST_DAY)) return undefined;
  const days = Math.floor(serial) + (!from1904 && serial < 60 ? 1 : 0);
  return new Date((from1904 ? EPOCH_1904 : EPOCH_1900) + days * DAY).toISOString().slice(0, 10);
}

// Spreadsheets keep 15 digits; what a person sees behind them is zeros, not the binary neighbour.
function wholeText(value: number): string {
  const [digits = '', exponent = '0'] = value.toExponential(14).split('e');
  return digits.replace('.', '').padEnd(Number(exponent) + 1 + (value < 0 ? 1 : 0), '0');
}

/** A number as a person would type it: no exponent, no binary dust (118.60000000000001 → 118.6). */
export function numberText(raw: string): string {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw;
  const short = Number(value.toPrecision(15));
  if (Number.isInteger(short)) return Math.abs(short) < 1e15 ? String(short) : wholeText(short);
  return Math.abs(short) < 1e-6 ? short.toFixed(12).replace(/0+$/, '') : String(short);
}

/** The text of a number cell under its format. */
export function formattedText(raw: string, format: NumberFormat | undefined, from1904: boolean): string {
  if (format?.kind === 'day') return dayText(Number(raw), from1904) ?? numberText(raw);
  const text = numberText(raw);
  return format?.kind === 'padded' ? text.padStart(format.width, '0') : text;
}
