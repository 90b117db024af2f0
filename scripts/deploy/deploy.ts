import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readDeclarations } from '../../localcloud/server/declarations';
import { declarationsFile } from './checks/declarations';
import { createCloudApi } from './cloud-api';
import { openMiniProgram } from './mini-program';
import { runChecks } from './run-checks';
import { closeStorage, deployDatabase, type Environment } from './steps/database';
import { deployFunction, findFunction, variablesOf } from './steps/functions';
import { readJson, root, unitNames } from './units';
import { prepareVariables, variablesFor } from './variables';

const say = (line: string): void => console.log(line);
function asked(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; docs/deploy.md says what it is`);
  return value;
}

/** Everything into one environment: safe to repeat after any failure, and the same command for every later release. */
export async function deploy(env: string): Promise<void> {
  const api = createCloudApi({ id: asked('TENCENTCLOUD_SECRETID'), key: asked('TENCENTCLOUD_SECRETKEY') });
  const mini = openMiniProgram(asked('RUHUO_APPID'), path.resolve(asked('RUHUO_UPLOAD_KEY')), env);
  const { version } = readJson<{ version: string }>(path.join(root, 'package.json'));
  const built = spawnSync(process.execPath, [path.join(root, 'scripts/build.mjs'), 'functions', 'weapp'], { stdio: 'inherit', env: { ...process.env, RUHUO_CLOUD_ENV: env } });
  if (built.status !== 0 || !(await runChecks())) throw new Error('nothing was uploaded');

  const { EnvList = [] } = await api('tcb', 'DescribeEnvs', { EnvId: env }) as { EnvList?: readonly Environment[] };
  const environment = EnvList.find(({ EnvId }) => EnvId === env);
  if (!environment) throw new Error(`the environment ${env} does not belong to these keys`);
  await deployDatabase(api, environment, readDeclarations(declarationsFile), say);
  await closeStorage(api, environment, say);

  const [owner, documents] = await Promise.all(['owner', 'documents'].map((unit) => findFunction(api, environment.Functions[0]?.Namespace ?? '', unit)));
  const before = { ...variablesOf(documents ?? null), ...variablesOf(owner ?? null) };
  const { variables, setupCode, madeKeys } = prepareVariables(process.env, before, version);
  if (madeKeys || setupCode) keep(env, variables, setupCode);
  for (const unit of unitNames()) await deployFunction(api, environment, unit, variablesFor(unit, variables), mini, say);
  await mini.upload(version, `${version} · ${env}`);
  say(`the mini-program ${version} is uploaded: choose it as trial version on mp.weixin.qq.com`);
  if (setupCode) say(`first manager: open the mini-program and enter ${setupCode} (once; it is stored nowhere in the cloud)`);
}

/** Written before anything is sealed with the keys: lost keys are lost numbers. */
function keep(env: string, variables: Readonly<Record<string, string>>, setupCode: string | null): void {
  const file = path.join(root, '.data', 'deploy', `${env}.json`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ RUHUO_KEYS: variables.RUHUO_KEYS, setupCode }, null, 2)}\n`, { mode: 0o600 });
  say(`new keys are in ${file}: put a copy into your safe now, then delete the file`);
}
