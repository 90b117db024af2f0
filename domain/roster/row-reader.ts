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

export function readRow(source: GridRow, mapping: RosterMapping, note: (problem: RosterProblem) => void): RowReader {
  const sheet = source.sheet === undefined ? {} : { sheet: source.sheet };
  const raw = (field: RosterField): string => {
    const column = mapping[field];
    return column === undefined ? '' : (source.cells[column] ?? '').trim();
  };
  return {
    row: source.row, ...sheet,
    // Line breaks part people in one cell, so they are kept; everything else is made plain.
    cell: (field) => raw(field).split('\n').map(plainText).join('\n'),
    isMapped: (field) => mapping[field] !== undefined,
    problem: (field, code) => {
      const column = mapping[field];
      note({ ...sheet, row: source.row, column: column === undefined ? '' : columnName(column), field, value: raw(field), code, weight: problemWeights[code] });
    }
  };
}
