import { draftOf } from '@domain/batch/draft';
import type { Batch } from '@domain/batch/batch';
import { brokenIn } from '@domain/booking/invariants';
import type { Ledger } from '@domain/booking/ledger';
import { dayOf, MINUTE } from '@domain/kernel/calendar';
import { gather, ledgersOf, type Owner } from '../../bench/opening/crowd';
import { openStand, type Stand } from '../../bench/stand';
import { person, valueOf, type Person } from '../../scripts/demo/client';
import { DEMO_START } from '../../scripts/demo/demo-cloud';
import { COMMUNITY } from '../../scripts/demo/people';
import { demoBatch, importRoster, openBatch, seedCommunity } from '../../scripts/demo/seed';

jest.setTimeout(120_000);

const BOOKED = 300;

/** A manager changes a published batch with three hundred bookings: the built functions, the real SDK, the embedded cloud. */
describe('changing a published batch', () => {
  let stand: Stand, manager: Person, batchId: string, owners: readonly Owner[];
  beforeAll(async () => {
    stand = await openStand({ instances: 4 });
    ({ manager } = await seedCommunity(stand.cloud.url));
    await importRoster(manager);
    batchId = await openBatch(manager, demoBatch(dayOf(DEMO_START)));
    const { owners: all } = await gather(stand.cloud, ledgersOf(stand.cloud), 1_440);
    owners = all.filter((_, i) => i % 2 === 0).slice(0, BOOKED);
    const [{ slots }] = ledgersOf(stand.cloud) as readonly [ReturnType<typeof ledgersOf>[number]];
    const ids = Object.keys(slots).slice(0, 30);
    for (const [i, { openid, homeId, ledgerId }] of owners.entries()) {
      const owner = await person(stand.cloud.url, openid);
      valueOf(await owner.ask('owner', 'booking.reserve', { homeId: homeId as never, ledgerId, slotId: ids[i % ids.length]! }));
    }
  });
  afterAll(() => stand.close());

  const ledger = () => ledgersOf(stand.cloud)[0] as unknown as Ledger;
  const batch = () => (stand.cloud.database.exportAll().batches as readonly Batch[]).find(({ _id }) => _id === batchId)!;
  const seats = () => { const { seats: now } = ledger(); return Object.fromEntries(owners.map(({ homeKey }) => [homeKey, now[homeKey]!.slot])); };
  const news = () => new Map((stand.cloud.database.exportAll().cases as readonly { readonly homeId: string; readonly news: readonly { readonly kind: string }[] }[]).map(({ homeId, news: told }) => [homeId, told.map(({ kind }) => kind)]));
  const firstDayClosed = () => { const draft = draftOf(batch()); return { ...draft, days: draft.days.slice(1) }; };
  const change = async (draft: ReturnType<typeof firstDayClosed>) => {
    const plan = valueOf(await manager.ask('manager', 'batches.planChange', { batchId: batchId as never, draft: draft as never }));
    return { plan, made: valueOf(await manager.ask('manager', 'batches.change', { batchId: batchId as never, draft: draft as never, digest: plan.digest })) };
  };
  /** Minute by minute: a beat each, as in the cloud. */
  const later = async (minutes: number) => { for (let i = 0; i < minutes; i++) { stand.cloud.clock.set(stand.cloud.clock.now() + MINUTE); await stand.cloud.scheduler.settled(); } };

  it('closing a day moves everybody on it to another place at once; undone, all is as it was and nobody hears of it', async () => {
    const before = seats(), { plan, made } = await change(firstDayClosed());
    const closed = Object.values(before).filter((slot) => slot?.startsWith('0314')).length;
    expect([plan.moved, plan.without, made.moved, closed > 50]).toEqual([closed, 0, closed, true]);
    expect(Object.values(seats()).filter((slot) => slot === null || slot.startsWith('0314'))).toEqual([]);
    expect(brokenIn(ledger())).toEqual([]);
    const { change: open } = valueOf(await manager.ask('manager', 'batches.open', { communityId: COMMUNITY, batchId: batchId as never }));
    expect(open).toMatchObject({ state: 'made', moved: closed });
    valueOf(await manager.ask('manager', 'batches.undoChange', { batchId: batchId as never, change: open!.id }));
    expect(seats()).toEqual(before);
    await later(16);
    expect([...news().values()].flat().filter((kind) => kind === 'visit-moved')).toEqual([]);
  });

  it('not undone, exactly those who were moved are told, each once, though functions die in between', async () => {
    const before = seats(), { made } = await change(firstDayClosed()), after = seats();
    for (let skip = 3; skip < 400; skip += 37) stand.cloud.faults.add({ at: 'database', kind: 'crash-after', collection: 'ledgers', after: skip });
    await later(45);
    stand.cloud.faults.clear();
    await later(15);
    const told = news(), moved = owners.filter(({ homeKey }) => before[homeKey] !== after[homeKey]);
    expect(moved).toHaveLength(made.moved);
    for (const { homeId, homeKey } of owners) expect([homeKey, (told.get(homeId) ?? []).filter((kind) => kind === 'visit-moved').length]).toEqual([homeKey, before[homeKey] === after[homeKey] ? 0 : 1]);
    expect([ledger().edit, Object.keys(ledger().tell), brokenIn(ledger())]).toEqual([null, [], []]);
    expect((await manager.ask('manager', 'batches.undoChange', { batchId: batchId as never, change: batch().change!.id }))).toMatchObject({ ok: false, code: 'CHANGE_TOLD' });
  });
});
