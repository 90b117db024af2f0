import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

export type UnitSource = { code: string; config?: Record<string, unknown> };

/** A fresh folder, removed by `remove`. */
export function temporaryFolder(name: string): { dir: string; remove: () => void } {
  const dir = mkdtempSync(join(tmpdir(), `localcloud-${name}-`));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Bundles small units the way the product's are built: one index.js each, the real SDK inside where the source asks for it. */
export async function buildUnits(folder: string, units: Record<string, UnitSource>): Promise<void> {
  await Promise.all(
    Object.entries(units).map(async ([name, { code, config }]) => {
      const dir = join(folder, name);
      mkdirSync(dir, { recursive: true });
      if (config) writeFileSync(join(dir, 'config.json'), JSON.stringify(config));
      await build({
        stdin: { contents: code, resolveDir: resolve(__dirname, '..', '..'), loader: 'js' },
        outfile: join(dir, 'index.js'),
        bundle: true,
        platform: 'node',
        format: 'cjs',
        target: 'node18',
        logLevel: 'error',
      });
    }),
  );
}
