import { inspectionForm, inspectionItems, roundRecord } from '../documents/inspection-form';
import type { Paper } from '../documents/paper';
import { notBegun } from '../inspection/inspection';
import { roundsOf } from '../inspection/rounds';
import { formOf } from '../inspection/terms';
import type { MoveInCase } from './case';
import { isFormToSign, paperHome, paperNumber, paperOfHome, type PaperCommunity } from './papers-of-home';

/** What is printed of a home's inspection: its form, empty before the walk so that it can be filled by hand, every item behind the form that is signed, and the record of its rounds. */
export function inspectionPrints(moveIn: MoveInCase, community: PaperCommunity): readonly [Paper, ...Paper[]] {
  const home = paperHome(moveIn, community), form = formOf(moveIn), rounds = roundsOf(moveIn);
  const paper = paperOfHome('inspection-form', moveIn, community)?.paper ?? inspectionForm({ home, number: paperNumber('inspection-form', moveIn), form, inspection: notBegun, defects: [], imageOf: () => null });
  return [paper, ...(moveIn.inspection && isFormToSign(moveIn) ? [inspectionItems(home, form, moveIn.inspection, moveIn.defects)] : []), ...(rounds.length ? [roundRecord(home, form, rounds)] : [])];
}
