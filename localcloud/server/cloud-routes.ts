import type { CloudClock } from '../clock/cloud-clock';
import type { Scheduler } from '../clock/scheduler';
import type { OpenDatabase } from '../database/open-database';
import type { Faults } from '../faults/faults';
import { callRoute } from '../functions/call-route';
import type { CloudIdentity } from '../functions/function-env';
import { createFunctionsAdmin } from '../functions/functions-admin';
import type { FunctionLimits, FunctionsService } from '../functions/functions-service';
import type { Routes } from '../http/router';
import type { CloudLog } from '../logs/cloud-log';
import type { CallBucket } from '../meter/call-bucket';
import type { Meter } from '../meter/meter';
import { deviceRoutes } from '../openapi/device-routes';
import type { WeChat } from '../openapi/open-wechat';
import { createWxService } from '../openapi/wx-service';
import type { Pay } from '../pay/open-pay';
import { payRoutes } from '../pay/pay-routes';
import type { Sessions } from '../sessions/sessions';
import { createFileIds } from '../storage/cloud-path';
import type { FileStore } from '../storage/file-store';
import { createLinkSigner } from '../storage/link-signer';
import { storageRoutes } from '../storage/storage-routes';
import { DEFAULT_STORAGE_RULES, type StorageRules } from '../storage/storage-rules';
import { createStorageService, type StorageParts } from '../storage/storage-service';
import { createAdminEndpoint, type AdminService } from '../wire/admin';
import { adminScope, withinAdminScope } from './admin-scope';
import { controlRoutes, type ControlParts } from './control-routes';
import { guardedService } from './guarded-service';

export type CloudParts = {
  url: string;
  identity: CloudIdentity;
  clock: CloudClock;
  scheduler: Scheduler;
  secret: string;
  sessions: Sessions;
  log: CloudLog;
  meter: Meter;
  faults: Faults;
  bucket: CallBucket | undefined;
  limits: FunctionLimits;
  functions: FunctionsService;
  database: OpenDatabase;
  files: FileStore;
  wechat: WeChat;
  pay: Pay;
  storageRules: StorageRules | undefined;
  /** Empties what the cloud keeps. */
  reset: () => Promise<void>;
  reload: () => Promise<void>;
  fireTimer: ControlParts['fireTimer'];
};

/** The whole HTTP surface, assembled. */
export function cloudRoutes(parts: CloudParts): Routes {
  const { url, clock, sessions, meter, faults, functions, limits, identity, pay } = parts;
  const storage: StorageParts = {
    store: parts.files,
    ids: createFileIds(identity.env),
    links: createLinkSigner(parts.secret, clock.now),
    now: clock.now,
    origin: () => url,
    run: () => adminScope()?.invocation?.requestId,
  };
  const admin = createAdminEndpoint(adminServices(parts, storage));
  return {
    'POST /admin': ({ req, res, url: asked }) => {
      const invocation = functions.runningOn(Number(asked.searchParams.get('worker')));
      return withinAdminScope(invocation ? { invocation } : {}, () => admin(req, res));
    },
    'POST /call/': (exchange) => callRoute({ functions, sessions, faults, identity, requestLimit: limits.request }, exchange),
    ...storageRoutes({
      ...storage,
      sessions,
      rules: parts.storageRules ?? DEFAULT_STORAGE_RULES,
      counted: (operation, run) => meter.count('storage', { operation }, functions.runningAs(run)),
    }),
    ...deviceRoutes(parts.wechat, sessions),
    ...payRoutes({ orders: pay.orders, callbacks: pay.callbacks, sessions, now: clock.now, secret: parts.secret }),
    ...controlRoutes(parts),
  };
}

function adminServices(parts: CloudParts, storage: StorageParts): Record<string, AdminService> {
  const { meter, faults, functions, bucket } = parts;
  const invocation = (): ReturnType<FunctionsService['runningOn']> => adminScope()?.invocation;
  const guards = { env: parts.identity.env, faults, ...(bucket ? { bucket } : {}), crash: functions.crash.bind(functions) };
  const files = createStorageService(storage);
  const counted: AdminService = (action, params, call) => {
    // The transfer itself is the billed operation of an upload, not the question where to.
    if (!action.endsWith('getUploadMetadata')) meter.count('storage', { operation: action }, invocation());
    return files(action, params, call);
  };
  const wx = createWxService({
    state: parts.wechat,
    invocation,
    permitted: (unit) => functions.list().find((each) => each.name === unit)?.openapi,
    pay: parts.pay.api,
  });
  return {
    database: guardedService('database', parts.database.service, guards),
    storage: guardedService('storage', counted, guards),
    functions: guardedService('functions', createFunctionsAdmin(functions, adminScope), guards),
    wx: guardedService('wx', wx, guards),
  };
}
