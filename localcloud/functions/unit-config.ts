import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

export type TriggerConfig = { name: string; type: 'timer'; config: string };

/** A deploy unit as it lies in the functions folder: `<folder>/<name>/{index.js,config.json}`. */
export type Unit = {
  name: string;
  bundle: string;
  timeoutSeconds: number;
  memoryMb: number;
  envVariables: Readonly<Record<string, string>>;
  triggers: readonly TriggerConfig[];
  /** `permissions.openapi` of config.json: the open APIs this unit may call. */
  openapi: readonly string[];
};

const MOST_CODE_BYTES = 50 << 20;
const NAME = /^[a-zA-Z][a-zA-Z0-9_-]{0,59}$/;

/** Reads every unit below `folder`. A config the real cloud would refuse at upload is refused here at start. */
export function readUnits(folder: string): Map<string, Unit> {
  const units = new Map<string, Unit>();
  if (!existsSync(folder)) return units;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const bundle = resolve(folder, entry.name, 'index.js');
    if (entry.isDirectory() && existsSync(bundle)) units.set(entry.name, readUnit(entry.name, bundle));
  }
  return units;
}

function readUnit(name: string, bundle: string): Unit {
  if (!NAME.test(name)) throw new Error(`function name ${name} is not one the cloud takes`);
  const folder = dirname(bundle);
  if (bytesIn(folder) > MOST_CODE_BYTES) throw new Error(`${name}: code over 50 MB is not taken`);
  const file = join(folder, 'config.json');
  const config = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>) : {};
  const triggers = (config.triggers ?? []) as TriggerConfig[];
  if (triggers.length > 1) throw new Error(`${name}: one trigger a function, config.json has ${triggers.length}`);
  return {
    name,
    bundle,
    timeoutSeconds: within(name, 'timeout', config.timeout, 3, 1, 60),
    memoryMb: within(name, 'memorySize', config.memorySize, 256, 128, 2048),
    envVariables: (config.envVariables ?? {}) as Record<string, string>,
    triggers,
    openapi: ((config.permissions as { openapi?: string[] } | undefined)?.openapi ?? []),
  };
}

function bytesIn(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    return sum + (entry.isDirectory() ? bytesIn(path) : statSync(path).size);
  }, 0);
}

function within(unit: string, key: string, value: unknown, preset: number, least: number, most: number): number {
  const number = value === undefined ? preset : value;
  if (typeof number !== 'number' || !Number.isInteger(number) || number < least || number > most) {
    throw new Error(`${unit}: ${key} in config.json must be a whole number from ${least} to ${most}`);
  }
  return number;
}
