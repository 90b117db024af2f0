import { openLedger } from '../booking/open-ledger';
import type { Ledger, Seat } from '../booking/ledger';
import { homeKeyOf } from '../kernel/ids';
import type { MoveInCase } from '../movein/case';
import { marksOf } from '../movein/marks';
import { openCase } from '../movein/open-case';
import { aBatch } from './a-batch';
import { aCommunity } from './a-community';
import { aHome } from './a-home';
import { at } from './at';

const theHome = aHome({ bound: [{ ownerNo: 1, openid: 'wx-owner' }, { ownerNo: 2, openid: 'wx-co' }] });

/** The case of 3-2-1201 as its batch opened it: nothing done yet, its two owners bound (wx-owner, wx-co). Marks follow what is given. */
export function aFreshCase(given: Partial<MoveInCase> = {}): MoveInCase {
  const fresh = { ...openCase(theHome, aBatch(), aCommunity(), at('2026-03-02 08:00')), ...given };
  return given.marks ? fresh : { ...fresh, marks: marksOf(fresh) };
}

/** The same case once the notice is read and the papers are accepted: the household may book and come. */
export const aCase = (given: Partial<MoveInCase> = {}): MoveInCase => aFreshCase({
  noticeReads: { 'not_yunxi_a_first-entry': at('2026-03-03 20:00') },
  registration: { sealed: '', savedAt: at('2026-03-04 20:00'), submittedAt: at('2026-03-04 20:05'), residents: 0, vehicles: 0 },
  review: { state: 'accepted', at: at('2026-03-05 10:00'), by: '小何' }, ...given,
});

/** Its batch's ledger, with the home's seat as given. */
export function aLedger(seat: Partial<Seat> = {}, given: Partial<Ledger> = {}): Ledger {
  const ledger = openLedger(aBatch(), [theHome], aCommunity());
  const key = homeKeyOf(theHome._id);
  return { ...ledger, seats: { [key]: { ...ledger.seats[key]!, ...seat } }, ...given };
}
