import { randomUUID } from 'node:crypto';
import { mostSeats } from '@domain/batch/parts';
import type { Ledger, Seat } from '@domain/booking/ledger';
import { cancel, reserve } from '@domain/booking/seat-commands';
import { patched } from '@domain/kernel/conditional-update';
import type { RunningCloud } from '../../localcloud/server';
import { aLedger, homeIdOf, homesNamed, LEDGER, slotsNamed } from '../alternatives/a-ledger';
import { median, type Figure } from '../figure';
import { openStand } from '../stand';

const MOST_BYTES = 256 * 1_024, SLOTS = 60, ROUNDS = 5, ALONE = 40, CROWD = 320, AT_ONCE = 16, NOW = Date.UTC(2026, 2, 7, 1);
/** As long as WeChat's. */
const openidOf = (home: string, owner: number): string => `o${owner}${home}`.padEnd(28, 'x');
const bytes = (ledger: Ledger): number => Buffer.byteLength(JSON.stringify({ ...ledger, _v: 1, _shape: 1 }));
const slots = slotsNamed(SLOTS);
const empty = (homes: readonly string[], owners: number): Ledger => aLedger({ homes, slots, capacity: Math.ceil((homes.length * 1.2) / SLOTS), mayFor: (home) => Array.from({ length: owners }, (_, i) => openidOf(home, i)) });

/** Every home through so many commands of its own, by the rules themselves; what is left of the slots weighs the same. */
const after = (ledger: Ledger, commands: number): Ledger => ({ ...ledger, seats: Object.fromEntries(Object.keys(ledger.seats).map((home, i) => [home, seatAfter(ledger, home, slots[i % SLOTS]!, commands)])) });
function seatAfter(ledger: Ledger, home: string, slot: string, commands: number): Seat {
  let part: Ledger = { ...ledger, seats: { [home]: ledger.seats[home]! }, slots: { [slot]: ledger.slots[slot]! } };
  for (let n = 0; n < commands; n++) {
    const command = { home, by: openidOf(home, 0), now: NOW, request: { id: randomUUID().slice(0, 12), digest: randomUUID().slice(0, 8) } };
    part = patched(part, (n % 2 === 0 ? reserve(command, slot) : cancel(command, slot)).patch);
  }
  return part.seats[home]!;
}

/** Milliseconds an update alone, and a second's worth when many come. */
async function speed(cloud: RunningCloud, ledger: Ledger): Promise<{ readonly alone: number; readonly perSecond: number }> {
  cloud.database.reset();
  await cloud.invoke('prepare', { collection: 'ledgers', add: { ...ledger, _v: 1, _shape: 1 } }, { nested: true });
  const homes = Object.keys(ledger.seats), took: number[] = [];
  const turn = async (n: number): Promise<void> => {
    const home = homes[n % homes.length]!, slot = slots[(n % homes.length) % SLOTS]!, isTaking = Math.floor(n / homes.length) % 2 === 0;
    const data = { homeId: homeIdOf(home), ledgerId: LEDGER, ...(isTaking ? { slotId: slot } : { from: slot }) }, started = performance.now();
    const reply = (await cloud.invoke('owner', { action: isTaking ? 'booking.reserve' : 'booking.cancel', data, requestId: randomUUID(), client: { version: '9.9.9', language: 'zh-CN' } }, { openid: openidOf(home, 0) })) as { readonly ok: boolean; readonly code?: string };
    if (!reply.ok) throw new Error(`${home} ${reply.code}`);
    took.push(performance.now() - started);
  };
  for (let n = 0; n < ALONE; n++) await turn(n);
  const alone = median(took);
  let next = ALONE;
  const crowd = async (until: number): Promise<void> => { await Promise.all(Array.from({ length: AT_ONCE }, async () => { while (next < until) await turn(next++); })); };
  // Every instance has loaded before anything counts.
  await crowd(ALONE + 4 * AT_ONCE);
  const from = next, started = performance.now();
  await crowd(from + CROWD);
  return { alone, perSecond: CROWD / ((performance.now() - started) / 1000) };
}

/** What a home weighs in its ledger, and what the weight costs at each update. */
export async function measureLedgerSize(): Promise<readonly Figure[]> {
  const stand = await openStand(), figures: Figure[] = [], base = bytes(empty([], 0)), most = mostSeats(SLOTS);
  try {
    for (const count of [100, 1_000]) {
      const homes = homesNamed(count), booked = bytes(after(empty(homes, 1), 1)), { alone, perSecond } = await speed(stand.cloud, empty(homes, 1));
      const add = (name: string, value: number, unit: Figure['unit']) => { figures.push({ name: `ledger of ${count} homes, ${SLOTS} slots: ${name}`, value, unit, budget: null }); };
      add('everybody booked once', booked, 'bytes');
      add('bytes a home', (booked - base) / count, 'times');
      add('an update alone', alone, 'ms');
      add(`updates, ${AT_ONCE} at once`, perSecond, 'per second');
    }
    const fullest = after(empty(homesNamed(most), 2), ROUNDS);
    figures.push({ name: `ledger with the most homes it is given, ${most}, two owners each, every answer kept`, value: bytes(fullest), unit: 'bytes', budget: MOST_BYTES });
    figures.push({ name: 'ledger: bytes a home at its fullest', value: (bytes(fullest) - base) / most, unit: 'times', budget: null });
    return figures;
  } finally { await stand.close(); }
}
