import { HttpError } from '../http/http-error';
import { readBody } from '../http/read-body';
import type { Exchange, Routes } from '../http/router';
import { sendJson } from '../http/send';
import type { Sessions } from '../sessions/sessions';
import { CloudError } from '../wire/cloud-error';
import { checkedCloudPath } from './cloud-path';
import { contentTypeOf } from './content-type';
import { uploadRuleFor, type StorageRules } from './storage-rules';
import type { StorageParts } from './storage-service';

const MOST_BYTES = 50 * 1024 * 1024;

export type StorageRouteParts = StorageParts & {
  rules: StorageRules;
  sessions: Sessions;
  /** Told of each upload and download, for the meter, with the request id of the run that asked for it. */
  counted: (operation: string, run: string) => void;
};

/** PUT /cos/ (the SDK's upload), GET /files/ (links), POST /upload (a phone's own upload). */
export function storageRoutes(parts: StorageRouteParts): Routes {
  return {
    'PUT /cos/': (exchange) => putFromSdk(parts, exchange),
    'GET /files/': (exchange) => serveFile(parts, exchange, true),
    'HEAD /files/': (exchange) => serveFile(parts, exchange, false),
    'POST /upload': (exchange) => uploadFromPhone(parts, exchange),
  };
}

async function putFromSdk(parts: StorageRouteParts, exchange: Exchange): Promise<void> {
  const { req, res } = exchange;
  const path = exchange.rest;
  const until = Number(req.headers['x-cos-security-token']);
  if (!parts.links.holds('put', path, until, String(req.headers.authorization ?? ''))) {
    res.writeHead(403, { 'content-type': 'application/xml' });
    res.end(cosError('AccessDenied', 'this upload was not asked for, or too long ago'));
    return;
  }
  const bytes = await readBody(req, MOST_BYTES);
  parts.store.put(path, bytes, { contentType: contentTypeOf(path), at: parts.now() });
  parts.counted('storage.upload', exchange.url.searchParams.get('run') ?? '');
  res.writeHead(200, { etag: `"${bytes.length}"`, 'content-length': 0 }).end();
}

function serveFile(parts: StorageRouteParts, exchange: Exchange, withBody: boolean): void {
  const { res, url } = exchange;
  const path = exchange.rest;
  if (!parts.links.holds('get', path, Number(url.searchParams.get('t')), url.searchParams.get('sign') ?? '')) {
    throw new HttpError(403, -503002, 'the link does not hold, or no longer');
  }
  const file = parts.store.find(path);
  if (!file) throw new HttpError(404, -503003, 'no such file');
  parts.counted('storage.download', exchange.url.searchParams.get('run') ?? '');
  res.writeHead(200, {
    'content-type': file.contentType,
    'content-length': file.size,
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  });
  if (withBody) parts.store.stream(file).pipe(res);
  else res.end();
}

async function uploadFromPhone(parts: StorageRouteParts, exchange: Exchange): Promise<void> {
  const { openid } = parts.sessions.of(exchange.req);
  const path = phonePath(exchange);
  const rule = uploadRuleFor(parts.rules, path, openid);
  const before = parts.store.find(path);
  if (!rule || (before && before.owner !== openid)) throw new HttpError(403, -503002, `phones may not upload to ${path}`);
  const contentType = contentTypeOf(path);
  if (rule.types && !rule.types.includes(contentType)) throw new HttpError(415, -503002, `${contentType} is not taken at ${rule.prefix}`);
  const bytes = await readBody(exchange.req, Math.min(rule.maxBytes, MOST_BYTES));
  parts.store.put(path, bytes, { contentType, at: parts.now(), owner: openid });
  parts.counted('storage.upload', exchange.url.searchParams.get('run') ?? '');
  sendJson(exchange.res, { fileID: parts.ids.of(path), statusCode: 200, errMsg: 'uploadFile:ok' });
}

function phonePath(exchange: Exchange): string {
  try {
    return checkedCloudPath(exchange.url.searchParams.get('cloudPath'));
  } catch (error) {
    throw error instanceof CloudError ? new HttpError(400, -501007, error.message) : error;
  }
}

const cosError = (code: string, message: string): string =>
  `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${message}</Message>` +
  '<RequestId>local</RequestId><TraceId>local</TraceId></Error>';
