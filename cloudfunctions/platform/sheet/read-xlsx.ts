import type { Grid } from '@domain/roster/grid';
import { readNumberFormats } from './number-formats';
import { readWorksheet } from './read-worksheet';
import { readSharedStrings } from './shared-strings';
import type { SheetLimits } from './sheet-limits';
import { readWorkbook } from './workbook';
import { readZipDirectory } from './zip-directory';

/** Every sheet of an .xlsx as text. Throws SheetStop; read-sheet turns it into a refusal. */
export function readXlsx(bytes: Uint8Array, limits: SheetLimits): readonly Grid[] {
  const entries = readZipDirectory(bytes, limits);
  const book = readWorkbook(bytes, entries);
  const strings = readSharedStrings(bytes, entries.get('xl/sharedStrings.xml'));
  const formats = readNumberFormats(bytes, entries.get('xl/styles.xml'));
  return book.sheets.map(({ name, hidden, entry }) =>
    ({ name, hidden, rows: readWorksheet(bytes, entry, { strings, formats, from1904: book.from1904, limits }) }));
}
