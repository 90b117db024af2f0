import type { GridRow } from '@domain/roster/grid';
import { refuse } from '@domain/kernel/result';
import { formattedText } from './cell-text';
import { fillMerged, parseRange, type Range } from './merged-cells';
import type { NumberFormat } from './number-formats';
import { parseXml } from './parse-xml';
import { unescapeExcel } from './shared-strings';
import type { SheetLimits } from './sheet-limits';
import { SheetStop } from './sheet-refusal';
import type { ZipEntry } from './zip-directory';

export type WorksheetContext = {
  readonly strings: readonly string[]; readonly formats: readonly NumberFormat[]; readonly from1904: boolean; readonly limits: SheetLimits
};
type Cell = { column: number; type: string; style: number; value: string; inline: string };

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');
const columnOf = (reference: string): number => {
  let column = 0;
  for (const letter of reference) {
    const code = letter.charCodeAt(0) - 64;
    if (code < 1 || code > 26) break;
    column = column * 26 + code;
  }
  return column - 1;
};

function textOf(cell: Cell, { strings, formats, from1904 }: WorksheetContext): string {
  switch (cell.type) {
    case 's': return strings[Number(cell.value)] ?? '';
    case 'inlineStr': return unescapeExcel(cell.inline);
    case 'str': return unescapeExcel(cell.value);
    case 'b': return cell.value === '1' ? 'TRUE' : 'FALSE';
    case 'd': return cell.value.slice(0, 10);
    case 'e': return cell.value;
    default: return cell.value === '' ? '' : formattedText(cell.value, formats[cell.style], from1904);
  }
}

/** Reads one worksheet as text rows. Formulas count as their last result (`<f>` is not looked at); blank rows are left out but numbered. */
export function readWorksheet(bytes: Uint8Array, entry: ZipEntry, context: WorksheetContext): readonly GridRow[] {
  const { limits } = context;
  const rows: GridRow[] = [], merged: Range[] = [];
  let row = 0, cells: string[] = [], cell: Cell | undefined, target: 'value' | 'inline' | undefined, inPhonetic = false;
  parseXml(bytes, entry, {
    open: (name, attributes) => {
      if (name === 'row') { row = Number(attributes['r'] ?? row + 1); cells = []; }
      if (name === 'c') {
        const column = attributes['r'] ? columnOf(attributes['r']) : cells.length;
        cell = { column, type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), value: '', inline: '' };
      }
      if (name === 'v') target = 'value';
      if (name === 'rPh') inPhonetic = true;
      if (name === 't' && !inPhonetic) target = 'inline';
      if (name === 'mergeCell') merged.push(parseRange(attributes['ref'] ?? ''));
    },
    text: (text) => { if (cell && target) cell[target] += text; },
    close: (name) => {
      if (name === 'v' || name === 't') target = undefined;
      if (name === 'rPh') inPhonetic = false;
      if (name === 'c' && cell) {
        const text = textOf(cell, context);
        if (text !== '' && cell.column >= limits.columns) throw new SheetStop(refuse('TOO_MANY_COLUMNS', { limit: limits.columns }));
        if (text !== '') { while (cells.length < cell.column) cells.push(''); cells[cell.column] = text; }
        cell = undefined;
      }
      if (name === 'row' && !isBlank(cells)) {
        if (rows.length >= limits.rows) throw new SheetStop(refuse('TOO_MANY_ROWS', { limit: limits.rows }));
        rows.push({ row, cells });
      }
    }
  });
  return fillMerged(rows, merged);
}
