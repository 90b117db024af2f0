import type { IncomingMessage, ServerResponse } from 'node:http';
import { HttpError } from './http-error';
import { allowLocalOrigins, isFromElsewhere, sendError } from './send';

export type Exchange = { req: IncomingMessage; res: ServerResponse; url: URL; /** What follows a path that ends in a slash. */ rest: string };
export type Handler = (exchange: Exchange) => Promise<void> | void;
/** `'POST /login'` matches that path only; `'POST /call/'` everything below it. */
export type Routes = Record<string, Handler>;

/** One handler for node's http server. Other host names than this machine's, and pages from elsewhere, are refused: no web site reaches a developer's cloud. */
export function createRouter(routes: Routes): (req: IncomingMessage, res: ServerResponse) => void {
  const below = Object.keys(routes).filter((key) => key.endsWith('/') && key.length > 'GET /'.length);
  return (req, res) => {
    allowLocalOrigins(req, res);
    const url = new URL(req.url ?? '/', 'http://127.0.0.1');
    if (isFromElsewhere(req)) {
      sendError(res, new HttpError(403, -401001, 'this cloud answers to this machine only'));
      return;
    }
    if (req.method === 'OPTIONS') {
      res.writeHead(204).end();
      return;
    }
    const key = `${req.method} ${url.pathname}`;
    const prefix = below.find((each) => key.startsWith(each));
    const handler = routes[key] ?? (prefix === undefined ? undefined : routes[prefix]);
    const rest = prefix === undefined ? '' : key.slice(prefix.length);
    Promise.resolve()
      .then(() => {
        if (!handler) throw new HttpError(404, -1, `nothing at ${key}`);
        return handler({ req, res, url, rest });
      })
      .catch((error: unknown) => sendError(res, error));
  };
}
