import { CloudError } from '../wire/cloud-error';

const MOST_BYTES = 850;
// Control characters, and what would change its meaning inside an address: the vendor advises against them, here they are refused.
const UNFIT = /[\u0000-\u001f\u007f\\?#%]/;

/** A cloud path as the vendor takes it: not empty, no leading or doubled slash, at most 850 bytes. Throws INVALID_PARAM. */
export function checkedCloudPath(path: unknown): string {
  if (typeof path !== 'string' || path === '') throw new CloudError('INVALID_PARAM', 'cloudPath must be a non-empty string');
  const unfit =
    path.startsWith('/') ||
    path.endsWith('/') ||
    path.includes('//') ||
    UNFIT.test(path) ||
    Buffer.byteLength(path) > MOST_BYTES ||
    path.split('/').some((part) => part === '.' || part === '..');
  if (unfit) throw new CloudError('INVALID_PARAM', `cloudPath is not one the storage takes: ${path}`);
  return path;
}

export type FileIds = { of(path: string): string; pathOf(fileId: unknown): string | undefined };

/** `cloud://ENV.BUCKET/path`, and back; an id of another environment has no path here. */
export function createFileIds(env: string): FileIds {
  const prefix = `cloud://${env}.${bucketOf(env)}/`;
  return {
    of: (path) => prefix + path,
    pathOf: (id) => (typeof id === 'string' && id.startsWith(prefix) ? id.slice(prefix.length) : undefined),
  };
}

export const bucketOf = (env: string): string => `6c6f-${env}-1250000000`;
