import type { CloudIdentity } from './function-env';
import type { Faults } from '../faults/faults';
import { HttpError } from '../http/http-error';
import { readJson } from '../http/read-body';
import type { Exchange } from '../http/router';
import { sendJson } from '../http/send';
import type { Sessions } from '../sessions/sessions';
import { FunctionError } from './function-errors';
import type { Answer, FunctionsService } from './functions-service';

export type CallParts = { functions: FunctionsService; sessions: Sessions; faults: Faults; identity: CloudIdentity; requestLimit: number };

/** POST /call/<unit>: wx.cloud.callFunction of a phone. The body is the event, the answer is what main returned. */
export async function callRoute(parts: CallParts, { req, res, rest }: Exchange): Promise<void> {
  const session = parts.sessions.of(req);
  const body = await readJson(req, parts.requestLimit);
  const action = typeof body.action === 'string' ? body.action : undefined;
  // As the cloud does: the caller is written into the event too. Functions should trust getWXContext() only.
  const event = JSON.stringify({ ...body, userInfo: { appId: parts.identity.appid, openId: session.openid } });
  const deliver = (): Promise<Answer> =>
    parts.functions.invoke(rest, event, { source: 'wx_client', ...session, clientIp: '127.0.0.1' });

  const fault = parts.faults.strike({ at: 'call', unit: rest, ...(action === undefined ? {} : { action }) });
  if (fault?.kind === 'error-before') throw new HttpError(500, -501001, fault.message ?? 'system error (fault on request)');
  if (fault?.kind === 'delay') await new Promise((done) => setTimeout(done, fault.milliseconds ?? 1000));
  const twin = fault?.kind === 'duplicate-at-once' ? deliver().catch(asHttp) : undefined;
  const ending = await deliver().catch(asHttp);
  await twin;
  if (fault?.kind === 'duplicate') await deliver().catch(asHttp);
  if (fault?.kind === 'drop-reply') return void res.destroy();
  if (ending instanceof HttpError) throw ending;
  res.setHeader('x-cloudbase-request-id', ending.requestId);
  sendJson(res, ending.json);
}

/** What the vendor answers is kept as a value, so that a fault can still lose it; anything else is a bug. */
function asHttp(error: unknown): HttpError {
  if (!(error instanceof FunctionError)) throw error;
  const { errCode } = error;
  return new HttpError(error.status, errCode, `cloud.callFunction:fail Error: errCode: ${errCode} | errMsg: ${error.message}`);
}
