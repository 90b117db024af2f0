import iconv from 'iconv-lite';
import { dayNumber, writeXlsx } from './write-xlsx.mjs';

/** The same four homes, as many offices would send them. */
const WANG = ['王一宁', '13800006207', '990000199101081218'], CHEN = ['陈思远', '13800006218', '990000199206203322'], LI = ['李敏', '13800006229', 'E12345678'];
const ZHOU = ['周正平', '13800006230', '990000195503072148'], FIRM = ['云溪演示商贸有限公司', '057188006200', '91330199MA0000000R'];
const A = ['3', '2', '1201', '三室两厅', '118.60', 'C-1201'], B = ['3', '2', '1202', '两室两厅', '89.35', 'C-1202'], C = ['12', '1', '301', '三室两厅', '121.05', 'C-301'], D = ['12', '1', '302', '两室两厅', '90.42', 'C-302'];
const FULL = ['楼栋', '单元', '房号', '户型', '建筑面积', '合同编号', '业主姓名', '联系电话', '证件号码'];
const plain = [FULL, [...A, ...WANG], ['', '', '', '', '', '', ...CHEN], [...B, ...LI], [...C, ...ZHOU], [...D, ...FIRM]];
const named = (name) => [[name(A), ...A.slice(3), ...WANG], [name(A), ...A.slice(3), ...CHEN], [name(B), ...B.slice(3), ...LI], [name(C), ...C.slice(3), ...ZHOU], [name(D), ...D.slice(3), ...FIRM]];
const NAMED = ['房屋坐落', ...FULL.slice(3)];

const quoted = (cell) => (/[",;\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const csv = (rows, delimiter = ',', end = '\r\n') => rows.map((row) => row.map(quoted).join(delimiter)).join(end) + end;
const sheet = (name, rows, merges = []) => ({ name, hidden: false, rows, merges });
const wide = (text) => text.replace(/[0-9A-Z-]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
const numeric = (cell) => (/^\d{1,11}(\.\d+)?$/.test(cell) && !cell.startsWith('0') ? { number: cell } : cell);
const together = (separator) => [[...A, ...WANG.map((one, at) => one + separator + CHEN[at])], [...B, ...LI], [...C, ...ZHOU], [...D, ...FIRM]];

export const messyFiles = {
  '01-plain-utf8.csv': Buffer.from(csv(plain)),
  '02-utf8-mark-semicolons.csv': Buffer.from(`\ufeff${csv(plain, ';', '\n')}`),
  '03-gbk-tabs.txt': iconv.encode(csv(plain, '\t'), 'gbk'),
  '04-utf16-as-excel-saves-it.txt': iconv.encode(csv(plain, '\t'), 'utf16le', { addBOM: true }),
  '05-gb18030-old-mac-lines.csv': iconv.encode(csv(plain, ',', '\r'), 'gb18030'),
  '06-co-owners-in-one-quoted-cell.csv': Buffer.from(csv([FULL, ...together('\n')])),
  '07-co-owner-columns.csv': Buffer.from(csv([[...FULL, '共有人姓名', '共有人电话', '共有人身份证号'], [...A, ...WANG, ...CHEN], [...B, ...LI, '', '', ''], [...C, ...ZHOU], [...D, ...FIRM]])),
  '08-titles-repeated-headers-totals.csv': iconv.encode(csv([['云溪里业主名册'], ['制表人：资料组'], ...plain.slice(0, 3), FULL, ...plain.slice(3), [], ['合计', '', '4 户'], ['备注：以合同为准']]), 'gbk'),
  '09-protected-and-full-width.csv': Buffer.from([NAMED, ...named(([b, u, r]) => wide(`${b}-${u}-${r}`))].map((row, at) => row.map((cell, column) => (at > 0 && column === 6 ? `="${cell}"` : cell)).join(',')).join('\n')),
  '10-merged-two-line-header.xlsx': writeXlsx([sheet('名册', [['云溪里业主名册'], ['房屋', '', '', '', '', '合同编号', '业主', '', ''], FULL, ...plain.slice(1)], ['A1:I1', 'A2:E2', 'F2:F3', 'G2:I2', 'A4:A5', 'B4:B5', 'C4:C5', 'E4:E5'])]),
  '11-numbers-and-words-in-names.xlsx': writeXlsx([sheet('说明', [['请核对']]), sheet('数据', [NAMED, ...named(([b, u, r]) => `云溪里${b}#楼${u}单元${r}室（${b === '3' ? '南' : '北'}区）`).map((row) => row.map(numeric))])]),
  '12-a-sheet-for-each-building.xlsx': writeXlsx([sheet('3号楼', [FULL.slice(1), ...plain.slice(1, 4).map((row) => row.slice(1).map(numeric))]), sheet('云溪里12栋', [FULL.slice(1), ...plain.slice(4).map((row) => row.slice(1).map(numeric))])]),
  '13-other-words-other-order.xlsx': writeXlsx([sheet('export', [['编号', '证件号', '客户名称', '手机', '网签备案号', '套内外面积', '实测建筑面积', '房型', '幢号', '梯号', '室号', '约定交付期'], ...plain.slice(1).map((row, at) => [{ number: at + 1 }, row[8], row[6], row[7], row[5], '', row[4], row[3], row[0] && `${row[0]}幢`, row[1] && `0${row[1]}`, row[2], row[0] ? { number: dayNumber('2026-03-01'), style: 1 } : ''])])]),
  '14-one-cell-names-by-spaces.xlsx': writeXlsx([sheet('Sheet1', [[], FULL, ...together(' ').map((row, at) => (at === 1 ? row.map((cell) => (cell === '李敏' ? '李　敏' : cell)) : row)).map((row) => row.map(numeric))])]),
  '15-parking-spaces.csv': iconv.encode(csv([[...FULL, '车位号\n（地下）'], [...A, ...WANG, 'Ｂ1-023、b1—24号'], [...plain[2], '地面 7'], [...B, ...LI, '车位：B1-099；B1-023'], [...C, ...ZHOU, '无'], [...D, ...FIRM, 'B1-30 7']]), 'gbk')
};

export const messyExpected = [[A, WANG, CHEN], [B, LI], [C, ZHOU], [D, FIRM]].map(([[building, unit, room, houseType, area, contractNo], ...owners]) =>
  ({ building, unit, room, houseType, area: Math.round(Number(area) * 100), contractNo, owners: owners.map(([name, phone, idNumber]) => ({ name, phone, idNumber })) }));
