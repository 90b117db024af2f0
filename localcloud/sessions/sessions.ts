import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { HttpError } from '../http/http-error';

export type Session = { openid: string; unionid?: string };
export type Sessions = {
  open(session: Session): string;
  /** The caller of a request, from `authorization: Bearer …`; throws 401 without a good token. */
  of(req: IncomingMessage): Session;
};

/** Tokens carry the session under a signature, so they hold over a restart and need no store. */
export function createSessions(secret: string): Sessions {
  const sign = (body: string): Buffer => createHmac('sha256', secret).update(`session.${body}`).digest();
  return {
    open(session) {
      const body = Buffer.from(JSON.stringify(session)).toString('base64url');
      return `${body}.${sign(body).toString('base64url')}`;
    },
    of(req) {
      const [, body = '', mark = ''] = /^Bearer ([\w-]+)\.([\w-]+)$/.exec(req.headers.authorization ?? '') ?? [];
      const given = Buffer.from(mark, 'base64url');
      const right = sign(body);
      if (given.length !== right.length || !timingSafeEqual(given, right)) {
        throw new HttpError(401, -401001, 'no session: POST /login first, then authorization: Bearer TOKEN');
      }
      return JSON.parse(Buffer.from(body, 'base64url').toString()) as Session;
    },
  };
}
