import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publishedOf, type PublishedDraw } from '@domain/draw/published';
import { closedDraw, drawnDraw, publishedDraw } from '@domain/draw/turn-draw';
import { aDraw } from '@domain/testing/a-draw';
import { at } from '@domain/testing/at';
import { sha256 } from '@cloud/kit/digest';

/** The published script, a second implementation, agrees with the product's on what is right and on what is not. */
const must = <T>(answer: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string }): T => { if (!answer.ok) throw new Error(answer.code); return answer.value; };
const turn = (when: string) => ({ at: at(when), by: 'm1', digest: sha256 });
const open = must(publishedDraw(aDraw(), { buildings: ['3', '10'], homes: 9, bookingOpensAt: null, secret: '密数 secret', sealedSecret: '' }, turn('2026-03-01 10:00')));
const closed = must(closedDraw({ ...open, entries: ['3-1-101', '10-1-101', '3-1-1001', '3-1-102'] }, turn('2026-03-06 18:00')));
const drawn = must(drawnDraw(closed, '2026025', '密数 secret', turn('2026-03-06 22:00')));
const record = (draw: typeof drawn): PublishedDraw => { const published = publishedOf(draw, sha256); if (!published) throw new Error('nothing is published'); return published; };

function verdictOn(published: unknown): { readonly code: number; readonly words: string } {
  const folder = mkdtempSync(join(tmpdir(), 'draw-')), file = join(folder, 'draw.json');
  try {
    writeFileSync(file, JSON.stringify(published));
    return { code: 0, words: execFileSync(process.execPath, ['scripts/verify-draw.mjs', file], { encoding: 'utf8' }) };
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string };
    return { code: status, words: stdout };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('a draw that is right comes out as published, at every stage', () => {
  for (const draw of [open, closed, drawn]) expect(verdictOn(record(draw))).toMatchObject({ code: 0 });
  expect(verdictOn(record(drawn)).words).toContain('双色球 2026025 期开奖号码 = 2026025');
});
test('a result, a reserve, an entry or a log that was changed is named', () => {
  const right = record(drawn), { drawn: outcome, closed: entries } = right;
  if (!outcome || !entries) throw new Error('it is drawn');
  const [first, second] = outcome.result;
  expect(verdictOn({ ...right, drawn: { ...outcome, result: [{ ...first, home: second?.home }, { ...second, home: first?.home }] } })).toMatchObject({ code: 1, words: expect.stringContaining('WRONG every prize') });
  expect(verdictOn({ ...right, drawn: { ...outcome, reserve: [...outcome.reserve].reverse() } })).toMatchObject({ code: 1, words: expect.stringContaining('WRONG the reserve') });
  expect(verdictOn({ ...right, closed: { ...entries, entries: entries.entries.slice(1) } })).toMatchObject({ code: 1, words: expect.stringContaining('WRONG the entries') });
  expect(verdictOn({ ...right, log: right.log.slice(1) }).code).toBe(1);
  expect(verdictOn({ nothing: true }).code).toBe(1);
});
