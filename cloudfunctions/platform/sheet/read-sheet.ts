import { ok, refuse, type Result } from '@domain/kernel/result';
import type { Grid } from '@domain/roster/grid';
import { decodeText, type TextEncodingName } from './decode-text';
import { findWrongType } from './find-wrong-type';
import { readCsv } from './read-csv';
import { readXlsx } from './read-xlsx';
import { sheetLimits, type SheetLimits } from './sheet-limits';
import { SheetStop, wrongType, type SheetRefusal } from './sheet-refusal';

export type SheetFile = { readonly kind: 'xlsx' | 'csv'; readonly encoding: TextEncodingName; readonly sheets: readonly Grid[] };

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

function open(bytes: Uint8Array, limits: SheetLimits): SheetFile | SheetRefusal {
  if (isZip(bytes)) return { kind: 'xlsx', encoding: 'utf-8', sheets: readXlsx(bytes, limits) };
  const decoded = decodeText(bytes);
  if (!decoded || decoded.text.includes('\0')) return wrongType('unknown');
  if (/<(!doctype html|html|table)\b/i.test(decoded.text.slice(0, 4096))) return wrongType('webPage');
  return { kind: 'csv', encoding: decoded.encoding, sheets: [readCsv(decoded.text, limits)] };
}

/**
 * Reads an .xlsx or .csv into text grids (REQUIREMENTS S0-136, S3-63). The file's bytes decide its type, not its name. Hostile or wrong files are refused with a code.
 * Bytes are never unpacked past the limits, formulas never run.
 */
export function readSheet(bytes: Uint8Array, limits: SheetLimits = sheetLimits): Result<SheetFile, SheetRefusal> {
  if (bytes.byteLength > limits.fileBytes) return refuse('FILE_TOO_BIG', { limit: limits.fileBytes });
  const wrong = findWrongType(bytes);
  if (wrong) return wrong;
  try {
    const file = open(bytes, limits);
    if ('code' in file) return file;
    return file.sheets.some((sheet) => sheet.rows.length > 0) ? ok(file) : refuse('NO_ROWS');
  } catch (fault) {
    if (fault instanceof SheetStop) return fault.refusal;
    throw fault;
  }
}
