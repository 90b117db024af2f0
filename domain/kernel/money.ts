/** Money is a whole number of fen, never a fraction, never a text. */
export type Fen = number;
export const isFen = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
/** `33208` → `332.08`; the ¥ is the screen's. */
export const yuan = (fen: Fen): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
/** What a person typed as yuan, in fen; undefined where it is no amount with at most two decimals. */
export function fenFrom(text: string): Fen | undefined {
  const [, whole, part = ''] = /^(\d{1,6})(?:\.(\d{1,2}))?$/.exec(text.trim()) ?? [];
  return whole === undefined ? undefined : Number(whole) * 100 + Number(part.padEnd(2, '0'));
}
