import { refuse } from '@domain/kernel/result';
import { Inflate } from 'fflate';
import { SheetStop } from './sheet-refusal';
import type { ZipEntry } from './zip-directory';

const LOCAL = 0x04034b50, LOCAL_BYTES = 30;
// Deflate grows at most 1,032 times, so one slice can never unpack to more than about 8 MB before it is counted.
const SLICE = 8 * 1024;
const corrupt = (): SheetStop => new SheetStop(refuse('CORRUPT_FILE'));

/** Streams one entry to `take`, and stops as soon as it gives more than the directory declared: a lying size is no way in. */
export function inflateEntry(bytes: Uint8Array, entry: ZipEntry, take: (chunk: Uint8Array) => void): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + LOCAL_BYTES > bytes.byteLength || view.getUint32(entry.offset, true) !== LOCAL) throw corrupt();
  const start = entry.offset + LOCAL_BYTES + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  let given = 0;
  const count = (chunk: Uint8Array): void => {
    given += chunk.byteLength;
    if (given > entry.unpacked) throw new SheetStop(refuse('UNPACKS_TOO_BIG', { limit: entry.unpacked }));
    if (chunk.byteLength > 0) take(chunk);
  };
  if (entry.method === 0) return count(packed);
  if (entry.method !== 8) throw corrupt();
  const inflate = new Inflate(count);
  try {
    for (let at = 0; at < packed.byteLength; at += SLICE) inflate.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.byteLength);
  } catch (fault) {
    // fflate's own errors carry a number; anything else is a refusal of ours or a bug, and passes.
    throw fault instanceof Error && typeof (fault as { code?: unknown }).code === 'number' ? corrupt() : fault;
  }
  if (given !== entry.unpacked) throw corrupt();
}
