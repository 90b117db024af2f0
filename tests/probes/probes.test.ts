import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const config = require('../../.dependency-cruiser.cjs') as { forbidden: readonly { name: string }[] };
const node = (args: readonly string[], cwd: string) => spawnSync(process.execPath, [...args], { cwd, encoding: 'utf8' });

/** A house with one planted violation of every arrow. The key is the rule that must find it, the first file the one it is found in. */
const PLANTED: Readonly<Record<string, readonly (readonly [file: string, text: string])[]>> = {
  'domain-is-pure': [['domain/booking/planted.ts', "import type { x } from '../../contract/planted-target'; export type Y = typeof x;"], ['contract/planted-target.ts', 'export const x = 1;']],
  'domain-has-no-platform': [['domain/booking/planted-node.ts', "import fs from 'node:fs'; export const y = fs;"]],
  'contract-speaks-domain': [['contract/planted.ts', "import { x } from '../cloudfunctions/kit/planted-target'; export const y = x;"], ['cloudfunctions/kit/planted-target.ts', 'export const x = 1;']],
  'modules-stand-alone': [['cloudfunctions/modules/booking/planted.ts', "import { x } from '../review/planted-target'; export const y = x;"], ['cloudfunctions/modules/review/planted-target.ts', 'export const x = 1;']],
  'kit-knows-no-module': [['cloudfunctions/kit/planted.ts', "import { x } from '../modules/review/planted-target'; export const y = x;"]],
  'one-door-to-the-sdk': [['cloudfunctions/modules/booking/planted-sdk.ts', "import cloud from 'wx-server-sdk'; export const y = cloud;"]],
  'client-and-server-meet-in-contract': [['src/features/booking/planted-server.ts', "import { x } from '../../../cloudfunctions/kit/planted-target'; export const y = x;"]],
  'server-knows-no-client': [['cloudfunctions/kit/planted-client.ts', "import { x } from '../../src/ui/planted-target'; export const y = x;"], ['src/ui/planted-target.ts', 'export const x = 1;']],
  'contract-only-as-types-on-the-phone': [['src/features/booking/planted-schema.ts', "import { x } from '../../../contract/planted-target'; export const y = x;"]],
  'features-stand-alone': [['src/features/booking/planted.ts', "import { x } from '../review/planted-target'; export const y = x;"], ['src/features/review/planted-target.ts', 'export const x = 1;']],
  'ui-knows-no-domain': [['src/ui/planted.ts', "import { x } from '../../domain/planted-target'; export const y = x;"], ['domain/planted-target.ts', 'export const x = 1;']],
  'taro-only-in-platform': [['src/features/booking/planted-taro.ts', "import Taro from '@tarojs/taro'; export const y = Taro;"]],
  'localcloud-runs-what-is-built': [['localcloud/planted.ts', "import { x } from '../domain/planted-target'; export const y = x;"]],
  'no-circles': [['domain/booking/planted-circle.ts', "import { b } from './planted-circle-back'; export const a = () => b;"], ['domain/booking/planted-circle-back.ts', "import { a } from './planted-circle'; export const b = () => a;"]],
};

let house: string;
const plant = (file: string, text: string) => { mkdirSync(path.dirname(path.join(house, file)), { recursive: true }); writeFileSync(path.join(house, file), `${text}\n`); };

beforeAll(() => {
  house = mkdtempSync(path.join(os.tmpdir(), 'ruhuo-probes-'));
  for (const file of ['.dependency-cruiser.cjs', '.oxlintrc.json', 'tsconfig.json', 'package.json']) copyFileSync(path.join(root, file), path.join(house, file));
  symlinkSync(path.join(root, 'node_modules'), path.join(house, 'node_modules'), 'junction');
});
afterAll(() => rmSync(house, { recursive: true, force: true }));

test('every arrow has a planted violation', () => expect(Object.keys(PLANTED).sort()).toEqual(config.forbidden.map(({ name }) => name).sort()));

test('every arrow still bites', () => {
  for (const files of Object.values(PLANTED)) for (const [file, text] of files) plant(file, text);
  const { stdout } = node(['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src', 'domain', 'contract', 'cloudfunctions', 'localcloud'], house);
  const found = (JSON.parse(stdout) as { summary: { violations: readonly { from: string; rule: { name: string } }[] } }).summary.violations;
  for (const [rule, files] of Object.entries(PLANTED)) expect([rule, found.some((one) => one.rule.name === rule && files.some(([file]) => file === one.from))]).toEqual([rule, true]);
});

test.each([
  ['a clock in the rules', 'domain/planted-clock.ts', 'export const now = () => Date.now();', 'no-restricted-properties'],
  ['chance in the rules', 'domain/planted-chance.ts', 'export const any = () => Math.random();', 'no-restricted-properties'],
  ['the process in the rules', 'domain/planted-process.ts', 'export const env = () => process.env;', 'no-restricted-globals'],
  ['any', 'contract/planted-any.ts', 'export const x = (y: any) => y;', 'no-explicit-any'],
  ['a hushed compiler', 'contract/planted-hush.ts', '// @ts-ignore\nexport const x: number = "1";', 'ban-ts-comment'],
  ['a forgotten console', 'src/planted-console.ts', 'console.log(1);', 'no-console'],
])('lint finds %s', (_what, file, text, rule) => {
  plant(file, text);
  expect(node(['node_modules/oxlint/bin/oxlint', file], house).stdout).toContain(rule);
});

test('files: Chinese outside src/copy, too long a file, a test left out, addresses in the lock file', () => {
  execFileSync('git', ['init', '-q'], { cwd: house });
  plant('src/features/planted-words.ts', "export const words = '您好'");
  plant('domain/planted-long.ts', 'export const x = 1;\n'.repeat(251));
  plant('domain/planted-left.test.ts', `${'it'}.only('x', () => {})`);
  plant('package-lock.json', '{ "resolved": "http://example.org/x.tgz" }');
  const { stdout, status } = node([path.join(root, 'scripts/check-files.mjs'), house], house);
  expect(status).toBe(1);
  for (const said of ['planted-words.ts: Chinese', 'planted-long.ts: 253 lines', 'planted-left.test.ts: a test is left out', 'package-lock.json names']) expect(stdout).toContain(said);
});
