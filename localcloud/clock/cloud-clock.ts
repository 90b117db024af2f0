import { readFileSync } from 'node:fs';
import { writeFileDurably } from '../storage/write-file-durably';

/** How the clock stands: `offset` from this machine's clock while running, else held at `heldAt` (epoch milliseconds). */
type Standing = { offset: number; heldAt: number | null };

export type CloudClock = {
  now(): number;
  readonly running: boolean;
  /** Two doubles, [offset, heldAt or NaN], read by every worker: a move is seen inside functions at once. */
  readonly shared: SharedArrayBuffer;
  set(now: number): void;
  advance(milliseconds: number): void;
  hold(): void;
  release(): void;
  /** Called after each move or change of pace; returns the unsubscribe. */
  onMove(listener: (from: number, to: number) => void): () => void;
};

/** The cloud's one clock. With `file` its standing outlives the process, so that a moved story does not fall back on restart. */
export function createCloudClock(options: { file?: string; startAt?: number; running?: boolean } = {}): CloudClock {
  const shared = new SharedArrayBuffer(16);
  const cells = new Float64Array(shared);
  const listeners = new Set<(from: number, to: number) => void>();
  let standing: Standing = { offset: 0, heldAt: null };

  const nowOf = (s: Standing): number => s.heldAt ?? Math.floor(Date.now() + s.offset);
  const standAt = (now: number, running: boolean): Standing =>
    running ? { offset: now - Date.now(), heldAt: null } : { offset: 0, heldAt: now };
  const adopt = (next: Standing): void => {
    const from = nowOf(standing);
    standing = next;
    cells[0] = next.offset;
    cells[1] = next.heldAt ?? Number.NaN;
    if (options.file) writeFileDurably(options.file, JSON.stringify(next));
    const to = nowOf(next);
    for (const listener of listeners) listener(from, to);
  };

  adopt(firstStanding(options, standAt));
  return {
    now: () => nowOf(standing),
    get running() {
      return standing.heldAt === null;
    },
    shared,
    set: (now) => adopt(standAt(now, standing.heldAt === null)),
    advance: (milliseconds) => adopt(standAt(nowOf(standing) + milliseconds, standing.heldAt === null)),
    hold: () => adopt(standAt(nowOf(standing), false)),
    release: () => adopt(standAt(nowOf(standing), true)),
    onMove(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function firstStanding(
  options: { file?: string; startAt?: number; running?: boolean },
  standAt: (now: number, running: boolean) => Standing,
): Standing {
  const kept = options.startAt === undefined && options.file ? readStanding(options.file) : undefined;
  if (kept) return kept;
  return standAt(options.startAt ?? Date.now(), options.running ?? true);
}

function readStanding(file: string): Standing | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  const kept = JSON.parse(text) as Standing;
  return Number.isFinite(kept.offset) ? kept : undefined;
}
