import type { Answer } from '@cloud/kit/implement';
import { createSitePhone, type SitePhone } from '../../site-day/site-phone';
import { communityId } from '../../site-day/site-world';
import type { Request } from '../asking';
import { chanceOf, type Chance } from '../chance';
import type { Server, Design } from '../server';
import type { Timeline } from '../timeline';
import { actOfPhone, kindsOf, someKind, type Report } from './act-of-phone';
import { DEVICES, type SiteEpisodeWorld } from './site-episode-world';

/** Sends as any phone does, with losses and repeats; null: nothing was heard. */
export type SendFor = (no: number, openid: string, request: Request, requestId: string, chance: Chance, heard: (answer: Answer | null) => void) => void;
const MOST_LOST = 2;

/** Staff's phones on site: each with its list, its queue and its disk; one thing at a time in each hand. */
export function createSite(seed: number, world: SiteEpisodeWorld, server: Server, timeline: Timeline, design: Design, send: SendFor) {
  const reports: Report[] = [], busy = new Set<SitePhone>(), kinds = kindsOf(chanceOf(seed, 13));
  let command = -1, isOver = false;
  const phones = DEVICES.map(([openid, device], i): SitePhone => {
    const chance = chanceOf(seed, 14, i);
    return createSitePhone({
      openid, device, communityId, now: timeline.now, ...(design.phone ? { ports: design.phone } : {}),
      door: {
        ask: (action, data, requestId) => new Promise((resolve) => { send(command, openid, { unit: 'staff', action, data: data as Request['data'], homeId: String((data as { readonly homeId?: string }).homeId ?? '') }, requestId, chance, resolve); }),
        upload: (cloudPath, content) => new Promise((resolve) => { timeline.after(chance.between(50, 3_000), () => { resolve(!isOver && chance.often(0.1) ? null : (server.files.set(`cloud://test.files/${cloudPath}`, Buffer.from(content)), `cloud://test.files/${cloudPath}`)); }); }),
        later: (ms, work) => { let isStopped = false; const { state } = phones[i]!; if (!isOver && state.hasSignal && !state.isLost) timeline.after(ms, () => { if (!isStopped && state.hasSignal && !state.isLost) work(); }); return () => { isStopped = true; }; },
      },
    });
  });
  /** Each says at the end what it was busy with, so that a bug is not swallowed. */
  const run = (phone: SitePhone, work: () => Promise<unknown>): void => { busy.add(phone); work().catch((error: unknown) => { server.bugs.push(error); }).finally(() => busy.delete(phone)); };

  return {
    phones, reports,
    act(no: number, hot: readonly string[], chance: Chance): string {
      const phone = chance.one(phones), { hasSignal } = phone.state, wanted = someKind(chance, kinds);
      // Whoever goes down takes the list first, and then the signal is gone: most is done without.
      const kind = hasSignal && !phone.list() && chance.often(0.8) ? 'list' : hasSignal && phone.list() && chance.often(0.25) ? 'signal' : wanted;
      if (phone.state.isLost || busy.has(phone) || (kind === 'lose' && phones.filter(({ state }) => state.isLost).length >= MOST_LOST)) return '';
      command = no;
      const { words, work } = actOfPhone({ world, vault: server.vault, now: timeline.now, reports }, phone, kind, hot, no, chance);
      run(phone, work);
      return words;
    },
    /** In the end whoever still has a phone has signal, and sends what it has. */
    comeBack(): void {
      isOver = true;
      for (const phone of phones) if (!phone.state.isLost) { phone.state.hasSignal = true; phone.state.skew = 0; run(phone, async () => { await phone.sync(); }); }
    },
  };
}
export type SiteOnStage = ReturnType<typeof createSite>;
