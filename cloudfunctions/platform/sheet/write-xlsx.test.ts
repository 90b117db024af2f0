import { strFromU8, unzipSync } from 'fflate';
import { readSheet } from './read-sheet';
import { writeXlsx } from './write-xlsx';

const book = writeXlsx([{ name: '住户', widths: [12, 8], rows: [['房号', '人数'], ['3-2-1201', 2], ['=HYPERLINK("http://x")', 0], ['<王>&"一宁"', 1], ['坏\u0000字\ud800', 3]] }, { name: '空', widths: [9], rows: [['时段']] }]);
const sheetXml = strFromU8(unzipSync(book)['xl/worksheets/sheet1.xml'] as Uint8Array);

test('what is written is read back as it was, sheet by sheet', () => {
  const read = readSheet(book);
  expect(read.ok && read.value.sheets.map(({ rows }) => rows.map(({ cells }) => cells))).toEqual([[['房号', '人数'], ['3-2-1201', '2'], ['=HYPERLINK("http://x")', '0'], ['<王>&"一宁"', '1'], ['坏字', '3']], [['时段']]]);
});
test('nothing becomes a formula: it is a text, and marked as one for whoever edits it', () => {
  expect(sheetXml).not.toContain('<f>');
  expect(sheetXml).toContain('<c r="A3" s="2" t="inlineStr"><is><t xml:space="preserve">=HYPERLINK(&quot;http://x&quot;)</t>');
  for (const risky of ['=1', '+1', '-1', '@a', '\tx']) expect(strFromU8(unzipSync(writeXlsx([{ name: 'a', widths: [1], rows: [['h'], [risky]] }]))['xl/worksheets/sheet1.xml'] as Uint8Array)).toContain('<c r="A2" s="2"');
});
test('the same content gives the same bytes', () => expect(writeXlsx([{ name: 'a', widths: [1], rows: [['h']] }]).equals(writeXlsx([{ name: 'a', widths: [1], rows: [['h']] }]))).toBe(true));
