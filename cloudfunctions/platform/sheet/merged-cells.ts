import { refuse } from '@domain/kernel/result';
import type { GridRow } from '@domain/roster/grid';
import { SheetStop } from './sheet-refusal';

export type Range = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

const CORNER = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/;
const corner = (text: string): readonly [column: number, row: number] => {
  const [, letters = 'A', digits = '0'] = CORNER.exec(text) ?? [];
  return [[...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1, Number(digits)];
};

/** `B2:C5` → numbers; rows as on the sheet's edge, columns from 0. */
export function parseRange(text: string): Range {
  const [from = '', to = from] = text.split(':');
  const [left, top] = corner(from), [right, bottom] = corner(to);
  return { top, left, bottom, right };
}

/**
 * Gives every cell of a merged area the area's one value, as the eye reads it. Only rows and columns that exist are filled,
 * so an area over the whole sheet costs nothing.
 */
export function fillMerged(rows: readonly GridRow[], merged: readonly Range[]): readonly GridRow[] {
  const cells = new Map(rows.map((row) => [row.row, [...row.cells]]));
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  const numbers = rows.map((row) => row.row);
  let left = width * rows.length;
  for (const area of merged) {
    const value = cells.get(area.top)?.[area.left] ?? '';
    if (value === '') continue;
    for (const number of numbersWithin(numbers, area)) {
      const row = cells.get(number) ?? [];
      for (let column = area.left; column <= Math.min(area.right, width - 1); column += 1) {
        // Areas of an honest sheet never overlap, so they cannot fill more cells than there are.
        if ((left -= 1) < 0) throw new SheetStop(refuse('CORRUPT_FILE'));
        while (row.length <= column) row.push('');
        row[column] = value;
      }
    }
  }
  return rows.map((row) => ({ row: row.row, cells: cells.get(row.row) ?? row.cells }));
}

function numbersWithin(sorted: readonly number[], { top, bottom }: Range): readonly number[] {
  let low = 0, high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < top) low = middle + 1; else high = middle;
  }
  let end = low;
  while (end < sorted.length && (sorted[end] ?? 0) <= bottom) end += 1;
  return sorted.slice(low, end);
}
