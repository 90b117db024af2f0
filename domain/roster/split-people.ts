import { plainText } from '../kernel/plain-text';

const SEPARATORS = /[、，,;；/\n\r|]|\s+和\s+|\s*&\s*/;

/**
 * Several people or numbers in one cell: 王一宁、陈思远 → two. A two-character name padded with a space (李 明) stays one,
 * as do Latin names with their spaces.
 */
export function splitPeople(text: string): readonly string[] {
  const marked = text.split(SEPARATORS).map(plainText).filter((part) => part !== '');
  return marked.flatMap((part) => {
    const pieces = part.split(/\s+/);
    if (pieces.length === 1) return [part];
    if (/^[A-Za-z.'\s-]+$/.test(part)) return [part];
    return pieces.every((piece) => [...piece].length === 1) ? [pieces.join('')] : pieces;
  });
}

/** Numbers in one cell; spaces only part them where each piece could stand alone (138 0013 8000 is one phone). */
export function splitNumbers(text: string): readonly string[] {
  const marked = text.split(SEPARATORS).map(plainText).filter((part) => part !== '');
  return marked.flatMap((part) => {
    const pieces = part.split(/\s+/);
    return pieces.every((piece) => piece.length >= 8) ? pieces : [part];
  });
}
