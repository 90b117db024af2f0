import { CloudError } from '../../wire/cloud-error';
import { writeError } from './write-error';

/** Splits and checks a path to write to. */
export function updatePath(path: string): readonly string[] {
  const parts = path.split('.');
  for (const part of parts) {
    if (part === '') throw writeError(path === '' ? 'An empty update path is not valid.' : `The update path '${path}' contains an empty field name, which is not allowed.`);
    if (part === '__proto__') throw new CloudError('DATABASE_REQUEST_FAILED', '[FailedOperation] the field name __proto__ is not supported here');
    if (part.startsWith('$[') && part !== '$[]') throw writeError(`No array filter found for identifier '${part.slice(2, -1)}' in path '${path}'`);
    if (part.startsWith('$') && part !== '$' && part !== '$[]') throw writeError(`The dollar ($) prefixed field '${part}' in '${path}' is not valid for storage.`);
  }
  if (parts[0] === '_id') throw writeError(`Performing an update on the path '${path}' would modify the immutable field '_id'`);
  return parts;
}

/** Two operators may not touch one place, nor a place and what it holds. */
export function assertNoConflict(paths: readonly string[]): void {
  const seen = new Set<string>();
  const conflict = (path: string, at: string): never => {
    throw writeError(`Updating the path '${path}' would create a conflict at '${at}'`);
  };
  for (const path of [...paths].sort((a, b) => a.length - b.length)) {
    if (seen.has(path)) conflict(path, path);
    for (let dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) if (seen.has(path.slice(0, dot))) conflict(path, path.slice(0, dot));
    seen.add(path);
  }
}
