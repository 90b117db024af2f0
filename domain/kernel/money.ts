/** Money is a whole number of fen, never a fraction, never a text. */
export type Fen = number;
export const isFen = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
/** `33208` → `332.08`; the ¥ is the screen's. */
export const yuan = (fen: Fen): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
