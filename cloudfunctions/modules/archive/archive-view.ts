import type { ArchiveView } from '@contract/archive';
import type { Cloud } from '@cloud/platform/ports';
import type { MadeArchive } from './make-archive';

/** What is told of an archive that is made, with links to its two files asked for together. */
export async function archiveView(cloud: Pick<Cloud, 'links'>, { code, digest, parts, at, fileId, zip, earlier }: MadeArchive): Promise<ArchiveView> {
  const [link = '', zipLink = ''] = await cloud.links(zip ? [fileId, zip.fileId] : [fileId]);
  return { code, digest, parts, at, edition: (earlier?.length ?? 0) + 1, link, zip: zip ? { link: zipLink, digest: zip.digest, bytes: zip.bytes } : null };
}
