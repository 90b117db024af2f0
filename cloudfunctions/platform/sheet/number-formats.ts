import { parseXml } from './parse-xml';
import type { ZipEntry } from './zip-directory';

/** How a number cell reads: as a plain number, a day, an instant, or padded with leading zeros (`width`). */
export type NumberFormat = { readonly kind: 'number' } | { readonly kind: 'day' } | { readonly kind: 'padded'; readonly width: number };

const plain: NumberFormat = { kind: 'number' }, day: NumberFormat = { kind: 'day' };
// Built-in formats, ECMA-376 part 1, 18.8.30; 27–36 and 50–58 are the Chinese and Japanese calendars' days.
const isBuiltInDay = (id: number): boolean => (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 54) || (id >= 57 && id <= 58);

function formatOf(code: string): NumberFormat {
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '').toLowerCase();
  if (/[yd]/.test(bare)) return day;
  const zeros = /^0{2,}$/.exec(bare);
  return zeros ? { kind: 'padded', width: zeros[0].length } : plain;
}

/** The format of each cell style, by the style's number. */
export function readNumberFormats(bytes: Uint8Array, entry: ZipEntry | undefined): readonly NumberFormat[] {
  const formats: NumberFormat[] = [];
  if (!entry) return formats;
  const codes = new Map<number, string>();
  let inCellStyles = false;
  parseXml(bytes, entry, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') inCellStyles = true;
      if (name !== 'xf' || !inCellStyles) return;
      const id = Number(attributes['numFmtId'] ?? 0), code = codes.get(id);
      formats.push(code === undefined ? (isBuiltInDay(id) ? day : plain) : formatOf(code));
    },
    close: (name) => { if (name === 'cellXfs') inCellStyles = false; }
  });
  return formats;
}
