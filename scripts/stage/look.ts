import { valueOf } from '../demo/client';
import { people } from '../demo/people';
import { moves, type Cast, type MoveId, type Seen } from './moves';
import { storyBatch } from './story-batch';

export type StoryView = { readonly next: MoveId | null; readonly done: readonly MoveId[]; readonly where: { readonly owner: 'away' | 'home' | 'site' | 'keys' }; readonly visit: { readonly day: string; readonly from: string; readonly to: string } | null; readonly openDefects: number };

const homeId = people.owner.home;

/** Asks the real operations how far the household is; nothing is remembered or assumed. */
export async function see({ manager, staff, owner }: Cast, now: number): Promise<Seen> {
  const batchId = await storyBatch(manager);
  const none = { now, batchId, noticeAt: null, household: null, home: null, defects: [], inspectedAt: null, keys: null, sheet: [] };
  if (!batchId) return none;
  const { publishedAt } = valueOf(await manager.ask('manager', 'notices.open', { batchId: batchId as never }));
  const found = await staff.ask('staff', 'desk.household', { homeId });
  if (!found.ok) return { ...none, noticeAt: publishedAt };
  const household = found.value;
  const seen = { ...none, noticeAt: publishedAt, household };
  if (!household.owners.some(({ isBound }) => isBound)) return seen;
  const opened = await owner.ask('owner', 'home.open', { homeId });
  const home = opened.ok ? opened.value : null;
  if (household.arrivedAt === null) return { ...seen, home };
  const [list, inspection, keys, sheet] = [await staff.ask('staff', 'defects.list', { homeId }), await staff.ask('staff', 'inspection.open', { homeId }), await staff.ask('staff', 'keys.open', { homeId }), await staff.ask('staff', 'papers.open', { homeId, papers: ['handover-sheet'] })];
  return { ...seen, home, defects: list.ok ? list.value.defects : [], inspectedAt: inspection.ok ? inspection.value.inspection.finishedAt : null, keys: keys.ok ? keys.value : null, sheet: sheet.ok ? sheet.value.papers[0]?.signers ?? [] : [] };
}

export async function lookAtStory(cast: Cast, now: number): Promise<StoryView> {
  const seen = await see(cast, now);
  const done = moves.filter((move) => move.isDone(seen)).map(({ id }) => id);
  const { household, home } = seen;
  return {
    done, next: moves.find(({ id }) => !done.includes(id))?.id ?? null, visit: household?.visit ?? null, openDefects: household?.openDefects ?? 0,
    where: { owner: home?.keysAt ? 'keys' : household?.arrivedAt ? 'site' : home ? 'home' : 'away' },
  };
}
