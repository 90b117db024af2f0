import { createWriteStream, mkdirSync, renameSync, statSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';

export type LogEntry = {
  /** Cloud time. */
  at: number;
  kind: 'console' | 'invocation' | 'trigger' | 'pay' | 'fault';
  unit?: string;
  requestId?: string;
  level?: string;
  /** What was written; JSON lines are kept parsed. */
  body: unknown;
};

const KEPT = 3000;
/** A log this large is set aside at the next start, in place of the one before. */
const LARGE = 50 << 20;

/** What functions print and what the cloud did, one JSON line each in DIR/logs, the newest also in memory. */
export class CloudLog {
  private entries: LogEntry[] = [];
  private readonly file: WriteStream;

  constructor(dir: string, private readonly now: () => number) {
    mkdirSync(join(dir, 'logs'), { recursive: true });
    const file = join(dir, 'logs', 'cloud.jsonl');
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGE) renameSync(file, join(dir, 'logs', 'cloud.before.jsonl'));
    this.file = createWriteStream(file, { flags: 'a' });
  }

  write(entry: Omit<LogEntry, 'at'>): void {
    const whole: LogEntry = { at: this.now(), ...entry };
    this.entries.push(whole);
    if (this.entries.length > 2 * KEPT) this.entries = this.entries.slice(-KEPT);
    // A run cut off by the end of the cloud may have a last word.
    if (!this.file.writableEnded) this.file.write(`${JSON.stringify(whole)}\n`);
  }

  tail(filter: { unit?: string; requestId?: string; kind?: string; limit?: number }): LogEntry[] {
    const fits = (entry: LogEntry): boolean =>
      (['unit', 'requestId', 'kind'] as const).every((key) => filter[key] === undefined || entry[key] === filter[key]);
    return this.entries.filter(fits).slice(-(filter.limit ?? 500));
  }

  close(): Promise<void> {
    return new Promise((done) => this.file.end(done));
  }
}

/** Structured lines stay structured. */
export function parsedLine(text: string): unknown {
  if (!text.startsWith('{')) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
