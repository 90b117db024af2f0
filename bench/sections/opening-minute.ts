import type { DeliveryPolicy } from '@/platform/delivery';
import { seeded } from '../../scripts/demo-roster/people.mjs';
import { makeCommunity } from '../communities';
import { median, type Figure } from '../figure';
import { gather, grantAll, ledgersOf } from '../opening/crowd';
import { BUCKET, holdOpening, type Opening, type Wishes } from '../opening/hold-opening';
import { createPhones } from '../opening/phones';
import { openStand } from '../stand';

const AT_ONCE = 64;
/** Nothing is refused here for want of calls: these runs count, and the bucket is reckoned from the count. */
const once: DeliveryPolicy = { attempts: 1, patienceMs: 0, firstWaitMs: 0, mostWaitMs: 0, wait: async () => undefined, now: () => 0, random: () => 0 };
/** Ten days of six slots. */
const shape = { slotMinutes: 60 };
type Case = { readonly places: number; readonly isOpenedFirst: boolean; readonly wishes: Wishes; readonly seconds: number | null };
/** Budgets are for 5,000 owners; fewer cost in proportion. Where everybody picks blindly, how many are sent on is chance: printed only. */
const casesOf = (owners: number): readonly Case[] => [
  { places: owners, isOpenedFirst: false, wishes: 'fit', seconds: 21 }, { places: owners * 0.4, isOpenedFirst: false, wishes: 'fit', seconds: 28 },
  { places: owners, isOpenedFirst: true, wishes: 'fit', seconds: 42 }, { places: owners * 0.4, isOpenedFirst: true, wishes: 'fit', seconds: 50 },
  { places: owners, isOpenedFirst: false, wishes: 'free', seconds: null },
];
const fractions = (seed: number): (() => number) => { const below = seeded(seed); return () => below(1_000_000) / 1_000_000; };
const at = (values: readonly number[], share: number): number => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

function figuresOf(owners: number, { places, isOpenedFirst, wishes, seconds }: Case, opening: Opening): readonly Figure[] {
  const { reading, endings } = opening, reserve = reading.actions['owner booking.reserve']!;
  const title = `opening minute, ${owners} owners, ${places} places${isOpenedFirst ? ', screen opened first' : ''}${wishes === 'free' ? ', picking blindly' : ''}`;
  const booked = endings.filter(({ code }) => code === 'OK').length, tries = endings.reduce((sum, one) => sum + one.tries, 0), answers = endings.map((one) => one.at);
  const budget = seconds === null ? null : (seconds * owners) / 5_000;
  const figure = (name: string, value: number, unit: Figure['unit'], of: number | null): Figure => ({ name: `${title}: ${name}`, value, unit, budget: of });
  return [
    figure('billed calls', reading.total, 'calls', budget === null ? null : budget * BUCKET),
    figure('bucket time', reading.total / BUCKET, 's', budget),
    { ...figure('booked', booked, 'documents', Math.min(owners, places)), atLeast: true },
    figure('function call and write a try', (reserve.tally.function + reserve.tally.dbWrite) / tries, 'ratio', 2),
    figure('reads a refused try', tries === booked ? 0 : reserve.tally.dbRead / (tries - booked), 'ratio', 1),
    figure('refused tries', tries - booked, 'times', null),
    figure('tries of one owner, most', Math.max(...endings.map((one) => one.tries)), 'times', null),
    ...([['half', median(answers)], ['95 of 100', at(answers, 0.95)], ['all', Math.max(...answers)]] as const).map(([who, value]) => figure(`${who} have their answer, bucket time`, value, 's', null)),
    ...(Object.entries({ 'places oversold': opening.oversold, 'double bookings': opening.doubled, 'acknowledged and lost': opening.lost, 'booked without an answer': opening.silent }) as [string, number][]).map(([name, value]) => figure(name, value, 'documents', 0)),
    figure('transactions', Object.keys(reading.operations).filter((name) => /transaction/i.test(name)).length, 'operations', 0),
    figure('this machine took', opening.seconds, 's', null),
  ];
}

/** The minute in which a batch opens, for everybody at once: what it costs of the environment's calls, and that nobody is wronged. */
export async function measureOpeningMinute(owners: number): Promise<readonly Figure[]> {
  const stand = await openStand();
  try {
    const { cloud } = stand;
    await makeCommunity(cloud, owners, shape);
    const ledgers = ledgersOf(cloud), figures: Figure[] = [];
    await grantAll(cloud, await gather(cloud, ledgers, owners));
    for (const one of casesOf(owners)) {
      const crowd = await gather(cloud, ledgers, one.places), phones = createPhones(cloud, once, AT_ONCE);
      const opening = await holdOpening(cloud, phones, crowd, { ...one, atOnce: AT_ONCE, random: fractions(5) });
      phones.close();
      figures.push(...figuresOf(owners, one, opening));
    }
    return figures;
  } finally { await stand.close(); }
}
