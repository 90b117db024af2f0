import type { Seat } from '../booking/ledger';
import { dayOf, type Day, type Instant } from '../kernel/calendar';
import type { MoveInCase } from './case';
import { isLacking, templateOf } from './steps';
import { stepOf, stepsBefore, type Step } from './template';

export type Lack = { readonly step: Step; readonly code: string; readonly words: string };

/** Only what must be mended before the visit can go on, in the order of the way. */
export function lacksOf(moveIn: MoveInCase, seat: Pick<Seat, 'state' | 'slot' | 'asked'>, day: Day | null, now: Instant): readonly Lack[] {
  const facts = { moveIn, seat }, template = templateOf(moveIn);
  const lacks: Lack[] = [];
  const isRegistered = !isLacking('review', facts) && !(stepsBefore(template, 'identity').has('register') && isLacking('register', facts));
  if (!isRegistered) lacks.push({ step: 'review', code: moveIn.review.state === 'returned' ? 'RETURNED' : moveIn.review.state === 'waiting' ? 'REVIEW_WAITS' : 'NOT_REGISTERED', words: moveIn.review.state === 'returned' ? moveIn.review.missing.map(({ words }) => words).join('；') : '' });
  if (!seat.slot && isLacking('book', facts)) lacks.push({ step: 'book', code: 'NOT_BOOKED', words: '' });
  else if (seat.asked) lacks.push({ step: 'book', code: 'NOT_CONFIRMED', words: '' });
  else if (day !== null && day !== dayOf(now) && seat.state === 'booked') lacks.push({ step: 'checkin', code: 'OTHER_DAY', words: day });
  if (isLacking('sign', facts) && stepOf(template, 'sign')?.phase === 'before') lacks.push({ step: 'sign', code: 'NOT_SIGNED', words: '' });
  if (moveIn.payBeforeKeys && isLacking('pay', facts)) lacks.push({ step: 'pay', code: 'NOT_PAID', words: '' });
  return lacks;
}
