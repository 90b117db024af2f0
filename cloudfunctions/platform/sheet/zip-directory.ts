import { refuse } from '@domain/kernel/result';
import type { SheetLimits } from './sheet-limits';
import { SheetStop } from './sheet-refusal';

export type ZipEntry = { readonly name: string; readonly method: number; readonly packed: number; readonly unpacked: number; readonly offset: number };

const END = 0x06054b50, ENTRY = 0x02014b50, END_BYTES = 22, ENTRY_BYTES = 46, MAX_COMMENT = 0xffff;
const corrupt = (): never => { throw new SheetStop(refuse('CORRUPT_FILE')); };

function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_BYTES - MAX_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= first; at -= 1) if (view.getUint32(at, true) === END) return at;
  return corrupt();
}

/** Reads a zip's central directory without inflating anything; refuses by declared sizes, encryption and zip64. */
export function readZipDirectory(bytes: Uint8Array, limits: SheetLimits): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < END_BYTES) corrupt();
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) throw new SheetStop(refuse('UNPACKS_TOO_BIG', { limit: limits.unpackedBytes }));
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true), total = 0;
  for (let n = 0; n < count; n += 1) {
    if (at + ENTRY_BYTES > end || view.getUint32(at, true) !== ENTRY) corrupt();
    const entry = readEntry(bytes, view, at);
    if (view.getUint16(at + 8, true) & 1) throw new SheetStop(refuse('PASSWORD_PROTECTED'));
    total += entry.unpacked;
    if (total > limits.unpackedBytes || entry.unpacked > limits.ratio * Math.max(entry.packed, 1024)) {
      throw new SheetStop(refuse('UNPACKS_TOO_BIG', { limit: limits.unpackedBytes }));
    }
    entries.set(entry.name, entry);
    at += ENTRY_BYTES + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const nameAt = at + ENTRY_BYTES;
  const name = new TextDecoder().decode(bytes.subarray(nameAt, nameAt + view.getUint16(at + 28, true)));
  // Some writers put backslashes, some a leading slash.
  return {
    name: name.replaceAll('\\', '/').replace(/^\/+/, ''), method: view.getUint16(at + 10, true),
    packed: view.getUint32(at + 20, true), unpacked: view.getUint32(at + 24, true), offset: view.getUint32(at + 42, true)
  };
}
