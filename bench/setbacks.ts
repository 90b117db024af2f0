import { addDays, dayOf } from '@domain/kernel/calendar';
import type { RunningCloud } from '../localcloud/server';
import { valueOf, type Person } from '../scripts/demo/client';
import { COMMUNITY } from '../scripts/demo/people';
import { handedIn, ownerOf, type Household } from './household';
import type { Recorder } from './recorder';

/** What does not happen to every household, each as a step of its own: how much a move-in costs more with it. */
export const SETBACKS = { returned: 'registration sent back once', moved: 'booking moved once, given back once and taken again' } as const;

/** Another household up to its booking, with its registration sent back and its booking changed. What the plain way has too is not counted here. */
export async function setbacks(cloud: RunningCloud, recorder: Recorder, household: Household, crew: { readonly staff: Person }): Promise<void> {
  const { homeId } = household, { owner, home, thenHome, photo } = await ownerOf(cloud, recorder, household), staff = recorder.watch(crew.staff);
  const visitDay = addDays(dayOf(cloud.clock.now()), 7);

  recorder.begin('before a setback');
  valueOf(await owner.ask('owner', 'session.bind', { communityId: COMMUNITY, phoneCode: await owner.phoneCode(household.phone), idTail: household.idTail }));
  const { notices } = await home();
  valueOf(await owner.ask('owner', 'home.readNotice', { homeId, noticeId: notices[0]!.id as never }));
  const record = handedIn(valueOf(await owner.ask('owner', 'registration.open', { homeId })).record), cards = [await photo('id-card-1'), await photo('id-card-2')], contract = [await photo('contract-1'), await photo('contract-2')];
  await thenHome({ name: 'registration.submit', input: { homeId, record: record as never, materials: [{ code: 'id-card', files: cards }, { code: 'contract', files: contract }] } });
  valueOf(await staff.ask('staff', 'review.list', { communityId: COMMUNITY }));
  valueOf(await staff.ask('staff', 'review.open', { homeId }));

  recorder.begin(SETBACKS.returned);
  valueOf(await staff.ask('staff', 'review.return', { homeId, missing: [{ code: 'contract', words: '购房合同第 3 页' }] }));
  await recorder.measure('beat', async () => { await cloud.fireTimer('timers'); await cloud.scheduler.settled(); });
  await home();
  valueOf(await owner.ask('owner', 'registration.open', { homeId }));
  await thenHome({ name: 'registration.submit', input: { homeId, record: record as never, materials: [{ code: 'contract', files: [...contract, await photo('contract-3')] }] } });
  valueOf(await staff.ask('staff', 'review.list', { communityId: COMMUNITY }));
  valueOf(await staff.ask('staff', 'review.open', { homeId }));

  recorder.begin('before a setback');
  valueOf(await staff.ask('staff', 'review.accept', { homeId }));
  const booking = valueOf(await owner.ask('owner', 'booking.open', { homeId }));
  const slots = booking.days.find(({ day }) => day === visitDay)!.slots, ledger = { homeId, ledgerId: booking.ledgerId };
  valueOf(await owner.ask('owner', 'booking.reserve', { ...ledger, slotId: slots[0]!.id }));

  recorder.begin(SETBACKS.moved);
  valueOf(await owner.ask('owner', 'booking.reschedule', { ...ledger, from: slots[0]!.id, to: slots[2]!.id, changeLimit: booking.changeLimit }));
  valueOf(await owner.ask('owner', 'booking.cancel', { ...ledger, from: slots[2]!.id }));
  valueOf(await owner.ask('owner', 'booking.reserve', { ...ledger, slotId: slots[1]!.id }));
}
