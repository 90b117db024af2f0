import { isDoc, type Value } from '../values/types';
import { writeError } from './write-error';

/** Field names beginning with `$` are never stored. */
export function assertStorable(value: Value, path = ''): void {
  if (Array.isArray(value)) value.forEach((item, i) => assertStorable(item, `${path}.${i}`));
  else if (isDoc(value))
    for (const key of Object.keys(value)) {
      const at = path ? `${path}.${key}` : key;
      if (key.startsWith('$')) throw writeError(`The dollar ($) prefixed field '${key}' in '${at}' is not valid for storage.`);
      const field = value[key];
      if (typeof field === 'object' && field !== null) assertStorable(field, at);
    }
}
