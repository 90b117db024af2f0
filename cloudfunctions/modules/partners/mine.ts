import { contract } from '@contract/contract';
import { isOver } from '@domain/defects/defect';
import { byUrgency } from '@domain/defects/urgency';
import { ok } from '@domain/kernel/result';
import type { MoveInCase } from '@domain/movein/case';
import { defectRow } from '@cloud/kit/defect-row';
import { implement } from '@cloud/kit/implement';

const HOMES = 300, ROWS = 200;
type Found = Pick<MoveInCase, 'homeId' | 'place' | 'houseType' | 'defects'>;

/** What is their firm's and not over, what is overdue first. */
export const mine = implement(contract.partners.mine, async ({ store, at, right, input: { communityId } }) => {
  const { partner } = await right();
  if (!partner) throw new Error('only a partner comes here');
  const homes: readonly Found[] = await store.list('cases', { where: { communityId, 'marks.firms': { has: partner.firmId } }, fields: ['homeId', 'place', 'houseType', 'defects'], limit: HOMES + 1 });
  const urgency = byUrgency(at);
  const lines = homes.slice(0, HOMES).flatMap((home) => home.defects.filter((defect) => defect.firm?.id === partner.firmId && !isOver(defect)).map((defect) => ({ home, defect }))).sort((a, b) => urgency(a.defect, b.defect));
  return ok({ firm: partner.firm, name: partner.name, communityName: partner.communityName, rows: lines.slice(0, ROWS).map(({ home, defect }) => defectRow(home, defect, at)), hasMore: homes.length > HOMES || lines.length > ROWS });
});
