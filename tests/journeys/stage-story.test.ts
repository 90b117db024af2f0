import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { RunningCloud } from '../../localcloud/server';
import { DEMO_START, startDemoCloud } from '../../scripts/demo/demo-cloud';
import { lookAtStory } from '../../scripts/stage/look';
import { moves } from '../../scripts/stage/moves';
import { openStory, type Story } from '../../scripts/stage/open-story';
import { segments, words } from '../../scripts/stage/page/words';

jest.setTimeout(120_000);

/** The stage's "one step for me": each move makes itself true, by real operations, and nothing before it is lost. */
describe('the story of the stage', () => {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'ruhuo-stage-'));
  let cloud: RunningCloud;
  let story: Story;
  const look = () => lookAtStory(story.cast, cloud.clock.now());

  beforeAll(async () => {
    cloud = await startDemoCloud({ dir, instances: 4, clock: { startAt: DEMO_START, running: false }, triggers: false });
    story = await openStory(cloud, dir, 'roster', DEMO_START);
  });
  afterAll(async () => { await cloud.close(); rmSync(dir, { recursive: true, force: true }); });

  it('is told in parts that hold every move once, in order, in both languages', () => {
    expect(segments.flatMap((part) => part.moves)).toEqual(moves.map(({ id }) => id));
    for (const language of Object.values(words)) for (const { id } of moves) expect(language.hints[id].length).toBeGreaterThan(10);
  });

  it('walks from an empty community to the archive, a move at a time', async () => {
    for (const [at, move] of moves.entries()) {
      expect(await look()).toMatchObject({ next: move.id, done: moves.slice(0, at).map(({ id }) => id) });
      await move.act(story.cast, cloud.clock);
    }
    expect(await look()).toMatchObject({ next: null, where: { owner: 'keys' }, openDefects: 0 });
  });

  it('goes on where it was when opened again, and begins anew when asked', async () => {
    const before = story.epoch();
    const again = await openStory(cloud, dir, 'roster', DEMO_START);
    expect(again.epoch()).toBe(before);
    expect((await look()).next).toBeNull();
    await story.startOver();
    expect(story.epoch()).not.toBe(before);
    expect(await look()).toMatchObject({ next: 'open', done: [] });
  });
});
