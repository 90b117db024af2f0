import type { Doc, Value } from '../values/types';
import { unsupported } from './query-error';

export function schemaMatch(_schema: Value): (doc: Doc) => boolean {
  throw unsupported('$jsonSchema');
}
