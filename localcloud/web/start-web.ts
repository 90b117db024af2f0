import { createReadStream, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, resolve, sep } from 'node:path';
import { listen, stopListening } from '../http/listen';
import { contentTypeOf } from '../storage/content-type';

export type WebOptions = {
  /** The folder of the built pages, such as dist/h5. */
  dir: string;
  /** 0 or none: any free one. */
  port?: number;
  /** Becomes `window.__RUHUO__` before anything else runs on the page. */
  inject?: Record<string, unknown>;
};
export type RunningWeb = { url: string; port: number; close(): Promise<void> };

/** Serves a folder of built pages on a port, and so an origin, of its own: each phone keeps its own storage. */
export async function startWeb(options: WebOptions): Promise<RunningWeb> {
  const root = resolve(options.dir);
  const { server, url, port } = await listen(options.port ?? 0);
  server.on('request', (req, res) => serve(root, options.inject ?? {}, req, res));
  return { url, port, close: () => stopListening(server) };
}

function serve(root: string, inject: Record<string, unknown>, req: IncomingMessage, res: ServerResponse): void {
  if (req.method !== 'GET' && req.method !== 'HEAD') {
    res.writeHead(405).end();
    return;
  }
  const file = fileFor(root, (req.url ?? '/').replace(/[?#].*$/s, ''));
  if (!file) {
    res.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('nothing here');
    return;
  }
  const isPage = file.endsWith('.html');
  res.setHeader('content-type', contentTypeOf(file));
  res.setHeader('cache-control', 'no-cache');
  res.setHeader('x-content-type-options', 'nosniff');
  if (isPage) res.end(withInjection(readFileSync(file, 'utf8'), inject));
  else createReadStream(file).pipe(res);
}

/** The file, or the page for a path without an ending (routes of the app live in the browser); undefined outside the folder. */
function fileFor(root: string, pathname: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  const file = resolve(join(root, path));
  if (file !== root && !file.startsWith(root + sep)) return undefined;
  if (isFile(file)) return file;
  const page = join(root, 'index.html');
  return /\.\w+$/.test(path) || !isFile(page) ? undefined : page;
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** First in the head, as data: `<` is escaped, so no value can close the script. */
function withInjection(html: string, inject: Record<string, unknown>): string {
  const script = `<script>window.__RUHUO__=${JSON.stringify(inject).replaceAll('<', '\\u003c')}</script>`;
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + script) : script + html;
}
