import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { newKeys } from '../variables';
import { configOf, functionsDir, readJson, unitNames } from '../units';
import type { Check } from './check';

const MB = 1024 * 1024, CODE = 50 * MB, RUNTIME = 'Nodejs18.15', MEMORY = [128, 256, 512, 1024, 2048];
const each = (find: (unit: string) => readonly string[]): readonly string[] => unitNames().flatMap((unit) => find(unit).map((problem) => `${unit}: ${problem}`));

/** What a function finds in the cloud, and nothing of this machine. */
const bareEnvironment = () => ({ PATH: process.env.PATH ?? '', SystemRoot: process.env.SystemRoot ?? '', RUHUO_KEYS: newKeys(), TCB_ENV: 'check', TENCENTCLOUD_RUNENV: 'SCF', TENCENTCLOUD_REGION: 'ap-shanghai' }) as unknown as NodeJS.ProcessEnv;
const LOAD = 'const unit = require(process.argv[1]); if (typeof unit.main !== "function") throw new Error("no main"); process.exit(0);';
export const bundlesLoad: Check = {
  name: 'every bundle loads on its own',
  find: () => each((unit) => {
    const { status, stderr } = spawnSync(process.execPath, ['-e', LOAD, path.join(functionsDir, unit, 'index.js')], { cwd: functionsDir, encoding: 'utf8', env: bareEnvironment() });
    return status === 0 ? [] : [stderr.trim().split('\n').slice(0, 6).join(' · ')];
  }),
};

export const problemsOfConfig = ({ timeout, memorySize, runtime, triggers = [], permissions, ...rest }: ReturnType<typeof configOf>): readonly string[] => [
  ...(Number.isInteger(timeout) && timeout! >= 1 && timeout! <= 60 ? [] : [`timeout ${timeout} is not within 1 to 60 seconds`]),
  ...(MEMORY.includes(memorySize ?? 0) ? [] : [`memorySize ${memorySize} is none of ${MEMORY.join(', ')}`]),
  ...(runtime === RUNTIME ? [] : [`runtime ${runtime} is not ${RUNTIME}`]),
  ...(triggers.length <= 1 ? [] : ['more than one trigger: WeChat takes one a function']),
  ...triggers.flatMap(({ name, type, config }) => [...(type === 'timer' ? [] : [`trigger type ${type}`]), ...(/^\w[\w-]{0,59}$/.test(name) ? [] : [`trigger name ${name}`]), ...(config.split(' ').length === 7 ? [] : [`cron “${config}” has not seven fields`])]),
  ...(Array.isArray(permissions?.openapi) ? [] : ['permissions.openapi is missing']),
  ...Object.keys(rest).map((key) => `unknown setting ${key}`),
];
export const configsHold: Check = { name: 'config.json within WeChat\'s limits', find: () => each((unit) => problemsOfConfig(configOf(unit))) };

const bytesOf = (dir: string): number => readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).reduce((sum, entry) => sum + statSync(path.join(entry.parentPath ?? entry.path, entry.name)).size, 0);
export const bundlesFit: Check = {
  name: 'bundles complete and within 50 MB',
  find: () => each((unit) => {
    const dir = path.join(functionsDir, unit);
    if (!existsSync(path.join(dir, 'index.js'))) return ['not built'];
    const { main, dependencies = {} } = readJson<{ main: string; dependencies?: object }>(path.join(dir, 'package.json'));
    return [...(bytesOf(dir) <= CODE ? [] : [`${bytesOf(dir)} bytes`]), ...(main === 'index.js' ? [] : [`main is ${main}`]), ...(Object.keys(dependencies).length ? ['has dependencies to be installed: bundles carry everything'] : [])];
  }),
};

/** Words that are secret, or of the demo only, and never belong into what is uploaded. */
const FORBIDDEN: readonly (readonly [string, RegExp])[] = [
  ['a private key', /-----BEGIN (RSA |EC )?PRIVATE KEY-----\\?n?[A-Za-z0-9+/]{40}/], ['a cloud key id', /\bAKID[A-Za-z0-9]{32}\b/],
  ['the demo\'s code', /demo-setup-code/], ['the demo\'s keys', /ZGRkZGRkZGRkZGRkZGRk/],
];
export const secretsIn = (text: string, env: Readonly<Record<string, string | undefined>>): readonly string[] => [
  ...FORBIDDEN.filter(([, pattern]) => pattern.test(text)).map(([name]) => name),
  ...['TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY', 'RUHUO_KEYS'].filter((name) => (env[name]?.length ?? 0) >= 8 && text.includes(env[name]!)),
];
export const noSecrets: Check = { name: 'no secret in a bundle', find: () => each((unit) => readdirSync(path.join(functionsDir, unit)).filter((file) => file.endsWith('.js')).flatMap((file) => secretsIn(readFileSync(path.join(functionsDir, unit, file), 'utf8'), process.env))) };
