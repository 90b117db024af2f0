import type { Grid } from '@domain/roster/grid';
import iconv from 'iconv-lite';
import { readSheet } from './read-sheet';
import { testBook } from './workbook-for-tests';

const sheetsOf = (bytes: Uint8Array): readonly Grid[] => {
  const read = readSheet(bytes);
  if (!read.ok) throw new Error(read.code);
  return read.value.sheets;
};
const cellsOf = (bytes: Uint8Array): readonly (readonly string[])[] => (sheetsOf(bytes)[0]?.rows ?? []).map((row) => row.cells);
const rowOf = (cells: string, styles?: string, workbookPr?: string): readonly string[] => cellsOf(testBook({ sheets: [{ name: 'a', xml: `<row r="1">${cells}</row>` }], ...(styles && { styles }), ...(workbookPr && { workbookPr }) }))[0] ?? [];

const STYLES = '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="165" formatCode="0000"/><numFmt numFmtId="166" formatCode="&quot;day&quot;0.00"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="31"/></cellXfs></styleSheet>';

describe('an .xlsx', () => {
  it.each([
    ['a phone typed as a number', '<c r="A1"><v>13800006207</v></c>', '13800006207'],
    ['a phone in exponent form', '<c r="A1"><v>1.3800006207E10</v></c>', '13800006207'],
    ['an ID number that lost its end', '<c r="A1"><v>9.9000019910108122E17</v></c>', '990000199101081000'],
    ['binary dust', '<c r="A1"><v>118.60000000000001</v></c>', '118.6'],
    ['a small fraction', '<c r="A1"><v>0.0000001</v></c>', '0.0000001'],
    ['a formula: its last result', '<c r="A1"><f>SUM(A2:A9)</f><v>42</v></c>', '42'],
    ['a formula giving text', '<c r="A1" t="str"><f>A2&amp;"室"</f><v>1201室</v></c>', '1201室'],
    ['a formula that failed', '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', '#DIV/0!'],
    ['an inline text in two runs', '<c r="A1" t="inlineStr"><is><r><t>王</t></r><r><t>一宁</t></r></is></c>', '王一宁'],
    ['a truth', '<c r="A1" t="b"><v>1</v></c>', 'TRUE'],
    ['an ISO day', '<c r="A1" t="d"><v>2026-03-14T00:00:00</v></c>', '2026-03-14']
  ])('reads %s', (_, cell, text) => expect(rowOf(cell)).toEqual([text]));

  it.each([
    ['a built-in day', 1, '46095', '2026-03-14'], ['a Chinese day format', 2, '46095.75', '2026-03-14'], ['a Chinese built-in day', 5, '46095', '2026-03-14'],
    ['leading zeros shown by a format', 3, '301', '0301'], ['a format with a word in quotes is no day', 4, '12.5', '12.5'],
    ['the last day before the invented one', 1, '59', '1900-02-28'], ['a number that is no day', 1, '-3', '-3']
  ])('reads %s', (_, style, value, text) => expect(rowOf(`<c r="A1" s="${style}"><v>${value}</v></c>`, STYLES)).toEqual([text]));

  it('counts days from 1904 where the workbook says so', () => expect(rowOf('<c r="A1" s="1"><v>44633</v></c>', STYLES, '<workbookPr date1904="1"/>')).toEqual(['2026-03-14']));

  it('joins rich runs of shared texts and leaves reading aids out', () => {
    const strings = '<si><r><t>云</t></r><r><t xml:space="preserve">溪 里</t></r></si><si><t>房</t><rPh sb="0" eb="1"><t>fang</t></rPh></si><si><t>a_x000D_b</t></si>';
    expect(cellsOf(testBook({ strings, sheets: [{ name: 'a', xml: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c><c r="D1" t="s"><v>2</v></c></row>' }] }))).toEqual([['云溪 里', '', '房', 'a\rb']]);
  });

  it('fills merged cells down and across, as far as the sheet goes', () => {
    const xml = '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>名册</t></is></c></row><row r="3"><c r="A3"><v>3</v></c><c r="B3"><v>1201</v></c></row><row r="4"><c r="B4"><v>1202</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1"/><mergeCell ref="A3:A1048576"/></mergeCells></worksheet>';
    expect(sheetsOf(testBook({ sheets: [{ name: 'a', xml }] }))[0]?.rows).toEqual([{ row: 1, cells: ['名册', '名册'] }, { row: 3, cells: ['3', '1201'] }, { row: 4, cells: ['3', '1202'] }]);
  });

  it('refuses areas that overlap without end', () => {
    const areas = Array.from({ length: 50 }, () => '<mergeCell ref="A1:B3"/>').join('');
    const xml = `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>1</v></c></row></sheetData><mergeCells>${areas}</mergeCells></worksheet>`;
    expect(readSheet(testBook({ sheets: [{ name: 'a', xml }] }))).toMatchObject({ ok: false, code: 'CORRUPT_FILE' });
  });

  it('keeps sheet order, names and which are hidden, and reads prefixed elements', () => {
    const book = testBook({ sheets: [{ name: '说明', xml: '<x:worksheet><x:sheetData><x:row r="2"><x:c r="B2"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>' }, { name: '旧', xml: '<row r="1"><c><v>1</v></c><c><v>2</v></c></row>', state: 'veryHidden' }] });
    expect(sheetsOf(book)).toEqual([{ name: '说明', hidden: false, rows: [{ row: 2, cells: ['', '5'] }] }, { name: '旧', hidden: true, rows: [{ row: 1, cells: ['1', '2'] }] }]);
  });
});

describe('a .csv', () => {
  const lines = '房号,姓名\r\n3栋-2-1201,王一宁\r\n';
  const grid = [['房号', '姓名'], ['3栋-2-1201', '王一宁']];
  it.each([
    ['UTF-8', Buffer.from(lines), 'utf-8'], ['UTF-8 with its mark', Buffer.from(`\ufeff${lines}`), 'utf-8'], ['GBK', iconv.encode(lines, 'gbk'), 'gb18030'],
    ['GB18030 with a rare character', iconv.encode(lines.replace('王', '㛃'), 'gb18030'), 'gb18030'], ['UTF-16', iconv.encode(lines, 'utf16le', { addBOM: true }), 'utf-16le']
  ])('is read in %s', (name, bytes, encoding) => {
    const read = readSheet(bytes);
    expect(read).toMatchObject({ ok: true, value: { kind: 'csv', encoding } });
    expect(cellsOf(bytes)).toEqual(name.includes('rare') ? [grid[0], ['3栋-2-1201', '㛃一宁']] : grid);
  });
  it.each([[',', '\n'], [';', '\r\n'], ['\t', '\r'], ['|', '\n']])('is cut at %j, lines at %j, under a title line', (delimiter, end) =>
    expect(cellsOf(Buffer.from(['名册', ['a', 'b', 'c'].join(delimiter), ['1', '', '3'].join(delimiter)].join(end)))).toEqual([['名册'], ['a', 'b', 'c'], ['1', '', '3']]));
  it('keeps delimiters, quotes and line breaks inside quotes, and numbers lines as a person counts rows', () =>
    expect(sheetsOf(Buffer.from('a,b\n"王、""一""宁","x\ny"\n\n5,6'))[0]?.rows).toEqual([{ row: 1, cells: ['a', 'b'] }, { row: 2, cells: ['王、"一"宁', 'x\ny'] }, { row: 4, cells: ['5', '6'] }]));
  it('takes ="…" as the text it protects and never runs another formula', () =>
    expect(cellsOf(Buffer.from('a,b\n="013800006207",=1+1'))).toEqual([['a', 'b'], ['013800006207', '=1+1']]));
});
