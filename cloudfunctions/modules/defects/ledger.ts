import type { DefectRow } from '@contract/defects';
import { contract } from '@contract/contract';
import { homeLabel } from '@domain/community/home';
import { openDefects } from '@domain/defects/defect';
import { byUrgency, isLate } from '@domain/defects/urgency';
import { formFor, placeOfItem } from '@domain/inspection/form';
import { ok } from '@domain/kernel/result';
import { NEVER, type MoveInCase } from '@domain/movein/case';
import { implement } from '@cloud/kit/implement';

const HOMES = 100, ROWS = 200;
type Found = Pick<MoveInCase, 'homeId' | 'place' | 'houseType' | 'defects'>;

/** The homes whose open defects are due first, each defect a row, the most urgent first. */
export const ledger = implement(contract.defects.ledger, async ({ input, store, at }) => {
  const homes: readonly Found[] = await store.list('cases', {
    where: { communityId: input.communityId, 'marks.defectDue': { lt: NEVER } }, orderBy: [['marks.defectDue', 'asc']], fields: ['homeId', 'place', 'houseType', 'defects'], limit: HOMES + 1,
  });
  const rows = homes.slice(0, HOMES).flatMap(({ homeId, place, houseType, defects }) => {
    const form = formFor(houseType);
    return openDefects(defects).map(({ no, room, item, words, state, severity, deadline }): DefectRow => {
      const names = placeOfItem(form, room, item);
      return { homeId, label: homeLabel(place), no, roomName: names.room, itemName: names.item, words: words.slice(0, 60), state, severity, deadline, isLate: isLate({ state, deadline }, at) };
    });
  }).sort(byUrgency(at));
  return ok({ rows: rows.slice(0, ROWS), hasMore: homes.length > HOMES || rows.length > ROWS });
});
