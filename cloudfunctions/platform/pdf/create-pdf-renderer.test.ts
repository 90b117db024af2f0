import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { paperDigest } from '@domain/documents/canonical';
import { householdArchive, householdPapers, moment, strokes } from '@domain/documents/documents-for-tests';
import type { Block, Paper } from '@domain/documents/paper';
import { createPdfRenderer } from './create-pdf-renderer';
import type { RenderedPdf } from './pdf-request';
import { textOfPdf } from './text-of-pdf-for-tests';

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');
const fontPath = join(__dirname, '../../../node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf');
const renderer = createPdfRenderer({ fontPath });
const paper = (blocks: readonly Block[]): Paper => ({ code: 'test', title: '试写', version: 1, isSample: false, subtitle: '云溪里', number: '', blocks });
const render = (blocks: readonly Block[], images: ReadonlyMap<string, Uint8Array> = new Map()): Promise<RenderedPdf> =>
  renderer({ title: '试写', number: 'T-1', parts: [{ paper: paper(blocks), digest: sha('t') }], images, issuedAt: moment });
const squeezed = (text: string): string => text.replace(/\s/g, '');

describe('the household archive', () => {
  const archive = householdArchive(sha);
  const request = { title: '入伙档案', number: 'DA-3-2-1201', parts: archive.parts, images: new Map<string, Uint8Array>(), issuedAt: moment };
  let file: RenderedPdf, milliseconds = 0;
  // Time of the processor, not of the wall: a busy machine must not fail a rule about work.
  beforeAll(async () => { const from = process.cpuUsage(); file = await renderer(request); const { user, system } = process.cpuUsage(from); milliseconds = (user + system) / 1000; });

  it('is at most 600 KB and made with a few seconds of work (on a busy machine)', () => { expect(file.bytes.length).toBeLessThanOrEqual(600 * 1024); expect(milliseconds).toBeLessThan(6_000); });
  it('embeds its font as a subset with a Unicode map', () => {
    const raw = file.bytes.toString('latin1');
    expect(raw).toMatch(/\/FontName \/[A-Z]{6}\+NotoSansSC-Regular/);
    expect(raw).toContain('/FontFile2');
    expect(raw).toContain('/ToUnicode');
    expect(raw).not.toContain('Helvetica');
  });
  it('can be read and searched: every title, clause and name is in its text', () => {
    const text = squeezed(textOfPdf(file.bytes));
    for (const { paper, digest } of archive.parts) { expect(text).toContain(squeezed(paper.title)); expect(text).toContain(digest); }
    for (const words of ['第四条物业费', '每月332.08元', '第十五条个人信息', '王一宁', '窗扇关不严', '贰仟玖佰玖拾陆元贰角肆分', `第1页共${file.pages}页`]) expect(text).toContain(words);
    expect(text).not.toContain('\ufffd');
  });
  it('reads the same in a public tool, where there is one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ruhuo-pdf-'));
    try {
      writeFileSync(join(folder, 'a.pdf'), file.bytes);
      const text = squeezed(publicTextOf(join(folder, 'a.pdf')) ?? textOfPdf(file.bytes));
      for (const words of ['住宅小区入住协议书', '屋面防水、有防水要求的卫生间', '钥匙交接确认单']) expect(text).toContain(words);
    } finally { rmSync(folder, { recursive: true }); }
  });
  it('says on which page each part begins', () => {
    const pages = textOfPdf(file.bytes).split('\f').map(squeezed);
    const [, second] = archive.parts, at = pages.findIndex((text, page) => page > 0 && text.startsWith(squeezed(second?.paper.title ?? '')));
    expect(pages[0]).toContain(`第${at + 1}页`);
  });
  it('is the same bytes from the same request', async () => expect((await renderer(request)).bytes.equals(file.bytes)).toBe(true));
  it('differs where a part differs', async () => {
    const parts = archive.parts.map((part, at) => (at === 5 ? { ...part, paper: { ...part.paper, subtitle: '别处' } } : part));
    expect((await renderer({ ...request, parts })).bytes.equals(file.bytes)).toBe(false);
  });
  it('prints on each page the digest of the paper on it', () => {
    const last = archive.parts.at(-1);
    expect(textOfPdf(file.bytes).split('\f').at(-1)).toContain(paperDigest(last?.paper as Paper, sha));
  });
});

describe('what the font or the pictures lack', () => {
  it('a character without a glyph stands as 〓 and is named by its code', async () => {
    const file = await render([{ kind: 'text', text: '业主王\u{2b689}宁😀', align: 'left', isIndented: false }]);
    expect(file.missing).toEqual(['\u{2b689}', '😀']);
    const text = squeezed(textOfPdf(file.bytes));
    expect(text).toContain('业主王〓宁〓');
    expect(text).toContain('U+2B689、U+1F600');
  });
  it('marks that cannot be seen are left out, not shown as boxes', async () => {
    const file = await render([{ kind: 'text', text: '王\u200b一\ufe00宁\u0007\t。', align: 'left', isIndented: false }]);
    expect(file.missing).toEqual([]);
    expect(textOfPdf(file.bytes)).toContain('王一宁 。');
  });
  it('pictures that are missing or broken leave words and do not cost the file', async () => {
    const png = smallPng(), photos = ['right', 'gone', 'broken'].map((digest) => ({ image: { digest, mime: 'image/png' as const }, caption: digest }));
    const file = await render([{ kind: 'photos', photos }], new Map([['right', png], ['broken', Buffer.from('not a picture')]]));
    expect(file.unreadable).toEqual(['gone', 'broken']);
    expect(file.bytes.toString('latin1').match(/\/Subtype \/Image/g)).toHaveLength(1);
    expect(textOfPdf(file.bytes)).toContain('图片不在档案中');
  });
});

describe('pages', () => {
  const columns = [{ title: '序号', width: 1, align: 'center' }, { title: '内容', width: 4, align: 'left' }] as const;
  it('a long table begins each page with its header and keeps every row', async () => {
    const rows = Array.from({ length: 120 }, (_, at) => [String(at + 1), `第 ${at + 1} 行`]);
    const file = await render([{ kind: 'table', columns, rows, total: null }]), pages = textOfPdf(file.bytes).split('\f');
    expect(file.pages).toBeGreaterThan(3);
    for (const page of pages) expect(squeezed(page)).toContain('序号内容');
    for (const [, words] of rows) expect(squeezed(pages.join(''))).toContain(squeezed(words ?? ''));
  });
  it('a cell longer than a page goes on over pages', async () => {
    const file = await render([{ kind: 'table', columns, rows: [['1', '云溪里的事'.repeat(900)]], total: null }]);
    expect(squeezed(textOfPdf(file.bytes)).match(/云溪里的事|云|溪|里|的|事/g)?.join('').split('云').length).toBeGreaterThan(900);
    expect(file.pages).toBeGreaterThan(2);
  });
  it('a heading never stands alone at the foot of a page', async () => {
    const filler = (lines: number): readonly Block[] => Array.from({ length: lines }, () => ({ kind: 'text', text: '填', align: 'left', isIndented: false }));
    for (let lines = 24; lines < 34; lines += 1) {
      const file = await render([...filler(lines), { kind: 'heading', text: '标题' }, { kind: 'table', columns, rows: [['1', '首行']], total: null }]);
      const page = textOfPdf(file.bytes).split('\f').map(squeezed).find((text) => text.includes('标题'));
      expect(page).toContain('首行');
    }
  });
  it('an empty or wild handwriting is drawn without harm', async () => {
    const party = (ink: string) => ({ role: '业主', name: '王一宁', ink: { kind: 'strokes', strokes: ink } as const, at: moment, note: '' });
    const file = await render([{ kind: 'signatures', parties: [party(''), party('5,5'), party('x,y 1'), party(strokes)] }]);
    expect(file.bytes.toString('latin1')).not.toContain('NaN');
    expect(textOfPdf(file.bytes)).toContain('2026年3月14日 09:40');
  });
  it('every paper of a household draws alone', async () => {
    for (const one of householdPapers()) {
      const file = await renderer({ title: one.title, number: '', parts: [{ paper: one, digest: paperDigest(one, sha) }], images: new Map(), issuedAt: moment });
      expect(squeezed(textOfPdf(file.bytes))).toContain(squeezed(one.title));
    }
  });
});

const PUBLIC_TOOL = 'pdftotext';
/** The public tool's reading, or undefined where it is not installed. */
function publicTextOf(path: string): string | undefined {
  try { return execFileSync(PUBLIC_TOOL, [path, '-'], { encoding: 'utf8' }); } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw fault;
  }
}

function smallPng(): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => { const head = Buffer.alloc(8); head.writeUInt32BE(data.length); head.write(type, 4, 'latin1'); return Buffer.concat([head, data, Buffer.alloc(4)]); };
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.from([0, 31, 111, 92]))), chunk('IEND', Buffer.alloc(0))]);
}
