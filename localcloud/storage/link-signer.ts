import { createHmac, timingSafeEqual } from 'node:crypto';

/** Marks for one purpose, one path, until one cloud time. */
export type LinkSigner = {
  sign(purpose: string, path: string, until: number): string;
  holds(purpose: string, path: string, until: number, mark: string): boolean;
};

export function createLinkSigner(secret: string, now: () => number): LinkSigner {
  const markOf = (purpose: string, path: string, until: number): string =>
    createHmac('sha256', secret).update(`${purpose}\n${until}\n${path}`).digest('hex');
  return {
    sign: markOf,
    holds(purpose, path, until, mark) {
      const right = Buffer.from(markOf(purpose, path, until));
      const given = Buffer.from(mark);
      return given.length === right.length && timingSafeEqual(given, right) && now() < until;
    },
  };
}
