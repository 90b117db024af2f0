import { unsupported } from '../query/query-error';
import type { StageCompiler } from './stage';

export const geoNear: StageCompiler = () => {
  throw unsupported('$geoNear');
};
