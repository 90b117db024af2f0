import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { householdPapers, moment } from '@domain/documents/documents-for-tests';
import { DEMO_SIGNER, demoSigner } from '../../../scripts/demo/demo-signer';
import { createPdfRenderer } from './create-pdf-renderer';
import { createSeal } from './create-seal';
import { createSealedRenderer } from './create-sealed-renderer';
import type { RenderedPdf } from './pdf-request';
import { sealSettings } from './seal-settings';
import { signatureOfPdf } from './signature-of-pdf-for-tests';
import { textOfPdf } from './text-of-pdf-for-tests';

const fontPath = join(__dirname, '../../../node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf');
const signer = sealSettings(demoSigner());
const render = createSealedRenderer(createPdfRenderer({ fontPath }), signer, async (own) => createSeal(own));
const parts = householdPapers().filter(({ code }) => code === 'residence-agreement' || code === 'signing-record').map((paper) => ({ paper, digest: createHash('sha256').update(paper.code).digest('hex') }));
const request = { title: '住宅小区入住协议书', number: 'XY-1', parts, images: new Map<string, Uint8Array>(), issuedAt: moment, isSealed: true };
const changedAt = (bytes: Buffer, at: number): Buffer => { const other = Buffer.from(bytes); other[at] = (other[at] ?? 0) ^ 1; return other; };
/** The signature is written in hexadecimal digits: another one in this place, so that what is read is a whole signature that is wrong. */
const digitChangedAt = (bytes: Buffer, at: number): Buffer => { const other = Buffer.from(bytes); other[at] = (other[at] === 48 ? '1' : '0').charCodeAt(0); return other; };
/** A change may hit the signature's own description: then there is none to be found, and nothing verifies either. */
const verifies = (bytes: Buffer): boolean => { try { const { isWhole, isByKey } = signatureOfPdf(bytes); return isWhole && isByKey; } catch { return false; } };

describe('a sealed file', () => {
  let file: RenderedPdf;
  beforeAll(async () => { file = await render(request); });

  test('carries a PKCS#7 signature over all of it but its own place, by the key of its certificate', () => {
    const found = signatureOfPdf(file.bytes), [, first = 0, second = 0] = found.covers;
    expect(found).toMatchObject({ signer: DEMO_SIGNER, at: new Date(moment), isWhole: true, isByKey: true });
    expect([file.bytes[first], file.bytes[second - 1]].map((byte) => String.fromCharCode(byte ?? 0))).toEqual(['<', '>']);
    expect(file.bytes.subarray(first + 1, second - 1).toString('latin1')).toMatch(/^[0-9a-f]+$/);
  });
  test('one changed byte anywhere outside the signature does not verify', () => {
    const { covers: [, first = 0, second = 0] } = signatureOfPdf(file.bytes);
    const places = [10, Math.floor(first / 2), first - 60, second + 1, Math.floor((second + file.bytes.length) / 2), file.bytes.length - 2];
    expect(places.map((at) => verifies(changedAt(file.bytes, at)))).toEqual(places.map(() => false));
    expect([verifies(file.bytes), verifies(Buffer.concat([file.bytes, Buffer.from('\n% more')]))]).toEqual([true, false]);
  });
  test('a signature by another key does not verify', () => {
    const { covers: [, first = 0] } = signatureOfPdf(file.bytes);
    const digits = file.bytes.subarray(first + 1).toString('latin1'), end = digits.replace(/0+>[^]*$/, '').length;
    expect(signatureOfPdf(digitChangedAt(file.bytes, first + end - 40))).toMatchObject({ isWhole: true, isByKey: false });
  });
  test('a public tool says the same, where there is one', () => {
    const said = [file.bytes, changedAt(file.bytes, file.bytes.length - 40)].map(publicVerdict);
    const own = [file.bytes, changedAt(file.bytes, file.bytes.length - 40)].map(verifies);
    expect(said.map((one, i) => one ?? own[i])).toEqual([true, false]);
  });
  test('is Chinese text in an embedded font, small, and shows whose seal it is and what it is worth', () => {
    const text = textOfPdf(file.bytes).replace(/\s/g, ''), raw = file.bytes.toString('latin1');
    for (const said of ['住宅小区入住协议书', '签署记录', DEMO_SIGNER, '演示证书，不具法律效力', '2026年3月14日09:40']) expect(text).toContain(said);
    expect(raw).toMatch(/\/FontName \/[A-Z]{6}\+NotoSansSC-Regular/);
    expect([raw.includes('/FontFile2'), raw.includes('/SubFilter /adbe.pkcs7.detached'), raw.includes('Helvetica')]).toEqual([true, true, false]);
    expect(file.bytes.length).toBeLessThanOrEqual(600 * 1024);
  });
  test('is the same bytes from the same request', async () => expect((await render(request)).bytes.equals(file.bytes)).toBe(true));
  test('with nothing configured, or not asked for, there is no signature', async () => {
    const bare = createSealedRenderer(createPdfRenderer({ fontPath }), sealSettings(undefined), async (own) => createSeal(own));
    for (const one of [await bare(request), await render({ ...request, isSealed: false })]) expect(one.bytes.includes('/ByteRange')).toBe(false);
  });
});

describe('the configured signer', () => {
  const given = JSON.parse(demoSigner()) as { current: string; signers: Record<string, { name: string; level: string; p12?: string; passphrase?: string }> };
  const own = given.signers['1']!;
  const configured = (over: object, current = '1') => JSON.stringify({ current, signers: { 1: { ...own, ...over }, 0: { name: '旧证书', level: 'own' } } });
  test('must be whole; older ones are kept for their names only', () => {
    expect(sealSettings(undefined)).toBeNull();
    expect(sealSettings(configured({}))).toMatchObject({ name: DEMO_SIGNER, level: 'demo' });
    for (const wrong of [configured({}, '0'), configured({}, '9'), configured({ level: 'best' }), configured({ name: '' })]) expect(() => sealSettings(wrong)).toThrow('RUHUO_PDF_SIGNER');
  });
  test.each([
    ['another name than its certificate', configured({ name: '云溪物业' }), /is called "云溪物业"/],
    ['a demo certificate called the company’s own', configured({ level: 'own' }), /level demo/],
    ['a wrong passphrase', configured({ passphrase: 'x' }), /./],
  ])('%s is not taken', (_what, wrong, message) => { expect(() => createSeal(sealSettings(wrong)!)).toThrow(message); });
});

const PUBLIC_TOOL = 'pdfsig';
/** The public tool's word, or undefined where it is not installed. */
function publicVerdict(bytes: Buffer): boolean | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'ruhuo-seal-'));
  try {
    writeFileSync(join(folder, 'a.pdf'), bytes);
    return /Signature is Valid/.test(execFileSync(PUBLIC_TOOL, [join(folder, 'a.pdf')], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    return /Signature is Valid/.test(String((fault as { stdout?: string }).stdout));
  } finally { rmSync(folder, { recursive: true }); }
}
