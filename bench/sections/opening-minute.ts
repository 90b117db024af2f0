import { deliveryPolicy } from '@/platform/delivery-policy';
import type { DeliveryPolicy } from '@/platform/delivery';
import type { RunningCloud } from '../../localcloud/server';
import type { MeterReading } from '../../localcloud/meter/meter';
import { seeded } from '../../scripts/demo-roster/people.mjs';
import { makeCommunity } from '../communities';
import { median, type Figure } from '../figure';
import { gather, grantAll, ledgersOf, type Kept } from '../opening/crowd';
import { holdOpening, judge, type Ending, type Wishes } from '../opening/hold-opening';
import { createPhones } from '../opening/phones';
import { openStand } from '../stand';

/** Billed calls the environment bears a second, whatever they are; function calls and database operations alike. */
const BUCKET = 500;
/** Nothing is refused for want of calls in the runs that count: the bucket is reckoned from the count. */
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
const answersIn = (endings: readonly Ending[]) => { const all = endings.map((one) => one.at); return [['half', median(all)], ['95 of 100', at(all, 0.95)], ['all', Math.max(...all)]] as const; };

/** Nobody wronged: exact, and each of them 0. */
const wrongs = (title: string, cloud: RunningCloud, endings: readonly Ending[]): readonly Figure[] => {
  const { broken, doubled, lost, silent } = judge(ledgersOf(cloud), endings);
  return ([['slots and seats that do not add up', broken], ['double bookings', doubled], ['acknowledged and lost', lost], ['booked without an answer', silent]] as const).map(([name, value]) => ({ name: `${title}: ${name}`, value, unit: 'documents', budget: 0 }));
};

function figuresOf(title: string, owners: number, { places, seconds }: Case, reading: MeterReading, endings: readonly Ending[]): readonly Figure[] {
  const reserve = reading.actions['owner booking.reserve']!;
  const booked = endings.filter(({ code }) => code === 'OK').length, tries = endings.reduce((sum, one) => sum + one.tries, 0), budget = seconds === null ? null : (seconds * owners) / 5_000;
  const figure = (name: string, value: number, unit: Figure['unit'], of: number | null): Figure => ({ name: `${title}: ${name}`, value, unit, budget: of });
  return [
    budget === null ? figure('billed calls', reading.total, 'times', null) : figure('billed calls', reading.total, 'calls', budget * BUCKET),
    figure('bucket time', reading.total / BUCKET, 's', budget),
    figure('places that stayed empty', Math.min(owners, places) - booked, 'documents', 0),
    figure('function call and write a try', (reserve.tally.function + reserve.tally.dbWrite) / tries, 'ratio', 2),
    figure('reads a refused try', tries === booked ? 0 : reserve.tally.dbRead / (tries - booked), 'ratio', 1),
    figure('refused tries', tries - booked, 'times', null),
    figure('tries of one owner, most', Math.max(...endings.map((one) => one.tries)), 'times', null),
    ...answersIn(endings).map(([who, value]) => figure(`${who} have their answer, bucket time`, value, 's', null)),
    figure('transactions', Object.keys(reading.operations).filter((name) => /transaction/i.test(name)).length, 'operations', 0),
  ];
}

async function counted(cloud: RunningCloud, ledgers: readonly Kept[], owners: number, one: Case): Promise<readonly Figure[]> {
  const title = `opening minute, ${owners} owners, ${one.places} places${one.isOpenedFirst ? ', screen opened first' : ''}${one.wishes === 'free' ? ', picking blindly' : ''}`;
  const crowd = await gather(cloud, ledgers, one.places), atOnce = Math.max(16, Math.min(64, Math.floor(owners / 40)));
  const phones = createPhones({ url: cloud.url, tokenOf: (openid) => cloud.sessions.open({ openid }), policy: once, sockets: atOnce });
  cloud.meter.reset();
  const started = performance.now();
  const endings = await holdOpening(ledgersOf(cloud), phones, crowd, { ...one, atOnce, random: fractions(5), watch: () => cloud.meter.reading().total / BUCKET });
  phones.close();
  return [...figuresOf(title, owners, one, cloud.meter.reading(), endings), ...wrongs(title, cloud, endings), { name: `${title}: this machine took`, value: (performance.now() - started) / 1000, unit: 's', budget: null }];
}

/** Two of five owners on two fifths of the calls a second: the same crowd before the same door, small enough that this machine is not the narrower one. */
const SCALE = 0.4;
/** All come at once and the environment sends away what is over its calls a second: what a person really waits, with the client's own patience. */
async function crowded(cloud: RunningCloud, ledgers: readonly Kept[], all: number): Promise<readonly Figure[]> {
  const owners = all * SCALE, places = owners * 0.4, title = `opening minute, ${owners} owners, ${places} places, sent away beyond ${BUCKET * SCALE} calls a second`;
  const gathered = await gather(cloud, ledgers, places), crowd = { ...gathered, owners: gathered.owners.filter((_, i) => i % 5 < 5 * SCALE) }, started = performance.now();
  const phones = createPhones({ url: cloud.url, tokenOf: (openid) => cloud.sessions.open({ openid }), policy: deliveryPolicy, sockets: 400, returns: 2 });
  const endings = await holdOpening(ledgersOf(cloud), phones, crowd, { isOpenedFirst: false, wishes: 'fit', atOnce: crowd.owners.length, random: fractions(7), watch: () => (performance.now() - started) / 1000 });
  phones.close();
  const { attempts, busy } = phones.asked(), unknown = endings.filter(({ code }) => code === 'BUSY' || code === 'UNREACHABLE' || code === 'INTERNAL').length;
  return [
    ...answersIn(endings).map(([who, value]): Figure => ({ name: `${title}: ${who} have their answer`, value, unit: 's', budget: null })),
    { name: `${title}: attempts an owner`, value: attempts / owners, unit: 'times', budget: null }, { name: `${title}: sent away`, value: busy / attempts, unit: 'times', budget: null },
    { name: `${title}: owners who never learnt`, value: unknown, unit: 'documents', budget: 0 },
    { name: `${title}: places that stayed empty`, value: places - endings.filter(({ code }) => code === 'OK').length, unit: 'documents', budget: 0 },
    ...wrongs(title, cloud, endings),
  ];
}

/** The minute in which a batch opens, for everybody at once: what it costs of the environment's calls, and that nobody is wronged. */
export async function measureOpeningMinute(owners: number): Promise<readonly Figure[]> {
  const stand = await openStand();
  try {
    await makeCommunity(stand.cloud, owners, shape, owners);
    const ledgers = ledgersOf(stand.cloud), figures: Figure[] = [{ name: `opening minute, ${owners} owners: ledgers`, value: ledgers.length, unit: 'documents', budget: null }];
    await grantAll(stand.cloud, await gather(stand.cloud, ledgers, owners));
    for (const one of casesOf(owners)) figures.push(...await counted(stand.cloud, ledgers, owners, one));
    // Seeding is no part of what is throttled: the bucket starts full at the opening.
    figures.push(...await crowded(await stand.again({ bucket: { perSecond: BUCKET * SCALE, beyond: 'refuse' } }), ledgers, owners));
    return figures;
  } finally { await stand.close(); }
}
