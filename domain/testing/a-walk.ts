import type { Facts } from '../movein/steps';
import { ticked } from '../movein/tasks';
import type { Step } from '../movein/template';
import type { MoveInCase } from '../movein/case';
import { aKeyIssue } from './a-key-issue';
import { aSignedPaper } from './a-signed-paper';
import { anInspection } from './an-inspection';
import { at } from './at';

const booked = { state: 'booked', slot: '0314-0930' } as const;
const given = (moveIn: Partial<MoveInCase>) => (facts: Facts): Facts => ({ ...facts, moveIn: { ...facts.moveIn, ...moveIn } });
const tick = (step: Step, when: string) => (facts: Facts): Facts => {
  const done = ticked(facts, step, 'wx-desk', at(when));
  if (!done.ok) throw new Error(`${step}: ${done.code}`);
  return given({ ticks: done.ticks })(facts);
};

/** What doing a step leaves behind in the facts, one step at a time. */
export const doing: Readonly<Record<Step, (facts: Facts) => Facts>> = {
  notice: given({ noticeReads: { 'not_yunxi_a_first-entry': at('2026-03-03 20:00') } }),
  // A template without a review has nobody who would look at it: handed in is accepted.
  register: (facts) => given({ review: { state: 'waiting', since: at('2026-03-04 20:00') } })(facts),
  review: given({ review: { state: 'accepted', at: at('2026-03-05 10:00'), by: 'wx-review' } }),
  sign: (facts) => given({ papers: { ...facts.moveIn.papers, 'residence-agreement': aSignedPaper('residence-agreement', ['owner:1']) } })(facts),
  book: (facts) => ({ ...facts, seat: booked }),
  pay: (facts) => given({ bill: { ...facts.moveIn.bill, payments: [{ transaction: 't', order: 'o', fen: facts.moveIn.bill.total, at: at('2026-03-06 09:00'), receipt: 'SJ-1', how: 'wechat' }] } })(facts),
  checkin: (facts) => ({ ...facts, seat: { ...booked, state: 'arrived' } }),
  identity: given({ identity: { at: at('2026-03-14 09:35'), by: 'wx-desk', who: 'owner', ownerNo: 1 } }),
  receive: tick('receive', '2026-03-14 09:40'),
  inspect: given({ inspection: anInspection() }),
  safety: tick('safety', '2026-03-14 10:20'),
  handover: (facts) => given({ papers: { ...facts.moveIn.papers, 'handover-sheet': aSignedPaper('handover-sheet', ['owner:1', 'staff']) } })(facts),
  keys: given({ keys: aKeyIssue({ signedAt: at('2026-03-14 10:45') }) }),
  tour: tick('tour', '2026-03-14 10:50'),
  archive: given({ archive: { state: 'made', at: at('2026-03-14 11:00'), fileId: 'f', digest: 'd', code: 'c', parts: 9 } }),
  aftercare: tick('aftercare', '2026-03-20 10:00'),
  follow: tick('follow', '2026-04-14 10:00'),
};
