import { Worker } from 'node:worker_threads';
import type { InvokeMessage, ThrownText, WorkerMessage, WorkerStart } from './protocol';
import { runnerSource } from './runner-source';
import type { Unit } from './unit-config';

export type Ending =
  | { kind: 'answer'; json: string; milliseconds: number }
  | { kind: 'thrown'; error: ThrownText; milliseconds: number }
  | { kind: 'timeout' }
  | { kind: 'out-of-memory' }
  | { kind: 'exited'; reason: string };

export type LogLine = { requestId: string; level: string; text: string; at: number };

/** The vendor's longest initialisation. */
const LOAD_SECONDS = 65;

export type WorkerSettings = {
  unit: Unit;
  clock: SharedArrayBuffer;
  env: Record<string, string>;
  onLog: (line: LogLine) => void;
};

/** One instance of a unit: a thread that runs one invocation at a time and stands still in between. */
export class FunctionWorker {
  readonly id: number;
  readonly unit: Unit;
  /** Milliseconds the bundle took to load: the cold start, known once `loaded` has settled. */
  coldMilliseconds = 0;
  readonly loaded: Promise<ThrownText | undefined>;
  private readonly thread: Worker;
  private readonly gate = new SharedArrayBuffer(4);
  private finish: ((ending: Ending) => void) | undefined;
  private gone: Ending | undefined;

  constructor(id: number, settings: WorkerSettings) {
    this.id = id;
    this.unit = settings.unit;
    const start: WorkerStart = { bundle: settings.unit.bundle, clock: settings.clock, gate: this.gate };
    this.thread = new Worker(runnerSource(), {
      eval: true,
      workerData: start,
      env: settings.env,
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: settings.unit.memoryMb },
    });
    for (const stream of [this.thread.stdout, this.thread.stderr]) {
      stream.on('data', (chunk: Buffer) =>
        settings.onLog({ requestId: '', level: 'log', text: chunk.toString().trimEnd(), at: Date.now() }),
      );
    }
    this.loaded = this.listen(settings.onLog);
  }

  get alive(): boolean {
    return this.gone === undefined;
  }

  /** Runs one event. The caller sees to it that the worker is idle. A thread that overstays is killed, as a container is. */
  run(message: InvokeMessage): Promise<Ending> {
    if (this.gone) return Promise.resolve(this.gone);
    return new Promise<Ending>((resolve) => {
      const overdue = setTimeout(() => {
        this.finish?.({ kind: 'timeout' });
        this.stop();
      }, this.unit.timeoutSeconds * 1000);
      this.finish = (ending) => {
        clearTimeout(overdue);
        this.finish = undefined;
        resolve(ending);
      };
      this.thread.postMessage(message);
      const gate = new Int32Array(this.gate);
      Atomics.store(gate, 0, 1);
      Atomics.notify(gate, 0);
    });
  }

  stop(): Promise<number> {
    this.gone ??= { kind: 'exited', reason: 'the instance was taken down' };
    this.finish?.(this.gone);
    return this.thread.terminate();
  }

  private listen(onLog: (line: LogLine) => void): Promise<ThrownText | undefined> {
    return new Promise<ThrownText | undefined>((settle) => {
      const tooLong = setTimeout(() => {
        resolve({ name: 'Error', message: `loading took over ${LOAD_SECONDS} seconds`, stack: '' });
        void this.stop();
      }, LOAD_SECONDS * 1000);
      const resolve = (broken: ThrownText | undefined): void => {
        clearTimeout(tooLong);
        settle(broken);
      };
      this.thread.on('message', (message: WorkerMessage) => {
        if (message.type === 'log') onLog(message);
        else if (message.type === 'loaded') {
          this.coldMilliseconds = message.milliseconds;
          resolve(undefined);
        } else if (message.type === 'broken') {
          resolve(message.error);
          void this.stop();
        } else {
          const { milliseconds } = message;
          this.finish?.(
            message.type === 'answer'
              ? { kind: 'answer', json: message.json, milliseconds }
              : { kind: 'thrown', error: message.error, milliseconds },
          );
        }
      });
      this.thread.on('error', (error: Error & { code?: string }) => {
        const memory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        this.end(memory ? { kind: 'out-of-memory' } : { kind: 'exited', reason: `${error.name}: ${error.message}` });
        resolve({ name: error.name, message: error.message, stack: error.stack ?? '' });
      });
      this.thread.on('exit', (code) => {
        this.end({ kind: 'exited', reason: `the process ended with code ${code} before it answered` });
        resolve({ name: 'Error', message: `exit ${code}`, stack: '' });
      });
    });
  }

  private end(ending: Ending): void {
    this.gone ??= ending;
    this.finish?.(ending);
  }
}
