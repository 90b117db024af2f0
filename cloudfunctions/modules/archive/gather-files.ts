import { isFileOfHome } from '@domain/documents/file-of-home';
import type { PaperImage } from '@domain/documents/paper';
import { filesOfHome, type HomeFile } from '@domain/dossier/files-of-home';
import type { Instant } from '@domain/kernel/calendar';
import { homeIdOf } from '@domain/kernel/ids';
import type { MoveInCase } from '@domain/movein/case';
import { sha256 } from '@cloud/kit/digest';
import type { Cloud } from '@cloud/platform/ports';

/** A picture is a JPEG or PNG by its first bytes, whatever its name says. */
const mimeOf = (bytes: Buffer): PaperImage['mime'] | null => (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])) ? 'image/jpeg' : bytes.subarray(0, 4).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47])) ? 'image/png' : null);

export type GatheredFile = HomeFile & { readonly bytes: Buffer | null; readonly size: number | null; readonly sha256: string };
export type GatheredFiles = { readonly files: readonly GatheredFile[]; readonly imageOf: (fileId: string) => PaperImage | null; readonly digestOfFile: (fileId: string) => string; readonly images: ReadonlyMap<string, Uint8Array>; readonly lost: number };

/** The bytes of everything a case's archive names, by one asking for all links. A file that is gone is counted and does not cost the archive. */
export async function gatherFiles({ downloadAll }: Pick<Cloud, 'downloadAll'>, moveIn: Pick<MoveInCase, 'communityId' | 'place' | 'defects' | 'materials' | 'materialsAsked' | 'openedAt' | 'inspection' | 'privacy'>, until: Instant): Promise<GatheredFiles> {
  // A sold home's former household is kept under another id; its files lie where they lay.
  const { communityId, place } = moveIn, home = homeIdOf(communityId, place.building, place.unit, place.room), wanted = filesOfHome(moveIn, until).filter(({ fileId, digest }) => digest !== undefined || isFileOfHome(fileId, home));
  const asked = [...new Set(wanted.filter(({ digest }) => digest === undefined).map(({ fileId }) => fileId))], answers = asked.length ? await downloadAll(asked) : [];
  const found = new Map(asked.flatMap((name, i) => { const bytes = answers[i]; return bytes ? [[name, { bytes, digest: sha256(bytes), mime: mimeOf(bytes) }] as const] : []; }));
  // Gone already, by a deletion that has begun: it wrote down first what the file held.
  const digestOfFile = (file: string): string => found.get(file)?.digest ?? moveIn.privacy?.deletion?.digests[file] ?? '';
  const shown = new Set(moveIn.defects.flatMap(({ photos }) => photos.map(({ fileId }) => fileId)));
  // The same picture handed in twice, once where it must be deleted, must be deleted everywhere (I15).
  const goes = new Map(wanted.flatMap(({ fileId, digest, deletedOn }) => (deletedOn ? [[digest ?? digestOfFile(fileId), deletedOn] as const] : [])));
  return {
    files: wanted.map((file) => { const bytes = found.get(file.fileId)?.bytes ?? null, digest = file.digest ?? digestOfFile(file.fileId); return { ...file, bytes, size: bytes?.length ?? null, sha256: digest, deletedOn: file.deletedOn ?? (digest ? goes.get(digest) ?? null : null) }; }),
    images: new Map([...found].flatMap(([name, { bytes, digest, mime }]) => (mime && shown.has(name) && !goes.has(digest) ? [[digest, bytes] as const] : []))),
    lost: asked.length - found.size, digestOfFile,
    imageOf: (file) => { const { digest, mime = null } = found.get(file) ?? {}; return digest && mime ? { digest, mime } : null; },
  };
}
