import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { operations } from '@contract/contract';
import { shippedTemplates } from '@domain/movein/shipped';
import { STEPS } from '@domain/movein/template';
import { apiPage } from '../../scripts/pages/api-page';
import { flowPage } from '../../scripts/pages/flow-page';

const root = path.resolve(__dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

const flows = shippedTemplates.map((template) => [`docs/flows/${template.code}.md`, () => flowPage(template)] as const);
test.each([['docs/api.md', apiPage] as const, ...flows])('%s is as its table makes it now', (file, make) => { expect(read(file)).toBe(make()); });

test('every operation and every step is told', () => {
  expect(operations.map(({ name }) => name).filter((name) => !read('docs/api.md').includes(`| \`${name}\` |`))).toEqual([]);
  expect(STEPS.filter((step) => !flows.some(([file]) => read(file).includes(`| \`${step}\` |`)))).toEqual([]);
});

const pages = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md')).map((file) => `docs/${file.split(path.sep).join('/')}`)];
test.each(pages)('%s points only at what is there', (page) => {
  const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link]) => link!);
  expect(links.filter((link) => !existsSync(path.join(root, path.dirname(page), link)))).toEqual([]);
});

/** Rows are `| word | 中文 | where | meaning |`; `where` names a file in which the word is alive. */
const words = [...read('docs/glossary.md').matchAll(/^\| (\w[\w -]*) \| ([^|]*) \| `([^`]+)` \|/gm)].map(([, word, chinese, file]) => [word!, chinese!, file!] as const);
test('the glossary has its words', () => { expect(words.length).toBeGreaterThan(30); });
test.each(words)('%s (%s) is used in %s', (word, chinese, file) => {
  expect(read(file).toLowerCase().replace(/[^a-z]/g, '')).toContain(word.toLowerCase().replace(/[^a-z]/g, ''));
  expect(chinese).toMatch(/[\u4e00-\u9fff]/);
});
