import { randomUUID } from 'node:crypto';
import type { CloudClock } from '../clock/cloud-clock';
import { parsedLine, type CloudLog } from '../logs/cloud-log';
import { emptyTally, type Invocation, type Meter } from '../meter/meter';
import type { CallBucket } from '../meter/call-bucket';
import { functionContext, instanceEnv, invocationEnv, type CallContext, type CloudIdentity } from './function-env';
import { endingError, notFound, overBucket, requestTooLarge, responseTooLarge, tooManyAtOnce } from './function-errors';
import { FunctionPool } from './function-pool';
import type { Ending } from './function-worker';
import { readUnits, type Unit } from './unit-config';

export type FunctionLimits = {
  /** Text of an event from outside, bytes. */
  request: number;
  /** Text of an event from inside another function, bytes. */
  nestedRequest: number;
  response: number;
  /** Calls under way at once, waiting ones included. */
  concurrent: number;
};
export const VENDOR_LIMITS: FunctionLimits = { request: 102_400, nestedRequest: 6 << 20, response: 1 << 20, concurrent: 1000 };

export type FunctionsSettings = {
  folder: string;
  identity: CloudIdentity;
  adminUrl: (workerId: number) => string;
  env: Readonly<Record<string, string>>;
  instances: number;
  limits: FunctionLimits;
  clock: CloudClock;
  meter: Meter;
  bucket?: CallBucket;
  log: CloudLog;
};

export type Answer = { json: string; requestId: string; cold: boolean; milliseconds: number };

/** Runs units as the cloud does: context, limits, instances, counting, logging. */
export class FunctionsService {
  private units: Map<string, Unit>;
  private readonly pool: FunctionPool;
  private readonly running = new Map<number, Invocation>();
  private underWay = 0;

  constructor(private readonly settings: FunctionsSettings) {
    const { identity, adminUrl, env, clock, instances, log } = settings;
    this.units = readUnits(settings.folder);
    this.pool = new FunctionPool({
      instances,
      clock: clock.shared,
      envOf: (unit, id) => instanceEnv(identity, adminUrl(id), unit, { ...unit.envVariables, ...env }),
      onLog: (unit, line) =>
        log.write({ kind: 'console', unit: unit.name, requestId: line.requestId, level: line.level, body: parsedLine(line.text) }),
    });
  }

  list(): readonly Unit[] {
    return [...this.units.values()];
  }

  get load(): { instances: number; idle: number; waiting: number; underWay: number } {
    return { ...this.pool.size, underWay: this.underWay };
  }

  /** The run now under way on a worker. */
  runningOn(workerId: number): Invocation | undefined {
    return this.running.get(workerId);
  }

  /** The run under way with this request id. */
  runningAs(requestId: string): Invocation | undefined {
    return [...this.running.values()].find((each) => each.requestId === requestId);
  }

  /** The instance running this invocation is killed, as a crash would. */
  crash(invocation: Invocation): void {
    for (const [id, each] of this.running) if (each === invocation) this.pool.kill(id);
  }

  /** Runs `event` (JSON text) and gives the answer as JSON text. Throws FunctionError for everything the vendor answers with an error. */
  async invoke(name: string, event: string, call: CallContext): Promise<Answer> {
    const { limits, meter, bucket } = this.settings;
    const unit = this.units.get(name);
    if (!unit) throw notFound(name);
    const limit = call.nested ? limits.nestedRequest : limits.request;
    if (Buffer.byteLength(event) > limit) throw requestTooLarge(Buffer.byteLength(event), limit);
    if (this.underWay >= limits.concurrent) throw tooManyAtOnce(limits.concurrent);
    const invocation = newInvocation(unit, event, call);
    meter.count('function', { operation: `functions.invoke ${name}` }, invocation);
    this.underWay += 1;
    try {
      if (bucket && !(await bucket.take())) throw overBucket(bucket.settings.perSecond);
      return await this.run(unit, event, call, invocation);
    } finally {
      this.underWay -= 1;
      meter.finished(invocation);
    }
  }

  /** Reads the units again and drops warm instances: newly built code runs from the next call on. */
  async reload(): Promise<void> {
    this.units = readUnits(this.settings.folder);
    await this.pool.recycle();
  }

  close(): Promise<void> {
    return this.pool.close();
  }

  private async run(unit: Unit, event: string, call: CallContext, invocation: Invocation): Promise<Answer> {
    const { identity, limits, log } = this.settings;
    const env = invocationEnv(identity, call);
    const context = JSON.stringify(functionContext(identity, unit, invocation.requestId, env));
    const message = { requestId: invocation.requestId, event, context, env };
    const report = await this.pool.run(unit, message, call.nested === true, (id) => this.running.set(id, invocation));
    if (this.running.get(report.workerId) === invocation) this.running.delete(report.workerId);
    const { ending } = report;
    invocation.cold = report.cold;
    invocation.coldMilliseconds = report.coldMilliseconds;
    invocation.milliseconds = millisecondsOf(ending, unit);
    invocation.outcome = ending.kind;
    const error = ending.kind === 'thrown' ? { error: ending.error } : {};
    log.write({ kind: 'invocation', unit: unit.name, requestId: invocation.requestId, body: { ...invocation, ...error } });
    if (ending.kind !== 'answer') throw endingError(unit, ending);
    if (Buffer.byteLength(ending.json) > limits.response) throw responseTooLarge(Buffer.byteLength(ending.json), limits.response);
    const { requestId, cold, milliseconds } = invocation;
    return { json: ending.json, requestId, cold, milliseconds };
  }
}

function newInvocation(unit: Unit, event: string, call: CallContext): Invocation {
  return {
    requestId: randomUUID(),
    unit: unit.name,
    action: actionOf(event),
    source: call.source,
    ...(call.openid === undefined ? {} : { openid: call.openid }),
    tally: emptyTally(),
    examined: 0,
    returned: 0,
    cold: false,
    coldMilliseconds: 0,
    milliseconds: 0,
    outcome: 'refused',
  };
}

/** A label only: what the event says of itself. */
function actionOf(event: string): string {
  const parsed = JSON.parse(event) as { action?: unknown } | null;
  return typeof parsed?.action === 'string' ? parsed.action : '';
}

const millisecondsOf = (ending: Ending, unit: Unit): number =>
  ending.kind === 'answer' || ending.kind === 'thrown' ? ending.milliseconds : unit.timeoutSeconds * 1000;
