import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isExact, type Figure } from './figure';

const file = path.join(__dirname, 'landed.json');
type Landed = Readonly<Record<string, number>>;
export const readLanded = (): Landed => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as Landed : {});

/** Exact figures that rose since they were last written down. */
export const risesOf = (figures: readonly Figure[], landed: Landed): readonly string[] =>
  figures.filter((one) => isExact(one) && landed[one.name] !== undefined && one.value > landed[one.name]!).map(({ name, value }) => `rose: ${name} ${landed[name]} → ${value}`);

/** Keeps what was measured now; figures of sections that did not run stay as they were. */
export function land(figures: readonly Figure[]): void {
  const kept: Record<string, number> = { ...readLanded() };
  for (const one of figures) if (isExact(one)) kept[one.name] = one.value;
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(Object.entries(kept).sort(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n`);
}
