import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { demoEnvironment } from '../../scripts/demo/demo-cloud';
import { median, type Figure } from '../figure';
import { built, root } from '../stand';
import { buildTools } from '../tools';

const KB = 1024, RUNS = 7;
const units = () => readdirSync(built).sort();

export function measureBundles(): readonly Figure[] {
  return units().map((unit) => ({ name: `bundle ${unit}`, value: statSync(path.join(built, unit, 'index.js')).size, unit: 'bytes' as const, budget: null }));
}

const LOAD = 'const t = performance.now(); require(process.argv[1]); console.log(performance.now() - t); process.exit(0);';
const coldMs = (folder: string): number => {
  const run = spawnSync(process.execPath, ['-e', LOAD, path.join(folder, 'index.js')], { encoding: 'utf8', env: { ...process.env, ...demoEnvironment, TCB_ENV: 'bench', TENCENTCLOUD_RUNENV: 'SCF', TENCENTCLOUD_REGION: 'ap-shanghai' } });
  const ms = Number(run.stdout.trim().split('\n').at(-1));
  if (!(ms > 0)) throw new Error(`${folder} does not load: ${run.stderr}`);
  return ms;
};

/** Each unit in a process of its own, by turns with a bundle that loads the SDK and nothing else. */
export async function measureCold(): Promise<readonly Figure[]> {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'ruhuo-cold-'));
  try {
    await buildTools(dir);
    const bare: number[] = [], own = new Map<string, number[]>(units().map((unit) => [unit, []]));
    for (let i = 0; i < RUNS; i++) {
      bare.push(coldMs(path.join(dir, 'bare')));
      for (const [unit, runs] of own) runs.push(coldMs(path.join(built, unit)));
    }
    return [{ name: 'cold require, bare SDK', value: median(bare), unit: 'ms', budget: null },
      ...[...own].map(([unit, runs]): Figure => ({ name: `cold require ${unit}, times the bare SDK`, value: median(runs) / median(bare), unit: 'times', budget: 1.3 }))];
  } finally { rmSync(dir, { recursive: true, force: true }); }
}

/** As they lie on disk: what WeChat counts. */
export function measureWeapp(): readonly Figure[] {
  const weapp = path.join(root, 'dist/weapp');
  if (!existsSync(path.join(weapp, 'app.json'))) throw new Error('dist/weapp is not built: npm run build');
  const roots = (JSON.parse(readFileSync(path.join(weapp, 'app.json'), 'utf8')) as { subPackages: { root: string }[] }).subPackages.map((one) => one.root);
  const files = readdirSync(weapp, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
  const sizes = new Map<string, number>(['main', ...roots].map((name) => [name, 0]));
  for (const file of files) {
    const relative = path.relative(weapp, file).split(path.sep).join('/'), name = roots.find((one) => relative.startsWith(`${one}/`)) ?? 'main';
    sizes.set(name, (sizes.get(name) ?? 0) + statSync(file).size);
  }
  return [
    ...[...sizes].map(([name, value]): Figure => ({ name: `weapp package ${name}`, value, unit: 'bytes', budget: (name === 'main' ? 450 : 400) * KB })),
    { name: 'weapp, all packages', value: [...sizes.values()].reduce((sum, one) => sum + one, 0), unit: 'bytes', budget: 2.5 * KB * KB },
  ];
}
