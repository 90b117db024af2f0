import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, mkdirSync, readFileSync, readdirSync, rmSync, type ReadStream } from 'node:fs';
import { join } from 'node:path';
import { writeFileDurably } from './write-file-durably';

export type StoredFile = { path: string; blob: string; size: number; contentType: string; at: number; owner?: string };

/**
 * Files on disk. A file is its record (`records/<hash of path>.json`) pointing at a blob: replacing one is the rename of the
 * record, so a crash leaves the old file or the new one, and an acknowledged one is on disk.
 */
export class FileStore {
  private readonly files = new Map<string, StoredFile>();

  constructor(private readonly dir: string) {
    for (const folder of ['records', 'blobs']) mkdirSync(join(dir, folder), { recursive: true });
    for (const name of readdirSync(join(dir, 'records'))) {
      if (!name.endsWith('.json')) continue;
      const file = JSON.parse(readFileSync(join(dir, 'records', name), 'utf8')) as StoredFile;
      this.files.set(file.path, file);
    }
    const kept = new Set([...this.files.values()].map((file) => file.blob));
    for (const blob of readdirSync(join(dir, 'blobs'))) if (!kept.has(blob)) rmSync(this.blobFile(blob));
  }

  find(path: string): StoredFile | undefined {
    return this.files.get(path);
  }

  list(prefix = ''): StoredFile[] {
    return [...this.files.values()].filter((file) => file.path.startsWith(prefix)).sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  put(path: string, bytes: Uint8Array, about: { contentType: string; at: number; owner?: string }): StoredFile {
    const before = this.files.get(path);
    const file: StoredFile = { path, blob: randomUUID(), size: bytes.length, ...about };
    writeFileDurably(this.blobFile(file.blob), bytes);
    writeFileDurably(this.recordFile(path), JSON.stringify(file));
    this.files.set(path, file);
    if (before) rmSync(this.blobFile(before.blob), { force: true });
    return file;
  }

  remove(path: string): boolean {
    const file = this.files.get(path);
    if (!file) return false;
    rmSync(this.recordFile(path), { force: true });
    this.files.delete(path);
    rmSync(this.blobFile(file.blob), { force: true });
    return true;
  }

  read(path: string): Buffer | undefined {
    const file = this.files.get(path);
    return file && readFileSync(this.blobFile(file.blob));
  }

  stream(file: StoredFile): ReadStream {
    return createReadStream(this.blobFile(file.blob));
  }

  reset(): void {
    for (const path of this.files.keys()) this.remove(path);
  }

  private blobFile(blob: string): string {
    return join(this.dir, 'blobs', blob);
  }

  private recordFile(path: string): string {
    return join(this.dir, 'records', `${createHash('sha256').update(path).digest('hex')}.json`);
  }
}
