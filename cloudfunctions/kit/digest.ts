import { createHash, createHmac } from 'node:crypto';

export const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');
export const hmac = (key: string, text: string): string => createHmac('sha256', key).update(text).digest('hex');

/** JSON with sorted keys, so that equal content has an equal digest. */
export const canonicalJson = (value: unknown): string => JSON.stringify(value, (_key, part: unknown) =>
  part && typeof part === 'object' && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part);
/** Sixteen hex digits: enough to tell one request's content from another's. */
export const contentDigest = (value: unknown): string => sha256(canonicalJson(value)).slice(0, 16);
