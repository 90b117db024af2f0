import { homeShort } from '../community/home';
import type { RosterField } from './columns';
import { correctMapping, NO_COLUMN } from './correct-mapping';
import { diffRoster, type FiledHome } from './diff-roster';
import { findHeader } from './find-header';
import { columnName, type GridRow } from './grid';
import { guessMapping } from './guess-mapping';
import { problemWeights } from './problem';
import { problemWords } from './problem-words';
import { prepareRoster } from './prepare-roster';
import { readRoster, type RosterReading } from './read-roster';

const HEADER = ['楼栋', '单元', '房号', '面积', '业主姓名', '电话', '身份证号', '合同编号', '交付期限'];
const WANG = '990000199101081218', CHEN = '990000199206203322';
const line = (row: number, ...cells: string[]): GridRow => ({ row, cells });
const first = line(2, '3', '2', '1201', '118.60', '王一宁', '13800006207', WANG, 'C1', '2026-03-01至2026-03-31');
const read = (rows: readonly GridRow[], buildings: readonly string[] = []): RosterReading => readRoster(rows, guessMapping(HEADER, rows), { buildings, unitIfNone: '1' });
const codes = (reading: RosterReading): readonly string[] => reading.problems.map(({ row, column, code }) => `${column}${row} ${code}`);

describe('co-owners', () => {
  it.each([
    ['on a row with blank cells', line(3, '', '', '', '', '陈思远', '13800006218', CHEN)],
    ['on a row with the home repeated', line(3, '3', '2', '1201', '118.60', '陈思远', '13800006218', CHEN, 'C1')],
    ['on a row where only the building is merged down', line(3, '3', '2', '', '', '陈思远', '13800006218', CHEN)]
  ])('%s belong to the home above', (_, row) => {
    const reading = read([first, row]);
    expect(reading.problems).toEqual([]);
    expect(reading.homes).toMatchObject([{ building: '3', unit: '2', room: '1201', area: 11860, contractNo: 'C1', deliveryTo: '2026-03-31', rows: [2, 3], owners: [{ name: '王一宁', row: 2 }, { name: '陈思远', phone: '13800006218', idNumber: CHEN, row: 3 }] }]);
  });
  it('may be in one cell with their numbers', () =>
    expect(read([line(2, '3', '2', '1201', '118.6', '王一宁、陈思远', '13800006207、13800006218', `${WANG}，${CHEN}`)]).homes[0]?.owners).toMatchObject([{ name: '王一宁', idNumber: WANG }, { name: '陈思远', phone: '13800006218', idNumber: CHEN }]));
  it('written twice count once, and it is said', () => {
    const reading = read([first, line(3, '', '', '', '', '王一宁', '13800006207', WANG)]);
    expect(reading.homes[0]?.owners).toHaveLength(1);
    expect(codes(reading)).toEqual(['E3 PERSON_TWICE']);
  });
  it.each(['无', '/', '-', '——', '暂无', 'N/A'])('a cell that says %s says nothing: no owner is called so, no number is looked for', (nothing) => {
    const header = [...HEADER, '共有人', '共有人电话', '共有人身份证号'], row = line(2, '3', '2', '1201', '118.60', '王一宁', '13800006207', nothing, 'C1', nothing, nothing, nothing, nothing);
    const reading = readRoster([row], guessMapping(header, [row]), { buildings: [], unitIfNone: '1' });
    expect(reading.homes.map(({ owners, deliveryTo }) => [owners.map(({ name, idNumber }) => [name, idNumber]), deliveryTo])).toEqual([[[['王一宁', '']], null]]);
    expect(codes(reading)).toEqual(['G2 ID_EMPTY']);
  });
  it('need no phone; a wrong one is left out, not the home', () => {
    const reading = read([first, line(3, '', '', '', '', '陈思远', '123', CHEN)]);
    expect(codes(reading)).toEqual(['F3 CO_OWNER_PHONE_BAD']);
    expect(reading.homes[0]?.owners[1]).toMatchObject({ name: '陈思远', phone: '' });
  });
});

describe('what blocks a home and what does not', () => {
  it('the same home further down is a double; the first stays', () => {
    const reading = read([first, line(3, '3', '2', '1202', '89', '李敏', '13800006300', '', 'C2'), line(4, '3', '2', '1201', '118.6', '赵安', '13800006301', '', 'C9')]);
    expect(reading.homes.map(homeShort)).toEqual(['3-2-1201', '3-2-1202']);
    expect(reading.left).toEqual([]);
    expect(codes(reading)).toEqual(['G3 ID_EMPTY', 'C4 HOME_TWICE', 'G4 ID_EMPTY']);
  });
  it('the same home on the next row under another contract is a double, not a co-owner', () =>
    expect(codes(read([first, line(3, '3', '2', '1201', '118.6', '赵安', '13800006301', CHEN, 'C9')]))).toEqual(['C3 HOME_TWICE']));
  it('a building the community does not have', () => expect(codes(read([first], ['1', '2']))).toEqual(['A2 BUILDING_UNKNOWN']));
  it('a home without unit where its building has units', () => expect(codes(read([first, line(3, '3', '', '1202', '89', '李敏', '13800006300', CHEN, 'C2')]))).toEqual(['B3 UNIT_MISSING']));
  it('no unit anywhere in the building: the settled one', () => expect(read([line(2, 'A', '', '1201', '89', '李敏', '13800006300', CHEN, 'C2')]).homes.map(homeShort)).toEqual(['A-1-1201']));
  it('a row of a person under no home', () => expect(codes(read([line(2, '', '', '', '', '李敏', '13800006300', CHEN)]))).toEqual(['C2 ROOM_EMPTY']));
  it('one person with two homes is no problem', () => expect(read([first, line(3, '3', '2', '1202', '89', '王一宁', '13800006207', WANG, 'C2')]).problems).toEqual([]));
  it('totals at the end are no homes', () => expect(read([first, line(9, '合计', '', '1')])).toMatchObject({ rowsRead: 1, problems: [] }));
  it('every problem names its cell and what stands there', () =>
    expect(read([line(7, '3', '2', '1201', '约90', '王一宁', '1380000', WANG)]).problems).toEqual([
      { row: 7, column: 'D', field: 'area', value: '约90', code: 'AREA_UNREAD', weight: 'blocks' }, { row: 7, column: 'F', field: 'phone', value: '1380000', code: 'PHONE_LENGTH', weight: 'blocks' }
    ]));
});

describe('a file of several phases', () => {
  const homes = ['房屋', '面积', '业主姓名', '电话'];
  const named = (...names: readonly string[]) => { const rows = names.map((name, at) => line(at + 2, name, '90', `业主${at}`, `1380000630${at}`)); return readRoster(rows, guessMapping(homes, rows), { buildings: [], unitIfNone: '1' }); };
  const mixed = (reading: RosterReading) => reading.problems.filter(({ code }) => code === 'PHASES_MIXED' || code === 'HOME_TWICE' || code === 'PERSON_TWICE').map(({ row, column, code }) => `${column}${row} ${code}`);
  it('whose buildings have the same numbers takes in none of them: each row is told, those the phases share no home of too', () => {
    const reading = named('一期3栋2单元1201', '二期3栋2单元1201', '二期3栋2单元1202', '一期5栋1单元101');
    expect([mixed(reading), reading.homes.map(homeShort), reading.left]).toEqual([['A2 PHASES_MIXED', 'A3 PHASES_MIXED', 'A4 PHASES_MIXED'], ['5-1-101'], ['3-2-1201', '3-2-1202']]);
  });
  it('whose buildings are numbered through is read as it is, and so is one phase written in several ways', () => {
    expect([mixed(named('一期3栋2单元1201', '二期7栋2单元1201')), named('一期3-2-1201', '第一期3栋2单元1202', '1期 3栋2单元1203', '3栋2单元1204').homes.map(homeShort)]).toEqual([[], ['3-2-1201', '3-2-1202', '3-2-1203', '3-2-1204']]);
  });
  it.each([['第一期3栋2单元1201', '3栋2单元1201（二期）'], ['A区3栋2单元1201', 'B区3栋2单元1201'], ['云溪里东苑3栋2单元1201', '云溪里西苑3栋2单元1201']])('%s and %s are two homes', (one, other) => expect(mixed(named(one, other))).toEqual(['A2 PHASES_MIXED', 'A3 PHASES_MIXED']));
  it('the same home on the next row of another phase is no co-owner of the one above', () => expect(named('一期3栋2单元1201', '二期3栋2单元1201').homes).toEqual([]));
  it('a column of its own says it, by a bare number too, and so does a building’s name', () => {
    const header = ['项目分期', '楼栋', '单元', '房号', '面积', '业主姓名', '电话'], rows = [line(2, '1', '3', '2', '1201', '90', '李敏', '13800006300'), line(3, '二期', '3', '2', '1202', '90', '赵安', '13800006301'), line(4, '', '一期5栋', '2', '1201', '90', '周平', '13800006302'), line(5, '', '二期5栋', '2', '1201', '90', '周正', '13800006303'), line(6, '', '一期6栋', '2', '1201', '90', '周全', '13800006304')];
    const reading = readRoster(rows, guessMapping(header, rows), { buildings: [], unitIfNone: '1' });
    expect([mixed(reading), reading.homes.map(homeShort)]).toEqual([['B2 PHASES_MIXED', 'B3 PHASES_MIXED', 'B4 PHASES_MIXED', 'B5 PHASES_MIXED'], ['6-2-1201']]);
  });
  it('a sheet for each phase says it by the sheet’s name', () => {
    const sheet = (name: string, owner: string, phone: string) => ({ name, hidden: false, rows: [line(1, '楼栋', '单元', '房号', '面积', '业主姓名', '电话'), line(2, '3', '2', '1201', '90', owner, phone)] });
    const prepared = prepareRoster([sheet('一期', '李敏', '13800006300'), sheet('二期', '赵安', '13800006301')]);
    if (!prepared.ok) throw new Error(prepared.code);
    expect(readRoster(prepared.value.body, prepared.value.mapping, { buildings: [], unitIfNone: '1' }).problems.filter(({ weight }) => weight === 'blocks')).toMatchObject([{ sheet: '一期', row: 2, code: 'PHASES_MIXED' }, { sheet: '二期', row: 2, code: 'PHASES_MIXED' }]);
  });
});

describe('finding the header', () => {
  const grid = (...rows: readonly string[][]) => ({ name: 'a', hidden: false, rows: rows.map((cells, at) => ({ row: at + 1, cells })) });
  it('skips titles and the upper line of a double header', () =>
    expect(findHeader(grid(['业主名册', '业主名册', '业主名册'], ['房屋', '房屋', '业主信息'], ['楼栋', '房号', '业主姓名'], ['1', '101', '王一宁']))).toBe(2));
  it('finds none in a sheet of notes', () => expect(findHeader(grid(['说明'], ['请核对业主信息']))).toBeUndefined());
  it.each<[string, readonly string[], Partial<Record<RosterField, number>>]>([
    ['a developer’s sales export', ['序号', '房源名称', '客户姓名', '联系方式', '证件号码', '建筑面积', '合同编号'], { home: 1, owner: 2, phone: 3, identityNumber: 4, area: 5, contractNumber: 6 }],
    ['co-owner columns beside the owner’s', ['房号', '产权人', '手机', '身份证', '共有人', '共有人身份证号', '共有人电话'], { home: 0, owner: 1, phone: 2, identityNumber: 3, coOwner: 4, coOwnerIdentityNumber: 5, coOwnerPhone: 6 }],
    ['two dates', ['楼号', '单元', '室号', '交付开始日期', '交付截止日期'], { building: 0, unit: 1, room: 2, deliveryFrom: 3, deliveryTo: 4 }],
    ['units in brackets and stars', ['*楼栋', '*房号', '建筑面积（㎡）', '*业主姓名'], { building: 0, room: 1, area: 2, owner: 3 }]
  ])('maps %s', (_, header, mapping) => expect(guessMapping(header, [])).toEqual(mapping));
  it('finds unnamed number columns by what they hold', () => {
    const body = ['13800006207', '13800006218', '13800006229'].map((phone, at) => line(at + 2, '1', `10${at}`, '王一宁', phone, WANG));
    expect(guessMapping(['楼栋', '房号', '业主', '', ''], body)).toMatchObject({ phone: 3, identityNumber: 4 });
  });
  it('takes the sheet with most homes, never a hidden one, and drops repeated headers', () => {
    const header = ['楼栋', '房号', '业主'], small = grid([...header, '备注'], ['1', '101', '王']), large = { ...grid(header, ['1', '101', '王'], header, ['1', '102', '李']), name: 'b' };
    const prepared = prepareRoster([small, large, { ...grid(header, ...Array.from({ length: 9 }, () => ['1', '1', 'x'])), hidden: true }]);
    expect(prepared).toMatchObject({ ok: true, value: { sheet: 'b', headerRow: 1, body: [{ row: 2 }, { row: 4 }] } });
  });
  const sheet = (name: string, ...rows: readonly string[][]) => ({ ...grid(['单元', '房号', '业主姓名', '电话', '面积'], ...rows), name });
  it('joins sheets under one header, each called after its building, and tells their rows apart', () => {
    const prepared = prepareRoster([sheet('云溪里1栋', ['1', '101', '王一宁', '13800006207', '90'], ['', '', '陈思远', '13800006218', '']), sheet('二号楼', ['1', '101', '李敏', '138', '90'])]);
    if (!prepared.ok) throw new Error(prepared.code);
    const reading = readRoster(prepared.value.body, prepared.value.mapping, { buildings: [], unitIfNone: '1' });
    expect(prepared.value.sheet).toBe('云溪里1栋、二号楼');
    expect(reading.homes).toMatchObject([{ building: '1', unit: '1', room: '101', owners: [{ name: '王一宁' }, { name: '陈思远' }] }]);
    expect(reading.left).toEqual(['2-1-101']);
    expect(reading.problems.filter(({ weight }) => weight === 'blocks')).toMatchObject([{ sheet: '二号楼', row: 2, column: 'D', code: 'PHONE_LENGTH' }]);
  });
  it('a co-owner row at the head of a sheet does not belong to the sheet before', () => {
    const prepared = prepareRoster([sheet('1栋', ['1', '101', '王一宁', '13800006207', '90']), sheet('2栋', ['', '', '陈思远', '13800006218', ''])]);
    expect(prepared.ok && codes(readRoster(prepared.value.body, prepared.value.mapping, { buildings: [], unitIfNone: '1' }))).toContain('B2 ROOM_EMPTY');
  });
  it('a correction sets, moves and clears columns, and nothing unknown', () => {
    const guess = { room: 1, owner: 2, phone: 3 };
    expect(correctMapping(guess, { owner: 3, area: 4, phone: NO_COLUMN }, 5)).toEqual({ room: 1, owner: 3, area: 4 });
    expect(correctMapping(guess, { owner: 9, __proto__: 1, constructor: 1, area: 0.5, unit: -2 }, 5)).toEqual(guess);
  });
  it('a whole mapping sent back with two columns swapped is taken as sent', () =>
    expect(correctMapping({ room: 1, owner: 2, phone: 3 }, { room: 1, owner: 3, phone: 2 }, 5)).toEqual({ room: 1, owner: 3, phone: 2 }));
  it('every problem says in words what to do, in both languages', () => {
    for (const code of Object.keys(problemWeights) as (keyof typeof problemWeights)[]) { expect(problemWords[code].zh).toMatch(/请|先|已|要/); expect(problemWords[code].en.length).toBeGreaterThan(10); }
  });
  it('says which sheets it looked at when none has a header', () => expect(prepareRoster([grid(['a'])])).toEqual({ ok: false, code: 'NO_HEADER', data: { sheets: ['a'] } }));
  it.each([[0, 'A'], [25, 'Z'], [26, 'AA'], [701, 'ZZ'], [702, 'AAA']])('column %d is %s', (index, name) => expect(columnName(index)).toBe(name));
});

describe('importing again', () => {
  const reading = read([first, line(3, '', '', '', '', '陈思远', '13800006218', CHEN), line(4, '3', '2', '1202', '89', '李敏', '13800006300', '', 'C2')]);
  const keys = { idKey: (id: string) => `i${id}`, phoneKey: (phone: string) => `p${phone}`, addressKey: (address: string) => `a${address}` };
  const filed: readonly FiledHome[] = reading.homes.map((home) => ({ ...home, owners: home.owners.map(({ name, phone, idNumber }) => ({ name, phoneKey: keys.phoneKey(phone), idKey: idNumber === '' ? '' : keys.idKey(idNumber) })) }));
  const one = filed[0] as FiledHome;
  it('the same file changes nothing', () => expect(diffRoster(reading.homes, filed, keys)).toEqual({ added: [], same: ['3-2-1201', '3-2-1202'], changed: [], missing: [] }));
  it('a new home is added, one that is gone is only named', () => expect(diffRoster(reading.homes, [one, { ...one, room: '9' }], keys)).toMatchObject({ added: [{ room: '1202' }], same: ['3-2-1201'], missing: ['3-2-9'] }));
  it('homes left out for their problems are not missing', () => expect(diffRoster([], filed, keys, ['3-2-1201']).missing).toEqual(['3-2-1202']));
  it.each<[string, Partial<FiledHome>, readonly string[], boolean]>([
    ['area and contract', { area: 11800, contractNo: 'C0' }, ['area', 'contractNo'], false],
    ['one owner', { owners: [one.owners[0] as FiledHome['owners'][number]] }, ['owners'], false],
    ['a phone', { owners: one.owners.map((owner) => ({ ...owner, phoneKey: 'p1' })) }, ['ownerPhone'], false],
    ['all owners: sold', { owners: [{ name: '赵安', phoneKey: 'p', idKey: 'i' }] }, ['owners'], true]
  ])('says what changed: %s', (_, before, fields, isSold) => expect(diffRoster(reading.homes.slice(0, 1), [{ ...one, ...before }], keys).changed).toMatchObject([{ fields, isSold }]));
});
