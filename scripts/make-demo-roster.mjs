// Writes the demo community's roster: the same 600 homes as a messy .xlsx and a GBK .csv, and what a reader must find in them;
// then the same four homes as many offices would send them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import iconv from 'iconv-lite';
import { demoHomes, EXTRA, nameOf, PLANTED, writtenHomes } from './demo-roster/homes.mjs';
import { csvLayout, xlsxLayout } from './demo-roster/layouts.mjs';
import { messyExpected, messyFiles } from './demo-roster/messy.mjs';
import { writeXlsx } from './demo-roster/write-xlsx.mjs';

// `node scripts/make-demo-roster.mjs [folder]`: without a folder, the fixtures themselves are written.
const folder = process.argv[2] ? pathToFileURL(`${process.argv[2]}/`) : new URL('../tests/fixtures/roster/', import.meta.url);
const written = writtenHomes(), xlsx = xlsxLayout(written), csv = csvLayout(written);
const notes = { name: '说明', hidden: false, merges: [], rows: [['本表为演示数据'], ['业主信息以购房合同为准，共有人另起一行'], ['有疑问请找资料组']] };
const old = { name: '旧版勿用', hidden: true, merges: [], rows: [['楼栋', '房号', '业主姓名', '联系电话'], ['1', '101', '旧数据', '13800000000']] };

const rowOf = (places, at) => places[at].row;
const problemsAt = (places, isXlsx) => [
  ...PLANTED.map(({ home, field, code }) => ({ row: rowOf(places, written.findIndex((one) => nameOf(one) === home)), field: isXlsx && field === 'deliveryPeriod' ? 'deliveryFrom' : field, code })),
  ...EXTRA.map(({ code }, at) => ({ row: rowOf(places, 600 + at), field: isXlsx ? (code === 'BUILDING_UNKNOWN' ? 'building' : 'room') : 'home', code }))
].sort((a, b) => a.row - b.row);

const blocked = new Set(PLANTED.filter(({ blocks }) => blocks).map(({ home }) => home));
const expectedHomes = demoHomes().filter((home) => !blocked.has(nameOf(home))).map((home) => ({ ...home, ...written.find((one) => nameOf(one) === nameOf(home)) }))
  .map((home) => (/^\d/.test(home.deliveryFrom) ? home : { ...home, deliveryFrom: null, deliveryTo: null }));
const expected = {
  homes: expectedHomes, left: [...blocked, '6-2-1101'].sort(), xlsx: problemsAt(xlsx.places, true), csv: problemsAt(csv.places, false)
};

mkdirSync(new URL('messy/', folder), { recursive: true });
writeFileSync(new URL('yunxili.xlsx', folder), writeXlsx([notes, xlsx.sheet, old]));
writeFileSync(new URL('yunxili-gbk.csv', folder), iconv.encode(csv.text, 'gbk'));
const lines = expected.homes.map((home) => `    ${JSON.stringify(home)}`).join(',\n');
writeFileSync(new URL('yunxili.expected.json', folder), `{\n  "left": ${JSON.stringify(expected.left)},\n  "xlsx": ${JSON.stringify(expected.xlsx)},\n  "csv": ${JSON.stringify(expected.csv)},\n  "homes": [\n${lines}\n  ]\n}\n`);
for (const [name, bytes] of Object.entries(messyFiles)) writeFileSync(new URL(`messy/${name}`, folder), bytes);
writeFileSync(new URL('messy/expected.json', folder), `${JSON.stringify(messyExpected, null, 2)}\n`);
console.log(`600 homes, ${PLANTED.length + EXTRA.length} planted mistakes and ${Object.keys(messyFiles).length} messy files → ${folder.pathname}`);
