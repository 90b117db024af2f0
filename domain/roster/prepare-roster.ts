import { ok, refuse, type Refusal, type Result } from '../kernel/result';
import { findHeader } from './find-header';
import type { Grid, GridRow } from './grid';
import { guessMapping, type RosterMapping } from './guess-mapping';

/** A file made ready to be read: which sheet, its header, the guessed mapping (show it, let it be corrected) and the rows below. */
export type PreparedRoster = {
  readonly sheet: string; readonly headerRow: number; readonly header: readonly string[]
  readonly mapping: RosterMapping; readonly body: readonly GridRow[]
};

/** Takes the visible sheet with the most rows under a header; sheets of notes have none. Refuses with what the sheets are called. */
export function prepareRoster(sheets: readonly Grid[]): Result<PreparedRoster, Refusal<'NO_HEADER', { readonly sheets: readonly string[] }>> {
  const candidates = sheets.filter((sheet) => !sheet.hidden).map(prepare).filter((sheet) => sheet !== undefined);
  const best = candidates.sort((a, b) => b.body.length - a.body.length)[0];
  return best ? ok(best) : refuse('NO_HEADER', { sheets: sheets.map((sheet) => sheet.name) });
}

function prepare(grid: Grid): PreparedRoster | undefined {
  const at = findHeader(grid);
  const header = at === undefined ? undefined : grid.rows[at];
  if (at === undefined || !header) return undefined;
  // Printed rosters repeat their header on every page; a header merged over two lines reads twice as well.
  const again = header.cells.join('\u0001');
  const body = grid.rows.slice(at + 1).filter((row) => row.cells.join('\u0001') !== again);
  return { sheet: grid.name, headerRow: header.row, header: header.cells, mapping: guessMapping(header.cells, body), body };
}
