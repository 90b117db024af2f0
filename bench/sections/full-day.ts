import { hmac } from '@cloud/kit/digest';
import { rowsOf } from '@domain/movein/day-rows';
import { passText } from '@domain/pass/pass';
import { dayOf, instantOf } from '@domain/kernel/calendar';
import type { HomeId, LedgerId } from '@domain/kernel/ids';
import type { RunningCloud } from '../../localcloud/server';
import { person, valueOf, type Person } from '../../scripts/demo/client';
import { COMMUNITY } from '../../scripts/demo/people';
import type { Made } from '../communities';
import type { Figure } from '../figure';
import { createRecorder } from '../recorder';

/** Staff and manager on the fullest day to come, after every home has booked. */
export async function measureFullDay(cloud: RunningCloud, { batchId, household, staff, manager }: Made): Promise<readonly Figure[]> {
  const owner = await person(cloud.url, household.openid), { days } = valueOf(await owner.ask('owner', 'booking.open', { homeId: household.homeId }));
  const booked = days.map(({ day, slots }) => ({ day, homes: slots.reduce((sum, { capacity, left }) => sum + capacity - left, 0) })).filter(({ day }) => day > dayOf(cloud.clock.now())).sort((a, b) => b.homes - a.homes)[0]!;
  cloud.clock.set(instantOf(booked.day, '08:00'));
  await cloud.scheduler.settled();
  const recorder = createRecorder(cloud);
  valueOf(await recorder.watch(staff).ask('staff', 'desk.day', { communityId: COMMUNITY }));
  valueOf(await recorder.watch(manager).ask('manager', 'board.open', { batchId: batchId as never }));
  const screens = [...recorder.taken];
  return [...await measureVerdict(cloud, staff, owner, household.homeId), ...await measureCheckIn(cloud, staff), ...screens.flatMap(({ name, tally, bytes }): readonly Figure[] => [
    { name: `day of ${booked.homes} visits: ${name}, reads`, value: tally.dbRead, unit: 'operations', budget: 3 },
    { name: `day of ${booked.homes} visits: ${name}, answer`, value: bytes, unit: 'bytes', budget: 64 * 1024 },
  ])];
}

const SCANS = 40;
/** The desk's verdict on a code with signal: what the function takes, database and all, without the way to it. */
async function measureVerdict(cloud: RunningCloud, staff: Person, owner: Person, homeId: string): Promise<readonly Figure[]> {
  const { key, home } = valueOf(await owner.ask('owner', 'pass.open', { homeId: homeId as HomeId })), took: number[] = [];
  for (let i = 0; i < SCANS; i++) {
    cloud.meter.reset();
    valueOf(await staff.ask('staff', 'desk.scan', { communityId: COMMUNITY, code: passText(hmac, key, home, cloud.clock.now()) }));
    took.push(Math.max(...cloud.meter.reading().recent.map(({ milliseconds }) => milliseconds)));
  }
  return [{ name: 'desk.scan, verdict with signal, middle one', value: took.sort((a, b) => a - b)[SCANS / 2]!, unit: 'ms', budget: 20 }];
}

/** The first household of the day at the desk, its arrival alone (on a phone it travels with the paper that is looked at). */
async function measureCheckIn(cloud: RunningCloud, staff: Person): Promise<readonly Figure[]> {
  const [first] = rowsOf(valueOf(await staff.ask('staff', 'desk.day', { communityId: COMMUNITY })));
  const { homeId, ledgerId, visit } = valueOf(await staff.ask('staff', 'desk.household', { homeId: first!.homeId as HomeId }));
  const recorder = createRecorder(cloud);
  valueOf(await recorder.watch(staff).ask('staff', 'booking.checkIn', { homeId: homeId as HomeId, ledgerId: ledgerId as LedgerId, slotId: visit!.slot }));
  const { total, tally } = recorder.taken[0]!;
  return [
    { name: 'booking.checkIn, billed calls', value: total, unit: 'calls', budget: 2 },
    { name: 'booking.checkIn, reads', value: tally.dbRead, unit: 'operations', budget: 0 },
  ];
}
