import { ok, refuse, type Refusal, type Result } from '../kernel/result';
import { findHeader } from './find-header';
import type { Grid, GridRow } from './grid';
import { guessMapping, type RosterMapping } from './guess-mapping';
import { canonicalPart } from './room-name';

/** A file made ready to be read: which sheets, their header, the guessed mapping (show it, let it be corrected) and the rows below. */
export type PreparedRoster = {
  /** The sheets' names, in order; several where a file keeps each building on a sheet of its own under one header. */
  readonly sheet: string; readonly headerRow: number; readonly header: readonly string[]
  readonly mapping: RosterMapping; readonly body: readonly GridRow[]
  /** Every table of the file that has a header, the largest first. */
  readonly tables: readonly RosterTable[]
};
export type RosterTable = { readonly name: string; readonly rows: number };
type Joined = Omit<PreparedRoster, 'tables'>;
type Part = { readonly name: string; readonly headerRow: number; readonly header: readonly string[]; readonly body: readonly GridRow[] };

const BUILDING_NAME = /^[\s\S]*?([0-9A-Za-z一二三四五六七八九十]{1,3}(?:号楼|栋|幢|座|#))\s*$/;
const keyOf = (cells: readonly string[]): string => cells.join('\u0001');
const nameOf = (parts: readonly Part[]): string => parts.map((part) => part.name).join('、');
const rowsIn = (parts: readonly Part[]): number => parts.reduce((sum, part) => sum + part.body.length, 0);

/** Takes the visible sheets under one header that hold most rows, or the table named; sheets of notes have no header. Refuses with what the sheets are called. */
export function prepareRoster(sheets: readonly Grid[], wanted: string | null = null): Result<PreparedRoster, Refusal<'NO_HEADER', { readonly sheets: readonly string[] }>> {
  const groups = new Map<string, Part[]>();
  for (const sheet of sheets) {
    const part = sheet.hidden ? undefined : partOf(sheet);
    if (part) groups.set(keyOf(part.header), [...(groups.get(keyOf(part.header)) ?? []), part]);
  }
  const all = [...groups.values()].sort((a, b) => rowsIn(b) - rowsIn(a)), best = all.find((parts) => nameOf(parts) === wanted) ?? all[0];
  const first = best?.[0], tables = all.map((parts): RosterTable => ({ name: nameOf(parts), rows: rowsIn(parts) }));
  return best && first ? ok({ ...joined(best, first), tables }) : refuse('NO_HEADER', { sheets: sheets.map((sheet) => sheet.name) });
}

function partOf(grid: Grid): Part | undefined {
  const at = findHeader(grid);
  const header = at === undefined ? undefined : grid.rows[at];
  if (at === undefined || !header) return undefined;
  // Printed rosters repeat their header on every page; a header merged over two lines reads twice as well.
  const body = grid.rows.slice(at + 1).filter((row) => keyOf(row.cells) !== keyOf(header.cells));
  return { name: grid.name, headerRow: header.row, header: header.cells, body };
}

function joined(parts: readonly Part[], first: Part): Joined {
  const isSeveral = parts.length > 1;
  const body = parts.flatMap((part) => part.body.map((row) => (isSeveral ? { ...row, sheet: part.name } : row)));
  const prepared = { sheet: nameOf(parts), headerRow: first.headerRow, header: first.header, body, mapping: guessMapping(first.header, body) };
  const { mapping } = prepared, needsBuilding = mapping.building === undefined && (mapping.home !== undefined || mapping.room !== undefined);
  return needsBuilding ? withBuildingOfSheet(prepared, parts) : prepared;
}

/** Where no column names the building but every sheet is called after one (3栋), the sheet's name becomes a last column. */
function withBuildingOfSheet(prepared: Joined, parts: readonly Part[]): Joined {
  const buildings = new Map(parts.map((part) => [part.name, BUILDING_NAME.exec(part.name)?.[1]]));
  const room = prepared.mapping.room ?? prepared.mapping.home;
  const isBare = (row: GridRow): boolean => /^\s*\d{1,5}[A-Za-z]?\s*$/.test(row.cells[room ?? 0] ?? '');
  if (room === undefined || [...buildings.values()].includes(undefined) || !prepared.body.some(isBare)) return prepared;
  const column = Math.max(prepared.header.length, ...prepared.body.map((row) => row.cells.length));
  const padded = (cells: readonly string[], last: string): readonly string[] => [...cells, ...Array.from({ length: column - cells.length }, () => ''), last];
  const { home: _home, ...rest } = prepared.mapping;
  const body = prepared.body.map((row) => ({ ...row, cells: padded(row.cells, canonicalPart(buildings.get(row.sheet ?? parts[0]?.name ?? '') ?? '')) }));
  return { ...prepared, header: padded(prepared.header, '楼栋（工作表名）'), body, mapping: { ...rest, room, building: column } };
}
