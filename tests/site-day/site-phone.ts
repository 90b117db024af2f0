import { ok, refuse } from '@domain/kernel/result';
import { dayOf } from '@domain/kernel/calendar';
import { communityOf, type CommunityId } from '@domain/kernel/ids';
import type { DayListPage } from '@domain/offline/day-list';
import type { ItemResult, OfflineItem } from '@domain/offline/item';
import { answeredHere, asItem, asKept, type Any, type Said } from '@/platform/answered-here';
import { listOf, type DayList } from '@/platform/listed-day';
import { createOfflineQueue, type KeptPhoto, type OfflinePorts, type QueuedItem } from '@/platform/offline-queue';

/** What a phone reaches when it has signal; null: nothing was heard. */
export type Door = {
  readonly ask: (action: string, data: object, requestId: string) => Promise<Said | null>;
  readonly upload: (cloudPath: string, content: Uint8Array) => Promise<string | null>;
  readonly later: (ms: number, work: () => void) => () => void;
};
/** Something a person did with this phone in hand, whether or not anybody ever hears of it. */
export type Deed = OfflineItem & { readonly by: string; readonly device: string };
export type Photo = { readonly name: string; readonly content: Uint8Array };
type Disk = { kept?: { readonly items: readonly QueuedItem[]; readonly ended: readonly { readonly id: string }[] }; readonly photos: Map<string, Uint8Array>; seq: number; isFull: boolean };
export type PhoneSettings = {
  readonly openid: string; readonly device: string; readonly communityId: CommunityId; readonly door: Door; readonly now: () => number;
  /** A wrong queue may be put between, as in the simulation. */
  readonly ports?: (ports: OfflinePorts) => OfflinePorts;
};
const SHOWN: readonly string[] = ['applied', 'same', 'waiting'];

/** A staff phone without a screen: the product's own queue, list and answers, on a disk that outlives the app. What is written here is what src/platform does with WeChat's parts. */
export function createSitePhone({ openid, device, communityId, door, now, ports: between = (same) => same }: PhoneSettings) {
  const disk: Disk = { photos: new Map(), seq: 0, isFull: false }, deeds: Deed[] = [], wrongTails = new Map<string, number>();
  const taken: { list: DayList | null; ahead: number; done: readonly ReturnType<typeof asItem>[]; results: Map<string, ItemResult> } = { list: null, ahead: 0, done: [], results: new Map() };
  const state = { hasSignal: true, isLost: false, skew: 0, requests: 0 };
  const siteNow = (): number => now() + state.skew + taken.ahead;
  const reach = async (action: string, data: object, requestId: string): Promise<Said | null> => (state.hasSignal && !state.isLost ? door.ask(action, data, requestId) : null);
  const newId = (): string => `site-${device.slice(4)}-${String(++state.requests).padStart(8, '0')}`;

  const open = () => createOfflineQueue(between({
    upload: async (path, cloudPath) => {
      const content = disk.photos.get(path);
      if (!content) return { ok: false, code: 'FAILED', data: { reason: 'gone' } } as never;
      const fileId = state.hasSignal && !state.isLost ? await door.upload(cloudPath, content) : null;
      return fileId === null ? refuse('UNREACHABLE') : ok({ fileId });
    },
    sync: async (input) => {
      const reply = await reach('offline.sync', input, newId());
      if (!reply) return refuse('UNREACHABLE');
      if (!reply.ok) return { ok: false, code: reply.code ?? 'INTERNAL' };
      const { results } = reply.value as { readonly results: readonly ItemResult[] };
      for (const one of results) taken.results.set(one.id, one);
      if (results.some(({ outcome, code }) => outcome === 'quarantine' && code === 'FORBIDDEN')) taken.list = null;
      taken.done = [...taken.done, ...input.items.filter(({ id }) => results.some((one) => one.id === id && SHOWN.includes(one.outcome)))];
      return ok({ results });
    },
    read: async () => disk.kept as never, write: async (kept) => { if (disk.isFull) return false; disk.kept = JSON.parse(JSON.stringify(kept)) as Disk['kept']; return true; },
    find: async ({ path }) => path, drop: ({ path }) => { disk.photos.delete(path); }, later: door.later, changed: () => undefined,
  }));
  let queue = open();
  const listNow = (): DayList | null => (taken.list && taken.list.day === dayOf(siteNow()) ? taken.list : (taken.list = null));

  /** As `keepDone` of the platform: into the queue in the order it was done. */
  async function keep(list: DayList, label: string, done: readonly Any[], photos: readonly KeptPhoto[], asked: Any, id: string): Promise<boolean> {
    const queued = done.map(({ name, input }): QueuedItem => ({
      id: name === asked.name && input === asked.input ? id : newId(), seq: ++disk.seq, at: siteNow(), name: name as OfflineItem['name'], input: input as OfflineItem['input'], communityId, day: list.day, device, ticket: list.ticket, label,
      photos: photos.filter(({ key }) => JSON.stringify(input).includes(`"local:${key}"`)), state: 'waiting', progress: 0,
    }));
    if (!await queue.add(queued)) return false;
    deeds.push(...queued.map(({ id: itemId, seq, at, name, input }) => ({ id: itemId, seq, at, name, input, by: openid, device })));
    return true;
  }
  async function shown(homeId: string, photos: readonly Photo[]): Promise<{ readonly kept: readonly KeptPhoto[]; readonly names: ReadonlyMap<string, string> }> {
    const kept: KeptPhoto[] = [], names = new Map<string, string>();
    for (const { name, content } of photos) {
      const key = `${name}-${device.slice(4, 10)}`, cloudPath = `homes/${homeId.slice('home_'.length)}/defect/${key}.jpg`, there = state.hasSignal && !state.isLost ? await door.upload(cloudPath, content) : null;
      if (there === null) { disk.photos.set(key, content); kept.push({ key, path: key, bytes: content.length, cloudPath }); }
      names.set(name, there ?? `local:${key}`);
    }
    return { kept, names };
  }

  return {
    openid, device, deeds, disk, state, siteNow,
    list: listNow,
    queue: () => queue,
    /** What the cloud said became of an item. */
    resultOf: (id: string): ItemResult | undefined => taken.results.get(id),
    /** Closed by WeChat, or the phone restarted: only the disk is left. */
    async restart(): Promise<void> { queue.stop(); queue = open(); await queue.read(); },
    async takeList(): Promise<string> {
      const pages: DayListPage[] = [], before = taken.done;
      for (let after: string | null = null; ;) {
        const reply = await reach('offline.list', { communityId, device, after }, newId());
        if (reply?.code === 'FORBIDDEN') taken.list = null;
        if (!reply?.ok) return reply?.code ?? 'UNREACHABLE';
        const page = reply.value as DayListPage;
        pages.push(page);
        if (page.next === null) break;
        after = page.next;
      }
      taken.list = listOf(communityId, pages);
      taken.ahead = pages[0]!.at - now() - state.skew;
      taken.done = taken.done.filter((one) => !before.includes(one));
      return '';
    },
    /** What the page would show without the cloud. */
    look(name: string, input: Any['input']): Said {
      const list = listNow();
      return list ? answeredHere(list, [...taken.done, ...queue.kept().items], siteNow(), { name, input }, wrongTails).answer : refuse('UNREACHABLE');
    },
    /** One tap. With signal the cloud is asked, after what waits; without, the list answers and the queue keeps. */
    async act(name: string, given: object, photos: readonly Photo[] = []): Promise<Said> {
      const homeId = String((given as { readonly homeId?: string }).homeId ?? ''), id = newId();
      if (state.hasSignal && queue.kept().items.length) await queue.run();
      const { kept, names } = await shown(homeId, photos);
      const input = JSON.parse(JSON.stringify(given), (_key, value: unknown) => (typeof value === 'string' && value.startsWith('photo:') ? names.get(value.slice(6)) : value)) as Any['input'], asked: Any = { name, input };
      if (!kept.length) {
        const reply = await reach(name, input, id);
        if (reply?.ok && homeId && communityOf(homeId) === communityId) taken.done = [...taken.done, ...asKept(asked, siteNow()).map((one) => asItem(one, siteNow()))];
        if (reply) return reply;
      }
      const list = listNow();
      if (!list) return refuse('UNREACHABLE');
      await queue.read();
      const { answer, done, label } = answeredHere(list, [...taken.done, ...queue.kept().items], siteNow(), asked, wrongTails);
      return done.length && !await keep(list, label, done, kept, asked, id) ? refuse('PHONE_FULL') : answer;
    },
    /** Kept whatever the list says: whoever does it knows more than the phone, told by a colleague across the yard. */
    async keepAnyway(name: string, input: Any['input']): Promise<boolean> {
      const list = listNow(), asked: Any = { name, input };
      await queue.read();
      return list !== null && keep(list, '', asKept(asked, siteNow()), [], asked, newId());
    },
    async sync(): Promise<void> { if (state.hasSignal && !state.isLost) await queue.run(); },
  };
}
export type SitePhone = ReturnType<typeof createSitePhone>;
