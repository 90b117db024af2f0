import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { textOfPdf } from '@cloud/platform/pdf/text-of-pdf-for-tests';
import { signedPdfs } from './signed-pdfs';
import { render, visiting } from './testing-closed-home';

// A PDF of each paper beside the archive's own.
jest.setTimeout(60_000);
const verifier = join(__dirname, '../../../scripts/verify-dossier.mjs');
const verified = (zip: Buffer) => {
  const file = join(mkdtempSync(join(tmpdir(), 'dossier-')), 'd.zip');
  writeFileSync(file, zip);
  try { return execFileSync(process.execPath, [verifier, file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }); } catch (error) { return `CHANGED ${String((error as { stdout: string }).stdout)}`; }
};

test('every signed paper lies in the zip as a PDF of its own, with what was explained before it was signed; the verifier knows them, and a changed byte of one', async () => {
  const visit = await visiting();
  const note = { code: 'residence-agreement', version: 1, clause: '4', title: '费用', at: visit.clock.now - 1, by: 'wx-escort', name: '小沈', heardAt: null };
  await visit.ports.store.apply('cases', 'case_yunxi_3-2-1201', { guard: {}, patch: { set: { paperNotes: { read: {}, given: {}, explained: [note] } as never } } });
  await visit.walk();
  await visit.ask();
  const zip = visit.files.get(visit.stored('zip')[0] ?? '') ?? Buffer.alloc(0), said = verified(zip), moveIn = await visit.caseNow();
  const pdfs = await signedPdfs(render, moveIn, visit.clock.now, null);
  expect(pdfs.map(({ code }) => code)).toEqual(['residence-agreement', 'handover-sheet']);
  for (const { code, bytes } of pdfs) expect([zip.includes(bytes), said.includes(`signed/${code}.pdf`), bytes.length < 200 * 1024]).toEqual([true, true, true]);
  expect(textOfPdf(pdfs[0]?.bytes ?? Buffer.alloc(0)).replace(/\s/g, '')).toContain('第4条“费用”由小沈于');
  const at = zip.indexOf(pdfs[1]?.bytes ?? '') + 5000, changed = Buffer.from(zip);
  changed[at] = (changed[at] ?? 0) ^ 1;
  expect([said.startsWith('CHANGED'), verified(changed).startsWith('CHANGED')]).toEqual([false, true]);
});
test('a paper that is not signed by all, or was signed only after the archive’s time, has none', async () => {
  const visit = await visiting();
  await visit.walk();
  const moveIn = await visit.caseNow(), { 'residence-agreement': agreement, ...others } = moveIn.papers;
  if (!agreement) throw new Error('no agreement');
  expect(await signedPdfs(render, { ...moveIn, papers: { 'residence-agreement': { ...agreement, signatures: [] } } }, visit.clock.now, null)).toEqual([]);
  expect(await signedPdfs(render, { ...moveIn, papers: others }, 1, null)).toEqual([]);
});
