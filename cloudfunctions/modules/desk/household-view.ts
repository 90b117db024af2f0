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
import { lacksOf } from '@domain/movein/lacks';
import { packOf, type PackCode } from '@domain/movein/pack';
import { nextStep, stepsOf } from '@domain/movein/steps';
import { peopleOf } from '@domain/people/people';
import { mayAct } from '@domain/people/proxy';
import { visitOf } from '@cloud/kit/find-ledger';

/** One household as the desk sees it: who, when, what is done, and what keeps it from going on. */
export function householdView(moveIn: MoveInCase, ledger: Ledger, seat: Seat, now: number, me: string): HouseholdView {
  const facts = { moveIn, seat };
  const visit = visitOf(ledger, seat);
  return {
    homeId: moveIn.homeId, ledgerId: moveIn.ledgerId, label: homeLabel(moveIn.place), short: homeShort(moveIn.place), visit, arrivedAt: seat.state === 'arrived' ? seat.at : null,
    booking: bookingOf(ledger, seat, now),
    owners: moveIn.owners.map(({ no, name, phoneTail, openid }) => ({ no, name: maskName(name), phone: phoneTail, isBound: openid !== null })),
    ...proxiesOf(moveIn, now), ...identityOf(moveIn, me),
    steps: stepsOf(facts), next: nextStep(facts), lacks: lacksOf(moveIn, seat, visit?.day ?? null, now).map((lack) => (lack.code === 'OTHER_DAY' && !comesOn(ledger, dayOf(now)) ? { ...lack, code: 'OTHER_BATCH', words: `${ledger.batch.name}|${lack.words}` } : lack)),
    bring: moveIn.materialsAsked.filter(({ required }) => required).map(({ name }) => name), openDefects: openDefects(moveIn.defects).length, keyStep: keyStep(moveIn.keys),
    pack: Object.keys(packOf(moveIn)) as readonly PackCode[], communityName: moveIn.communityName,
  };
}

function identityOf({ identity, identityTwice }: MoveInCase, me: string): Pick<HouseholdView, 'identity'> {
  if (!identity) return {};
  const { at, by, name = '', ownerNo, proxyNo, second } = identity;
  return { identity: { at, by: name, isYou: by === me, ownerNo, ...(proxyNo === undefined ? {} : { proxyNo }), isTwice: !!identityTwice, second: second ? { at: second.at, by: second.name } : null } };
}

/** Whether this household's batch receives anybody that day. */
const comesOn = (ledger: Ledger, day: string): boolean => Object.keys(ledger.slots).some((id) => slotAt(ledger, id)?.day === day);

/** Who may come or take the keys for an owner today. */
function proxiesOf(moveIn: MoveInCase, now: number): Pick<HouseholdView, 'proxies'> {
  const proxies = peopleOf(moveIn).proxies.filter((one) => mayAct(one, 'visit', now) || mayAct(one, 'keys', now)).map(({ no, name, phoneTail, idMask, scopes, to }) => ({ no, name: maskName(name), phone: phoneTail, idMask, scopes, to }));
  return proxies.length ? { proxies } : {};
}

function bookingOf(ledger: Ledger, seat: Seat, now: number): HouseholdView['booking'] {
  const slot = slotAt(ledger, seat.slot);
  return { lane: seat.lane ?? null, isAsked: seat.asked ?? false, isLate: isLate(ledger, seat, now), isOver: !!slot && isOver(slot, now), waiting: slot?.waiting ?? 0 };
}
