import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { textOfPdf } from './text-of-pdf-for-tests';

const root = join(__dirname, '../../..');
const font = join(root, 'node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf');
const ENTRY = `
import { writeFileSync } from 'node:fs';
import { createPdfRenderer } from '@cloud/platform/pdf/create-pdf-renderer';
const paper = { code: 'c', title: '入住协议', version: 1, isSample: false, subtitle: '', number: '', blocks: [] };
createPdfRenderer({ fontPath: process.argv[2]! })({ title: 't', number: 'n', parts: [{ paper, digest: 'd' }], images: new Map(), issuedAt: 0 }).then(({ bytes }) => writeFileSync(process.argv[3]!, bytes));
`;

/** The deployed function is one file without node_modules beside it: what pdfkit reads from its own folder must not be needed. */
it('renders from a bundle that stands alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ruhuo-bundle-')), at = (name: string): string => join(folder, name);
  try {
    writeFileSync(at('entry.ts'), ENTRY);
    const options = { entryPoints: [at('entry.ts')], outfile: at('index.js'), bundle: true, platform: 'node', target: 'node18', format: 'cjs', minify: true, tsconfig: join(root, 'tsconfig.json'), nodePaths: [join(root, 'node_modules')], logLevel: 'error' };
    execFileSync(process.execPath, ['-e', `require(${JSON.stringify(join(root, 'node_modules/esbuild'))}).buildSync(${JSON.stringify(options)})`]);
    execFileSync(process.execPath, ['index.js', font, at('out.pdf')], { cwd: folder });
    expect(textOfPdf(readFileSync(at('out.pdf')))).toContain('入住协议');
  } finally { rmSync(folder, { recursive: true }); }
});
