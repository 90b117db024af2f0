import type { RunningCloud } from '../../localcloud/server';
import { person, valueOf } from '../../scripts/demo/client';
import { COMMUNITY } from '../../scripts/demo/people';
import { makeCommunity, type Made } from '../communities';
import type { Figure } from '../figure';
import { gather, grantAll, ledgersOf, type Owner } from '../opening/crowd';
import { createRecorder } from '../recorder';
import { openStand } from '../stand';

const BUILDING = 100, PIECE_BYTES = 2 << 20, MOST = 1.2;
type Kept = Readonly<Record<string, unknown>>;
const copied = ['batches', 'ledgers', 'homes', 'cases', 'notices'] as const;

/** The same document for another building with a batch of its own: in ids and keys the building's number and the batch's name change, nothing else. */
function forBuilding(document: Kept, batchId: string, building: number): Kept {
  const batch = batchId.split('_')[2] ?? '';
  const text = JSON.stringify(document)
    .replace(/(?<=["_])1-(?=\d{1,2}-\d{3,4}(?!\d))/g, `${building}-`).replaceAll('"building":"1"', `"building":"${building}"`).replaceAll('"buildings":["1"]', `"buildings":["${building}"]`)
    .replaceAll(`_${batch}`, `_${batch}x${building}`);
  return JSON.parse(text) as Kept;
}

/** Copies of the first building's documents until there are so many homes. Written past the product: importing a hundred thousand homes would take an hour. */
async function grow(cloud: RunningCloud, batchId: string, from: number, to: number, first: Readonly<Record<string, readonly Kept[]>>): Promise<void> {
  const put = (what: object) => cloud.invoke('prepare', what, { nested: true });
  for (const collection of copied) {
    let piece: Kept[] = [], bytes = 0;
    const send = async () => { if (piece.length) await put({ collection, add: piece }); piece = []; bytes = 0; };
    for (let building = from / BUILDING + 1; building <= to / BUILDING; building++)
      for (const document of first[collection] ?? []) {
        const copy = forBuilding(document, batchId, building);
        piece.push(copy);
        bytes += JSON.stringify(copy).length;
        if (bytes > PIECE_BYTES) await send();
      }
    await send();
  }
  const [community] = (first.communities ?? []) as readonly { readonly buildings?: Readonly<Record<string, object>> }[];
  const one = community?.buildings?.['1'] ?? {}, numbers = Array.from({ length: to / BUILDING - from / BUILDING }, (_, i) => from / BUILDING + 1 + i);
  const batch = batchId.split('_').slice(0, 2).join('_'), name = batchId.split('_')[2] ?? '';
  await put({ collection: 'communities', id: COMMUNITY, set: { buildings: Object.fromEntries(numbers.map((building) => [building, { ...one, batchId: `${batch}_${name}x${building}` }])) } });
}

/** The screens people open, each answered for one home, one day or one batch. */
async function screens(cloud: RunningCloud, { manager, staff, batchId }: Made, { openid, homeId }: Owner) {
  const recorder = createRecorder(cloud), owner = recorder.watch(await person(cloud.url, openid)), desk = recorder.watch(staff), lead = recorder.watch(manager), batch = batchId as never;
  valueOf(await owner.ask('owner', 'home.open', { homeId: homeId as never }));
  valueOf(await owner.ask('owner', 'booking.open', { homeId: homeId as never }));
  valueOf(await desk.ask('staff', 'desk.day', { communityId: COMMUNITY }));
  valueOf(await desk.ask('staff', 'desk.household', { homeId: homeId as never }));
  valueOf(await lead.ask('manager', 'batches.open', { communityId: COMMUNITY, batchId: batch }));
  valueOf(await lead.ask('manager', 'notices.open', { batchId: batch }));
  valueOf(await lead.ask('manager', 'board.open', { batchId: batch }));
  valueOf(await lead.ask('manager', 'board.list', { batchId: batch, letter: null, step: null, building: null, skip: 0 }));
  return recorder.taken;
}

/** Documents looked at for each document given, as the community grows and what a screen shows stays the same. */
export async function measureGrowth(sizes: readonly number[]): Promise<readonly Figure[]> {
  const stand = await openStand();
  try {
    const { cloud } = stand, made = await makeCommunity(cloud, BUILDING), figures: Figure[] = [];
    const crowd = await gather(cloud, ledgersOf(cloud), BUILDING);
    await grantAll(cloud, crowd);
    const first = cloud.database.exportAll() as Readonly<Record<string, readonly Kept[]>>;
    let size = BUILDING;
    for (const next of sizes) {
      await grow(cloud, made.batchId, size, next, first);
      size = next;
      const taken = await screens(cloud, made, crowd.owners[0]!);
      for (const { name, examined, returned } of taken) figures.push({ name: `${size} homes: ${name}, documents examined a document given`, value: examined / Math.max(1, returned), unit: 'ratio', budget: MOST });
      figures.push({ name: `${size} homes: documents examined by the screens together`, value: taken.reduce((sum, one) => sum + one.examined, 0), unit: 'documents', budget: null });
    }
    return figures;
  } finally { await stand.close(); }
}
