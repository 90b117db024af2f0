import type { KeptPaper } from '@domain/documents/kept-paper';
import type { DayBook } from '@domain/fees/day-book';
import type { MoveInCase } from '@domain/movein/case';
import { missingBefore } from '@domain/movein/steps';
import type { Step } from '@domain/movein/template';
import type { Seat } from '@domain/booking/ledger';
import type { LogPage } from '@domain/privacy/log';
import type { Answer } from '@cloud/kit/implement';
import { sha256 } from '@cloud/kit/digest';
import type { Sent } from '../client';
import type { Server } from '../server';
import type { World } from '../world';
import { archiveFaults, deletionFaults, deletionsAtRest } from './check-archive';
import { billFaults, billStepFaults, bookFaults, homeOfCase, moneyAtRest, receiptFaults } from './check-money';
import { newsFaults, silentMoney } from './check-news';
import { paperFaults, signedFaults } from './check-papers';
import type { Holders } from './holders';

type Broken = (invariant: string, detail: string) => void;
type Found = Iterable<readonly [string, string]>;
/** Entries of a case's log that only an open step allows. */
const STEP_OF: Readonly<Record<string, Step>> = { 'order-made': 'pay', 'keys-taken-out': 'keys', 'keys-counted': 'keys', 'keys-accepted': 'keys', 'registration-submitted': 'register', 'registration-saved': 'register', 'materials-attached': 'register' };
const OF_CREW = ['money-taken', 'payment-reversed', 'refund-asked', 'payments-confirmed', 'refund-agreed', 'refund-declined'];

/** Households, money, papers and what is held of them: looks at what each step touched; at everything now and then and at the end. */
export function followHouseholds(world: World, { provider, files, attempts }: Pick<Server, 'provider' | 'files' | 'attempts'>, holders: Holders, broken: Broken) {
  const books = new Map<string, DayBook>(), pages = new Map<string, LogPage>(), removed = new Map<string, number>(), papersSeen = new Set<string>();
  const say = (found: Found): void => { for (const [invariant, detail] of found) broken(invariant, detail); };

  function sawTrail(before: MoveInCase, after: MoveInCase, seat: Seat | null): void {
    for (const { what, by, at } of after.trail.slice(before.trail.length)) {
      const step = STEP_OF[what], missing = step ? missingBefore(step, { moveIn: before, seat }) : [];
      if (missing.length) broken('I5 steps', `${after.homeId}: ${what} before ${missing.join()}`);
      if (OF_CREW.includes(what) && !holders.isCrew(by, 'desk', 'finance')) broken('I10 own home', `${by} wrote ${what} of ${after.homeId}`);
      if (by !== 'system' && !holders.isCrew(by, 'desk', 'finance', 'review', 'escort', 'keys') && !isOfHousehold(by, after, what, at)) broken('I10 own home', `${by} wrote ${what} of ${after.homeId} at ${at}`);
    }
  }
  const isOfHousehold = (by: string, moveIn: MoveInCase, what: string, at: number): boolean => what === 'part-taken-on' || holders.mayWrite(homeOfCase(moveIn), by, at);
  /** A sold home's case is put by with its papers as they lay at one moment or another: what was looked at there need not be again. */
  function notYetSeen(moveIn: MoveInCase): MoveInCase['papers'] {
    const keyOf = ([code, { digest, signatures, struck = [] }]: [string, KeptPaper]) => [homeOfCase(moveIn), code, digest, ...[...signatures, ...struck].map(({ hash }) => hash)].join('|');
    const papers = Object.entries(moveIn.papers).filter((paper) => !moveIn.former || !papersSeen.has(keyOf(paper)));
    papers.forEach((paper) => papersSeen.add(keyOf(paper)));
    return Object.fromEntries(papers);
  }
  function leftTheList(before: MoveInCase, after: MoveInCase): void {
    for (const { id, to, kind } of before.messages) if (!after.messages.some((one) => one.id === id)) {
      const key = `${to}|${kind}`, count = (removed.get(key) ?? 0) + 1;
      removed.set(key, count);
      if (count > (attempts.get(key) ?? 0)) broken('I13 told once', `a message (${kind}) to ${to} left the list and was never sent`);
    }
  }

  return {
    case(before: MoveInCase | undefined, after: MoveInCase, seat: Seat | null, now: number): void {
      say(billFaults(after, provider));
      if (before?.papers !== after.papers) say(paperFaults(after.former ? undefined : before, { ...after, papers: notYetSeen(after) }, holders));
      if (after.archive.state === 'made' && JSON.stringify(before?.archive) !== JSON.stringify(after.archive)) say(archiveFaults(after, files, world.files));
      if (!before) return;
      say(billStepFaults(before, after));
      say(newsFaults(before, after));
      say(deletionFaults(before, after, files, world.files, now));
      sawTrail(before, after, seat);
      leftTheList(before, after);
    },
    book(after: DayBook): void { say(bookFaults(books.get(after._id), after)); books.set(after._id, after); },
    page(after: LogPage): void {
      const before = pages.get(after._id)?.entries ?? [];
      if (JSON.stringify(before) !== JSON.stringify(after.entries.slice(0, before.length))) broken('I9 trail', `${after._id}: entries are no longer the same`);
      after.entries.forEach((one, i) => { if (i >= before.length && one.hash !== sha256([i ? after.entries[i - 1]?.hash : after.before, one.at, one.by, one.what, one.of].join('|'))) broken('I9 trail', `${after._id}: entry ${i} does not follow from the one before`); });
      pages.set(after._id, after);
    },
    said({ openid, requestId, request: { action, homeId, data } }: Sent, startedAt: number, answer: Answer, cases: readonly MoveInCase[]): void {
      if (!answer.ok) return;
      const own = cases.filter((one) => homeOfCase(one) === homeId);
      if (action === 'papers.sign') say(signedFaults(undefined, openid, data.papers as readonly { readonly paper: string; readonly digest: string }[], own));
      if (action === 'bill.take' && !own.some(({ bill }) => bill.payments.some(({ receipt, fen }) => receipt === (answer.value as { readonly receipt: string }).receipt && fen === data.fen))) broken('I7 money', `${openid} was told ${(answer.value as { readonly receipt: string }).receipt} for ${String(data.fen)} of ${homeId}, and it is not written`);
      if ((action === 'privacy.phone' || action === 'privacy.identity') && (![...pages.values()].some(({ entries }) => entries.some((one) => one.by === openid && one.what === 'number-seen' && one.of.startsWith(homeId))) || !own.some(({ trail }) => trail.some((one) => one.by === openid && one.what === 'number-seen')))) broken('I9 trail', `${openid} saw a number of ${homeId}, and no log says so`);
      if (action === 'session.bind') for (const home of (answer.value as { readonly homes: readonly { readonly homeId: string }[] }).homes) if (!holders.isOwner(home.homeId, openid, holders.firstAskedAt(requestId, startedAt))) broken('I10 own home', `${openid} is bound to ${home.homeId}`);
    },
    everything(cases: readonly MoveInCase[]): void { say(receiptFaults(cases, books)); for (const one of cases) say(silentMoney(one)); },
    settled(cases: readonly MoveInCase[], now: number): void { say(moneyAtRest(cases, provider, now)); for (const one of cases) say(deletionsAtRest(one, now)); },
  };
}
