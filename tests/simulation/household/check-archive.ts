import { DAY, dayOf } from '@domain/kernel/calendar';
import type { Material, MoveInCase } from '@domain/movein/case';
import { sha256 } from '@cloud/kit/digest';
import type { World } from '../world';

type Found = Generator<readonly [string, string]>;
type Manifest = { readonly root: string; readonly code: string; readonly papers: string; readonly trail: { readonly entries: number; readonly head: string }; readonly parts: readonly { readonly path: string; readonly sha256: string }[]; readonly outside: readonly { readonly sha256: string; readonly why: string }[] };
const I15 = 'I15 archive';
const filesOf = ({ materials }: Pick<MoveInCase, 'materials'>): readonly (readonly [Material, string])[] => materials.flatMap((material) => material.files.map((file) => [material, file] as const));

/** A zip whose entries lie stored one after the other: read without anything of the product. */
function entriesOf(zip: Buffer): ReadonlyMap<string, Buffer> {
  const entries = new Map<string, Buffer>();
  for (let at = 0; at + 30 <= zip.length && zip.readUInt32LE(at) === 0x04034b50;) {
    const size = zip.readUInt32LE(at + 18), start = at + 30 + zip.readUInt16LE(at + 26);
    entries.set(zip.toString('utf8', at + 30, start), zip.subarray(start, start + size));
    at = start + size;
  }
  return entries;
}

/** An archive that has just been made: its files are what it says, and nothing lies inside that must be deleted one day. */
export function* archiveFaults(moveIn: MoveInCase, files: ReadonlyMap<string, Buffer>, truth: World['files']): Found {
  const { archive, homeId } = moveIn;
  if (archive.state !== 'made') return;
  const zip = files.get(archive.zip?.fileId ?? ''), pdf = files.get(archive.fileId);
  if (!moveIn.closed) yield [I15, `${homeId} has an archive and is not closed`];
  if (!zip || !pdf || sha256(zip) !== archive.zip?.digest || sha256(pdf) !== archive.pdf) { yield [I15, `${homeId}: the files of its archive are not those its digests name`]; return; }
  const entries = entriesOf(zip), text = entries.get('manifest.json')?.toString('utf8') ?? '{}', manifest = JSON.parse(text) as Manifest, { root, ...rest } = manifest;
  if (sha256(`${JSON.stringify(rest, null, 1)}\n`) !== root || manifest.code !== archive.code) yield [I15, `${homeId}: the manifest is not what its root says`];
  for (const { path, sha256: digest } of manifest.parts) if (sha256(entries.get(path) ?? '') !== digest) yield [I15, `${homeId}: ${path} of the archive is not what the manifest says`];
  const papers = manifest.parts.filter(({ path }) => path.startsWith('papers/')).slice(1).map(({ sha256: digest }) => digest).join('\n');
  if (sha256(papers) !== archive.digest || manifest.papers !== archive.digest) yield [I15, `${homeId}: the archive's digest does not match its parts`];
  const entry = moveIn.trail[manifest.trail.entries - 1];
  if (!entry || entry.hash !== manifest.trail.head) yield [I15, `${homeId}: the archive's log is not the household's`];
  const inside = new Set(manifest.parts.map(({ sha256: digest }) => digest)), named = new Set(manifest.outside.filter(({ why }) => why === 'scheduled').map(({ sha256: digest }) => digest));
  const going = [...filesOf(moveIn).filter(([{ code }]) => code === 'id-card').map(([, file]) => truth.get(file) ?? ''), ...moveIn.materials.flatMap(({ code, deleted }) => (code === 'id-card' ? deleted?.digests ?? [] : []))];
  for (const digest of going) if (inside.has(digest) || !named.has(digest)) yield [I15, `${homeId}: a photo that must be deleted ${inside.has(digest) ? 'lies in the archive' : 'is not named in it'} (${digest.slice(0, 8)})`];
}

/** Files that left a case: they are gone from storage, what they held stands in their place, and it was their time. */
export function* deletionFaults(before: MoveInCase, after: MoveInCase, files: ReadonlyMap<string, Buffer>, truth: World['files'], now: number): Found {
  const still = new Set(filesOf(after).map(([, file]) => file));
  for (const material of before.materials) {
    const is = after.materials.find(({ code }) => code === material.code), gone = material.files.filter((file) => !still.has(file)), fresh = (is?.deleted?.digests ?? []).slice(material.deleted?.digests.length ?? 0);
    // Handed in anew, older files are only no longer named.
    if (is && is.at !== material.at) continue;
    if (JSON.stringify(material.deleted?.digests ?? []) !== JSON.stringify((is?.deleted?.digests ?? []).slice(0, material.deleted?.digests.length ?? 0))) yield [I15, `${after.homeId}: ${material.code}: what was deleted is told otherwise`];
    for (const [i, file] of gone.entries()) {
      if (files.has(file)) yield [I15, `${after.homeId}: ${file} counts as deleted and is still there`];
      if (fresh[i] !== truth.get(file)) yield [I15, `${after.homeId}: ${file} is deleted, and its digest is ${fresh[i] === undefined ? 'lost' : `told as ${fresh[i]?.slice(0, 8) || 'nothing'}`}: an archive would look altered`];
      if (!isTime(before, material, now)) yield [I15, `${after.homeId}: ${file} was deleted before its time`];
    }
  }
}
/** A day after they came for identity papers (as these batches have it), consent taken back, or the household's own wish. */
const isTime = ({ privacy, closed }: MoveInCase, { code, at }: Material, now: number): boolean =>
  (code === 'id-card' && (dayOf(now) > dayOf(at) || (privacy?.consents ?? []).some(({ purpose, withdrawnAt }) => purpose === 'identity' && withdrawnAt !== undefined))) || (!!privacy?.request && !!closed && now >= closed.at + 7 * DAY);

/** At rest: nothing that should be gone is still there. */
export function* deletionsAtRest(moveIn: MoveInCase, now: number): Found {
  for (const [{ code, at }, file] of filesOf(moveIn)) if (code === 'id-card' && now > at + 2 * DAY) yield [I15, `${moveIn.homeId}: ${file} should have been deleted`];
}
