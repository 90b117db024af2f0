import { makeCommunity, type Made } from './communities';
import { isExact, isWithin, lineOf, type Figure } from './figure';
import { land, readLanded, risesOf } from './landed';
import { measureAlternatives } from './sections/alternatives';
import { measureArchive } from './sections/archive';
import { measureBookingSpeed } from './sections/booking-speed';
import { measureFullDay } from './sections/full-day';
import { measureJointReading } from './sections/joint-reading';
import { measureLosers, measureMoveIn } from './sections/move-in';
import { measureGrowth } from './sections/growth';
import { measureLedgerSize } from './sections/ledger-size';
import { measureOpeningMinute } from './sections/opening-minute';
import { createPages } from './sections/pages';
import { measurePass } from './sections/pass';
import { measureSiteDay } from './sections/site-day';
import { measureBundles, measureCold, measureWeapp } from './sections/sizes';
import { openStand, type Stand } from './stand';

/**
 * `npm run bench [-- --only NAME] [--homes N] [--owners N] [--most N] [--land]`: one JSON line a figure, with its budget. A broken budget of counts or bytes ends with 1; timings only
 * inform. `--land` writes the exact figures to bench/landed.json, against which the next run names what rose.
 */
const asked = process.argv.slice(2);
const optionOf = (name: string): string | undefined => (asked.includes(name) ? asked[asked.indexOf(name) + 1] : undefined);
const large = Number(optionOf('--homes') ?? 5_000);
const owners = Number(optionOf('--owners') ?? 5_000);
const most = Number(optionOf('--most') ?? 100_000);

const imported = (homes: number, { imported: { seconds, requests, documents, longest } }: Made): readonly Figure[] => [
  { name: `import of ${homes} homes`, value: seconds, unit: 's', budget: homes <= 5_000 ? 60 : null },
  { name: `import of ${homes} homes, requests`, value: requests, unit: 'requests', budget: 100 },
  { name: `import of ${homes} homes, documents written a home`, value: documents / homes, unit: 'ratio', budget: null },
  { name: `import of ${homes} homes, longest call`, value: longest, unit: 's', budget: 20 },
];

async function withStand(work: (stand: Stand) => Promise<readonly Figure[]>): Promise<readonly Figure[]> {
  const stand = await openStand();
  try { return await work(stand); } finally { await stand.close(); }
}
const household = () => withStand(async ({ cloud }) => {
  const made = await makeCommunity(cloud, 600);
  return [...imported(600, made), ...await measureMoveIn(cloud, made, 600), ...await measureLosers(cloud, made), ...await measureJointReading(cloud, made), ...await measureArchive(cloud, made), ...await measureBookingSpeed(cloud, made), ...await measureFullDay(cloud, made)];
});
const largeCommunity = () => withStand(async ({ cloud }) => {
  const made = await makeCommunity(cloud, large), pages = await createPages(cloud, made, large);
  const counts = await measureMoveIn(cloud, made, large, pages.openBefore);
  await pages.openBefore('end');
  return [...imported(large, made), ...counts, ...pages.figures()];
});

const sections: Readonly<Record<string, () => Promise<readonly Figure[]> | readonly Figure[]>> = {
  bundles: measureBundles,
  weapp: measureWeapp,
  pass: measurePass,
  cold: measureCold,
  household,
  large: largeCommunity,
  growth: () => measureGrowth([1_000, 10_000, 100_000].filter((homes) => homes <= most)),
  ledger: measureLedgerSize,
  alternatives: measureAlternatives,
  opening: () => measureOpeningMinute(owners),
  day: measureSiteDay,
};

async function main(): Promise<number> {
  const only = optionOf('--only');
  if (only && !sections[only]) throw new Error(`unknown section ${only}; known: ${Object.keys(sections).join(', ')}`);
  const figures: Figure[] = [];
  for (const [name, measure] of Object.entries(sections)) {
    if (only && name !== only) continue;
    for (const figure of await measure()) { figures.push(figure); console.log(lineOf(figure)); }
  }
  for (const line of risesOf(figures, readLanded())) console.error(line);
  const broken = figures.filter((one) => isExact(one) && !isWithin(one));
  for (const { name, value, budget } of broken) console.error(`over budget: ${name} ${value} > ${budget}`);
  if (asked.includes('--land')) land(figures);
  return broken.length ? 1 : 0;
}

main().then((code) => process.exit(code), (error: unknown) => { console.error(error); process.exit(1); });
