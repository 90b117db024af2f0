import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

let turn = 0;

/** Writes beside the target, forces it to disk, then renames: after a crash the file is the old one or the new one, whole. */
export function writeFileDurably(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}.${(turn += 1)}.part`;
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const handle = openSync(beside, 'w');
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(beside, file);
}
