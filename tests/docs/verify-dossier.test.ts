import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { storedZip } from '@cloud/platform/stored-zip';
import { aDossier, type Dossier } from './a-dossier';

jest.setTimeout(120_000);
type Verdict = { readonly isRight: boolean; readonly sha256: string; readonly code: string | null; readonly found: readonly { readonly state: 'ok' | 'wrong' | 'note'; readonly what: string }[] };

let folder: string, dossier: Dossier;
const fileOf = (bytes: Buffer): string => { const file = join(folder, 'dossier.zip'); writeFileSync(file, bytes); return file; };
function verdictOn(bytes: Buffer, ...more: readonly string[]): Verdict & { readonly exit: number } {
  try {
    return { exit: 0, ...(JSON.parse(execFileSync(process.execPath, ['scripts/verify-dossier.mjs', fileOf(bytes), '--json', ...more], { encoding: 'utf8' })) as Verdict) };
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string };
    return { exit: status, ...(JSON.parse(stdout) as Verdict) };
  }
}
const wrong = ({ found }: Verdict): readonly string[] => found.filter(({ state }) => state === 'wrong').map(({ what }) => what);
const notes = ({ found }: Verdict): string => found.filter(({ state }) => state === 'note').map(({ what }) => what).join('\n');
beforeAll(async () => { folder = mkdtempSync(join(tmpdir(), 'dossier-')); dossier = await aDossier(); });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a dossier as it was made is right, in itself and by its code and digest', () => {
  const verdict = verdictOn(dossier.zip, '--digest', dossier.digest, '--code', dossier.code);
  expect(wrong(verdict)).toEqual([]);
  expect(verdict).toMatchObject({ exit: 0, isRight: true, sha256: dossier.digest, code: dossier.code });
  expect(verdictOn(dossier.zip, '--digest', '0'.repeat(64))).toMatchObject({ exit: 1 });
  expect(verdictOn(dossier.zip, '--code', 'AAAA-AAAA')).toMatchObject({ exit: 1 });
});
test('the PDF alone is right by its digest, wrong by another, and is not judged without one', () => {
  expect(verdictOn(dossier.pdf, '--digest', dossier.pdfDigest).exit).toBe(0);
  expect(verdictOn(Buffer.concat([dossier.pdf, Buffer.from(' ')]), '--digest', dossier.pdfDigest).exit).toBe(1);
  expect(verdictOn(dossier.pdf).exit).toBe(1);
});
test('a paper that must be deleted is said to be kept outside before its day and deleted on schedule after it; neither is a fault', () => {
  const [before, after] = [verdictOn(dossier.zip, '--day', '2026-08-27'), verdictOn(dossier.zip, '--day', '2026-08-28')];
  expect([before.exit, after.exit]).toEqual([0, 0]);
  expect(notes(before)).toContain('kept outside until its deletion on 2026-08-28');
  expect(notes(after)).toMatch(/DELETED ON SCHEDULE: .*2026-08-28.*neither missing nor altered/);
});
/** The same zip written anew, correct as a zip, with some of its files changed. */
function rewritten(changes: Readonly<Record<string, (text: string) => string>>): Buffer {
  const files = Object.entries(unzipSync(dossier.zip)).map(([path, bytes]) => ({ path, bytes: changes[path] ? Buffer.from(changes[path](Buffer.from(bytes).toString())) : Buffer.from(bytes) }));
  return storedZip(files);
}
test('written anew it is the same file; with a changed word in a paper, a signature or the log the place is named', () => {
  expect(rewritten({})).toEqual(dossier.zip);
  expect(wrong(verdictOn(rewritten({ 'papers/02-residence-agreement.json': (text) => text.replace('王一宁', '王二宁') })))).toEqual(expect.arrayContaining([expect.stringContaining('papers/02-residence-agreement.json')]));
  expect(wrong(verdictOn(rewritten({ 'signatures.json': (text) => text.replace('"name": "王一宁"', '"name": "王二宁"') })))).toEqual([expect.stringContaining('signatures.json')]);
  expect(wrong(verdictOn(rewritten({ 'signatures.json': (text) => text.replace('iPhone 15', 'iPhone 16') })))).toEqual(expect.arrayContaining([expect.stringContaining('signatures follow one from the other')]));
  expect(wrong(verdictOn(rewritten({ 'trail.json': (text) => text.replace('keys-accepted', 'keys-refused') })))).toEqual(expect.arrayContaining([expect.stringMatching(/one chain \(entry \d+ does not follow/)]));
  expect(wrong(verdictOn(rewritten({ 'manifest.json': (text) => text.replace('云溪里', '云溪外') })))).toContain('the manifest has its root');
});
test('a forger who makes every digest fit is found by the digest the service centre tells', () => {
  const sha = (text: string | Buffer) => createHash('sha256').update(text).digest('hex');
  const forged = rewritten({ 'manifest.json': (text) => { const { root: _, ...rest } = JSON.parse(text.replace('云溪里', '云溪外')) as { root: string }; const whole = (value: object) => `${JSON.stringify(value, null, 1)}\n`; return whole({ ...rest, root: sha(whole(rest)) }); } });
  expect(verdictOn(forged).exit).toBe(0);
  expect(wrong(verdictOn(forged, '--digest', dossier.digest))).toEqual(['the whole file has the digest given']);
});
test('a file taken out, put in or put behind is named', () => {
  expect(verdictOn(Buffer.concat([dossier.zip, Buffer.from('more')])).exit).toBe(1);
  expect(verdictOn(dossier.zip.subarray(0, -1)).exit).toBe(1);
  expect(verdictOn(Buffer.concat([Buffer.from('PK'), dossier.zip])).exit).toBe(1);
  expect(wrong(verdictOn(Buffer.from('no zip at all')))).toHaveLength(2);
});
test('without a file it says how it is used', () => {
  expect(() => execFileSync(process.execPath, ['scripts/verify-dossier.mjs'], { stdio: 'pipe' })).toThrow(expect.objectContaining({ status: 2 }));
});

/** Changes bytes one after the other in one process and tells at which places nobody noticed. */
const UNNOTICED = `
  const { verdictOn } = await import(process.argv[3]);
  const { readFileSync } = await import('node:fs');
  const bytes = readFileSync(process.argv[1]), places = JSON.parse(readFileSync(process.argv[2], 'utf8')), unnoticed = [];
  for (const at of places) {
    const was = bytes[at];
    bytes[at] = was ^ (1 + (at * 37) % 255);
    if (verdictOn(bytes).isRight) unnoticed.push(at);
    bytes[at] = was;
  }
  console.log(JSON.stringify({ unnoticed, whole: verdictOn(bytes).isRight }));
`;
function unnoticedIn(zip: Buffer, places: readonly number[]): unknown {
  const list = join(folder, 'places.json');
  writeFileSync(list, JSON.stringify(places));
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', UNNOTICED, fileOf(zip), list, pathToFileURL('scripts/verify-dossier.mjs').href], { encoding: 'utf8', maxBuffer: 1 << 26 }));
}
const everyPlace = (zip: Buffer): readonly number[] => Array.from({ length: zip.length }, (_, at) => at);

test('every changed byte of a small dossier is noticed', () => {
  expect(unnoticedIn(dossier.small, everyPlace(dossier.small))).toEqual({ unnoticed: [], whole: true });
});
test('in a whole one with its PDF and photos: every byte of the manifest, of all heads and of the directory, and a sample of the rest', () => {
  const heads = everyPlace(dossier.zip).filter((at) => dossier.zip.subarray(at, at + 2).toString('latin1') === 'PK').flatMap((at) => Array.from({ length: 60 }, (_, i) => at + i)).filter((at) => at < dossier.zip.length);
  const places = [...new Set([...heads, ...Array.from({ length: 400 }, (_, i) => i), ...everyPlace(dossier.zip).filter((at) => at % 1499 === 0), ...everyPlace(dossier.zip).slice(-200)])];
  expect(places.length).toBeGreaterThan(1000);
  expect(unnoticedIn(dossier.zip, places)).toEqual({ unnoticed: [], whole: true });
});
