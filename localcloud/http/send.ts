import type { IncomingMessage, ServerResponse } from 'node:http';
import { HttpError } from './http-error';
import { BodyTooLarge } from './read-body';

const LOCAL_ORIGIN = /^https?:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

const LOCAL_HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/** By a borrowed host name, or by a page of a web site. */
export const isFromElsewhere = (req: IncomingMessage): boolean =>
  !LOCAL_HOST.test(req.headers.host ?? '') || (req.headers.origin !== undefined && !LOCAL_ORIGIN.test(req.headers.origin));

/** Phones run on other local ports; pages from anywhere else get no permission. */
export function allowLocalOrigins(req: IncomingMessage, res: ServerResponse): void {
  const { origin } = req.headers;
  if (!origin || !LOCAL_ORIGIN.test(origin)) return;
  res.setHeader('access-control-allow-origin', origin);
  res.setHeader('access-control-allow-headers', 'authorization, content-type');
  res.setHeader('access-control-allow-methods', 'GET, POST, PUT, DELETE, HEAD');
  res.setHeader('access-control-max-age', '600');
  res.setHeader('vary', 'origin');
}

/** `body` is JSON text already when it is a string. */
export function sendJson(res: ServerResponse, body: unknown, status = 200): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  res.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text) });
  res.end(text);
}

export function sendError(res: ServerResponse, error: unknown): void {
  if (res.headersSent || res.destroyed) {
    res.destroy();
    return;
  }
  const { status, errCode, errMsg } = describe(error);
  sendJson(res, { errCode, errMsg }, status);
}

function describe(error: unknown): { status: number; errCode: number; errMsg: string } {
  if (error instanceof HttpError) return { status: error.status, errCode: error.errCode, errMsg: error.message };
  if (error instanceof BodyTooLarge) return { status: 413, errCode: -501007, errMsg: error.message };
  if (error instanceof SyntaxError) return { status: 400, errCode: -501007, errMsg: error.message };
  return { status: 500, errCode: -501001, errMsg: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}
