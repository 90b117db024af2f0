// Runs inside a worker thread, compiled on its own: only node's modules and types may be imported here.
import { createRequire } from 'node:module';
import { format } from 'node:util';
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import type { InvokeMessage, ThrownText, WorkerMessage, WorkerStart } from './protocol';

type Handler = (event: unknown, context: unknown, callback: (error: unknown, value: unknown) => void) => unknown;

const port = parentPort;
if (!port) throw new Error('runner.ts runs in a worker thread only');
const start = workerData as WorkerStart;
const gate = new Int32Array(start.gate);
const RealDate = Date;
const realImmediate = setImmediate;
let requestId = '';

followCloudClock(new Float64Array(start.clock));
captureConsole();
// Without this an invocation that waits for nothing would end the thread; the real cloud keeps it until the timeout.
setInterval(() => undefined, 0x7fffffff);

const say = (message: WorkerMessage): void => port.postMessage(message);
const main = load();
if (main) nextInvocation();

function load(): Handler | undefined {
  const from = performance.now();
  try {
    const unit = createRequire(start.bundle)(start.bundle) as { main?: unknown };
    if (typeof unit.main !== 'function') throw new TypeError('the function exports no main');
    say({ type: 'loaded', milliseconds: performance.now() - from });
    return unit.main as Handler;
  } catch (error) {
    say({ type: 'broken', error: thrownText(error) });
    return undefined;
  }
}

/** After an answer the whole thread stands still, timers and sockets too, until the next event: nothing runs after the answer. */
function nextInvocation(): void {
  Atomics.wait(gate, 0, 0);
  Atomics.store(gate, 0, 0);
  const received = receiveMessageOnPort(port as NonNullable<typeof port>);
  // One turn of the loop first: sockets that closed meanwhile are noticed before the function uses them.
  realImmediate(() => void run((received as { message: InvokeMessage }).message));
}

async function run(invoke: InvokeMessage): Promise<void> {
  requestId = invoke.requestId;
  for (const [name, value] of Object.entries(invoke.env)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  const from = performance.now();
  try {
    const value = await call(JSON.parse(invoke.event), JSON.parse(invoke.context));
    const json = JSON.stringify(value) ?? 'null';
    say({ type: 'answer', requestId, json, milliseconds: performance.now() - from });
  } catch (error) {
    say({ type: 'thrown', requestId, error: thrownText(error), milliseconds: performance.now() - from });
  }
  nextInvocation();
}

function call(event: unknown, context: Record<string, unknown>): Promise<unknown> {
  const until = performance.now() + Number(context.time_limit_in_ms);
  const whole = { ...context, getRemainingTimeInMillis: () => Math.max(0, Math.round(until - performance.now())) };
  return new Promise((resolve, reject) => {
    const value = (main as Handler)(event, whole, (error, given) => (error ? reject(error) : resolve(given)));
    // A handler with a third parameter answers by callback; any other by what it returns.
    if (value instanceof Promise || (main as Handler).length < 3) resolve(value);
  });
}

function followCloudClock(cells: Float64Array): void {
  const now = (): number => {
    const held = cells[1] as number;
    return Number.isNaN(held) ? Math.floor(RealDate.now() + (cells[0] as number)) : held;
  };
  const CloudDate = function (this: unknown, ...parts: unknown[]): unknown {
    if (!new.target) return new RealDate(now()).toString();
    return Reflect.construct(RealDate, parts.length === 0 ? [now()] : parts, new.target);
  };
  Object.defineProperties(CloudDate, {
    name: { value: 'Date' },
    length: { value: 7 },
    prototype: { value: RealDate.prototype, writable: false },
    now: { value: now, writable: true, configurable: true },
    parse: { value: RealDate.parse, writable: true, configurable: true },
    UTC: { value: RealDate.UTC, writable: true, configurable: true },
  });
  Object.defineProperty(RealDate.prototype, 'constructor', { value: CloudDate, writable: true, configurable: true });
  globalThis.Date = CloudDate as unknown as DateConstructor;
}

function captureConsole(): void {
  for (const level of ['debug', 'log', 'info', 'warn', 'error'] as const) {
    console[level] = (...parts: unknown[]) =>
      say({ type: 'log', requestId, level, text: format(...parts), at: Date.now() });
  }
}

function thrownText(error: unknown): ThrownText {
  if (error instanceof Error) return { name: error.name, message: error.message, stack: error.stack ?? '' };
  let text: string;
  try {
    text = typeof error === 'string' ? error : (JSON.stringify(error) ?? String(error));
  } catch {
    text = String(error);
  }
  return { name: 'Error', message: text, stack: '' };
}
