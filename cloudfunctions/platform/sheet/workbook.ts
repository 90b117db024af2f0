import { parseXml } from './parse-xml';
import { SheetStop, wrongType } from './sheet-refusal';
import type { ZipEntry } from './zip-directory';

export type WorkbookSheet = { readonly name: string; readonly hidden: boolean; readonly entry: ZipEntry };
export type Workbook = { readonly sheets: readonly WorkbookSheet[]; readonly from1904: boolean };
type Entries = ReadonlyMap<string, ZipEntry>;

const BOOK = 'xl/workbook.xml';
const relsOf = 'xl/_rels/workbook.xml.rels';

function readTargets(bytes: Uint8Array, entries: Entries): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  const entry = entries.get(relsOf);
  if (entry) parseXml(bytes, entry, { open: (name, { Id, Target }) => { if (name === 'Relationship' && Id && Target) targets.set(Id, Target); } });
  return targets;
}

const pathOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`).replace('/./', '/');

/** The sheets of a workbook in their order. */
export function readWorkbook(bytes: Uint8Array, entries: Entries): Workbook {
  const book = entries.get(BOOK);
  if (!book) throw new SheetStop(wrongType(entries.has('xl/workbook.bin') ? 'binaryExcel' : 'zip'));
  const targets = readTargets(bytes, entries);
  const sheets: WorkbookSheet[] = [];
  let from1904 = false;
  parseXml(bytes, book, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = attributes['date1904'] === '1' || attributes['date1904'] === 'true';
      if (name !== 'sheet') return;
      const entry = entries.get(pathOf(targets.get(attributes['r:id'] ?? '') ?? ''));
      if (entry) sheets.push({ name: attributes['name'] ?? '', hidden: (attributes['state'] ?? 'visible') !== 'visible', entry });
    }
  });
  return { sheets, from1904 };
}
