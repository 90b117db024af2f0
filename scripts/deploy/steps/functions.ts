import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { strToU8, zipSync } from 'fflate';
import { CloudRefusal, type CloudApi } from '../cloud-api';
import { configOf, functionsDir, type Trigger, type UnitConfig } from '../units';
import type { Environment } from './database';

type Deployed = { readonly Status: string; readonly StatusDesc?: string; readonly Environment?: { readonly Variables?: readonly { readonly Key: string; readonly Value: string }[] }; readonly Triggers?: readonly { readonly TriggerName: string }[] };
/** What needs the mini-program's own upload key. */
export type CodeUpload = { readonly code: (unit: string, folder: string) => Promise<void>; readonly trigger: (unit: string, triggers: readonly Trigger[]) => Promise<void> };
const ASK_AGAIN = 2_000, LONGEST = 5 * 60_000;

const placeholder = (): string => Buffer.from(zipSync({ 'index.js': strToU8('exports.main = async () => ({});') })).toString('base64');
export async function findFunction(api: CloudApi, Namespace: string, FunctionName: string): Promise<Deployed | null> {
  try { return await api('scf', 'GetFunction', { Namespace, FunctionName, ShowCode: 'FALSE' }) as Deployed; } catch (error) {
    if (error instanceof CloudRefusal && error.code.startsWith('ResourceNotFound')) return null;
    throw error;
  }
}
async function untilActive(api: CloudApi, namespace: string, unit: string): Promise<Deployed> {
  for (const until = Date.now() + LONGEST; Date.now() < until; await wait(ASK_AGAIN)) {
    const found = await findFunction(api, namespace, unit);
    if (found?.Status === 'Active') return found;
    if (found && found.Status.endsWith('Failed')) throw new Error(`${unit}: ${found.Status} ${found.StatusDesc ?? ''}`);
  }
  throw new Error(`${unit} did not become active`);
}

export const variablesOf = (found: Deployed | null): Readonly<Record<string, string>> => Object.fromEntries((found?.Environment?.Variables ?? []).map(({ Key, Value }) => [Key, Value]));

/** One unit: made with its runtime if it is new (that cannot be changed later), then settings, code and trigger. */
export async function deployFunction(api: CloudApi, { Functions }: Environment, unit: string, variables: Readonly<Record<string, string>>, upload: CodeUpload, say: (line: string) => void, config: UnitConfig = configOf(unit)): Promise<void> {
  const Namespace = Functions[0]?.Namespace ?? '', { timeout: Timeout, memorySize: MemorySize, runtime: Runtime, triggers = [] } = config;
  const settings = { Namespace, FunctionName: unit, Timeout, MemorySize, Environment: { Variables: Object.entries(variables).map(([Key, Value]) => ({ Key, Value })) } };
  if (!(await findFunction(api, Namespace, unit))) {
    await api('scf', 'CreateFunction', { ...settings, Runtime, Handler: 'index.main', Role: 'TCB_QcsRole', Stamp: 'MINI_QCBASE', Code: { ZipFile: placeholder() } });
    say(`${unit}: made`);
  }
  await untilActive(api, Namespace, unit);
  await api('scf', 'UpdateFunctionConfiguration', settings);
  await untilActive(api, Namespace, unit);
  await upload.code(unit, path.join(functionsDir, unit));
  const there = new Set((await untilActive(api, Namespace, unit)).Triggers?.map(({ TriggerName }) => TriggerName));
  const missing = triggers.filter(({ name }) => !there.has(name));
  if (missing.length) await upload.trigger(unit, missing);
  say(`${unit}: deployed`);
}
