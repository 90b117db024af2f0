import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { VARIABLES } from '../variables';
import { configOf, root, unitNames } from '../units';
import type { Check } from './check';

/** Which of the ports' methods is which open API. */
const OPENAPI: Readonly<Record<string, string>> = { phoneOf: 'phonenumber.getPhoneNumber', message: 'subscribeMessage.send', idCard: 'ocr.idcard' };

/** The product's own files in a unit's bundle. */
async function filesOf(unit: string): Promise<readonly string[]> {
  const { metafile } = await build({ absWorkingDir: root, entryPoints: [`cloudfunctions/${unit}/index.ts`], bundle: true, write: false, metafile: true, platform: 'node', format: 'cjs', outfile: 'index.js', packages: 'external', logLevel: 'error' });
  return Object.keys(metafile.inputs).filter((file) => file.startsWith('cloudfunctions/'));
}
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

export const openapiDeclared: Check = {
  name: 'each unit may call the open APIs it calls, and no other',
  async find() {
    const known = [...['sdk-cloud', 'sdk-ocr'].map((file) => read(`cloudfunctions/platform/${file}.ts`)).join('\n').matchAll(/openapi\.(\w+\.\w+)/g)].map(([, api]) => api!);
    const unknown = known.filter((api) => !Object.values(OPENAPI).includes(api)).map((api) => `${api} is called and unknown to this check`);
    const units = await Promise.all(unitNames().map(async (unit) => {
      const text = (await filesOf(unit)).filter((file) => !file.startsWith('cloudfunctions/platform/')).map(read).join('\n');
      const used = Object.entries(OPENAPI).filter(([method]) => new RegExp(`\\b(cloud|ocr)\\.${method}\\(`).test(text)).map(([, api]) => api), declared = configOf(unit).permissions?.openapi ?? [];
      return [...used.filter((api) => !declared.includes(api)).map((api) => `${unit} calls ${api} without permission`), ...declared.filter((api) => !used.includes(api)).map((api) => `${unit} declares ${api} and never calls it`)];
    }));
    return [...unknown, ...units.flat()];
  },
};

export const variablesListed: Check = {
  name: 'every environment variable of the functions is listed',
  async find() {
    const files = new Set((await Promise.all(unitNames().map(filesOf))).flat());
    const used = new Set([...files].flatMap((file) => [...read(file).matchAll(/process\.env\.(RUHUO_\w+)/g)].map(([, name]) => name!)));
    const listed = new Set(VARIABLES.map(({ name }) => name)), page = read('docs/deploy.md');
    return [...[...used].filter((name) => !listed.has(name)).map((name) => `${name} is read and not listed`), ...[...listed].filter((name) => !used.has(name)).map((name) => `${name} is listed and never read`), ...[...listed].filter((name) => !page.includes(name)).map((name) => `${name} is not in docs/deploy.md`)];
  },
};
