import { unsupported } from '../query/query-error';
import type { Context, Outcome, Params } from './context';

export function aggregate(_context: Context, _params: Params): Outcome {
  throw unsupported('aggregate');
}
