import type { ArchiveView } from '@contract/archive';
import type { Context } from '@cloud/kit/implement';
import type { MadeArchive } from './make-archive';

/** What is told of an archive that is made, with links to its two files asked for together. The beat, which looks at neither, asks for none. */
export async function archiveView({ cloud, right }: Pick<Context, 'cloud' | 'right'>, { code, digest, parts, at, fileId, zip, earlier }: MadeArchive): Promise<ArchiveView> {
  const [link = '', zipLink = ''] = (await right()).as === 'system' ? [] : await cloud.links(zip ? [fileId, zip.fileId] : [fileId]);
  return { code, digest, parts, at, edition: (earlier?.length ?? 0) + 1, link, zip: zip ? { link: zipLink, digest: zip.digest, bytes: zip.bytes } : null };
}
