import type { Doc, Value } from '../values/types';
import { unsupported } from './query-error';

export function geoMatch(operator: string, _operand: Value, _siblings: Doc): (found: Value) => boolean {
  throw unsupported(operator);
}
