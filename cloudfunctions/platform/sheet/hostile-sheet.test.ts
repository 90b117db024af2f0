import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { readSheet } from './read-sheet';
import { sheetLimits } from './sheet-limits';
import { testBook } from './workbook-for-tests';

const roster = readFileSync(join(__dirname, '../../../tests/fixtures/roster/yunxili.xlsx'));
const row = (n: number): string => `<row r="${n}"><c r="A${n}"><v>${n}</v></c></row>`;
const bookOf = (xml: string): Uint8Array => testBook({ sheets: [{ name: 'a', xml }] });

describe('a file that is no roster is refused by what it is', () => {
  it.each([
    ['nothing', Buffer.alloc(0), 'empty'], ['a PDF', Buffer.from('%PDF-1.7 …'), 'pdf'], ['a photo', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]), 'picture'],
    ['an .xls of old', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0, 0]), 'oldExcel'], ['a web page named .xls', Buffer.from('<html><table><tr><td>房号</td></tr></table>'), 'webPage'],
    ['a Word file', zipSync({ 'word/document.xml': strToU8('<w/>') }), 'zip'], ['a binary workbook', zipSync({ 'xl/workbook.bin': strToU8('x') }), 'binaryExcel'], ['bytes', Buffer.from([0x81, 0x20, 0, 0xff, 0xff]), 'unknown']
  ])('%s', (_, bytes, found) => expect(readSheet(bytes)).toEqual({ ok: false, code: 'WRONG_TYPE', data: { found } }));

  it('a workbook with a password', () =>
    expect(readSheet(Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]))).toMatchObject({ code: 'PASSWORD_PROTECTED' }));
  it('a workbook without a row', () => expect(readSheet(bookOf('<worksheet><sheetData/></worksheet>'))).toMatchObject({ code: 'NO_ROWS' }));
  it('a file too big to look at', () => expect(readSheet(Buffer.alloc(11), { ...sheetLimits, fileBytes: 10 })).toEqual({ ok: false, code: 'FILE_TOO_BIG', data: { limit: 10 } }));
});

describe('a zip that unpacks without measure', () => {
  const bomb = testBook({ sheets: [{ name: 'a', xml: row(1) }], extra: { 'xl/sharedStrings.xml': ' '.repeat(8_000_000) } });
  it('is refused by its declared ratio before anything is unpacked', () => expect(readSheet(bomb)).toMatchObject({ code: 'UNPACKS_TOO_BIG' }));
  it('is refused by its declared total', () => expect(readSheet(bomb, { ...sheetLimits, ratio: 1e9, unpackedBytes: 1_000_000 })).toMatchObject({ code: 'UNPACKS_TOO_BIG' }));
  it('is refused while unpacking when its directory lies', () => {
    const lying = Buffer.from(bomb), entry = lying.lastIndexOf('xl/sharedStrings.xml') - 46;
    expect(lying.readUInt32LE(entry)).toBe(0x02014b50);
    lying.writeUInt32LE(500, entry + 24);
    expect(readSheet(lying)).toMatchObject({ code: 'UNPACKS_TOO_BIG' });
  });
  it('is refused by the number of its entries', () => expect(readSheet(bookOf(row(1)), { ...sheetLimits, entries: 2 })).toMatchObject({ code: 'UNPACKS_TOO_BIG' }));
});

describe('a sheet too large', () => {
  const rows = Array.from({ length: 12 }, (_, n) => row(n + 1)).join('');
  it('in rows', () => expect(readSheet(bookOf(rows), { ...sheetLimits, rows: 11 })).toEqual({ ok: false, code: 'TOO_MANY_ROWS', data: { limit: 11 } }));
  it('in rows of text', () => expect(readSheet(Buffer.from('1\n'.repeat(12)), { ...sheetLimits, rows: 11 })).toMatchObject({ code: 'TOO_MANY_ROWS' }));
  it('in columns', () => expect(readSheet(bookOf('<row r="1"><c r="XFD1"><v>1</v></c></row>'))).toMatchObject({ code: 'TOO_MANY_COLUMNS' }));
  it('in columns of text', () => expect(readSheet(Buffer.from(','.repeat(300)))).toMatchObject({ code: 'TOO_MANY_COLUMNS' }));
  it('a million blank formatted rows are no rows', () => {
    const blank = Array.from({ length: 200_000 }, (_, n) => `<row r="${n + 2}"/>`).join('');
    expect(readSheet(bookOf(row(1) + blank))).toMatchObject({ ok: true });
  });
});

describe('a broken file is refused, never thrown', () => {
  it('entities are not expanded', () =>
    expect(readSheet(bookOf('<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>'))).toMatchObject({ code: 'CORRUPT_FILE' }));
  it('cut short anywhere', () => {
    for (let length = 4; length < roster.length; length += 1_777) expect(readSheet(roster.subarray(0, length)).ok).toBe(false);
  });
  it('with any bytes changed', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(roster.length - 1), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 12 }), (changes) => {
      const bytes = Buffer.from(roster);
      for (const [at, byte] of changes) bytes[at] = byte;
      const read = readSheet(bytes);
      return read.ok ? read.value.sheets.length > 0 : typeof read.code === 'string';
    }), { numRuns: 60, seed: 7 });
  });
});
