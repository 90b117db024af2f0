import { PRINTED_FORMS } from '@domain/documents/registration-forms';
import { homeIdOf } from '@domain/kernel/ids';
import type { MoveInCase } from '@domain/movein/case';
import { marksOf } from '@domain/movein/marks';
import { printedFiles } from '@domain/privacy/printed-files';
import type { Ports } from '@cloud/platform/ports';

/** How far the look has come is kept, so that it is gone through once. */
const ONCE = 'prints-dated', DONE = 'done', A_LOOK = 100, LINKS_AT_ONCE = 50;
const NAMES = PRINTED_FORMS.flatMap((form) => [form, `${form}-masked`]);
const through = new WeakSet<Ports['store']>();
type Seen = Pick<MoveInCase, '_id' | 'communityId' | 'place' | 'materials' | 'archive' | 'privacy'>;

/**
 * Forms printed before the case knew of them: where they lie follows from home and form, so those that are there get their day, which is now; the next beat deletes them and the record says so.
 * A storage cannot be listed. A page of cases each time, until all were looked at once.
 */
export async function datePrints({ store, cloud, now, log }: Ports): Promise<number> {
  if (through.has(store)) return 0;
  const once = await store.find('onces', ONCE);
  if (once?.by === DONE) { through.add(store); return 0; }
  if (!once) await store.insert('onces', { _id: ONCE, at: 0, by: 'system' });
  const skip = once?.at ?? 0, cases: readonly Seen[] = await store.list('cases', { where: {}, fields: ['communityId', 'place', 'materials', 'archive', 'privacy'], orderBy: [['_id', 'asc']], limit: A_LOOK, skip });
  const bucket = cases.map(bucketOf).find((one) => one !== null);
  const found = bucket ? await lying(cloud, cases.flatMap((moveIn) => filesOf(moveIn, bucket))) : [];
  let done = 0;
  for (const id of new Set(found.map(({ of }) => of))) {
    const moveIn = await store.find('cases', id);
    if (!moveIn) continue;
    const printed = [...printedFiles(moveIn), ...found.filter(({ of, name }) => of === id && !printedFiles(moveIn).some((one) => one.name === name)).map(({ name, fileId }) => ({ name, fileId, dueAt: now() }))], next = { ...moveIn, privacy: { ...moveIn.privacy, printed } };
    // Somebody wrote it meanwhile: the same page again.
    if (!(await store.replace('cases', id, moveIn._v, { privacy: next.privacy, marks: marksOf(next) }))) return done;
    done++;
  }
  if (done) log({ prints: 'dated', cases: done });
  await store.apply('onces', ONCE, { guard: { at: skip }, patch: { set: cases.length < A_LOOK ? { by: DONE } : { at: skip + A_LOOK } } });
  return done;
}

/** `cloud://env.bucket/`, as every file of this storage begins. */
const bucketOf = ({ materials, archive }: Seen): string | null => /^cloud:\/\/[^/]+\//.exec(archive.state === 'made' ? archive.fileId : materials.flatMap(({ files }) => files)[0] ?? '')?.[0] ?? null;

/** Where its forms would lie; a former household's lay under the home. */
function filesOf({ _id, communityId, place, privacy }: Seen, bucket: string) {
  const home = homeIdOf(communityId, place.building, place.unit, place.room).split('_').slice(1).join('_');
  return NAMES.filter((name) => !privacy?.printed?.some((one) => one.name === name)).map((name) => ({ of: _id, name, fileId: `${bucket}homes/${home}/forms/${name}.pdf` }));
}

/** Those that are there: a file that is gone has no link. */
async function lying<F extends { readonly fileId: string }>(cloud: Ports['cloud'], files: readonly F[]): Promise<readonly F[]> {
  const there: F[] = [];
  for (let at = 0; at < files.length; at += LINKS_AT_ONCE) {
    const some = files.slice(at, at + LINKS_AT_ONCE), links = await cloud.links(some.map(({ fileId }) => fileId));
    there.push(...some.filter((_, i) => links[i] !== '' && links[i] !== undefined));
  }
  return there;
}
