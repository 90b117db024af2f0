import type { RosterField } from './columns';
import { columnName, type GridRow } from './grid';
import type { RosterMapping } from './guess-mapping';
import { plainText } from '../kernel/plain-text';
import { problemWeights, type ProblemCode, type RosterProblem } from './problem';

/** A row seen through the mapping; it notes problems where they stand. */
export type RowReader = {
  readonly row: number
  readonly sheet?: string
  cell(field: RosterField): string
  isMapped(field: RosterField): boolean
  problem(field: RosterField, code: ProblemCode): void
};

/** What people put into a cell to say that there is nothing: left in, it would be an owner called 无. A home's own name is never nothing. */
const NOTHING = /^(?:无|没有|暂无|未填|不详|空|null|none|n\/?a|[-—–_/\\*.·]+)$/i;
const isNothing = (field: RosterField, text: string): boolean => field !== 'home' && field !== 'room' && NOTHING.test(text);

export function readRow(source: GridRow, mapping: RosterMapping, note: (problem: RosterProblem) => void): RowReader {
  const sheet = source.sheet === undefined ? {} : { sheet: source.sheet };
  const raw = (field: RosterField): string => {
    const column = mapping[field];
    return column === undefined ? '' : (source.cells[column] ?? '').trim();
  };
  return {
    row: source.row, ...sheet,
    // Line breaks part people in one cell, so they are kept; everything else is made plain.
    cell: (field) => raw(field).split('\n').map(plainText).filter((text) => !isNothing(field, text)).join('\n'),
    isMapped: (field) => mapping[field] !== undefined,
    problem: (field, code) => {
      const column = mapping[field];
      note({ ...sheet, row: source.row, column: column === undefined ? '' : columnName(column), field, value: raw(field), code, weight: problemWeights[code] });
    }
  };
}
