// Runs a TypeScript file with tsx in this very process: `node scripts/with-tsx.mjs FILE [arguments]`.
// No child, so signals and the exit code are the file's own on every platform.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import 'tsx';

const [file, ...args] = process.argv.slice(2);
if (!file) {
  console.error('usage: node scripts/with-tsx.mjs FILE [arguments]');
  process.exit(2);
}
const path = resolve(file);
process.argv = [process.argv[0], path, ...args];
await import(pathToFileURL(path).href);
