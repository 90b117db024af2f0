import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { homeShort, type Place } from '@domain/community/home';
import { prepareRoster } from '@domain/roster/prepare-roster';
import { readRoster, type RosterReading } from '@domain/roster/read-roster';
import type { RosterHome } from '@domain/roster/roster-home';
import { readSheet } from './read-sheet';

type ExpectedHome = Place & Pick<RosterHome, 'houseType' | 'area' | 'contractNo' | 'deliveryFrom' | 'deliveryTo'>
  & { readonly owners: readonly Pick<RosterHome['owners'][number], 'name' | 'phone' | 'idNumber'>[] };
type Expected = {
  left: string[]; xlsx: { row: number; field: string; code: string }[]; csv: { row: number; field: string; code: string }[]
  homes: ExpectedHome[]
};
const folder = join(__dirname, '../../../tests/fixtures/roster');
const expected = JSON.parse(readFileSync(join(folder, 'yunxili.expected.json'), 'utf8')) as Expected;

function readFixture(name: string): RosterReading {
  const file = readSheet(readFileSync(join(folder, name)));
  if (!file.ok) throw new Error(file.code);
  const prepared = prepareRoster(file.value.sheets);
  if (!prepared.ok) throw new Error(prepared.code);
  return readRoster(prepared.value.body, prepared.value.mapping, { buildings: ['1', '2', '3', '4', '5'], unitIfNone: '1' });
}

const facts = (home: ExpectedHome): unknown => ({
  name: homeShort(home), houseType: home.houseType, area: home.area, contractNo: home.contractNo, from: home.deliveryFrom, to: home.deliveryTo,
  owners: home.owners.map(({ name, phone, idNumber }) => ({ name, phone, idNumber }))
});

describe.each([['yunxili.xlsx', 'xlsx'], ['yunxili-gbk.csv', 'csv']] as const)('the demo roster %s', (name, kind) => {
  const reading = readFixture(name);
  it('gives every sound home with its owners, and no other', () => expect(reading.homes.map(facts)).toEqual(expected.homes.map(facts)));
  it('names the homes left out', () => expect([...reading.left].sort()).toEqual(expected.left));
  it('names each planted mistake where it stands, and nothing else', () =>
    expect(reading.problems.map(({ row, field, code }) => ({ row, field, code }))).toEqual(expected[kind]));
});
