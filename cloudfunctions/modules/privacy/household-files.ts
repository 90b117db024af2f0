import type { MoveInCase } from '@domain/movein/case';
import { sha256 } from '@cloud/kit/digest';
import type { Cloud } from '@cloud/platform/ports';

/** An answer of a function is no larger than a few megabytes. */
const MOST_BYTES = 2_500_000;
type Listed = { readonly what: string; readonly name: string; readonly digest: string; readonly isInside: boolean };

/** The pictures the household handed in or that were taken of its home, as far as they fit; the others are listed with their digest and can be looked at in the app. */
export async function householdFiles(cloud: Pick<Cloud, 'download'>, { materials, materialsAsked, defects }: MoveInCase): Promise<{ readonly list: readonly Listed[]; readonly packed: readonly { readonly path: string; readonly bytes: Uint8Array }[] }> {
  const wanted = [
    ...materials.flatMap(({ code, files }) => files.map((file, i) => ({ file, what: materialsAsked.find((one) => one.code === code)?.name ?? code, name: `files/${code}-${i + 1}.jpg` }))),
    ...defects.flatMap(({ no, photos }) => photos.map(({ fileId }, i) => ({ file: fileId, what: `${no}`, name: `files/defect-${no}-${i + 1}.jpg` }))),
  ];
  const list: Listed[] = [], packed: { path: string; bytes: Uint8Array }[] = [];
  let size = 0;
  for (const { file, what, name } of wanted) {
    const content = await cloud.download(file).catch(() => null), isInside = !!content && size + content.length <= MOST_BYTES;
    if (content && isInside) { packed.push({ path: name, bytes: new Uint8Array(content) }); size += content.length; }
    list.push({ what, name, digest: content ? sha256(content) : '', isInside });
  }
  return { list, packed };
}
