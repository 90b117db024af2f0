import type { LotView } from '@contract/parking';
import type { Instant } from '@domain/kernel/calendar';
import { byNo, type Lot } from '@domain/parking/lot';
import { owedBy } from '@domain/parking/swap-lots';

export const lotView = (lot: Lot, others: LotView['others'], now: Instant): LotView => {
  const { _id, name, type, place, way, rules, surface, condition, sketch, visitHours, counts, spaces, visits } = lot;
  return {
    lotId: _id, name, type, place, way, rules, surface, condition, sketch, visitHours, counts, untold: owedBy(lot), others,
    spaces: Object.entries(spaces).sort(([one], [other]) => byNo(one, other)).map(([no, space]) => ({ no, space, bookedUntil: visits.find((visit) => visit.no === no && visit.to > now)?.to ?? null })),
  };
};
