import type { Ledger } from '@domain/booking/ledger';
import { homeKeyOf } from '@domain/kernel/ids';
import type { MoveInCase } from '@domain/movein/case';
import type { Answer } from '@cloud/kit/implement';
import type { CollectionName, Store } from '@cloud/platform/ports';
import { caseFaults, rightFaults } from './check-case';
import { ledgerFaults, ledgerStepFaults } from './check-ledger';
import { moveFaults } from './check-moves';
import type { Sent } from './client';
import { recordHistory } from './history';
import type { Invocation, Step } from './interruptible-store';
import { followNotices } from './notices';
import { followRequests } from './requests';
import { rules, type Update } from './rules';
import type { World } from './world';

export type Fault = { readonly invariant: string; readonly detail: string; readonly step: number };
const WRITES = ['insert', 'insertAll', 'apply', 'applyAll', 'removeAll', 'replace'];
const FULL_EVERY = 1_000;

const remembers = ({ patch }: Update): boolean => Object.keys(patch.push ?? {}).some((path) => path.endsWith('.recent'));

/** Looks at what each step touched, at once; at everything every thousand steps and at the end. */
export function createChecker(world: World, store: Store, now: () => number) {
  const faults: Fault[] = [], ledgers = new Map<string, Ledger>(), cases = new Map<string, MoveInCase>(), versions = new Map<string, number>();
  const histories = new Map<string, ReturnType<typeof recordHistory>>(), under = new Map<number, Sent>(), ownWrite = new Map<number, boolean>();
  let steps = 0, moves = 0, current = '';
  const broken = (invariant: string, detail: string): void => { faults.push({ invariant, detail: `${detail}${current && ` (${current})`}`, step: steps }); };
  const requests = followRequests(world, broken), notices = followNotices(broken);
  const historyOf = (id: string) => { if (!histories.has(id)) histories.set(id, recordHistory(broken, (count) => { moves += count; })); return histories.get(id) as ReturnType<typeof recordHistory>; };
  const ledgerOfHome = (homeId: string): Ledger | undefined => [...ledgers.values()].find(({ seats }) => homeKeyOf(homeId) in seats);
  const isOfRule = (sent: Sent | undefined, id: string): boolean => sent !== undefined && sent.request.action in rules && sent.request.data.ledgerId === id;

  function sawLedger(after: Ledger, sent: Sent | undefined): void {
    const before = ledgers.get(after._id);
    for (const [invariant, detail] of ledgerFaults(after)) broken(invariant, detail);
    for (const moveIn of cases.values()) for (const [invariant, detail] of rightFaults(moveIn, after)) broken(invariant, detail);
    if (before) for (const [invariant, detail] of ledgerStepFaults(before, after, isOfRule(sent, after._id) && sent ? homeKeyOf(sent.request.homeId) : null)) broken(invariant, detail);
    if (before) for (const [invariant, detail] of moveFaults(before, after, [...ledgers.values()].filter((one) => one.batchId === after.batchId && one._id !== after._id))) broken(invariant, detail);
    notices.saw(before, after, now());
    ledgers.set(after._id, after);
  }
  function sawCase(after: MoveInCase): void {
    for (const [invariant, detail] of caseFaults(cases.get(after._id), after, ledgerOfHome(after.homeId))) broken(invariant, detail);
    requests.agrees(after);
    cases.set(after._id, after);
  }
  async function lookAt(collection: CollectionName, ids: readonly string[] | null, sent: Sent | undefined, update?: Update): Promise<void> {
    if (collection !== 'ledgers' && collection !== 'cases') return;
    const found = ids ? await Promise.all(ids.map((id) => store.find(collection, id))) : await store.list(collection, { where: {}, limit: 1000 });
    for (const document of found) if (document) {
      if (collection === 'cases') sawCase(document as MoveInCase);
      else if (update && !isOfRule(sent, document._id) && document._v !== versions.get(document._id)) historyOf(document._id).wrote(update);
      if (collection === 'ledgers') { versions.set(document._id, document._v); sawLedger(document as Ledger, sent); }
    }
  }
  async function everything(): Promise<void> { await lookAt('ledgers', null, undefined); await lookAt('cases', null, undefined); }

  return {
    faults,
    counts: () => ({ steps, moves }),
    everything,
    /** When nothing moves any more and every day is over. */
    async settled(now: number): Promise<void> { await everything(); notices.settled([...ledgers.values()], [...cases.values()], now); },
    async seen({ invocation, method, collection, args, result }: Step): Promise<void> {
      steps++;
      // A seat command's first call of `apply` is the command itself, and so is every other that remembers its request (again, after its seat was told late); what else follows is the ledger's own upkeep.
      const isOwn = method === 'apply' && collection === 'ledgers' && (!ownWrite.has(invocation.no) || remembers(args[1] as Update));
      if (isOwn) ownWrite.set(invocation.no, true);
      const sent = under.get(invocation.no);
      if (WRITES.includes(method) && result !== false && result !== 0) {
        current = `step ${steps}, ${sent ? `${sent.request.action} ${sent.command} by ${sent.openid}` : 'timer'}`;
        const [first] = args as [string | { readonly _id: string } | readonly { readonly _id: string }[]];
        const ids = method === 'applyAll' || method === 'removeAll' ? null : typeof first === 'string' ? [first] : Array.isArray(first) ? first.map(({ _id }) => _id as string) : [(first as { readonly _id: string })._id];
        await lookAt(collection, ids, isOwn ? sent : undefined, method === 'apply' ? (args[1] as Update) : method === 'applyAll' ? (args[0] as Update) : undefined);
        current = '';
      }
      if (steps % FULL_EVERY === 0) await everything();
    },
    asked: (sent: Sent): void => requests.asked(sent, now()),
    started(sent: Sent, invocation: Invocation): void {
      under.set(invocation.no, sent);
      const id = String(sent.request.data.ledgerId), ledger = ledgers.get(id);
      if (ledger && isOfRule(sent, id)) historyOf(id).began(sent, invocation.no, invocation.startedAt, ledger);
    },
    said(sent: Sent, invocation: Invocation, answer: Answer): void {
      requests.said(sent, invocation.startedAt, answer);
      historyOf(String(sent.request.data.ledgerId)).said(sent, invocation.no, answer);
    },
    over(sent: Sent): void {
      const id = String(sent.request.data.ledgerId), ledger = ledgers.get(id);
      if (ledger) historyOf(id).over(sent, ledger);
    },
  };
}
