import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';

let compiled: string | undefined;

/** The worker's program as plain JavaScript, compiled once: a worker then starts without any loader. */
export function runnerSource(): string {
  compiled ??= transformSync(readFileSync(join(__dirname, 'runner.ts'), 'utf8'), {
    loader: 'ts',
    format: 'cjs',
    target: 'node18',
  }).code;
  return compiled;
}
