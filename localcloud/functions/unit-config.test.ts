import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../testing/build-units';
import { readUnits } from './unit-config';

const folder = temporaryFolder('units');
afterAll(() => folder.remove());

let last = 0;
function unitsWith(config: unknown, name = 'owner') {
  const dir = join(folder.dir, String((last += 1)));
  mkdirSync(join(dir, name), { recursive: true });
  writeFileSync(join(dir, name, 'index.js'), 'exports.main = () => 1');
  if (config !== undefined) writeFileSync(join(dir, name, 'config.json'), JSON.stringify(config));
  return readUnits(dir);
}

test('a unit without a config has the vendor\'s presets', () => {
  expect(unitsWith(undefined).get('owner')).toMatchObject({ name: 'owner', timeoutSeconds: 3, memoryMb: 256, triggers: [], openapi: [], envVariables: {} });
  expect(readUnits(join(folder.dir, 'nowhere')).size).toBe(0);
});

test('what config.json says holds', () => {
  const timer = { name: 'beat', type: 'timer', config: '0 * * * * * *' };
  const read = unitsWith({ timeout: 60, memorySize: 1024, triggers: [timer], permissions: { openapi: ['subscribeMessage.send'] }, envVariables: { A: 'b' } });
  expect(read.get('owner')).toMatchObject({ timeoutSeconds: 60, memoryMb: 1024, triggers: [timer], openapi: ['subscribeMessage.send'], envVariables: { A: 'b' } });
});

test.each([
  ['a time over a minute', { timeout: 61 }, 'timeout'],
  ['memory nobody sells', { memorySize: 100 }, 'memorySize'],
  ['two timers', { triggers: [{}, {}] }, 'one trigger'],
])('what the cloud would refuse at upload is refused at start: %s', (_what, config, words) => {
  expect(() => unitsWith(config)).toThrow(words);
});

test('and so is code over 50 MB', () => {
  const dir = join(folder.dir, 'large');
  mkdirSync(join(dir, 'owner', 'fonts'), { recursive: true });
  writeFileSync(join(dir, 'owner', 'index.js'), '');
  writeFileSync(join(dir, 'owner', 'fonts', 'a.ttf'), '');
  truncateSync(join(dir, 'owner', 'fonts', 'a.ttf'), 50 << 20);
  expect(readUnits(dir).has('owner')).toBe(true);
  writeFileSync(join(dir, 'owner', 'index.js'), ' ');
  expect(() => readUnits(dir)).toThrow('50 MB');
});

test('and so is a name the cloud does not take', () => {
  expect(() => unitsWith({}, '1st')).toThrow('1st');
});
