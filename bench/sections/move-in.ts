import { randomUUID } from 'node:crypto';
import { MINUTE } from '@domain/kernel/calendar';
import type { RunningCloud } from '../../localcloud/server';
import { person, valueOf, type Person } from '../../scripts/demo/client';
import { COMMUNITY } from '../../scripts/demo/people';
import type { Made } from '../communities';
import type { Figure } from '../figure';
import { moveIn } from '../household';
import { readLanded } from '../landed';
import { createRecorder, databaseOf, totalOf, type Taken } from '../recorder';
import { SETBACKS, setbacks } from '../setbacks';

const AIM = 140, MINUTES_A_MONTH = 60 * 24 * 30, ROUND = 360, SCREEN_BYTES = 64 * 1024, SCREEN_READS = 3, EXAMINED = 1.2;
/** The queries that open the manager's screens; those of owners and staff come from the household's own way. */
async function managerScreens(manager: Person, batchId: string): Promise<void> {
  const batch = batchId as never;
  valueOf(await manager.ask('manager', 'board.overview', { communityId: COMMUNITY }));
  valueOf(await manager.ask('manager', 'batches.list', { communityId: COMMUNITY }));
  valueOf(await manager.ask('manager', 'batches.open', { communityId: COMMUNITY, batchId: batch }));
  valueOf(await manager.ask('manager', 'notices.open', { batchId: batch }));
  valueOf(await manager.ask('manager', 'board.open', { batchId: batch }));
  valueOf(await manager.ask('manager', 'board.list', { batchId: batch, letter: null, step: null, building: null, skip: 0 }));
  valueOf(await manager.ask('manager', 'setup.crew', { communityId: COMMUNITY }));
}

const isScreen = ({ name }: Taken): boolean => !name.includes(' + ') && /\.(open|list|ledger|today|scan|household|find|overview|crew)$/.test(name) && name !== 'archive.open';
const worst = (taken: readonly Taken[], of: (one: Taken) => number): number => Math.max(...taken.map(of));

/** What one household costs from binding to its archive, what each screen costs, and what an idle month costs. */
export async function measureMoveIn(cloud: RunningCloud, made: Made, size: number, before?: (step: string) => Promise<void>): Promise<readonly Figure[]> {
  const idle = createRecorder(cloud), recorder = createRecorder(cloud);
  // A round of the beat: all it looks for less often than every minute comes up in it.
  for (let minute = 0; minute < ROUND; minute++) await idle.measure('beat', async () => { cloud.clock.set(cloud.clock.now() + MINUTE); await cloud.scheduler.settled(); });
  await moveIn(cloud, recorder, made.household, made, before);
  const way = [...recorder.taken];
  await setbacks(cloud, recorder, made.neighbour, made);
  const apart = recorder.taken.slice(way.length);
  recorder.begin('manager');
  await managerScreens(recorder.watch(made.manager), made.batchId);
  const screens = recorder.taken.filter(isScreen), names = [...new Set(screens.map(({ name }) => name))].sort();
  const figures: Figure[] = [];
  const add = (name: string, value: number, unit: Figure['unit'], budget: number | null) => { figures.push({ name: `${size} homes: ${name}`, value, unit, budget }); };
  for (const step of new Set(way.map((one) => one.step))) add(`billed calls, ${step}`, totalOf(way.filter((one) => one.step === step)), 'calls', null);
  const whole = `${size} homes: billed calls, whole move-in`;
  figures.push({ name: whole, value: totalOf(way), unit: 'calls', budget: readLanded()[whole] ?? null, aim: AIM });
  for (const step of Object.values(SETBACKS)) add(`billed calls besides, ${step}`, totalOf(apart.filter((one) => one.step === step)), 'calls', null);
  for (const action of ['reserve', 'cancel', 'reschedule']) {
    const one = apart.find(({ name }) => name === `booking.${action}`)!;
    add(`booking.${action}, billed calls`, one.total, 'calls', 2);
    add(`booking.${action}, reads`, one.tally.dbRead, 'operations', 0);
  }
  const taps = way.filter(({ name }) => !['beat', 'callback', 'upload'].includes(name));
  add('function calls of the dearest tap', worst(taps, ({ tally }) => tally.function), 'calls', 1);
  add('database operations of the dearest tap after binding', worst(taps.filter(({ name }) => name !== 'session.bind'), databaseOf), 'operations', null);
  for (const name of names) {
    const opened = screens.filter((one) => one.name === name);
    add(`${name}, function calls`, worst(opened, ({ tally }) => tally.function), 'calls', 1);
    add(`${name}, reads`, worst(opened, ({ tally }) => tally.dbRead), 'operations', SCREEN_READS);
    add(`${name}, answer`, worst(opened, ({ bytes }) => bytes), 'bytes', SCREEN_BYTES);
  }
  const looked = recorder.taken.filter(({ returned }) => returned > 0);
  add('documents examined per returned, worst', worst(looked, ({ examined, returned }) => examined / returned), 'ratio', EXAMINED);
  add('billed calls, idle month of timers', (totalOf(idle.taken) * MINUTES_A_MONTH) / ROUND, 'calls', 100_000);
  return figures;
}

/** The same request again, and a request that comes too late. */
export async function measureLosers(cloud: RunningCloud, { household: { homeId, openid } }: Made): Promise<readonly Figure[]> {
  const recorder = createRecorder(cloud), owner = await person(cloud.url, openid);
  const booking = valueOf(await owner.ask('owner', 'booking.open', { homeId }));
  const requestId = randomUUID(), data = { homeId, ledgerId: booking.ledgerId, slotId: booking.days[0]!.slots[0]!.id };
  const refused = await recorder.measure('loser', () => owner.raw('owner', 'booking.reserve', data, requestId));
  if (refused.ok) throw new Error('a second booking was taken');
  return [{ name: 'booking.reserve, database operations of a loser', value: worst(recorder.taken, databaseOf), unit: 'operations', budget: 2 }];
}
