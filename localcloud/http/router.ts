import type { IncomingMessage, ServerResponse } from 'node:http';
import { HttpError } from './http-error';
import { allowLocalOrigins, isFromElsewhere, sendError } from './send';

export type Exchange = { req: IncomingMessage; res: ServerResponse; url: URL; /** What follows a path that ends in a slash, unescaped. */ rest: string };
export type Handler = (exchange: Exchange) => Promise<void> | void;
/** `'POST /login'` matches that path only; `'POST /call/'` everything below it. */
export type Routes = Record<string, Handler>;

const BASE = 'http://127.0.0.1';

/** One handler for node's http server. Other host names than this machine's, and pages from elsewhere, are refused: no web site reaches a developer's cloud. */
export function createRouter(routes: Routes): (req: IncomingMessage, res: ServerResponse) => void {
  const below = Object.keys(routes).filter((key) => key.endsWith('/') && key.length > 'GET /'.length);
  const route = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    if (isFromElsewhere(req)) throw new HttpError(403, -401001, 'this cloud answers to this machine only');
    const url = URL.canParse(req.url ?? '', BASE) ? new URL(req.url ?? '', BASE) : undefined;
    if (!url) throw new HttpError(400, -1, 'no such address');
    if (req.method === 'OPTIONS') {
      res.writeHead(204).end();
      return;
    }
    const key = `${req.method} ${url.pathname}`;
    const prefix = below.find((each) => key.startsWith(each));
    const handler = Object.hasOwn(routes, key) ? routes[key] : prefix && routes[prefix];
    if (!handler) throw new HttpError(404, -1, `nothing at ${key}`);
    await handler({ req, res, url, rest: prefix === undefined ? '' : unescaped(key.slice(prefix.length)) });
  };
  return (req, res) => {
    allowLocalOrigins(req, res);
    route(req, res).catch((error: unknown) => {
      // Refused before its body was read: take the rest, or a client still sending never hears the answer.
      req.resume();
      sendError(res, error);
    });
  };
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new HttpError(400, -1, 'the address is not well escaped');
  }
}
