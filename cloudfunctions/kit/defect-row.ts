import type { DefectRow } from '@contract/defects';
import { homeLabel } from '@domain/community/home';
import type { Defect } from '@domain/defects/defect';
import { endingOf } from '@domain/defects/ending';
import { tradeOf } from '@domain/defects/trades';
import { isOverdue } from '@domain/defects/urgency';
import { formFor, placeOfItem } from '@domain/inspection/form';
import type { MoveInCase } from '@domain/movein/case';

/** A defect as a line of a list. */
export function defectRow({ homeId, place, houseType }: Pick<MoveInCase, 'homeId' | 'place' | 'houseType'>, defect: Defect, now: number): DefectRow {
  const { no, words, state, severity, deadline, due, hold, firm, person, reopened, alarm } = defect, names = placeOfItem(formFor(houseType), defect.room, defect.item), ending = endingOf(defect);
  return {
    homeId, label: homeLabel(place), no, roomName: names.room, itemName: names.item, words: words.slice(0, 60), state, severity, deadline, reopened, trade: tradeOf(defect), isLate: isOverdue(defect, now), told: alarm?.times ?? 0,
    ...(due === undefined ? {} : { due }), ...(hold && hold.until > now ? { hold } : {}), ...(firm ? { firm } : {}), ...(person ? { person } : {}), ...(ending ? { ending } : {}),
  };
}
