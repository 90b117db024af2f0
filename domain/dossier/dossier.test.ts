import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { appended, type TrailEntry } from '../audit/trail';
import { paperDigest } from '../documents/canonical';
import { archiveOfHome, type ArchiveSource } from '../movein/archive-of-home';
import type { MoveInCase } from '../movein/case';
import { aCase } from '../testing/a-case';
import { aCommunity } from '../testing/a-community';
import { aDefect } from '../testing/a-defect';
import { aKeyIssue } from '../testing/a-key-issue';
import { aSignedPaper } from '../testing/a-signed-paper';
import { anInspection } from '../testing/an-inspection';
import { at } from '../testing/at';
import { onSite } from '../testing/on-site';
import { isOutdated, renewable, renewed } from './edition';
import { filesOfHome, placed } from './files-of-home';
import { householdFile } from './household-file';
import { manifestOf } from './manifest';
import { checkedDossier } from './public-check';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const closedAt = at('2026-03-14 10:45'), MATERIALS = ['id-card', 'contract', 'receipt'];

/** Any closed household: papers, payments, defects with their photos, materials of any kind, each kept for good or for some days. */
const households = fc.record({
  papers: fc.subarray(['residence-agreement', 'handover-sheet', 'decoration-agreement']), payments: fc.array(fc.integer({ min: 1, max: 500_000 }), { maxLength: 4 }),
  defects: fc.array(fc.record({ words: fc.string({ maxLength: 20 }), photos: fc.integer({ min: 0, max: 3 }) }), { maxLength: 5 }),
  materials: fc.array(fc.record({ code: fc.constantFrom(...MATERIALS), files: fc.integer({ min: 0, max: 3 }), keepDays: fc.option(fc.integer({ min: 1, max: 400 }), { nil: undefined }) }), { maxLength: 3 }),
  log: fc.array(fc.constantFrom('notice-read', 'registration-submitted', 'order-made', 'paper-signed', 'keys-accepted'), { minLength: 1, maxLength: 12 }),
}).map(({ papers, payments, defects, materials, log }): MoveInCase => {
  const trail = log.reduce<readonly TrailEntry[]>((before, what, i) => appended(before, { at: closedAt - 1000 * (log.length - i), by: 'wx-owner', what, of: '' }, digest), []);
  const asked = MATERIALS.map((code) => { const keepDays = materials.find((one) => one.code === code)?.keepDays; return { code, name: code, note: '', required: true, ...(keepDays === undefined ? {} : { keepDays }) }; });
  const handed = MATERIALS.flatMap((code) => { const one = materials.find((material) => material.code === code); return one ? [{ code, files: Array.from({ length: one.files }, (_, i) => `${code}-${i}.jpg`), at: at('2026-03-05 10:00') }] : []; });
  const base = aCase({ ...onSite, openedAt: at('2026-03-01 09:00'), inspection: anInspection(), keys: aKeyIssue({ signedAt: closedAt }) });
  return {
    ...base, trail, closed: { at: closedAt, entries: trail.length }, materialsAsked: asked, materials: handed, papers: Object.fromEntries(papers.map((code) => [code, aSignedPaper(code, ['owner:1'])])),
    bill: { ...base.bill, payments: payments.map((fen, i) => ({ transaction: `t${i}`, order: 'o', fen, at: closedAt - 1 - i, receipt: `SJ-${i}`, how: 'wechat' as const })) },
    defects: defects.map(({ words, photos }, i) => aDefect({ no: i + 1, words, at: closedAt - 5000, photos: Array.from({ length: photos }, (_, n) => ({ fileId: `d${i}-${n}.jpg`, marks: [] })) })),
  };
});
const sourceOf = (moveIn: MoveInCase, over: Partial<ArchiveSource> = {}): ArchiveSource =>
  ({ moveIn, community: aCommunity(), record: null, arrivedAt: null, closedAt, code: '7K3F-92QD', imageOf: (file) => ({ digest: digest(file), mime: 'image/jpeg' }), digestOfFile: digest, ...over });
const made = (moveIn: MoveInCase) => ({ state: 'made' as const, at: closedAt + 60_000, fileId: 'f', digest: archiveOfHome(sourceOf(moveIn), digest).digest, code: '7K3F-92QD', parts: 9, pdf: digest('pdf'), zip: { fileId: 'z', digest: digest('zip'), bytes: 1 }, entries: moveIn.trail.length });

describe('I15: what is archived is what it says', () => {
  test('the digest follows from the parts, and from nothing else', () => fc.assert(fc.property(households, (moveIn) => {
    const { parts, digest: whole } = archiveOfHome(sourceOf(moveIn), digest);
    for (const part of parts) expect(part.digest).toBe(paperDigest(part.paper, digest));
    expect(whole).toBe(digest(parts.slice(1).map((part) => part.digest).join('\n')));
    expect(archiveOfHome(sourceOf(moveIn), digest)).toEqual(archiveOfHome(sourceOf(moveIn), digest));
  }), { numRuns: 40 }));
  test('a file with a day of deletion is never inside, and always named with its digest and its day', () => fc.assert(fc.property(households, (moveIn) => {
    const files = filesOfHome(moveIn, closedAt).map((file) => ({ ...file, size: 1000 })), { inside, scheduled } = placed(files);
    expect(inside.every(({ deletedOn }) => deletedOn === null)).toBe(true);
    expect([...inside, ...scheduled].map(({ fileId }) => fileId).sort()).toEqual(files.map(({ fileId }) => fileId).sort());
    expect(scheduled.some(({ fileId }) => fileId.startsWith('id-card'))).toBe(files.some(({ fileId }) => fileId.startsWith('id-card')));
    expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
    const cover = JSON.stringify(archiveOfHome(sourceOf(moveIn), digest).parts[0]?.paper);
    for (const { fileId } of scheduled) expect(cover).toContain(digest(fileId));
  })));
  test('pictures fill the room there is and no more; what is left out is named as too large, what is gone as lost', () => fc.assert(fc.property(fc.array(fc.record({ size: fc.option(fc.integer({ min: 0, max: 6_000_000 })), deletedOn: fc.option(fc.constant('2026-08-28')) }), { maxLength: 20 }), (files) => {
    const { inside, tooLarge, lost, scheduled } = placed(files);
    expect(inside.reduce((sum, { size }) => sum + (size ?? 0), 0)).toBeLessThanOrEqual(18 * 1024 * 1024);
    expect(inside.length + tooLarge.length + lost.length + scheduled.length).toBe(files.length);
    expect(lost.every(({ size }) => size === null)).toBe(true);
  })));
  test('from its day on the check says due, never changed; before it, kept until then', () => fc.assert(fc.property(households, fc.integer({ min: 0, max: 500 }), (moveIn, days) => {
    const scheduled = placed(filesOfHome(moveIn, closedAt).map((file) => ({ ...file, size: 1 }))).scheduled.map(({ name, deletedOn }) => ({ name, day: deletedOn ?? '' })), now = closedAt + days * 86_400_000;
    const said = checkedDossier({ ...moveIn, archive: { ...made(moveIn), scheduled } }, '7K3F-92QD', now);
    if (said.state === 'unknown') throw new Error('it is known');
    expect(said).toMatchObject({ state: 'valid', papers: made(moveIn).digest });
    expect(said.scheduled).toEqual(scheduled.map(({ name, day }) => ({ name, day, state: day <= new Date(now + 8 * 3_600_000).toISOString().slice(0, 10) ? 'due' : 'kept' })));
  }), { numRuns: 40 }));
  test('what happens later changes nothing of an edition; it is said to lack it; the next edition has it, and the one before stays known as superseded', () => fc.assert(fc.property(households, fc.constantFrom('defect-fixed', 'paper-signed'), (moveIn, what) => {
    const standing = { ...moveIn, archive: made(moveIn) };
    expect(isOutdated(standing)).toBe(false);
    expect(renewable(standing)).toMatchObject({ code: 'NOTHING_NEW' });
    const later: MoveInCase = { ...standing, trail: appended(standing.trail, { at: closedAt + 90_000, by: 'wx-repair', what, of: '1' }, digest) };
    expect(archiveOfHome(sourceOf(later), digest).digest).toBe(made(moveIn).digest);
    expect(checkedDossier(later, '7K3F-92QD', closedAt)).toMatchObject({ state: 'valid', isOutdated: true });
    const next = renewable(later);
    if (!next.ok) throw new Error(next.code);
    const second = archiveOfHome(sourceOf(later, { code: 'NEWC-ODE2', later: { at: closedAt + 99_000, ...next.value } }), digest);
    expect(second.digest).not.toBe(made(moveIn).digest);
    const after = { ...later, archive: renewed(made(moveIn), { ...made(later), digest: second.digest, code: 'NEWC-ODE2', at: closedAt + 99_000, entries: next.value.entries }) };
    expect(checkedDossier(after, '7K3F-92QD', closedAt)).toMatchObject({ state: 'superseded', edition: 1, editions: 2, papers: made(moveIn).digest });
    expect(checkedDossier(after, 'NEWC-ODE2', closedAt)).toMatchObject({ state: 'valid', edition: 2, papers: second.digest, isOutdated: false });
    expect(checkedDossier(after, 'AAAA-AAAA', closedAt)).toEqual({ state: 'unknown' });
  }), { numRuns: 40 }));
});
test('the manifest names its own root; a changed word changes it', () => {
  const facts = { code: '7K3F-92QD', number: 'DA-1', edition: 1, community: '云溪里', home: '3栋', closedAt, signer: '云溪物业', papers: digest('x'), trail: { entries: 0, head: '' }, parts: [], outside: [] };
  const { manifest, text } = manifestOf(facts, digest);
  expect(JSON.parse(text)).toEqual(manifest);
  expect(manifestOf({ ...facts, home: '4栋' }, digest).manifest.root).not.toBe(manifest.root);
});
test('a check tells the floor, not the flat', () => {
  const of = (room: string) => { const said = checkedDossier({ ...aCase({ archive: made(aCase()), closed: { at: closedAt, entries: 0 } }), place: { building: '3', unit: '2', room } }, '7K3F-92QD', closedAt); return said.state === 'unknown' ? '' : said.home; };
  expect(['1201', '902', '8', '2A'].map(of)).toEqual(['3栋 2单元 12**', '3栋 2单元 9**', '3栋 2单元 **', '3栋 2单元 **']);
});
test('each moment of a file belongs to its group, and what nobody has sorted is under the rest', () => {
  const whats = ['paper-signed', 'papers-given', 'amendment-taken', 'signature-lapsed', 'payment-reversed', 'refund-done', 'bill-redrawn', 'defect-fixed', 'inspection-finished', 'keys-accepted', 'identified', 'roster-changed'];
  const trail = whats.map((what, i) => ({ at: i, by: 'wx-owner', what, of: '', hash: '' })), { timeline } = householdFile(aCase({ trail }), closedAt, closedAt);
  expect(timeline.map(({ what, group }) => [what, group]).reverse()).toEqual([
    ['paper-signed', 'papers'], ['papers-given', 'papers'], ['amendment-taken', 'papers'], ['signature-lapsed', 'papers'], ['payment-reversed', 'money'], ['refund-done', 'money'], ['bill-redrawn', 'money'],
    ['defect-fixed', 'repairs'], ['inspection-finished', 'repairs'], ['keys-accepted', 'keys'], ['identified', 'visit'], ['roster-changed', 'other'], ['arrived', 'visit'],
  ]);
});
