import { FunctionWorker, type Ending, type LogLine } from './function-worker';
import type { InvokeMessage, ThrownText } from './protocol';
import type { Unit } from './unit-config';

export type PoolSettings = {
  /** Threads alive at once over all units; calls from inside functions may go beyond (fourfold), or they could wait for themselves. */
  instances: number;
  clock: SharedArrayBuffer;
  envOf: (unit: Unit, workerId: number) => Record<string, string>;
  onLog: (unit: Unit, line: LogLine) => void;
};

export type RunReport = { ending: Ending; cold: boolean; coldMilliseconds: number; workerId: number };
const NESTED_ROOM = 4;
type Waiting = { unit: Unit; urgent: boolean; give: (worker: FunctionWorker, cold: boolean) => void };

/** Keeps warm instances per unit, makes cold ones while there is room, and lets calls wait their turn beyond that. */
export class FunctionPool {
  private readonly idle: FunctionWorker[] = [];
  private readonly all = new Set<FunctionWorker>();
  private readonly waiting: Waiting[] = [];
  private readonly retired = new WeakSet<FunctionWorker>();
  private lastId = 0;

  constructor(private readonly settings: PoolSettings) {}

  get size(): { instances: number; idle: number; waiting: number } {
    return { instances: this.all.size, idle: this.idle.length, waiting: this.waiting.length };
  }

  /** `begun` is told which worker runs the event before it starts, so that its billed calls can be attributed. */
  async run(unit: Unit, message: InvokeMessage, urgent: boolean, begun: (workerId: number) => void): Promise<RunReport> {
    const { worker, cold } = await new Promise<{ worker: FunctionWorker; cold: boolean }>((resolve) => {
      this.waiting.push({ unit, urgent, give: (given, isCold) => resolve({ worker: given, cold: isCold }) });
      this.deal();
    });
    const broken = await worker.loaded;
    begun(worker.id);
    const ending: Ending = broken ? loadFailure(broken) : await worker.run(message);
    this.giveBack(worker);
    return { ending, cold, coldMilliseconds: cold ? worker.coldMilliseconds : 0, workerId: worker.id };
  }

  /** Kills the instance that runs now under this id: a crash in the middle of an invocation. */
  kill(workerId: number): void {
    for (const worker of this.all) if (worker.id === workerId) void worker.stop();
  }

  /** Idle instances go at once, busy ones when they have answered: the next calls are cold. Used after new code was built. */
  async recycle(): Promise<void> {
    for (const worker of this.all) this.retired.add(worker);
    await Promise.all(this.idle.splice(0).map((worker) => this.drop(worker)));
  }

  async close(): Promise<void> {
    await Promise.all([...this.all].map((worker) => this.drop(worker)));
  }

  private deal(): void {
    for (let at = 0; at < this.waiting.length; ) {
      const next = this.waiting[at] as Waiting;
      const found = this.instanceFor(next);
      if (!found) {
        at += 1;
        continue;
      }
      this.waiting.splice(at, 1);
      next.give(found.worker, found.cold);
    }
  }

  private instanceFor({ unit, urgent }: Waiting): { worker: FunctionWorker; cold: boolean } | undefined {
    for (const worker of this.idle.filter((each) => !each.alive)) {
      this.idle.splice(this.idle.indexOf(worker), 1);
      this.all.delete(worker);
    }
    const warm = this.idle.map((worker) => worker.unit).lastIndexOf(unit);
    if (warm >= 0) return { worker: this.idle.splice(warm, 1)[0] as FunctionWorker, cold: false };
    const most = this.settings.instances * (urgent ? NESTED_ROOM : 1);
    if (this.all.size >= most) {
      const longestIdle = this.idle.shift();
      if (!longestIdle) return undefined;
      void this.drop(longestIdle);
    }
    return { worker: this.born(unit), cold: true };
  }

  private born(unit: Unit): FunctionWorker {
    const id = (this.lastId += 1);
    const { clock, envOf, onLog } = this.settings;
    const worker = new FunctionWorker(id, { unit, clock, env: envOf(unit, id), onLog: (line) => onLog(unit, line) });
    this.all.add(worker);
    return worker;
  }

  private giveBack(worker: FunctionWorker): void {
    if (!worker.alive || this.retired.has(worker) || this.all.size > this.settings.instances) void this.drop(worker);
    else this.idle.push(worker);
    this.deal();
  }

  private drop(worker: FunctionWorker): Promise<number> {
    this.all.delete(worker);
    return worker.stop();
  }
}

const loadFailure = (error: ThrownText): Ending => ({ kind: 'thrown', error, milliseconds: 0 });
