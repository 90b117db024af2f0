import type { PaperImage } from '@domain/documents/paper';
import type { MoveInCase } from '@domain/movein/case';
import { sha256 } from '@cloud/kit/digest';
import type { Cloud } from '@cloud/platform/ports';

const AT_ONCE = 6;
/** A picture is a JPEG or PNG by its first bytes, whatever its name says. */
const mimeOf = (bytes: Buffer): PaperImage['mime'] | null => (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])) ? 'image/jpeg' : bytes.subarray(0, 4).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47])) ? 'image/png' : null);

export type GatheredFiles = { readonly imageOf: (fileId: string) => PaperImage | null; readonly digestOfFile: (fileId: string) => string; readonly images: ReadonlyMap<string, Uint8Array>; readonly lost: number };

/** The bytes of everything a case's archive names: pictures of its defects to be shown, materials for their digest only. A file that is gone is counted and does not cost the archive. */
export async function gatherFiles({ download }: Pick<Cloud, 'download'>, { defects, materials }: Pick<MoveInCase, 'defects' | 'materials'>): Promise<GatheredFiles> {
  const shown = new Set(defects.flatMap(({ photos }) => photos.map(({ fileId }) => fileId)));
  const waiting = [...new Set([...shown, ...materials.flatMap(({ files }) => files)])];
  const found = new Map<string, { readonly digest: string; readonly mime: PaperImage['mime'] | null }>(), images = new Map<string, Uint8Array>();
  let lost = 0;
  const one = async (): Promise<void> => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      const bytes = await download(file).catch(() => null);
      if (!bytes) { lost++; continue; }
      const digest = sha256(bytes), mime = mimeOf(bytes);
      found.set(file, { digest, mime });
      if (mime && shown.has(file)) images.set(digest, bytes);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return {
    images, lost, digestOfFile: (file) => found.get(file)?.digest ?? '',
    imageOf: (file) => { const { digest, mime = null } = found.get(file) ?? {}; return digest && mime ? { digest, mime } : null; },
  };
}
