import type { RunningCloud } from '../../localcloud/server';
import { person, valueOf } from '../../scripts/demo/client';
import { dayOf } from '@domain/kernel/calendar';
import { homeKeyOf, ledgerIdOf } from '@domain/kernel/ids';
import type { Made } from '../communities';
import { median, type Figure } from '../figure';

/** Booking and floor take turns in pieces, so that a machine busy with something else slows both. */
const AT_ONCE = 16, ROUNDS = 3, PIECE = 60;

/** Seconds for the work on all of `numbers`, so many at once. */
async function secondsFor(numbers: readonly number[], work: (i: number) => Promise<unknown>): Promise<number> {
  const started = performance.now(), waiting = [...numbers];
  await Promise.all(Array.from({ length: AT_ONCE }, async () => { for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next); }));
  return (performance.now() - started) / 1000;
}
const pieces = (count: number): readonly (readonly number[])[] => Array.from({ length: Math.ceil(count / PIECE) }, (_, p) => Array.from({ length: Math.min(PIECE, count - p * PIECE) }, (__, i) => p * PIECE + i));

/** Booking against the floor: a function whose only line is one conditional update of a document of 1 KB, called the same way in the same run. */
export async function measureBookingSpeed(cloud: RunningCloud, { batchId, manager, household }: Made): Promise<readonly Figure[]> {
  const homes: string[] = [];
  for (let skip = 0, total = 1; skip < total; skip = homes.length) {
    const page = valueOf(await manager.ask('manager', 'board.list', { batchId: batchId as never, letter: '-', step: null, building: null, skip }));
    homes.push(...page.rows.map(({ homeId }) => homeId));
    total = page.total;
  }
  const ledgerId = ledgerIdOf(batchId), owner = await person(cloud.url, household.openid);
  const prepare = (what: object) => cloud.invoke('prepare', what);
  await prepare({ collection: 'ledgers', id: ledgerId, set: Object.fromEntries(homes.flatMap((home) => [[`seats.${homeKeyOf(home)}.may`, [household.openid]], [`seats.${homeKeyOf(home)}.allowed`, true]])) });
  await prepare({ collection: 'floor', add: { _id: 'floor', n: 0, filling: 'x'.repeat(1_000) } });
  const all = async () => valueOf(await owner.ask('owner', 'booking.open', { homeId: household.homeId })).days;
  const takenNow = async () => (await all()).flatMap((day) => day.slots).reduce((sum, { capacity, left }) => sum + capacity - left, 0);
  const before = await takenNow();
  const slots = (await all()).filter(({ day }) => day > dayOf(cloud.clock.now())).flatMap((day) => day.slots.map(({ id }) => id));
  const ledger = (i: number) => ({ homeId: homes[i % homes.length]!, ledgerId });
  const slot = (i: number) => slots[(i % homes.length) % slots.length]!;
  const floors: number[] = [], bookings: number[] = [], numbers = pieces(homes.length);
  const floor = () => owner.raw('floor', 'floor', { id: 'floor' });
  const book = async (i: number) => { valueOf(await owner.raw('owner', 'booking.reserve', { ...ledger(i), slotId: slot(i) })); };
  const giveBack = async (i: number) => { valueOf(await owner.raw('owner', 'booking.cancel', { ...ledger(i), from: slot(i) })); };
  await secondsFor(numbers[0]!, floor);
  for (let round = 0; round < ROUNDS; round++) {
    let ofFloor = 0, ofBooking = 0;
    for (const piece of numbers) { ofFloor += await secondsFor(piece, floor); ofBooking += await secondsFor(piece, book); }
    floors.push(homes.length / ofFloor);
    bookings.push(homes.length / ofBooking);
    if (round + 1 < ROUNDS) for (const piece of numbers) await secondsFor(piece, giveBack);
  }
  const lost = Math.abs((await takenNow()) - before - homes.length);
  return [
    { name: `booking speed, ${homes.length} homes`, value: median(bookings), unit: 'per second', budget: null },
    { name: 'floor of booking speed', value: median(floors), unit: 'per second', budget: null },
    { name: 'booking speed by the floor', value: median(bookings.map((speed, i) => speed / floors[i]!)), unit: 'times', budget: 0.7, atLeast: true },
    { name: 'places lost or oversold under load', value: lost, unit: 'documents', budget: 0 },
  ];
}
