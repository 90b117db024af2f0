import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { brokenIn } from '@domain/booking/invariants';
import type { Ledger } from '@domain/booking/ledger';
import { dayOf, HOUR, MINUTE } from '@domain/kernel/calendar';
import type { RunningCloud } from '../../localcloud/server';
import { valueOf } from '../../scripts/demo/client';
import { DEMO_START, startDemoCloud } from '../../scripts/demo/demo-cloud';
import { demoBatch, importRoster, openBatch, seedCommunity } from '../../scripts/demo/seed';
import { readyNeighbours, type Neighbour } from '../weapp/harness/neighbours';
import type { Town } from '../weapp/harness/town';

jest.setTimeout(120_000);

type Sent = { readonly request: { readonly touser: string; readonly template_id: string; readonly data: Readonly<Record<string, { readonly value: string }>> } };

/** One place, three households: one gives it back, one is told and takes it, one is told when another lets its time pass. The built functions, by API. */
describe('a full slot and those who wait for it', () => {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'ruhuo-waiting-'));
  let cloud: RunningCloud;
  let first: Neighbour, second: Neighbour, third: Neighbour;
  let ledgerId: string, slotId: string;

  beforeAll(async () => { cloud = await startDemoCloud({ dir, instances: 2, clock: { startAt: DEMO_START, running: false } }); });
  afterAll(async () => { await cloud.close(); rmSync(dir, { recursive: true, force: true }); });

  const control = async <T>(at: string, body?: object): Promise<T> => (await fetch(`${cloud.url}/control/${at}`, body ? { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {})).json() as Promise<T>;
  /** The beat of each minute runs as the clock passes it. */
  const pass = (ms: number) => control('time', { now: cloud.clock.now() + ms });
  const ask = async (one: Neighbour, name: string, input: object) => one.who.raw('owner', `booking.${name}`, { homeId: one.homeId, ledgerId, ...input });
  const look = async (one: Neighbour) => valueOf(await one.who.ask('owner', 'booking.open', { homeId: one.homeId }));
  const news = async (one: Neighbour) => valueOf(await one.who.ask('owner', 'home.inbox', { homeId: one.homeId })).news;
  const sentTo = async (one: Neighbour) => (await control<readonly Sent[]>(`outbox?api=subscribeMessage.send&to=${one.who.openid}`)).filter(({ request }) => request.template_id === 'tmpl-line').map(({ request: { template_id: id, data } }) => [id, data.phrase2?.value, data.time3?.value, data.thing4?.value]);

  it('three households may book, and one holds the only place', async () => {
    const { manager, staff } = await seedCommunity(cloud.url);
    await importRoster(manager);
    const batchId = await openBatch(manager, { ...demoBatch(dayOf(DEMO_START)), places: 1, holdMinutes: 30 });
    const notice = valueOf(await manager.ask('manager', 'notices.open', { batchId: batchId as never }));
    valueOf(await manager.ask('manager', 'notices.publish', { batchId: batchId as never, draft: { title: notice.title, blocks: notice.blocks } }));
    [first, second, third] = await readyNeighbours({ url: cloud.url } as Town, 3, { staff }) as [Neighbour, Neighbour, Neighbour];
    const view = await look(first);
    ledgerId = view.ledgerId;
    slotId = view.days[0]?.slots[0]?.id ?? '';
    expect(await ask(first, 'reserve', { slotId })).toMatchObject({ ok: true });
    expect(await ask(second, 'reserve', { slotId })).toMatchObject({ ok: false, code: 'SLOT_FULL' });
  });

  it('two wait in line, each told their place, and consent to be told on WeChat', async () => {
    expect(await ask(second, 'wait', { slotId })).toMatchObject({ ok: true });
    await pass(5 * MINUTE);
    expect(await ask(third, 'wait', { slotId })).toMatchObject({ ok: true });
    expect([(await look(second)).wait, (await look(third)).wait]).toMatchObject([{ place: 1 }, { place: 2 }]);
    const { messages } = await look(third);
    expect(messages[0]).toMatchObject({ id: 'tmpl-line' });
    for (const { who } of [second, third]) await who.device('/device/subscribe', { templateIds: ['tmpl-line'] });
  });

  it('the place given back is kept for the first in line, who is told in the app and on WeChat', async () => {
    expect(await ask(first, 'cancel', { from: slotId, line: true })).toMatchObject({ ok: true });
    expect([(await look(second)).offer, (await look(third)).wait]).toMatchObject([{ slot: slotId, until: cloud.clock.now() + 30 * MINUTE }, { place: 1 }]);
    expect(valueOf(await second.who.ask('owner', 'home.open', { homeId: second.homeId as never })).turn).toMatchObject({ kind: 'offered' });
    await pass(MINUTE);
    const when = `2026-03-14 ${slotId.slice(5, 7)}:${slotId.slice(7)}`;
    expect((await news(second))[0]).toMatchObject({ kind: 'place-offered', words: { when, until: '2026-03-07 09:35' } });
    expect(await sentTo(second)).toEqual([['tmpl-line', '候补轮到', when, '保留到 2026-03-07 09:35']]);
    expect(await sentTo(third)).toEqual([]);
  });

  it('who lets the time pass is told so, and the next in line has the place kept', async () => {
    await pass(34 * MINUTE);
    expect([(await look(second)).offer, (await look(third)).offer]).toMatchObject([null, { slot: slotId }]);
    expect((await news(second))[0]).toMatchObject({ kind: 'offer-over' });
    expect(await ask(second, 'accept', { slotId, from: null })).toMatchObject({ ok: false, code: 'OFFER_OVER', data: { waits: false } });
    await pass(5 * MINUTE);
    expect((await sentTo(third)).map(([, phrase]) => phrase)).toEqual(['候补轮到']);
  });

  it('the next takes it, and nothing is left over', async () => {
    expect(await ask(third, 'accept', { slotId, from: null })).toEqual({ ok: true, value: { slot: slotId } });
    expect(await look(third)).toMatchObject({ held: { slot: slotId, changesLeft: 2 }, offer: null, wait: null });
    await pass(HOUR);
    const { ledgers } = await control<{ readonly ledgers: readonly Ledger[] }>('database');
    expect(ledgers.flatMap(brokenIn)).toEqual([]);
    expect((await news(third)).map(({ kind }) => kind)).not.toContain('offer-over');
  });
});
