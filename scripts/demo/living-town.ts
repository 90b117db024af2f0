import { usualBatch } from '@domain/batch/batch';
import { addDays, dayOf, instantOf, MINUTE, type Instant } from '@domain/kernel/calendar';
import { demoHomes, nameOf, PLANTED } from '../demo-roster/homes.mjs';
import { person, valueOf, type Person } from './client';
import { openSite } from './day-on-site';
import { wayOf, type HouseholdWay } from './household-way';
import { takeInKeys, useKeys } from './key-book';
import { EARLIER } from './kept-town';
import { leaveLooseEnds } from './loose-ends';
import { COMMUNITY } from './people';
import { openBatch, place } from './seed';

const BUILDINGS = ['1', '2'];
const SIDE_BY_SIDE = 6;

export type Crew = { readonly manager: Person; readonly staff: Person; readonly second: Person };
type Clock = { now(): Instant; set(now: Instant): void };
export type Household = HouseholdWay & { readonly homeId: string; readonly who: Person; readonly phone: string; readonly idTail: string; readonly owners: number };

/** How far a household is when the story begins; each group does what those before it do not. */
type Group = { readonly homes: number; readonly far: 'draft' | 'waiting' | 'returned' | 'accepted' | 'booked' | 'today' | 'keys'; readonly day: number; readonly clock: string };
const groups: readonly Group[] = [
  { homes: 3, far: 'keys', day: -2, clock: '0900' }, { homes: 3, far: 'keys', day: -2, clock: '1430' }, { homes: 3, far: 'keys', day: -1, clock: '1000' },
  { homes: 3, far: 'today', day: 0, clock: '0900' }, { homes: 3, far: 'booked', day: 0, clock: '0930' }, { homes: 2, far: 'booked', day: 0, clock: '1400' },
  { homes: 4, far: 'booked', day: 1, clock: '0900' }, { homes: 3, far: 'booked', day: 2, clock: '1000' },
  { homes: 3, far: 'accepted', day: 0, clock: '' }, { homes: 3, far: 'waiting', day: 0, clock: '' }, { homes: 2, far: 'returned', day: 0, clock: '' }, { homes: 3, far: 'draft', day: 0, clock: '' },
];

/** A batch under way for two buildings: some households have their keys, some stand in the lobby now, some are still at the papers. Ends at the instant it was given. */
export async function enliven(cloudUrl: string, crew: Crew, clock: Clock, startAt: Instant): Promise<void> {
  const today = dayOf(startAt), slotOf = ({ day, clock: at }: Group) => `${addDays(today, day).slice(5).replace('-', '')}-${at}`;
  const at = (day: number, time: string) => clock.set(instantOf(addDays(today, day), time as never));
  at(-5, '09:00');
  const batchId = await openBatch(crew.manager, usualBatch(EARLIER, BUILDINGS, addDays(today, -2), 10, place, clock.now())) as never;
  const { title, blocks } = valueOf(await crew.manager.ask('manager', 'notices.open', { batchId }));
  valueOf(await crew.manager.ask('manager', 'notices.publish', { batchId, draft: { title, blocks } }));
  const homes = quietHomes();
  const households = await together(groups.flatMap((group) => homes.splice(0, group.homes).map((home) => ({ home, group }))), async ({ home, group }) => {
    const who = await person(cloudUrl, `demo-${nameOf(home)}`), homeId = `home_${COMMUNITY.slice(4)}_${nameOf(home)}`, [first] = home.owners;
    const household: Household = { ...wayOf(homeId, { owner: who, staff: crew.staff, second: crew.second }), homeId, who, phone: first?.phone ?? '', idTail: first?.idNumber.slice(-4) ?? '', owners: home.owners.length };
    await household.bind(household.phone, household.idTail);
    await household.readNotice();
    return { household, group };
  });
  const those = (...fars: readonly Group['far'][]) => households.filter(({ group }) => fars.includes(group.far));
  at(-4, '19:30');
  await together(those('keys', 'today', 'booked', 'accepted', 'returned'), ({ household }) => household.submit());
  at(-3, '10:00');
  await together(those('keys', 'today', 'booked', 'accepted'), async ({ household, group }) => {
    await household.accept();
    if (group.clock) await household.book(slotOf(group));
    if (group.far === 'keys' || group.far === 'today') { await household.sign(household.who, 'owner', 'residence-agreement'); await household.pay(); }
  });
  await together(those('returned'), ({ household: { homeId } }) => crew.staff.ask('staff', 'review.return', { homeId, missing: [{ code: 'contract', words: '购房合同缺第 3 页，请补拍', reason: 'incomplete' }] }).then(valueOf));
  await takeInKeys(crew, BUILDINGS, households.map(({ household }) => household));
  for (const [day, time] of [[-2, '08:50'], [-2, '14:20'], [-1, '09:50']] as const) {
    at(day, time);
    await together(those('keys').filter(({ group }) => group.day === day && (group.clock < '1200') === (time < '12:00')), ({ household }) => moveIn(household, clock));
  }
  at(-1, '08:40');
  await together(those('waiting').slice(0, 1), ({ household }) => household.submit());
  at(-1, '20:10');
  await together(those('draft'), ({ household }) => household.draft());
  await together(those('waiting').slice(1), ({ household }) => household.submit());
  clock.set(startAt - 15 * MINUTE);
  await together(those('today'), async ({ household }, place) => {
    await household.checkIn(clock.now());
    if (place > 0) await household.identify(household.idTail);
    if (place > 1) await household.inspect();
  });
  await leaveLooseEnds(cloudUrl, crew, { booked: those('booked').map(({ household }) => household), accepted: those('accepted').map(({ household }) => household), settled: those('keys').map(({ household }) => household) }, today);
  await useKeys(crew, { booked: those('booked').map(({ household }) => household), settled: those('keys').map(({ household }) => household), today });
  await openSite(crew, { batchId, today, settled: those('keys').map(({ household }) => household), arrived: those('today').map(({ household }) => household) });
  clock.set(startAt);
}

async function moveIn(household: Household, clock: Clock) {
  await household.checkIn(clock.now());
  await household.identify(household.idTail);
  await household.inspect(true);
  await household.signHandover();
  await household.countKeys();
  await household.receiveKeys();
}

/** Homes of the two buildings whose row in the file is right, taken here and there over the floors. */
function quietHomes() {
  const wrong = new Set(PLANTED.map(({ home }) => home));
  return demoHomes().filter((home, place) => BUILDINGS.includes(home.building) && !wrong.has(nameOf(home)) && place % 3 !== 1);
}

/** A few at a time, in order of the list. */
async function together<T, R>(all: readonly T[], work: (one: T, place: number) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  let next = 0;
  const hand = async () => { for (let place = next++; place < all.length; place = next++) done[place] = await work(all[place] as T, place); };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, hand));
  return done;
}
