import type { CloudClock } from '../clock/cloud-clock';
import type { Scheduler } from '../clock/scheduler';
import type { OpenDatabase } from '../database/open-database';
import type { Faults, FaultRule } from '../faults/faults';
import type { FunctionsService } from '../functions/functions-service';
import { HttpError } from '../http/http-error';
import { readJson } from '../http/read-body';
import type { Routes } from '../http/router';
import { sendJson } from '../http/send';
import type { CloudLog } from '../logs/cloud-log';
import type { Meter } from '../meter/meter';
import type { Sessions } from '../sessions/sessions';
import type { FileStore } from '../storage/file-store';
import type { Firing } from '../triggers/timer-triggers';

export type ControlParts = {
  clock: CloudClock;
  scheduler: Scheduler;
  sessions: Sessions;
  log: CloudLog;
  meter: Meter;
  faults: Faults;
  functions: FunctionsService;
  files: FileStore;
  database: OpenDatabase;
  reset: () => Promise<void>;
  reload: () => Promise<void>;
  fireTimer: (unit: string) => Promise<Firing | undefined>;
};

/** What a developer's machine may ask of its own cloud; the real one has no such thing. */
export function controlRoutes(parts: ControlParts): Routes {
  const { clock, scheduler, sessions, log, meter, faults, functions, files, database } = parts;
  return {
    'POST /login': async ({ req, res }) => {
      const { openid, unionid } = await readJson(req);
      if (typeof openid !== 'string' || !/^[\w-]{1,64}$/.test(openid)) throw new HttpError(400, -501007, 'openid is 1 to 64 letters, digits, _ or -');
      const session = { openid, ...(typeof unionid === 'string' ? { unionid } : {}) };
      sendJson(res, { token: sessions.open(session), openid, now: clock.now(), running: clock.running });
    },
    'GET /control/time': ({ res }) => sendJson(res, { now: clock.now(), running: clock.running }),
    'POST /control/time': async ({ req, res }) => {
      moveClock(clock, await readJson(req));
      // What fell due by the move has run when the answer comes.
      await scheduler.settled();
      sendJson(res, { now: clock.now(), running: clock.running });
    },
    'GET /control/logs': ({ res, url }) => sendJson(res, log.tail(logFilter(url.searchParams))),
    'GET /control/meter': ({ res }) => sendJson(res, meter.reading()),
    'DELETE /control/meter': ({ res }) => {
      meter.reset();
      sendJson(res, meter.reading());
    },
    'GET /control/faults': ({ res }) => sendJson(res, faults.list()),
    'POST /control/faults': async ({ req, res }) => sendJson(res, { id: faults.add((await readJson(req)) as FaultRule) }),
    'DELETE /control/faults': ({ res }) => {
      faults.clear();
      sendJson(res, []);
    },
    'GET /control/functions': ({ res }) => sendJson(res, { units: functions.list(), load: functions.load }),
    'GET /control/files': ({ res, url }) => sendJson(res, files.list(url.searchParams.get('prefix') ?? '')),
    'GET /control/database': ({ res }) => sendJson(res, database.exportAll()),
    'POST /control/trigger': async ({ req, res }) => {
      const { unit } = await readJson(req);
      const firing = await parts.fireTimer(String(unit));
      if (!firing) throw new HttpError(404, -1, `${String(unit)} has no timer`);
      sendJson(res, firing);
    },
    'POST /control/reset': async ({ res }) => {
      await parts.reset();
      sendJson(res, { now: clock.now(), running: clock.running });
    },
    'POST /control/reload': async ({ res }) => {
      await parts.reload();
      sendJson(res, { units: functions.list().map((unit) => unit.name) });
    },
  };
}

function moveClock(clock: CloudClock, asked: Record<string, unknown>): void {
  const { now, advance, running } = asked;
  for (const [name, value] of Object.entries({ now, advance })) {
    if (value !== undefined && !Number.isSafeInteger(value)) throw new HttpError(400, -501007, `${name} is whole milliseconds`);
  }
  if (running === false) clock.hold();
  if (typeof now === 'number') clock.set(now);
  if (typeof advance === 'number') clock.advance(advance);
  if (running === true) clock.release();
}

function logFilter(query: URLSearchParams): Parameters<CloudLog['tail']>[0] {
  const filter: Parameters<CloudLog['tail']>[0] = {};
  for (const key of ['unit', 'requestId', 'kind'] as const) {
    const value = query.get(key);
    if (value !== null) filter[key] = value;
  }
  const limit = Number(query.get('limit'));
  return limit > 0 ? { ...filter, limit } : filter;
}
