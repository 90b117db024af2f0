import type { RunningCloud } from '../../localcloud/server';
import { designs, sourcesOf, type Design, type Field } from '../alternatives/designs';
import { median, type Figure } from '../figure';
import { openStand } from '../stand';
import { buildTools } from '../tools';

const AT_ONCE = 16, HOMES = 400, SLOTS = 20, CAPACITY = 15, EVERY = 20;
const field: Field = {
  homes: Array.from({ length: HOMES }, (_, i) => `1-${Math.floor(i / 100) + 1}-${101 + (i % 100)}`),
  slots: Array.from({ length: SLOTS }, (_, i) => `03${String(1 + Math.floor(i / 4)).padStart(2, '0')}-${['0900', '1000', '1400', '1500'][i % 4]}`), capacity: CAPACITY,
};
const collections = [...new Set(designs.flatMap((design) => design.collections))].filter((name) => name !== 'ledgers');
type Ask = { readonly home: string; readonly slot: string; readonly owner: number };
const slotFor = (i: number): string => field.slots[(i * 7) % SLOTS]!;
/** One owner of every home; then both at once, for different slots. */
const once: readonly Ask[] = field.homes.map((home, i) => ({ home, slot: slotFor(i), owner: 0 }));
const twice: readonly Ask[] = field.homes.flatMap((home, i) => [0, 1].map((owner) => ({ home, slot: slotFor(i + owner), owner })));

async function run(cloud: RunningCloud, design: Design, asks: readonly Ask[]) {
  cloud.database.reset();
  await design.seed(async (collection, documents) => { await cloud.invoke('prepare', { collection, add: documents }, { nested: true }); }, field);
  await Promise.all(Array.from({ length: AT_ONCE }, () => design.ask(cloud, 'nobody', slotFor(0), 0)));
  cloud.meter.reset();
  const waiting = [...asks], answers: string[] = [], took: number[] = [], started = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      const asked = performance.now();
      answers.push(await design.ask(cloud, one.home, one.slot, one.owner));
      took.push(performance.now() - asked);
    }
  }));
  const { total, tally } = cloud.meter.reading(), { held, taken } = design.state(cloud.database.exportAll() as Readonly<Record<string, readonly unknown[]>>, field);
  const count = (answer: string) => answers.filter((one) => one === answer).length;
  return {
    seconds: (performance.now() - started) / 1000, ms: median(took), calls: total / asks.length, operations: (tally.dbRead + tally.dbWrite) / asks.length,
    ok: count('ok'), errors: count('error'), adrift: Math.abs(taken - held.length), doubled: held.length - new Set(held.map(({ home }) => home)).size,
  };
}

/** The ways to give out places, measured by turns in one run; the decision record tells what follows from it. */
export async function measureAlternatives(): Promise<readonly Figure[]> {
  const stand = await openStand({ collections, indexes: [{ collection: 'altPlaces', name: 'free', keys: { slot: 1, home: 1 } }] }), figures: Figure[] = [];
  try {
    await buildTools(stand.settings.functions!, sourcesOf());
    await stand.cloud.reload();
    for (const design of designs) {
      const { cloud } = stand, mine = design.name === 'the ledger', add = (name: string, value: number, unit: Figure['unit'], budget: number | null = null) => { figures.push({ name: `${design.name}: ${name}`, value, unit: mine || unit !== 'documents' ? unit : 'times', budget: mine ? budget : null }); };
      const calm = await run(cloud, design, once);
      add('billed calls an ask', calm.calls, 'times');
      add('database operations an ask', calm.operations, 'times');
      add('an ask takes, half of them', calm.ms, 'ms');
      add('booked a second', calm.ok / calm.seconds, 'per second');
      add('places given', calm.ok, 'documents');
      add('asks that ended in an error', calm.errors, 'documents', 0);
      for (let after = EVERY; after < 1_500; after += EVERY) for (const collection of design.collections) cloud.faults.add({ at: 'database', kind: 'crash-after', action: 'modifyDocument', collection, after: EVERY - 1 });
      const rough = await run(cloud, design, twice);
      cloud.faults.clear();
      add('both owners ask, functions die: homes with two places', rough.doubled, 'documents', 0);
      add('both owners ask, functions die: places taken by nobody', rough.adrift, 'documents', 0);
    }
    return figures;
  } finally { await stand.close(); }
}
