import type { LotView } from '@contract/parking';
import type { Instant } from '@domain/kernel/calendar';
import { byNo, type Lot } from '@domain/parking/lot';

export const lotView = ({ _id, name, type, place, way, rules, surface, condition, sketch, visitHours, counts, spaces, visits, tell }: Lot, now: Instant): LotView => ({
  lotId: _id, name, type, place, way, rules, surface, condition, sketch, visitHours, counts, untold: Object.keys(tell).length,
  spaces: Object.entries(spaces).sort(([one], [other]) => byNo(one, other)).map(([no, space]) => ({ no, space, bookedUntil: visits.find((visit) => visit.no === no && visit.to > now)?.to ?? null })),
});
