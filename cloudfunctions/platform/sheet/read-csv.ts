import { refuse } from '@domain/kernel/result';
import type { Grid, GridRow } from '@domain/roster/grid';
import type { SheetLimits } from './sheet-limits';
import { SheetStop } from './sheet-refusal';

const DELIMITERS = [',', '\t', ';', '|'] as const;
const SAMPLE_LINES = 30;

/** The delimiter that cuts the first lines most evenly; a title line without any does not count against it. */
export function guessDelimiter(text: string): string {
  const lines = text.slice(0, 64 * 1024).split(/\r\n|\n|\r/).slice(0, SAMPLE_LINES).map((line) => line.replace(/"(?:[^"]|"")*"/g, ''));
  const score = (delimiter: string): number => {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const found = line.split(delimiter).length - 1;
      if (found > 0) counts.set(found, (counts.get(found) ?? 0) + 1);
    }
    return Math.max(0, ...[...counts].map(([found, times]) => times * 10 + Math.min(found, 9)));
  };
  return DELIMITERS.reduce((best, next) => (score(next) > score(best) ? next : best));
}

// ="138…" is how careful people keep Excel from eating digits; it is text, never a formula to run.
const unwrap = (field: string): string => /^="(.*)"$/.exec(field)?.[1] ?? field;

/** Reads delimited text: quotes, doubled quotes, line breaks inside quotes, any line ending. */
export function readCsv(text: string, limits: SheetLimits, name = ''): Grid {
  const delimiter = guessDelimiter(text);
  const rows: GridRow[] = [];
  let cells: string[] = [], field = '', row = 1, quoted = false, at = 0;
  const endField = (): void => {
    if (cells.length >= limits.columns) throw new SheetStop(refuse('TOO_MANY_COLUMNS', { limit: limits.columns }));
    cells.push(unwrap(field.trim()));
    field = '';
  };
  const endRow = (): void => {
    endField();
    if (cells.some((cell) => cell !== '')) {
      if (rows.length >= limits.rows) throw new SheetStop(refuse('TOO_MANY_ROWS', { limit: limits.rows }));
      rows.push({ row, cells });
    }
    cells = [];
    row += 1;
  };
  for (; at < text.length; at += 1) {
    const character = text[at];
    if (quoted) {
      if (character !== '"') field += character;
      else if (text[at + 1] === '"') { field += '"'; at += 1; }
      else quoted = false;
    } else if (character === '"' && (field.trim() === '' || field === '=')) {
      quoted = true;
      if (field === '=') field = '';
    } else if (character === delimiter) endField();
    else if (character === '\n' || character === '\r') {
      if (character === '\r' && text[at + 1] === '\n') at += 1;
      endRow();
    } else field += character;
  }
  if (field !== '' || cells.length > 0) endRow();
  return { name, hidden: false, rows };
}
