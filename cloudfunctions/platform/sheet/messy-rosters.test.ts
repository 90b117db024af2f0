import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareRoster } from '@domain/roster/prepare-roster';
import { readRoster } from '@domain/roster/read-roster';
import { readSheet } from './read-sheet';

const root = join(__dirname, '../../..'), fixtures = join(root, 'tests/fixtures/roster'), messy = join(fixtures, 'messy');
const expected: unknown = JSON.parse(readFileSync(join(messy, 'expected.json'), 'utf8'));

describe('the same four homes, as many offices would send them', () => {
  const files = readdirSync(messy).filter((name) => name !== 'expected.json');
  it('are at least twelve files', () => expect(files.length).toBeGreaterThanOrEqual(12));
  it.each(files)('%s', (name) => {
    const file = readSheet(readFileSync(join(messy, name)));
    if (!file.ok) throw new Error(file.code);
    const prepared = prepareRoster(file.value.sheets);
    if (!prepared.ok) throw new Error(prepared.code);
    const reading = readRoster(prepared.value.body, prepared.value.mapping, { buildings: ['3', '12'], unitIfNone: '1' });
    expect(reading.problems).toEqual([]);
    expect(reading.homes.map(({ building, unit, room, houseType, area, contractNo, owners }) =>
      ({ building, unit, room, houseType, area, contractNo, owners: owners.map(({ name, phone, idNumber }) => ({ name, phone, idNumber })) }))).toEqual(expected);
  });
});

it('the fixtures are what their maker writes, byte for byte', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ruhuo-roster-'));
  try {
    execFileSync(process.execPath, [join(root, 'scripts/make-demo-roster.mjs'), folder]);
    for (const name of ['yunxili.xlsx', 'yunxili-gbk.csv', 'yunxili.expected.json', ...readdirSync(messy).map((one) => `messy/${one}`)]) {
      expect([name, readFileSync(join(folder, name)).equals(readFileSync(join(fixtures, name)))]).toEqual([name, true]);
    }
  } finally { rmSync(folder, { recursive: true }); }
});
