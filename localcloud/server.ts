import { join, resolve } from 'node:path';
import { createCloudClock, type CloudClock } from './clock/cloud-clock';
import { createScheduler, type Scheduler } from './clock/scheduler';
import type { DatabaseOptions, OpenDatabase } from './database/open-database';
import { Faults } from './faults/faults';
import type { CallContext, CloudIdentity } from './functions/function-env';
import { FunctionsService, VENDOR_LIMITS, type FunctionLimits } from './functions/functions-service';
import { listen, stopListening } from './http/listen';
import { createRouter } from './http/router';
import { CloudLog } from './logs/cloud-log';
import { CallBucket, type BucketSettings } from './meter/call-bucket';
import { Meter } from './meter/meter';
import type { MessageTemplates } from './openapi/open-api';
import { openWeChat, type WeChat } from './openapi/open-wechat';
import { openPay, type Pay } from './pay/open-pay';
import { createClosers, type Closers } from './server/closers';
import { cloudRoutes } from './server/cloud-routes';
import { openMeteredDatabase } from './server/metered-database';
import { lockFolder } from './server/folder-lock';
import { readSecret } from './sessions/read-secret';
import { createSessions, type Sessions } from './sessions/sessions';
import { FileStore } from './storage/file-store';
import type { StorageRules } from './storage/storage-rules';
import { startTimerTriggers, type Firing, type TimerTriggers } from './triggers/timer-triggers';

export type CloudOptions = {
  /** Everything the cloud keeps lies here; made when missing. */
  dir: string;
  /** 0 or none: any free one. */
  port?: number;
  /** The folder of built units. */
  functions?: string;
  identity?: Partial<CloudIdentity>;
  /** Variables every function gets, as set in the real cloud's console: keys and secrets. */
  env?: Readonly<Record<string, string>>;
  clock?: { startAt?: number; running?: boolean };
  /** Timers of the units fire unless this is false. */
  triggers?: boolean;
  collections?: DatabaseOptions['collections'];
  indexes?: DatabaseOptions['indexes'];
  storageRules?: StorageRules;
  /** Subscribe-message templates by id, each with its keywords (`thing1` …); any id passes without. */
  messageTemplates?: MessageTemplates;
  /** Threads that run functions at once. */
  instances?: number;
  limits?: Partial<FunctionLimits>;
  bucket?: BucketSettings;
};

export type RunningCloud = {
  readonly url: string;
  readonly port: number;
  readonly identity: CloudIdentity;
  readonly clock: CloudClock;
  readonly scheduler: Scheduler;
  readonly meter: Meter;
  readonly faults: Faults;
  readonly log: CloudLog;
  readonly functions: FunctionsService;
  readonly files: FileStore;
  readonly database: OpenDatabase;
  readonly wechat: WeChat;
  readonly pay: Pay;
  readonly sessions: Sessions;
  /** Runs a unit past the HTTP surface; the answer is parsed. */
  invoke(unit: string, payload: unknown, context?: Partial<CallContext>): Promise<unknown>;
  /** Empties database, files, orders, messages, meter and faults; the clock and the sessions stay. The next calls are cold. */
  reset(): Promise<void>;
  /** Takes newly built units into use: configs and timers are read again, warm instances go. */
  reload(): Promise<void>;
  /** Fires a unit's timer beside its plan. */
  fireTimer(unit: string): Promise<Firing | undefined>;
  close(): Promise<void>;
};

const IDENTITY: CloudIdentity = { env: 'ruhuo-local', appid: 'wx0000000000local0', region: 'ap-shanghai' };

/** Starts the whole embedded cloud on 127.0.0.1. */
export async function startCloud(options: CloudOptions): Promise<RunningCloud> {
  const closers = createClosers();
  return assemble(options, closers).catch(async (error: unknown) => {
    await closers.closeAll();
    throw error;
  });
}

async function assemble(options: CloudOptions, closers: Closers): Promise<RunningCloud> {
  const dir = resolve(options.dir);
  closers.add(lockFolder(dir));
  const identity = { ...IDENTITY, ...options.identity };
  const clock = createCloudClock({ file: join(dir, 'clock.json'), ...options.clock });
  const scheduler = createScheduler(clock);
  const secret = readSecret(dir);
  const sessions = createSessions(secret);
  const log = new CloudLog(dir, clock.now);
  closers.add(() => log.close());
  const meter = new Meter(clock.now);
  const faults = new Faults((rule, occasion) => log.write({ kind: 'fault', body: { rule, occasion } }));
  const bucket = options.bucket && new CallBucket(options.bucket);
  const limits = { ...VENDOR_LIMITS, ...options.limits };

  const { server, url, port } = await listen(options.port ?? 0);
  const functions = new FunctionsService({
    folder: resolve(options.functions ?? join('dist', 'cloudfunctions')),
    adminUrl: (workerId) => `${url}/admin?worker=${workerId}&`,
    env: options.env ?? {},
    instances: options.instances ?? 16,
    identity,
    limits,
    clock,
    meter,
    log,
    ...(bucket ? { bucket } : {}),
  });
  const { collections, indexes } = options;
  const database = openMeteredDatabase({ dir, env: identity.env, now: clock.now, ...(collections ? { collections } : {}), ...(indexes ? { indexes } : {}) }, meter);
  closers.add(() => database.close());
  const files = new FileStore(join(dir, 'files'));
  const templates = options.messageTemplates;
  const wechat = openWeChat({ dir, now: clock.now, appid: identity.appid, ...(templates ? { templates } : {}) });
  closers.add(() => wechat.close());
  const pay = openPay({ dir, identity, secret, scheduler, log, functions, now: clock.now });
  closers.add(() => pay.close());
  closers.add(() => functions.close());
  closers.add(() => stopListening(server));
  closers.add(() => scheduler.close());
  const reset = async (): Promise<void> => {
    for (const kept of [database, files, wechat, pay, meter]) kept.reset();
    faults.clear();
    // What warm instances remember is of the past, too.
    await functions.reload();
  };
  const startTriggers = (): TimerTriggers =>
    startTimerTriggers(options.triggers === false ? [] : functions.list(), {
      scheduler,
      clock,
      appid: identity.appid,
      invoke: (unit, event) => functions.invoke(unit, event, { source: 'wx_trigger' }),
      fired: (firing) => log.write({ kind: 'trigger', unit: firing.unit, body: firing }),
    });
  let triggers = startTriggers();
  const reload = async (): Promise<void> => {
    triggers.stop();
    await functions.reload();
    triggers = startTriggers();
  };
  const fireTimer = (unit: string): Promise<Firing | undefined> => triggers.fireNow(unit);
  const parts = { url, identity, clock, scheduler, secret, sessions, log, meter, faults, bucket, limits, functions, database, files, wechat, pay, reset, reload, fireTimer };
  server.on('request', createRouter(cloudRoutes({ ...parts, storageRules: options.storageRules })));
  pay.callbacks.resume();

  return {
    ...parts,
    port,
    async invoke(unit, payload, context) {
      const answer = await functions.invoke(unit, JSON.stringify(payload ?? {}), { source: 'wx_client', ...context });
      return JSON.parse(answer.json) as unknown;
    },
    reset,
    reload,
    fireTimer,
    async close() {
      triggers.stop();
      await closers.closeAll();
    },
  };
}
