import { formerCase } from '@domain/movein/pass-on';
import { filesOfEditions } from '@domain/dossier/edition';
import { HOUR, MINUTE, NEVER } from '@domain/kernel/calendar';
import { triesDueAt } from '@domain/dossier/archive-tries';
import { sha256 } from '@cloud/kit/digest';
import { beat } from '@cloud/modules/beat/beat';
import type { PdfRenderer } from '@cloud/platform/pdf/pdf-request';
import { idCard, visiting } from './testing-closed-home';

/** What lies where is looked at here, not what it looks like: the parts as text, without fonts. */
const plain: PdfRenderer = async ({ number, parts }) => ({ bytes: Buffer.from(JSON.stringify([number, parts])), pages: 1, unreadable: [], missing: [] });
const atHome = () => visiting(plain);
type Visit = Awaited<ReturnType<typeof visiting>>;
const all = ({ stored }: Visit) => [...stored('pdf'), ...stored('zip')].sort();
const standing = async (visit: Visit) => { const { archive } = await visit.caseNow(); return archive.state === 'made' ? [...filesOfEditions(archive)].sort() : []; };
const open = (visit: Visit) => visit.call('documents', 'wx-owner', 'archive.open', { homeId: visit.homeId });
const renew = (visit: Visit, id?: string) => visit.call('documents', 'wx-desk', 'archive.renew', { homeId: visit.homeId }, id);
/** Everything an archive does to storage and to the case, of which the one numbered `cut` fails; `after`: it has happened all the same. */
function cutAt({ ports: { cloud, store } }: Visit, cut: number, after: boolean) {
  const { upload, remove } = cloud, { replace } = store;
  let left = cut;
  const counted = <T extends (...args: never[]) => Promise<unknown>>(method: T) => (async (...args: never[]) => { const isCut = left-- === 0; if (isCut && !after) throw new Error('cut'); const answer = await method(...args); if (isCut) throw new Error('cut'); return answer; }) as unknown as T;
  Object.assign(cloud, { upload: counted(upload), remove: counted(remove) });
  Object.assign(store, { replace: counted(replace) });
  return () => { Object.assign(cloud, { upload, remove }); Object.assign(store, { replace }); return left < 0; };
}
/** Something happens in the home that its archive does not hold. */
const livesOn = async (visit: Visit) => { visit.clock.now += MINUTE; await visit.ports.store.apply('cases', (await visit.caseNow())._id, { guard: {}, patch: { set: { closed: { at: (await visit.caseNow()).closed!.at, entries: 3 }, 'archive.entries': 3 } } }); };

test('cut short at any step and made of another case afterwards: an hour later nothing lies in storage but the archive', async () => {
  let leftovers = 0;
  for (const after of [false, true]) for (let cut = 0; ; cut++) {
    const visit = await atHome(), { clock, ports } = visit;
    await visit.walk();
    const mend = cutAt(visit, cut, after);
    await open(visit);
    const isCut = mend();
    // The photo goes, so that the next try is another file.
    visit.files.delete(idCard);
    clock.now += MINUTE;
    await visit.ask();
    leftovers += all(visit).length - (await standing(visit)).length;
    clock.now += 2 * HOUR;
    await beat(ports);
    expect([cut, after, all(visit), (await visit.caseNow()).archiveTries, (await visit.caseNow()).marks.dueAt]).toEqual([cut, after, await standing(visit), {}, expect.any(Number)]);
    expect(triesDueAt(await visit.caseNow())).toBe(NEVER);
    if (!isCut) { expect(cut).toBe(4); break; }
  }
  expect(leftovers).toBeGreaterThan(4);
});
test('two desks make a new edition at once: one stands, the other’s files go; not an hour before', async () => {
  const visit = await atHome(), { clock, ports } = visit;
  await visit.walk();
  await visit.ask();
  await livesOn(visit);
  // The second has begun when the first ends.
  const { upload } = ports.cloud;
  let second: Promise<unknown> | undefined;
  ports.cloud.upload = async (path, bytes) => { if (!second) { second = Promise.resolve(); clock.now += MINUTE; second = renew(visit, 'req-renew-b0000001'); await second; } return upload(path, bytes); };
  const first = await renew(visit, 'req-renew-a0000001');
  ports.cloud.upload = upload;
  expect([await second, first]).toMatchObject([{ ok: true, value: { edition: 2 } }, { code: 'NOTHING_NEW' }]);
  expect([all(visit).length, (await standing(visit)).length]).toEqual([6, 4]);
  clock.now += HOUR / 2;
  await beat(ports);
  expect(all(visit)).toHaveLength(6);
  clock.now += HOUR;
  await beat(ports);
  expect([all(visit), (await visit.caseNow()).archiveTries]).toEqual([await standing(visit), {}]);
});
test('the deletion cut short at any step goes on; what has become the archive is never touched', async () => {
  for (const after of [false, true]) for (let cut = 0; ; cut++) {
    const visit = await atHome(), { clock, ports } = visit;
    await visit.walk();
    const stop = cutAt(visit, 2, false);
    await open(visit);
    stop();
    visit.files.delete(idCard);
    await visit.ask();
    const kept = await standing(visit), before = kept.map((file) => sha256(visit.files.get(file) ?? ''));
    clock.now += 2 * HOUR;
    const mend = cutAt(visit, cut, after);
    await beat(ports);
    const isCut = mend();
    clock.now += 15 * MINUTE;
    await beat(ports);
    expect([cut, after, all(visit), (await visit.caseNow()).archiveTries, kept.map((file) => sha256(visit.files.get(file) ?? ''))]).toEqual([cut, after, kept, {}, before]);
    if (!isCut) { expect(cut).toBeGreaterThan(2); break; }
  }
});
test('cut short between storage and the case, the same again is not written down again; while its files are going it is not made', async () => {
  const visit = await atHome(), { clock, ports } = visit;
  await visit.walk();
  const mend = cutAt(visit, 3, false);
  await open(visit);
  mend();
  const waiting = await visit.caseNow();
  expect([waiting.archive.state, Object.values(waiting.archiveTries ?? {}).map(({ paths }) => paths.length), all(visit).length]).toEqual(['making', [2], 2]);
  // An hour later the beat marks them; a try of that moment makes none of them the archive.
  clock.now += HOUR + MINUTE;
  const { remove } = ports.cloud;
  let during: unknown;
  ports.cloud.remove = async (ids) => { during = await open(visit); return remove(ids); };
  await beat(ports);
  ports.cloud.remove = remove;
  expect([during, all(visit), (await visit.caseNow()).archiveTries]).toMatchObject([{ code: 'BUSY' }, [], {}]);
  await visit.ask();
  expect([all(visit), (await visit.caseNow()).archiveTries]).toEqual([await standing(visit), {}]);
});
test('sold while its archive was on the way, the files are known to the case that is put by', async () => {
  const visit = await atHome();
  await visit.walk();
  const mend = cutAt(visit, 3, false);
  await open(visit);
  mend();
  expect(triesDueAt(formerCase(await visit.caseNow(), 1, visit.clock.now))).toBeLessThan(NEVER);
});
