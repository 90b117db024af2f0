import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(__dirname, '../..');
export const functionsDir = path.join(root, 'dist/cloudfunctions');
export const miniProgramDir = path.join(root, 'dist/weapp');
export type Trigger = { readonly name: string; readonly type: string; readonly config: string };
export type UnitConfig = { readonly permissions?: { readonly openapi?: readonly string[] }; readonly timeout?: number; readonly memorySize?: number; readonly runtime?: string; readonly triggers?: readonly Trigger[] };

export const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;
/** The units as they are in the sources: what must be built. */
export const unitNames = (): readonly string[] => readdirSync(path.join(root, 'cloudfunctions')).filter((name) => existsSync(path.join(root, 'cloudfunctions', name, 'config.json'))).sort();
export const configOf = (unit: string): UnitConfig => readJson<UnitConfig>(path.join(functionsDir, unit, 'config.json'));
