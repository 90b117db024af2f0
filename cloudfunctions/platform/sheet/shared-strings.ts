import { parseXml } from './parse-xml';
import type { ZipEntry } from './zip-directory';

/** Excel writes characters XML cannot hold as _x000D_. */
export const unescapeExcel = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** The workbook's shared texts by number: rich runs joined, reading aids (phonetic runs) left out. */
export function readSharedStrings(bytes: Uint8Array, entry: ZipEntry | undefined): readonly string[] {
  const strings: string[] = [];
  if (!entry) return strings;
  let current = '', inText = false, inPhonetic = false;
  parseXml(bytes, entry, {
    open: (name) => {
      if (name === 'si') current = '';
      if (name === 'rPh') inPhonetic = true;
      if (name === 't') inText = true;
    },
    text: (text) => { if (inText && !inPhonetic) current += text; },
    close: (name) => {
      if (name === 't') inText = false;
      if (name === 'rPh') inPhonetic = false;
      if (name === 'si') strings.push(unescapeExcel(current));
    }
  });
  return strings;
}
