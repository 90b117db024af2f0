import { writeError } from '../update/write-error';
import type { CloudError } from '../../wire/cloud-error';

const readable = (key: string): string => key.replace(/[\u0000-\u001f]/g, '').slice(1);

export function duplicateKey(env: string, collection: string, index: string, key: string): CloudError {
  const error = writeError(`E11000 duplicate key error collection: ${env}.${collection} index: ${index} dup key: { : "${readable(key)}" }`);
  error.message = error.message.replace('[FailedOperation]', '[FailedOperation.DuplicateWrite]');
  return error;
}
