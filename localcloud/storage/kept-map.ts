import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeFileDurably } from './write-file-durably';

type Line<T> = { key: string; value?: T };

/**
 * A map of small records that outlives the process: each change is one JSON line, forced to disk before the call returns.
 * A line torn by a crash was never acknowledged and is dropped on the next start.
 */
export class KeptMap<T> {
  private readonly entries = new Map<string, T>();
  private handle: number;

  constructor(private readonly file: string) {
    mkdirSync(dirname(file), { recursive: true });
    if (existsSync(file)) this.replay(readFileSync(file, 'utf8'));
    this.rewrite();
    this.handle = openSync(file, 'a');
  }

  get(key: string): T | undefined {
    return this.entries.get(key);
  }

  values(): T[] {
    return [...this.entries.values()];
  }

  set(key: string, value: T): void {
    this.append({ key, value });
    this.entries.set(key, value);
  }

  delete(key: string): void {
    if (!this.entries.has(key)) return;
    this.append({ key });
    this.entries.delete(key);
  }

  clear(): void {
    this.entries.clear();
    closeSync(this.handle);
    this.rewrite();
    this.handle = openSync(this.file, 'a');
  }

  close(): void {
    closeSync(this.handle);
  }

  private replay(text: string): void {
    for (const line of text.split('\n').slice(0, -1)) {
      const { key, value } = JSON.parse(line) as Line<T>;
      if (value === undefined) this.entries.delete(key);
      else this.entries.set(key, value);
    }
  }

  private rewrite(): void {
    const lines = [...this.entries].map(([key, value]) => `${JSON.stringify({ key, value })}\n`);
    writeFileDurably(this.file, lines.join(''));
  }

  private append(line: Line<T>): void {
    writeSync(this.handle, `${JSON.stringify(line)}\n`);
    fsyncSync(this.handle);
  }
}
