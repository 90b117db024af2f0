import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { dayOf } from '@domain/kernel/calendar';
import type { RunningCloud } from '../../localcloud/server';
import { person, valueOf } from '../../scripts/demo/client';
import { DEMO_START, startDemoCloud } from '../../scripts/demo/demo-cloud';
import { COMMUNITY, people } from '../../scripts/demo/people';
import { lookAtStory } from '../../scripts/stage/look';
import { moves } from '../../scripts/stage/moves';
import { openStory, type Story } from '../../scripts/stage/open-story';

jest.setTimeout(120_000);
const communityId = COMMUNITY;

/** What a stranger finds on the stage: two buildings on their way, and the story of a third still to be told. The kept town is what the operations of its day made of it; these read it. */
describe('the living town', () => {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'ruhuo-town-'));
  let cloud: RunningCloud;
  let story: Story;

  beforeAll(async () => {
    cloud = await startDemoCloud({ dir, instances: 4, clock: { startAt: DEMO_START, running: false }, triggers: false });
    story = await openStory(cloud, dir, 'living', DEMO_START);
  });
  afterAll(async () => { await cloud.close(); rmSync(dir, { recursive: true, force: true }); });

  it('has households at every stage on the board, in the lobby and at the reviews', async () => {
    const { manager, staff } = story.cast;
    const { batches: [batch] } = valueOf(await manager.ask('manager', 'board.overview', { communityId }));
    const board = valueOf(await manager.ask('manager', 'board.open', { batchId: batch?.batchId as never }));
    expect(board).toMatchObject({ homes: 235, dayNo: 3, days: 10, waitingReviews: 3, lateReviews: 1, blocked: 1, today: { booked: 8, arrived: 3, done: 0 } });
    expect(board.funnel.at(-1)?.homes).toBe(9);
    expect(valueOf(await staff.ask('staff', 'review.list', { communityId })).rows).toHaveLength(3);
    expect(valueOf(await staff.ask('staff', 'papers.waiting', { communityId, skip: 0 })).papers.filter(({ what }) => what === 'refused')).toHaveLength(1);
    expect(valueOf(await staff.ask('staff', 'binding.list', { communityId: communityId as never })).rows).toHaveLength(1);
  });

  it('has money to confirm and to give back, and its orders are known to the provider', async () => {
    const clerk = await person(cloud.url, people.finance.openid);
    expect(valueOf(await clerk.ask('staff', 'finance.day', { communityId, day: dayOf(DEMO_START), skip: 0 }))).toMatchObject({ count: 4, unconfirmed: 4, refundsOpen: 1 });
    expect(valueOf(await clerk.ask('staff', 'finance.check', { communityId, day: dayOf(DEMO_START), skip: 0 }))).toMatchObject({ differences: 0 });
  });

  it('has a book of keys: sets in the cabinet and with their owners, one short as it came in, one lent, a card lost, three still to come', async () => {
    const boards = await Promise.all(['1', '2'].map(async (building) => valueOf(await story.cast.staff.ask('staff', 'keys.board', { communityId, building }))));
    const homes = boards.flatMap((board) => board.homes), count = (is: (one: (typeof homes)[number]) => boolean) => homes.filter(is).length;
    expect(boards.map(({ hasBook }) => hasBook)).toEqual([true, true]);
    expect([count(({ state }) => state === 'owner'), count(({ state }) => state === 'lent'), count(({ lost }) => lost > 0), count(({ wrong }) => wrong.length > 0) >= 2, count(({ place }) => place === '')]).toEqual([9, 1, 1, true, 6]);
    expect(homes.find(({ state }) => state === 'lent')).toMatchObject({ with: '安达水电 何师傅' });
  });

  it('leaves the story to be told from its beginning, for the buildings no batch has', async () => {
    const look = () => lookAtStory(story.cast, cloud.clock.now());
    expect(await look()).toMatchObject({ next: 'open', done: [] });
    for (const id of ['open', 'notice', 'bind'] as const) await moves.find((move) => move.id === id)?.act(story.cast, cloud.clock);
    expect(await look()).toMatchObject({ next: 'read', done: ['open', 'notice', 'bind'] });
    const { batches } = valueOf(await story.cast.manager.ask('manager', 'board.overview', { communityId }));
    expect(batches.map(({ name, homes }) => [name, homes])).toEqual(expect.arrayContaining([['首批', 235], ['一期A', 359]]));
  });
});
