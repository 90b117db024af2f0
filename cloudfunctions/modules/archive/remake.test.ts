import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beat } from '@cloud/modules/beat/beat';
import { sha256 } from '@cloud/kit/digest';
import { checkedDossier } from '@domain/dossier/public-check';
import { DAY, MINUTE } from '@domain/kernel/calendar';
import { aRecordOf } from '@domain/testing/a-record';
import { textOfPdf } from '@cloud/platform/pdf/text-of-pdf-for-tests';
import { contractPage, visiting } from './testing-closed-home';

// Three PDFs with their font in each.
jest.setTimeout(60_000);
const page = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('a page of the contract, with its number')]), verifier = join(__dirname, '../../../scripts/verify-dossier.mjs');
/** A closed home with its archive, whose owner has asked for deletion a week ago. */
async function asked() {
  const visit = await visiting(), { ports, homeId, clock, files, call } = visit;
  files.set(contractPage, page);
  await ports.store.apply('cases', 'case_yunxi_3-2-1201', { guard: {}, patch: { set: { registration: { sealed: ports.vault.seal(JSON.stringify(aRecordOf({ vehicles: [{ plate: '浙A12345', model: '小轿车' }] }))), savedAt: 1, submittedAt: 1, residents: 0, vehicles: 1 } } } });
  await visit.walk();
  const first = await visit.ask(), old = [...visit.stored('pdf'), ...visit.stored('zip')];
  await call('owner', 'wx-owner', 'privacy.request', { homeId, isAsked: true });
  clock.now += 7 * DAY + MINUTE;
  return { ...visit, first, old };
}
const bytesOf = ({ files, stored }: { readonly files: Map<string, Buffer>; readonly stored: (ending?: string) => readonly string[] }, ending: string): Buffer => files.get(stored(ending)[0] ?? '') ?? Buffer.alloc(0);

test('what was deleted because its owner asked leaves the archive too: a new edition without it, and the old files are gone', async () => {
  const visit = await asked(), { ports, clock, files, old, first } = visit;
  expect([bytesOf(visit, 'zip').includes(page), textOfPdf(bytesOf(visit, 'pdf')).includes('浙A12345')]).toEqual([true, true]);
  await beat(ports);
  expect([files.has(contractPage), (await visit.caseNow()).archive]).toMatchObject([false, { state: 'made', remake: { since: clock.now, tries: 0 } }]);
  expect(old.every((file) => files.has(file))).toBe(true);
  clock.now += MINUTE;
  await beat(ports);
  expect([visit.calls.at(-1), (await visit.caseNow()).archive]).toMatchObject([{ unit: 'documents', action: 'archive.open' }, { remake: { tries: 1 } }]);
  const next = await visit.ask(), { archive } = await visit.caseNow();
  expect([next.edition, next.code === first.code, old.some((file) => files.has(file)), visit.stored('zip').length, 'remake' in archive]).toEqual([2, false, false, 1, false]);
  const zip = bytesOf(visit, 'zip'), words = textOfPdf(bytesOf(visit, 'pdf'));
  expect([zip.includes(page), zip.includes(Buffer.from('浙A12345')), words.includes('浙A12345'), words.replace(/\s/g, '').includes('应业主要求'), zip.toString('utf8').match(/"why": "requested"/g)?.length]).toEqual([false, false, false, true, 3]);
});
test('the verifier and the public page say why: on request, neither missing nor altered; the old code is still known', async () => {
  const visit = await asked(), { first } = visit;
  await beat(visit.ports);
  const { code } = await visit.ask(), file = join(mkdtempSync(join(tmpdir(), 'dossier-')), 'd.zip');
  writeFileSync(file, bytesOf(visit, 'zip'));
  const said = execFileSync(process.execPath, [verifier, file], { encoding: 'utf8' });
  expect(said).toMatch(/DELETED ON REQUEST of an owner: .*第 1 页, 2026-03-\d\d \(sha256 [0-9a-f]{64}\): neither missing nor altered/);
  expect(said).toContain('DELETED ON REQUEST of an owner: 业主登记表');
  const moveIn = await visit.caseNow();
  expect(checkedDossier(moveIn, code, visit.clock.now)).toMatchObject({ state: 'valid', edition: 2, isOutdated: false, scheduled: expect.arrayContaining([{ name: '业主登记表', day: expect.any(String), state: 'asked' }]) });
  expect(checkedDossier(moveIn, first.code, visit.clock.now)).toMatchObject({ state: 'superseded', edition: 1, papers: first.digest });
});
test('a file that would not go: nothing is said to be done, and the next try makes the very same files', async () => {
  const visit = await asked(), { ports, clock, homeId, old } = visit, { remove } = ports.cloud;
  await beat(ports);
  ports.cloud.remove = async (ids) => [...ids];
  expect(await visit.call('documents', 'wx-owner', 'archive.open', { homeId })).toMatchObject({ code: 'BUSY' });
  expect([visit.logs.some(({ alarm }) => alarm === 'files-not-deleted'), (await visit.caseNow()).archive]).toMatchObject([true, { remake: {} }]);
  const made = visit.stored('zip').filter((file) => !old.includes(file)).map((file) => sha256(visit.files.get(file) ?? ''));
  ports.cloud.remove = remove;
  clock.now += DAY;
  await visit.ask();
  expect([made.length, sha256(bytesOf(visit, 'zip')), visit.stored().length]).toEqual([1, made[0], 1]);
});
test('identity photos never lay in it: deleted on their day they leave the archive as it is', async () => {
  const visit = await visiting(), { ports, clock } = visit;
  await visit.walk();
  await visit.ask();
  const before = (await visit.caseNow()).archive;
  clock.now += 180 * DAY;
  await beat(ports);
  expect([(await visit.caseNow()).materials.find(({ code }) => code === 'id-card')?.files, (await visit.caseNow()).archive]).toEqual([[], before]);
});
