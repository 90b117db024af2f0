import { slotsOf } from '@domain/batch/batch';
import { HOUR, instantOf, MINUTE } from '@domain/kernel/calendar';
import { at } from '@domain/testing/at';
import type { Answer } from '@cloud/kit/implement';
import { chanceOf, weighted, type Chance } from './chance';
import { createChecker, type Fault } from './checker';
import { calm, send, storm, type Sent, type Weather } from './client';
import { newPhone, type Phone, type Request } from './asking';
import { moodOf, nextOf, shown } from './commands';
import { actOfProvider, settleProvider } from './household/act-of-provider';
import { createHouseholdWorld, householdBeginning } from './household/household-world';
import type { Person } from './people';
import { createKeysWorld } from './keys/keys-world';
import { createRosterWorld } from './roster/roster-world';
import { createSite } from './site/create-site';
import { createSiteEpisodeWorld, siteBeginning, type SiteEpisodeWorld } from './site/site-episode-world';
import { createServer, type Design } from './server';
import { themeOf, themes, type Theme } from './themes';
import { createTimeline } from './timeline';
import { beginningOf, createWorld } from './world';

/** One thing somebody will want to do: who and what is chosen when its moment comes, from its own chance, so that leaving out another changes nothing here. */
export type Intent = { readonly no: number; readonly at: number; /** What happens about the same time shares it. */ readonly burst: number };
export type Result = { readonly faults: readonly Fault[]; /** The intents that became commands. */ readonly acted: readonly number[]; readonly commands: number; readonly steps: number; readonly moves: number; readonly story: readonly string[] };
export const COMMANDS = 240;
/** After the last day's midnight, on a minute at which the timer looks at ledgers. */
const ENDS = at('2026-03-16 00:10'), LAST_BEATS = 8;
/** A home's seat remembers its last few requests; nobody presses more often than this in half a minute. */
const MOST_A_HOME = 3, HALF_A_MINUTE = 30_000;

/** Questions, and commands that tell how things stand by now. */
const QUERIES = /\.(list|today|household|scan|overview|planChange|settle|decide|renew|export|phone|identity|file|receipt|draft|desk|day|refunds|waiting|acting|verify|held|board|last)$|keys\.home$/;

/** The timer looks at ledgers in every fifth minute; much happens just then. */
const LOOKS = 5 * MINUTE;
/** Between the last thing anybody does and the end the timer still comes by. */
const QUIET = 12 * HOUR;
/** When people act: in bursts of a few seconds, with minutes between them and now and then a night. */
export function planOf(seed: number, count = COMMANDS): readonly Intent[] {
  const chance = chanceOf(seed, 1), nights = chance.one([0.02, 0.08, 0.2]);
  let time = 1_000, left = 0, burst = 0;
  return Array.from({ length: count }, (_, no): Intent => {
    if (left-- > 0) time += chance.often(0.5) ? chance.below(25) : chance.below(500);
    else { burst++; left = chance.often(0.25) ? chance.between(20, 50) : chance.between(3, 14); const luck = chance.next(); time += luck < 0.55 ? chance.between(25_000, 90_000) : luck < 1 - nights ? chance.between(120_000, 1_500_000) : chance.between(3_600_000, 21_600_000); if (chance.often(0.7)) time = Math.ceil(time / LOOKS) * LOOKS; }
    return { no, at: time, burst };
  });
}

/** What somebody begins is under way by the next turn of the loop. */
const begun = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });

/** What a seed's episode is about. */
export const themeOfSeed = (seed: number): Theme => themeOf(chanceOf(seed, 8));
/** A whole small world from beginning to end: the same seed, plan, weather and design give the same steps. Stops at the first fault. */
export async function runEpisode(seed: number, { plan = planOf(seed), weather = storm, design = {}, theme = design.theme ?? themeOfSeed(seed) }: { readonly plan?: readonly Intent[]; readonly weather?: Weather; readonly design?: Design; readonly theme?: Theme } = {}): Promise<Result> {
  const begins = { booking: beginningOf, household: householdBeginning, keys: householdBeginning, roster: householdBeginning, site: siteBeginning }[theme](chanceOf(seed, 6)), timeline = createTimeline(begins);
  const server = createServer(timeline, design, (step) => checker.seen(step), theme !== 'booking');
  const world = await { booking: createWorld, household: createHouseholdWorld, keys: createKeysWorld, roster: createRosterWorld, site: createSiteEpisodeWorld }[theme](server, begins, chanceOf(seed, 2));
  const checker = createChecker(world, server, timeline.now);
  await checker.everything();
  const phones = new Map<string, Phone>(), busy = new Set<string>(), presses = new Map<string, readonly number[]>(), story: string[] = [];
  const mood = moodOf(chanceOf(seed, 7), themes[theme]), acted: number[] = [], slots = Object.entries(slotsOf(world.batches[0]!));
  /** What can still be booked, as the calendar has it; now and then people try what is past. */
  const ahead = (): readonly string[] => { const open = slots.filter(([, { day, from }]) => instantOf(day, from) - world.batches[0]!.changeHours * HOUR > timeline.now()); return (open.length ? open : slots).map(([id]) => id); };
  const tell = (what: string): void => { story.push(`${((timeline.now() - begins) / 1000).toFixed(2).padStart(9)} s  ${what}`); };

  function act({ no, burst }: Intent): void {
    const luck = chanceOf(seed, 5, burst), hot = { homes: [luck.one(world.homes), luck.one(world.homes)], slots: [luck.one(luck.often(0.9) ? ahead() : slots.map(([id]) => id))] };
    const chance = chanceOf(seed, 3, no), role = weighted(chance, mood.roles);
    if (role === 'timer') {
      acted.push(no);
      const crashAfter = chance.often(weather.crash * 2) ? chance.between(1, 6) : null;
      tell(`${no}: the timer${crashAfter ? `, dies after call ${crashAfter}` : ''}`);
      server.beat(no, { chance, crashAfter, isClear: weather.crash === 0 }, () => undefined);
      return;
    }
    if (role === 'provider') {
      const what = actOfProvider(server, timeline, no, chance, weather);
      if (what) { acted.push(no); tell(`${no}: ${what}`); }
      return;
    }
    if (role === 'phone') {
      const what = site?.act(no, hot.homes, chance);
      if (what) { acted.push(no); tell(`${no}: ${what}`); }
      return;
    }
    const near = role === 'owner' && chance.often(0.5) ? world.people.filter(({ homeId }) => hot.homes.includes(homeId)) : [];
    const me = chance.one(near.length ? near : world.people.filter((one) => one.role === role)), kind = weighted(chance, mood.kinds[role] ?? {});
    const phone = phones.get(me.openid) ?? newPhone();
    if (!busy.has(me.openid)) press(String(no), no, me, phone, themes[theme].commands[kind]!.ask(me, { world, phones, vault: server.vault, now: timeline.now(), slots: ahead(), hot }, chance), chance);
  }

  /** A phone that sends by itself, or in somebody's hand on site: as it is heard, so it goes on. */
  function sendFor(no: number, openid: string, request: Request, requestId: string, chance: Chance, heard: (answer: Answer | null) => void): void {
    const sent: Sent = { command: no, openid, request, requestId, isCommand: request.action !== 'offline.sync' && !request.action.endsWith('.open') && !QUERIES.test(request.action) };
    tell(`${no}: ${openid} ${request.action} ${JSON.stringify(request.data).slice(0, 400)}`);
    checker.asked(sent);
    send(timeline, server, sent, chance, isQuiet ? calm : weather, {
      started(_sent, invocation) { tell(`${no}: begins as run ${invocation.no}`); checker.started(sent, invocation); },
      said(_sent, invocation, answer) { tell(`${no}: run ${invocation.no} answers ${answer.ok ? JSON.stringify(answer.value).slice(0, 200) : answer.code}`); checker.said(sent, invocation, answer); },
      over() { checker.over(sent); },
    }, heard);
  }
  const site = theme === 'site' ? createSite(seed, world as SiteEpisodeWorld, server, timeline, design, sendFor) : null;
  let isQuiet = false;
  if (site) checker.onSite(site);

  function press(name: string, no: number, me: Person, phone: Phone, request: Request | null, chance: Chance): void {
    const lately = (presses.get(request?.homeId ?? '') ?? []).filter((at) => at > timeline.now() - HALF_A_MINUTE);
    if (!request || (request.homeId && lately.length >= MOST_A_HOME)) return;
    presses.set(request.homeId, [...lately, timeline.now()]);
    phones.set(me.openid, phone);
    busy.add(me.openid);
    acted.push(no);
    const sent: Sent = { command: no, openid: me.openid, request, requestId: `req-${String(seed % 1e6).padStart(6, '0')}-${name.padStart(8, '0')}`, isCommand: !request.action.endsWith('.open') && !QUERIES.test(request.action) };
    tell(`${name}: ${me.openid} ${request.action} ${JSON.stringify(request.data)}`);
    checker.asked(sent);
    send(timeline, server, sent, chance, weather, {
      started(_sent, invocation) { tell(`${name}: begins as run ${invocation.no}`); checker.started(sent, invocation); },
      said(_sent, invocation, answer) { tell(`${name}: run ${invocation.no} answers ${answer.ok ? JSON.stringify(answer.value).slice(0, 80) : answer.code}`); checker.said(sent, invocation, answer); },
      over() { checker.over(sent); },
    }, (answer) => {
      busy.delete(me.openid);
      if (!answer) return;
      shown(phone, request, answer);
      // What a screen offers after such an answer is often pressed at once.
      const next = chance.often(0.6) ? nextOf(phone, request, answer, world) : null;
      if (next) timeline.after(chance.between(100, 2_500), () => { if (!busy.has(me.openid)) press(`${name}-next`, no, me, phone, next, chance); });
    });
  }

  const isGood = (): boolean => !checker.faults.length && !server.bugs.length;
  const run = async (): Promise<void> => { while (isGood() && (await timeline.step())); };
  for (const intent of plan) timeline.after(intent.at, () => act(intent));
  await run();
  settleProvider(server.provider);
  isQuiet = true;
  // Whoever has a phone sends what it has; what came before the thing it needs comes up again with the next.
  if (site) for (let again = 0; isGood() && again < 3; again++) { site.comeBack(); await begun(); await run(); }
  // Then everybody goes home, the days pass, and the timer runs undisturbed. What falls due while its last round runs is for the next.
  let lastBeat = 0;
  // A timer that stands still for two days would outlive the answers that keep a repeat from being told twice.
  for (let wait = LOOKS - (timeline.now() % LOOKS); wait < ENDS - timeline.now(); wait += QUIET) timeline.after(wait, () => { server.beat(-1, { chance: chanceOf(seed, 5, wait), crashAfter: null, isClear: true }, () => undefined); });
  for (let i = 0; i < LAST_BEATS; i++) timeline.after(Math.max(0, ENDS - timeline.now()) + i * 5 * MINUTE, () => { tell('the timer, after the last day'); lastBeat = timeline.now(); server.beat(-1, { chance: chanceOf(seed, 4, i), crashAfter: null, isClear: true }, () => undefined); });
  await run();
  if (isGood()) await checker.settled(lastBeat);
  const bugs = server.bugs.map((bug): Fault => ({ invariant: 'no bug', detail: bug instanceof Error ? bug.stack ?? bug.message : String(bug), step: 0 }));
  const { steps, moves } = checker.counts();
  return { faults: [...checker.faults, ...bugs], acted, commands: acted.length, steps, moves, story };
}
