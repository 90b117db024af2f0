import { keyPart } from '../values/key-encoding';
import { writeError } from '../update/write-error';
import { typeOf, type Value } from '../values/types';

/** The text a document's id is kept and ordered under. */
export function idKey(id: Value): string {
  if (Array.isArray(id) || id instanceof RegExp || id === undefined) throw writeError(`The '_id' value cannot be of type ${typeOf(id)}`);
  return keyPart(id);
}
