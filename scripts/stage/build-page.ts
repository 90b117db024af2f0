import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const folder = path.resolve(__dirname, 'page');

export type StagePage = { readonly html: string; readonly script: string; readonly style: string };

/** The page around the phones, made when the stage starts: it is small and has no framework. */
export async function buildPage(): Promise<StagePage> {
  const { outputFiles } = await build({ entryPoints: [path.join(folder, 'main.ts')], bundle: true, write: false, format: 'iife', target: 'es2022', charset: 'utf8', logLevel: 'error' });
  const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
  return { html: read('index.html'), script: outputFiles[0]?.text ?? '', style: read('style.css') };
}
