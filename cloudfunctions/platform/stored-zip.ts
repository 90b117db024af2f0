import { zipSync } from 'fflate';

/** Local parts, so that the hour written is the same in every time zone. */
const WRITTEN = new Date(2020, 0, 1);

/** A zip whose entries lie in it as they are, uncompressed, in the order given: the same files give the same bytes. */
export const storedZip = (files: readonly { readonly path: string; readonly bytes: Uint8Array }[]): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])), { level: 0, mtime: WRITTEN }));
