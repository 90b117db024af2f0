import type { KeyKind } from '../batch/batch';
import { ok, refuse } from '../kernel/result';
import { MOST_PIECES, type TakenRow } from './key-book';
import type { Counts } from './key-issue';

/** As many homes as a building's list holds. */
export const MOST_ROWS = 400;
const plain = (text: string): string => text.normalize('NFKC').trim();
const isHome = (text: string): boolean => /^[0-9A-Za-z]{1,8}-[0-9A-Za-z]{1,8}$/.test(text);
/** `2-1201`, `3-2-1201`, `3栋2单元1201`, or `2 1201`: unit and room of this building; null for anything else. */
export function homeIn(building: string, text: string): string | null {
  const parts = plain(text).replace(/栋|幢|号楼|楼|单元|室|号|\s/g, (mark) => (/\s/.test(mark) ? '-' : '室号'.includes(mark) ? '' : '-')).split('-').filter(Boolean);
  if (parts.length === 3 && parts[0] !== building) return null;
  const home = parts.slice(-2).join('-');
  return (parts.length === 2 || parts.length === 3) && isHome(home) ? home : null;
}

/**
 * A list of sets as it is pasted from a sheet: a line a home, then a number for each kind in the order of `kinds`, then where it hangs, if the sheet says. A head line names kinds and is then gone by; columns are parted by tabs, commas or semicolons.
 * Refused with the number of the first line that cannot be read: a list is taken in whole or not at all.
 */
export function readKeyList(text: string, building: string, kinds: readonly KeyKind[]) {
  const lines = text.split(/\r?\n/).map((line, at) => ({ at: at + 1, cells: line.split(/[\t,;，；]/).map(plain) })).filter(({ cells }) => cells.some(Boolean));
  const head = lines[0] && homeIn(building, lines[0].cells[0] ?? '') === null ? lines[0].cells : null;
  const named = head ? head.map((cell, at) => (at ? kinds.find(({ name, code }) => name === cell || code === cell)?.code : undefined)) : null;
  const codes = named?.some(Boolean) ? named : [undefined, ...kinds.map(({ code }) => code)];
  const placeAt = codes.length, isPlaced = (head ?? []).findIndex((cell) => /位置|柜|挂|place/i.test(cell));
  const rows: TakenRow[] = [];
  for (const { at, cells } of head ? lines.slice(1) : lines) {
    const home = homeIn(building, cells[0] ?? '');
    const wrong = codes.findIndex((code, column) => code !== undefined && !/^\d{0,2}$/.test(cells[column] ?? ''));
    if (home === null || wrong >= 0) return refuse('LIST_LINE', { line: at, text: (home === null ? cells[0] : cells[wrong]) ?? '' });
    if (rows.some((row) => row.home === home)) return refuse('LIST_LINE', { line: at, text: home });
    const counts: Counts = Object.fromEntries(codes.flatMap((code, column) => { const n = code === undefined ? 0 : Number(cells[column] || 0); return code !== undefined && n > 0 && n <= MOST_PIECES ? [[code, n] as const] : []; }));
    rows.push({ home, counts, place: (cells[isPlaced > 0 ? isPlaced : placeAt] ?? '').slice(0, 20) });
  }
  if (rows.length > MOST_ROWS) return refuse('LIST_LONG', { limit: MOST_ROWS });
  return rows.length ? ok<readonly TakenRow[]>(rows) : refuse('LIST_EMPTY');
}
