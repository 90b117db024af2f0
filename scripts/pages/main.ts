import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { shippedTemplates } from '@domain/movein/shipped';
import { apiPage } from './api-page';
import { flowPage } from './flow-page';

/** Writes the pages that are made from the product's own tables. */
const docs = path.resolve(__dirname, '../../docs');
for (const [file, text] of [['api.md', apiPage()], ...shippedTemplates.map((template) => [`flows/${template.code}.md`, flowPage(template)] as const)] as const) {
  mkdirSync(path.dirname(path.join(docs, file)), { recursive: true });
  writeFileSync(path.join(docs, file), text);
  console.log(`docs/${file}`);
}
