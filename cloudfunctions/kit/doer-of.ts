import type { Doer } from '@domain/defects/loop';
import type { Right } from './access';

/** Who does something with a defect; of a firm only what is its own is known to them. The household goes without a name: it is theirs. */
export const doerOf = ({ as, name, partner }: Right, at: number): Doer => ({ at, by: as === 'owner' || as === 'proxy' ? '' : name, ...(partner ? { firm: partner.firmId } : {}) });
