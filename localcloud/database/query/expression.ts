import type { Doc, Value } from '../values/types';
import { unsupported } from './query-error';

export function matchesExpression(_expression: Value): (doc: Doc) => boolean {
  throw unsupported('$expr');
}
