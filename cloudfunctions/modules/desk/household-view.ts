import type { HouseholdView } from '@contract/desk';
import { isOver } from '@domain/booking/desk-slots';
import { isLate } from '@domain/booking/due';
import { slotAt, type Ledger, type Seat } from '@domain/booking/ledger';
import { homeLabel, homeShort } from '@domain/community/home';
import { openDefects } from '@domain/defects/defect';
import { dayOf } from '@domain/kernel/calendar';
import { maskName } from '@domain/kernel/mask';
import { keyStep } from '@domain/keys/key-issue';
import type { MoveInCase } from '@domain/movein/case';
import { isLacking, nextStep, stepsOf, templateOf } from '@domain/movein/steps';
import { stepOf, stepsBefore } from '@domain/movein/template';
import { peopleOf } from '@domain/people/people';
import { mayAct } from '@domain/people/proxy';
import { visitOf } from '@cloud/kit/find-ledger';

type Lack = HouseholdView['lacks'][number];

/** One household as the desk sees it: who, when, what is done, and what keeps it from going on. */
export function householdView(moveIn: MoveInCase, ledger: Ledger, seat: Seat, now: number): HouseholdView {
  const facts = { moveIn, seat };
  const visit = visitOf(ledger, seat);
  return {
    homeId: moveIn.homeId, ledgerId: moveIn.ledgerId, label: homeLabel(moveIn.place), short: homeShort(moveIn.place), visit, arrivedAt: seat.state === 'arrived' ? seat.at : null,
    booking: bookingOf(ledger, seat, now),
    owners: moveIn.owners.map(({ no, name, phoneTail, openid }) => ({ no, name: maskName(name), phone: phoneTail, isBound: openid !== null })),
    ...proxiesOf(moveIn, now),
    steps: stepsOf(facts), next: nextStep(facts), lacks: lacksOf(moveIn, seat, visit?.day ?? null, now),
    bring: moveIn.materialsAsked.filter(({ required }) => required).map(({ name }) => name), openDefects: openDefects(moveIn.defects).length, keyStep: keyStep(moveIn.keys),
  };
}

/** Who may come or take the keys for an owner today. */
function proxiesOf(moveIn: MoveInCase, now: number): Pick<HouseholdView, 'proxies'> {
  const proxies = peopleOf(moveIn).proxies.filter((one) => mayAct(one, 'visit', now) || mayAct(one, 'keys', now)).map(({ no, name, phoneTail, idMask, scopes, to }) => ({ no, name: maskName(name), phone: phoneTail, idMask, scopes, to }));
  return proxies.length ? { proxies } : {};
}

function bookingOf(ledger: Ledger, seat: Seat, now: number): HouseholdView['booking'] {
  const slot = slotAt(ledger, seat.slot);
  return { lane: seat.lane ?? null, isAsked: seat.asked ?? false, isLate: isLate(ledger, seat, now), isOver: !!slot && isOver(slot, now), waiting: slot?.waiting ?? 0 };
}

/** Only what must be mended before the visit can go on, in the order of the way. */
function lacksOf(moveIn: MoveInCase, seat: Seat, day: string | null, now: number): readonly Lack[] {
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
