import type { CloudClock } from './cloud-clock';

type Due = { at: number; run: (dueAt: number) => Promise<void> | void };
// Beyond this node's timers overflow; the alarm then simply rings early and is set anew.
const LONGEST = 2_000_000_000;

export type Scheduler = {
  /** Runs once when the cloud's clock reaches `at` (or has passed it); returns the cancel. */
  at(at: number, run: Due['run']): () => void;
  /** Settles when everything due by now has finished. */
  settled(): Promise<void>;
  close(): void;
};

/** Work by the cloud's clock: a move runs what fell due by it, in order of time, one after the other. */
export function createScheduler(clock: CloudClock): Scheduler {
  const waiting = new Set<Due>();
  let alarm: ReturnType<typeof setTimeout> | undefined;
  let running = Promise.resolve();

  const firstDue = (): Due | undefined =>
    [...waiting].reduce<Due | undefined>((first, each) => (first && first.at <= each.at ? first : each), undefined);

  const runDue = async (): Promise<void> => {
    for (let due = firstDue(); due && due.at <= clock.now(); due = firstDue()) {
      waiting.delete(due);
      await due.run(due.at);
    }
    setAlarm();
  };

  const ring = (): void => {
    running = running.then(runDue).catch((bug: unknown) => {
      // A bug of ours: end loudly rather than let a clock stand still.
      queueMicrotask(() => {
        throw bug;
      });
    });
  };

  const setAlarm = (): void => {
    clearTimeout(alarm);
    const due = firstDue();
    if (!due) return;
    const left = due.at - clock.now();
    if (left <= 0) ring();
    else if (clock.running) alarm = setTimeout(ring, Math.min(left, LONGEST));
  };

  const unsubscribe = clock.onMove(setAlarm);
  return {
    at(at, run) {
      const due = { at, run };
      waiting.add(due);
      setAlarm();
      return () => {
        waiting.delete(due);
        setAlarm();
      };
    },
    async settled() {
      for (let seen; seen !== running; ) {
        seen = running;
        await seen;
      }
    },
    close() {
      unsubscribe();
      waiting.clear();
      clearTimeout(alarm);
    },
  };
}
