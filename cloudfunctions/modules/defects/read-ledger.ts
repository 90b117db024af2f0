import { NEVER } from '@domain/kernel/calendar';
import { openDefects, type Defect } from '@domain/defects/defect';
import { isShown, type LedgerFilter, type LedgerLine } from '@domain/defects/ledger';
import { byUrgency } from '@domain/defects/urgency';
import type { MoveInCase } from '@domain/movein/case';
import type { Context } from '@cloud/kit/implement';

/** As many homes as one reading gives. */
const HOMES = 1000;
type Found = Pick<MoveInCase, 'homeId' | 'place' | 'houseType' | 'defects'>;
export type ReadLine = LedgerLine & { readonly home: Found; readonly defect: Defect };

/** All open defects of a community in one reading, those due first; of more than a thousand homes the most urgent thousand. */
export async function readLedger({ store, at }: Pick<Context, 'store' | 'at'>, communityId: string, filter: LedgerFilter): Promise<{ readonly all: readonly ReadLine[]; readonly shown: readonly ReadLine[]; readonly isCut: boolean }> {
  const homes: readonly Found[] = await store.list('cases', { where: { communityId, 'marks.defectDue': { lt: NEVER } }, orderBy: [['marks.defectDue', 'asc']], fields: ['homeId', 'place', 'houseType', 'defects'], limit: HOMES });
  const all = homes.flatMap((home) => openDefects(home.defects).map((defect): ReadLine => ({ home, building: home.place.building, defect })));
  const urgency = byUrgency(at);
  return { all, shown: all.filter((line) => isShown(line, filter, at)).sort((a, b) => urgency(a.defect, b.defect)), isCut: homes.length === HOMES };
}
