import { aLot } from '../testing/a-lot';
import { markedSpaces } from '../parking/change-lot';
import { aTurn } from '../testing/a-lot';
import { guessMapping } from './guess-mapping';
import type { GridRow } from './grid';
import { readRoster } from './read-roster';
import { spacesInWords, withSpaces } from './read-spaces';

const HEADER = ['楼栋', '单元', '房号', '建筑面积', '业主姓名', '电话', '车位号'];
const home = (row: number, room: string, spaces: string): GridRow => ({ row, cells: ['3', '2', room, '90', `张${'一二三四五'[row % 5]}`, `1380000${String(row).padStart(4, '0')}`, spaces] });
const B1 = aLot('B1-001~B1-030\n3-2-1209 B1-009', { name: '地下一层' }), GROUND = aLot('1~12\nB1-005', { name: '地面、东侧' }, 'lot_yunxi_ground'), BIKES = aLot('Z1', { name: '车棚', type: 'bicycle' }, 'lot_yunxi_bikes');
const kept = markedSpaces(B1, ['B1-030'], 'reserved', '消防', aTurn());
const LOTS = [kept.ok ? kept.value : B1, GROUND, BIKES];
function read(cells: readonly (readonly [room: string, spaces: string])[], lots = LOTS) {
  const rows = cells.map(([room, spaces], i) => home(i + 2, room, spaces)), mapping = guessMapping(HEADER, rows);
  const reading = withSpaces(readRoster(rows, mapping, { buildings: [], unitIfNone: '1' }), mapping, lots);
  return { given: reading.homes.map(({ room, spaces = [] }) => `${room} ${spaces.map(({ lotId, no }) => `${lotId.slice(10)}:${no}`).join(' ')}`.trim()), problems: reading.problems.filter(({ field }) => field === 'spaces').map(({ row, column, code, value, weight }) => `${column}${row} ${code} ${value} ${weight}`) };
}

describe('a space as property companies write it', () => {
  test.each([
    ['B1-023', ['b1:B1-023']], ['Ｂ1—23号', ['b1:B1-023']], ['车位号：b1-23', ['b1:B1-023']], ['B1-23、B1-24；B1-25', ['b1:B1-023', 'b1:B1-024', 'b1:B1-025']], ['B1-23 B1-24', ['b1:B1-023', 'b1:B1-024']], ['B1-23\nB1-23', ['b1:B1-023']],
    ['地下一层 B1-005', ['b1:B1-005']], ['地面东侧-B1-005', ['ground:B1-005']], ['地面东侧7号车位', ['ground:7']], ['007', ['ground:7']], ['7/B1-1', ['ground:7', 'b1:B1-001']], ['无', []], ['—', []], ['', []],
  ])('%s', (text, spaces) => expect(read([['1201', text]])).toEqual({ given: [`1201 ${spaces.join(' ')}`.trim()], problems: [] }));
  test.each([['车位面积', false], ['车位数量', false], ['车位备注', false], ['产权车位（号）', true], ['停车位', true], ['地下车位编号', true]])('%s as a header', (header, isSpaces) =>
    expect('spaces' in guessMapping(['楼栋', '房号', '业主姓名', header], [])).toBe(isSpaces));
});

describe('what cannot be given is said, and the home is taken in', () => {
  test('unknown, in several lots, another home’s, kept for something, twice in the file', () =>
    expect(read([['1201', 'C9'], ['1202', 'B1-005'], ['1203', 'B1-009'], ['1204', 'B1-30'], ['1205', 'B1-1'], ['1206', 'B1-001、B1-2']])).toEqual({
      given: ['1201', '1202', '1203', '1204', '1205 b1:B1-001', '1206 b1:B1-002'],
      problems: ['G2 SPACE_UNKNOWN C9 warns', 'G3 SPACE_SEVERAL B1-005 warns', 'G4 SPACE_TAKEN B1-009 warns', 'G5 SPACE_KEPT B1-30 warns', 'G7 SPACE_TWICE B1-001 warns'],
    }));
  test('without a register that is said once', () => expect(read([['1201', 'B1-1'], ['1202', 'B1-2、B1-3']], []).problems).toEqual(['G2 SPACE_UNKNOWN B1-1 warns']));
  test('what the home has already is nothing new; another of the same type it keeps is named', () => {
    expect(read([['1209', 'B1-9']])).toEqual({ given: ['1209'], problems: [] });
    expect(read([['1209', 'B1-10']])).toEqual({ given: ['1209 b1:B1-010'], problems: ['G2 SPACE_ALSO B1-009 warns'] });
    expect(read([['1209', 'Z1']])).toEqual({ given: ['1209 bikes:Z1'], problems: [] });
  });
});

test('written out, a home’s spaces read back as they are, with the lot’s name where two lots have the number', () => {
  const held = [aLot('3-2-1201 B1-005\n3-2-1201 B1-007', { name: '地下一层' }), aLot('3-2-1202 B1-005\n3-2-1201 B1-5', { name: '地面、东侧' }, 'lot_yunxi_ground')], words = spacesInWords(held);
  expect([words('3-2-1201'), words('3-2-1202'), words('3-2-1203')]).toEqual(['地下一层 B1-005、B1-007、地面东侧 B1-5', '地面东侧 B1-005', '']);
  expect(read([['1201', words('3-2-1201')], ['1202', words('3-2-1202')]], held)).toEqual({ given: ['1201', '1202'], problems: [] });
});
