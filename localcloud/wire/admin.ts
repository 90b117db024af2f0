import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { CloudError } from './cloud-error';
import { parseMultipart } from './multipart';
import { decodeOpenApiRequest, encodeOpenApiAnswer } from './open-api-message';
import { readBody } from './read-body';

export type AdminCall = { requestId: string; env: string };
/** One handler per action prefix ("database", "storage", "functions", "wx"). Throws CloudError for vendor errors. */
export type AdminService = (action: string, params: Record<string, unknown>, call: AdminCall) => Promise<unknown>;
/** Thrown by a service (or a fault) to close the connection without an answer. */
export class DroppedConnection extends Error {}

const FORM = /^multipart\/form-data/i;

/** Transport fields every request carries: checked and kept from the services. */
const TRANSPORT = ['action', 'envName', 'wxCloudApiToken', 'wxCloudbaseAccesstoken', 'tcb_sessionToken', 'sessionToken', 'crossAuthorizationToken'];

type Request = { action: string; params: Record<string, unknown>; env: string };

function parseJson(body: Buffer): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Told below like any other body that is no object.
  }
  throw new CloudError('INVALID_PARAM', '[InvalidParameter] the request body must be a JSON object');
}

function requestOf(req: IncomingMessage, body: Buffer): Request {
  const type = req.headers['content-type'] ?? '';
  const fields = FORM.test(type) ? parseMultipart(type, body) : parseJson(body);
  const text = (name: string): string => (typeof fields[name] === 'string' ? (fields[name] as string) : Buffer.isBuffer(fields[name]) ? (fields[name] as Buffer).toString('utf8') : '');
  const params = Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => !TRANSPORT.includes(name))
      .map(([name, value]) => [name, Buffer.isBuffer(value) && name !== 'requestData' && name !== 'apiOptions' ? value.toString('utf8') : value])
  );
  return { action: text('action'), params, env: text('envName') };
}

/** What an open-API or pay call means is inside its `requestData`. */
function opened({ action, params }: Request): Record<string, unknown> {
  const data = params['requestData'];
  if (!Buffer.isBuffer(data)) return params;
  const { requestData: _raw, ...rest } = params;
  if (action === 'wx.openApi') return { ...rest, ...decodeOpenApiRequest(data) };
  if (action === 'wx.wxPayApi') return { ...rest, data: parseJson(data) };
  return params;
}

/** Exactly this content type tells the SDK to read a raw answer as JSON: so an error is, an open-API message is not. */
const JSON_TYPE = 'application/json; charset=utf-8';

function send(res: ServerResponse, type: string, body: Buffer): void {
  res.writeHead(200, { 'content-type': type, 'content-length': body.length });
  res.end(body);
}

function sendAnswer(res: ServerResponse, action: string, requestId: string, answer: unknown): void {
  if (action === 'wx.openApi') send(res, 'application/octet-stream', encodeOpenApiAnswer(answer));
  else if (action === 'wx.wxPayApi') send(res, 'application/octet-stream', Buffer.isBuffer(answer) ? answer : Buffer.from(JSON.stringify(answer)));
  else send(res, JSON_TYPE, Buffer.from(JSON.stringify({ requestId, ...(answer as object) })));
}

/**
 * The one door of the vendor's gateway, `POST /admin`: reads what the SDK posts (JSON; multipart with a protobuf inside for open APIs),
 * finds the service by the action's prefix, and answers as the gateway does: always HTTP 200, errors as `{ code, message }`.
 */
export function createAdminEndpoint(services: Readonly<Record<string, AdminService>>): (req: IncomingMessage, res: ServerResponse) => Promise<void> {
  return async (req, res) => {
    const requestId = randomUUID();
    try {
      const request = requestOf(req, await readBody(req));
      const prefix = request.action.split('.')[0] ?? '';
      const service = Object.hasOwn(services, prefix) ? services[prefix] : undefined;
      if (!service) throw new CloudError('INVALID_ACTION', `[InvalidAction] ${request.action} is not supported here`);
      sendAnswer(res, request.action, requestId, await service(request.action, opened(request), { requestId, env: request.env }));
    } catch (error) {
      if (error instanceof DroppedConnection) {
        res.destroy();
        return;
      }
      const known = error instanceof CloudError;
      if (!known) console.error('admin call failed', error);
      const { code, message } = known ? error : { code: 'SYS_ERR', message: `[InternalError] ${error instanceof Error ? error.message : String(error)}` };
      send(res, JSON_TYPE, Buffer.from(JSON.stringify({ requestId, code, message })));
    }
  };
}
