import fs from 'node:fs';
import path from 'node:path';
import { routes } from '@/routes';

// Where a message leads is text on the server: a page that moved would be found by nobody.
const root = path.resolve(__dirname, '../..');
const files = (folder: string): string[] => fs.readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true }).filter((one) => one.isFile() && one.name.endsWith('.ts') && !one.name.endsWith('.test.ts')).map((one) => path.join(one.parentPath, one.name));
const named = ['cloudfunctions', 'domain', 'contract'].flatMap(files).flatMap((file) => [...fs.readFileSync(file, 'utf8').matchAll(/['"`]((?:pages|[a-z]+)\/[a-z-]+\/index)[?'"`]/g)].map(([, page = '']) => page));

test('every page the server names is a page', () => {
  const known = new Set<string>(routes.map((route) => route.path));
  expect(named.length).toBeGreaterThan(1);
  expect([...new Set(named)].filter((page) => !known.has(page))).toEqual([]);
});
