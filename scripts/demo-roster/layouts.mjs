import { columnName, dayNumber } from './write-xlsx.mjs';

const CHINESE = ['', '一', '二', '三', '四', '五', '六'];
const isDay = (text) => /^\d{4}-\d{2}-\d{2}$/.test(text);
const metres = (area) => (area / 100).toFixed(2);

/** Buildings and units as five people would write them. */
const buildingText = (building) => ['', '1栋', '02', '3#', '四幢', '5号楼', '6栋'][building];
const unitText = (building, unit) => [`${unit}单元`, `0${unit}`, `${CHINESE[unit]}单元`][building % 3];

/** The sheet of the .xlsx: title lines, a two-line header, cells merged down, co-owners on rows of their own (room merged, or blank) or in one cell. */
export function xlsxLayout(homes) {
  const rows = [['云溪里一期 业主名册（演示数据，人名、证件号、电话均为虚构）'], ['制表：案场资料组', '', '', '', '', '', '', '', '', '', '日期', { number: dayNumber('2026-02-10'), style: 1 }],
    ['序号', '房屋信息', '', '', '', '', '合同信息', '', '', '业主信息', '', '', '', '备注'],
    ['序号', '楼栋', '单元', '房号', '户型', '建筑面积\n（㎡）', '购房合同编号', '交付期限起', '交付期限止', '业主姓名', '联系电话', '证件号码', '通讯地址', '备注']];
  const merges = ['A1:N1', 'A3:A4', 'B3:F3', 'G3:I3', 'J3:M3', 'N3:N4'];
  const places = [];
  const mergeDown = (column, from, to) => { if (to > from) merges.push(`${columnName(column)}${from}:${columnName(column)}${to}`); };
  let group = '', groupRow = 0;
  homes.forEach((home, at) => {
    const inOneCell = at % 3 === 2, joined = (list) => list.join('、');
    const lines = inOneCell && home.owners.length > 1 ? [home.owners] : home.owners.length > 0 ? home.owners.map((owner) => [owner]) : [[]];
    const start = rows.length + 1, key = `${home.building}-${home.unit}-${at >= 600 ? at : ''}`;
    if (key !== group) { mergeDown(1, groupRow, rows.length); mergeDown(2, groupRow, rows.length); group = key; groupRow = start; }
    lines.forEach((owners, line) => {
      const isFirst = line === 0, phones = owners.map((owner) => owner.phone), ids = owners.map((owner) => owner.idNumber);
      const day = (text) => (isDay(text) ? { number: dayNumber(text), style: 1 } : text);
      rows.push([
        isFirst ? { number: at + 1 } : '', groupRow === rows.length + 1 ? buildingText(home.building) : '', groupRow === rows.length + 1 ? unitText(home.building, home.unit) : '',
        isFirst ? (/^\d+$/.test(home.room) && at % 4 !== 1 ? { number: home.room } : home.room) : '', isFirst ? home.houseType : '',
        isFirst && home.area !== null ? (at % 5 === 0 ? { formula: `ROUND(${metres(home.area)},2)`, cached: metres(home.area) } : { number: metres(home.area) }) : '',
        isFirst ? home.contractNo : '', isFirst ? day(home.deliveryFrom) : '', isFirst ? day(home.deliveryTo) : '',
        joined(owners.map((owner) => (owner.name.length === 2 && at % 6 === 0 ? `${owner.name[0]}　${owner.name[1]}` : owner.name))),
        phones.length === 1 && at % 7 !== 3 ? { number: phones[0] } : joined(phones.map((phone) => (at % 7 === 3 && phone.length === 11 ? `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}` : phone))),
        ids.length === 1 && ids[0].endsWith('000') ? { number: ids[0] } : joined(ids), isFirst ? home.address : '', line > 0 ? '共有人' : ''
      ]);
    });
    if (at % 2 === 0 && lines.length > 1) mergeDown(3, start, rows.length);
    places.push({ row: start });
    if (home.building === '2' && home.unit === '2' && home.room === '105') { rows.push([]); mergeDown(1, groupRow, rows.length - 1); mergeDown(2, groupRow, rows.length - 1); groupRow = 0; group = ''; }
  });
  rows.push(['合计', '', '', '', '', '', `${homes.length} 户`]);
  return { sheet: { name: '业主名册', hidden: false, rows, merges }, places };
}

/** A home's name in the ways that lie about in files. */
const homeText = ({ building, unit, room }, at) => /^\d+$/.test(room)
  ? [`${building}栋-${unit}-${room}`, `0${building}-${unit}-${room}`, `${building}#${unit}单元${room}`, `${building}幢${CHINESE[unit]}单元${room}室`, `云溪里${CHINESE[building]}栋${unit}单元${room}`][at % 5]
  : `${building}栋${room}`;

/** The .csv: one column for the home's name, co-owners in columns of their own, all in one cell. */
export function csvLayout(homes) {
  const header = ['房屋坐落', '户型', '建筑面积', '合同备案号', '约定交付期', '产权人', '手机', '身份证号', '共有人', '共有人电话', '共有人身份证号'];
  const lines = [['云溪里一期交付清单（演示数据）'], header], places = [];
  const separators = ['、', ' ', '，', ';', '/'];
  homes.forEach((home, at) => {
    const [owner = { name: '', phone: '', idNumber: '' }, ...others] = home.owners, joined = (list) => list.join(separators[at % 5]);
    const period = isDay(home.deliveryFrom) ? ['2026-03-01至2026-03-31', '2026年3月1日-3月31日', '2026.3.1~2026.3.31', '2026/3/1-2026/3/31'][at % 4] : home.deliveryFrom;
    lines.push([homeText(home, at), home.houseType, home.area === null ? '' : `${metres(home.area)}${at % 3 === 0 ? '㎡' : ''}`, home.contractNo, period,
      owner.name, at % 4 === 0 && owner.phone.length === 11 ? `+86-${owner.phone}` : owner.phone, at % 2 === 0 && owner.idNumber !== '' ? `="${owner.idNumber}"` : owner.idNumber,
      joined(others.map(({ name }) => name)), joined(others.map(({ phone }) => phone)), joined(others.map(({ idNumber }) => idNumber))]);
    places.push({ row: lines.length });
  });
  const field = (text) => (text.startsWith('="') || !/[",\n]/.test(text) ? text : `"${text.replaceAll('"', '""')}"`);
  return { text: lines.map((cells) => cells.map(field).join(',')).join('\r\n') + '\r\n', places };
}
