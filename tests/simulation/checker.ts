import type { Ledger } from '@domain/booking/ledger';
import { homeKeyOf } from '@domain/kernel/ids';
import type { MoveInCase } from '@domain/movein/case';
import type { Answer } from '@cloud/kit/implement';
import type { CollectionName } from '@cloud/platform/ports';
import { caseFaults, rightFaults } from './check-case';
import { ledgerFaults, ledgerStepFaults } from './check-ledger';
import { moveFaults } from './check-moves';
import type { Sent } from './client';
import { recordHistory } from './history';
import { isAlarmed } from './household/check-money';
import { followHolders } from './household/holders';
import { followHouseholds } from './household/follow-households';
import type { Invocation, Step } from './interruptible-store';
import { followKeys } from './keys/follow-keys';
import { followNotices } from './notices';
import { followRequests } from './requests';
import { rules, type Update } from './rules';
import type { Server } from './server';
import { followRoster } from './roster/follow-roster';
import type { RosterWorld } from './roster/roster-world';
import { siteAtRest } from './site/check-site-at-rest';
import type { SiteOnStage } from './site/create-site';
import { followSite } from './site/follow-site';
import type { SiteEpisodeWorld } from './site/site-episode-world';
import { isLived } from './themes';
import type { World } from './world';

export type Fault = { readonly invariant: string; readonly detail: string; readonly step: number };
const WRITES = ['insert', 'insertAll', 'apply', 'applyAll', 'removeAll', 'replace'];
const FULL_EVERY = 1_000;

const remembers = ({ patch }: Update): boolean => Object.keys(patch.push ?? {}).some((path) => path.endsWith('.recent'));

/** Looks at what each step touched, at once; at everything every thousand steps and at the end. */
export function createChecker(world: World, server: Server, now: () => number) {
  const faults: Fault[] = [], ledgers = new Map<string, Ledger>(), cases = new Map<string, MoveInCase>(), versions = new Map<string, number>();
  const histories = new Map<string, ReturnType<typeof recordHistory>>(), under = new Map<number, Sent>(), ownWrite = new Map<number, boolean>();
  const { store } = server, holders = isLived(world.theme) ? followHolders(world, server.vault) : null;
  let steps = 0, moves = 0, current = '', stage: SiteOnStage | null = null, writer: Sent | undefined, beganAt = 0;
  const broken = (invariant: string, detail: string): void => { faults.push({ invariant, detail: `${detail}${current && ` (${current})`}`, step: steps }); };
  const requests = followRequests(world, broken, holders), households = holders && followHouseholds(world, server, holders, broken), notices = followNotices(broken), keys = holders && world.theme === 'keys' ? followKeys(world, holders, broken) : null, roster = holders && world.theme === 'roster' ? followRoster(world as RosterWorld, server.vault, holders, broken) : null;
  const site = world.theme === 'site' ? followSite(world as SiteEpisodeWorld, broken, (openid, operation, homeId) => stage?.phones.some(({ deeds }) => deeds.some((deed) => deed.by === openid && deed.name === operation && deed.input.homeId === homeId)) ?? false) : null;
  const historyOf = (id: string) => { if (!histories.has(id)) histories.set(id, recordHistory(broken, (count) => { moves += count; })); return histories.get(id) as ReturnType<typeof recordHistory>; };
  const ledgerOfHome = (homeId: string): Ledger | undefined => [...ledgers.values()].find(({ seats }) => homeKeyOf(homeId) in seats);
  const isOfRule = (sent: Sent | undefined, id: string): boolean => sent !== undefined && sent.request.action in rules && sent.request.data.ledgerId === id;
  const soldBy = (sent: Sent | undefined): string | null => (sent?.request.action === 'people.transfer' ? homeKeyOf(sent.request.homeId) : null);

  function sawLedger(after: Ledger, sent: Sent | undefined, sold: string | null): void {
    const before = ledgers.get(after._id);
    for (const [invariant, detail] of ledgerFaults(after)) broken(invariant, detail);
    for (const moveIn of cases.values()) for (const [invariant, detail] of rightFaults(moveIn, after)) broken(invariant, detail);
    if (before) for (const [invariant, detail] of ledgerStepFaults(before, after, isOfRule(sent, after._id) && sent ? homeKeyOf(sent.request.homeId) : null, (home) => home === sold || (roster?.sells(writer, `home_yunxi_${home}`) ?? false))) broken(invariant, detail);
    if (before) for (const [invariant, detail] of moveFaults(before, after, [...ledgers.values()].filter((one) => one.batchId === after.batchId && one._id !== after._id))) broken(invariant, detail);
    roster?.ledger(before, after, writer);
    notices.saw(before, after, now());
    ledgers.set(after._id, after);
  }
  function sawCase(after: MoveInCase): void {
    const last = cases.get(after._id), isSold = (after.sales ?? 0) > (last?.sales ?? 0), before = isSold ? undefined : last, ledger = ledgerOfHome(after.homeId);
    if (last && isSold) keptElsewhere(last);
    for (const [invariant, detail] of caseFaults(before, after, ledger)) broken(invariant, detail);
    requests.agrees(after, [...cases.values()]);
    households?.case(before, after, ledger?.seats[homeKeyOf(after.homeId)] ?? null, now());
    site?.case(before, after, now());
    roster?.case(before, after, writer);
    keys?.case(before, after, beganAt, now());
    cases.set(after._id, after);
  }
  async function siteSettled(): Promise<void> {
    if (!stage) return;
    const held = await store.list('offlineItems', { where: {}, limit: 1000 });
    for (const [invariant, detail] of siteAtRest(stage, { cases: [...cases.values()], ledgers: [...ledgers.values()], held, files: server.files, corrected: site?.corrected ?? new Set() })) broken(invariant, detail);
  }
  async function rosterSettled(): Promise<void> {
    const [grants, imports, [community]] = await Promise.all([store.list('grants', { where: {}, limit: 100 }), store.list('imports', { where: {}, limit: 100 }), store.list('communities', { where: {}, limit: 1 })]);
    if (community) roster?.settled([...cases.values()], [...ledgers.values()], grants, imports, community);
  }
  /** A case makes room only for another household's, and what was done stands in the former one's. */
  function keptElsewhere({ _id, trail }: MoveInCase): void {
    if (trail.length && ![...cases.values()].some((one) => one._id !== _id && one.trail[trail.length - 1]?.hash === trail.at(-1)?.hash)) broken('I9 trail', `${_id} is gone, and nobody has its ${trail.length} entries`);
  }
  function gone(left: readonly string[]): void { for (const one of cases.values()) if (!left.includes(one._id)) { cases.delete(one._id); keptElsewhere(one); } }
  async function lookAt(collection: CollectionName, ids: readonly string[] | null, sent: Sent | undefined, update?: Update, sold: string | null = null): Promise<void> {
    if (households && (collection === 'dayBooks' || collection === 'privacyLog')) for (const id of ids ?? []) { const one = await store.find(collection, id); if (one) (collection === 'dayBooks' ? households.book : households.page)(one as never); }
    if (roster && collection === 'homes') roster.wrote(await store.list('homes', { where: {}, limit: 100 }), writer, now(), true);
    if (roster && collection === 'imports' && ids) for (const id of ids) { const one = await store.find('imports', id); if (one) roster.imported(one); }
    if (keys && collection === 'keyBooks') for (const book of await store.list('keyBooks', { where: {}, limit: 10 })) keys.book(book, writer, beganAt, now());
    if (collection !== 'ledgers' && collection !== 'cases') return;
    const found = ids ? await Promise.all(ids.map((id) => store.find(collection, id))) : await store.list(collection, { where: {}, limit: 1000 });
    if (collection === 'cases' && !ids) gone(found.flatMap((one) => one?._id ?? []));
    for (const document of found) if (document) {
      if (collection === 'cases') sawCase(document as MoveInCase);
      else if (update && !isOfRule(sent, document._id) && document._v !== versions.get(document._id)) historyOf(document._id).wrote(update);
      if (collection === 'ledgers') { versions.set(document._id, document._v); sawLedger(document as Ledger, sent, sold); }
    }
  }
  async function everything(): Promise<void> { await lookAt('ledgers', null, undefined); await lookAt('cases', null, undefined); if (roster && !steps) await lookAt('homes', null, undefined); if (keys && !steps) { await lookAt('keyBooks', null, undefined); keys.begun(); } households?.everything([...cases.values()]); }

  return {
    faults,
    counts: () => ({ steps, moves }),
    everything,
    /** When nothing moves any more and every day is over. */
    async settled(now: number): Promise<void> { await everything(); notices.settled([...ledgers.values()], [...cases.values()], now, (moveIn) => isAlarmed(moveIn, server.provider)); households?.settled([...cases.values()], now); await siteSettled(); await rosterSettled(); },
    /** The phones of this episode. */
    onSite(phones: SiteOnStage): void { stage = phones; },
    async seen({ invocation, method, collection, args, result }: Step): Promise<void> {
      steps++;
      // A seat command's first call of `apply` is the command itself, and so is every other that remembers its request (again, after its seat was told late); what else follows is the ledger's own upkeep.
      const isOwn = method === 'apply' && collection === 'ledgers' && (!ownWrite.has(invocation.no) || remembers(args[1] as Update));
      if (isOwn) ownWrite.set(invocation.no, true);
      const sent = under.get(invocation.no);
      if (WRITES.includes(method) && result !== false && result !== 0) {
        current = `step ${steps}, ${sent ? `${sent.request.action} ${sent.command} by ${sent.openid}` : 'timer'}`;
        [writer, beganAt] = [sent, invocation.startedAt];
        const [first] = args as [string | { readonly _id: string } | readonly { readonly _id: string }[]];
        const ids = method === 'applyAll' || method === 'removeAll' ? null : typeof first === 'string' ? [first] : Array.isArray(first) ? first.map(({ _id }) => _id as string) : [(first as { readonly _id: string })._id];
        await lookAt(collection, ids, isOwn ? sent : undefined, method === 'apply' ? (args[1] as Update) : method === 'applyAll' ? (args[0] as Update) : undefined, soldBy(sent));
        [writer, current] = [undefined, ''];
      }
      if (steps % FULL_EVERY === 0) await everything();
    },
    asked(sent: Sent): void { requests.asked(sent, now()); holders?.asked(sent, now()); roster?.asked(sent); site?.asked(sent); },
    started(sent: Sent, invocation: Invocation): void {
      under.set(invocation.no, sent);
      const id = String(sent.request.data.ledgerId), ledger = ledgers.get(id);
      if (ledger && isOfRule(sent, id)) historyOf(id).began(sent, invocation.no, invocation.startedAt, ledger);
    },
    said(sent: Sent, invocation: Invocation, answer: Answer): void {
      requests.said(sent, invocation.startedAt, answer);
      households?.said(sent, invocation.startedAt, answer, [...cases.values()]);
      holders?.said(sent, answer, now());
      keys?.said(sent, answer);
      roster?.said(sent, answer);
      site?.said(sent, answer, now());
      historyOf(String(sent.request.data.ledgerId)).said(sent, invocation.no, answer);
    },
    over(sent: Sent): void {
      holders?.over(sent, now());
      const id = String(sent.request.data.ledgerId), ledger = ledgers.get(id);
      if (ledger) historyOf(id).over(sent, ledger);
    },
  };
}
