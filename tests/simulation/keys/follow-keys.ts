import type { KeyBoard } from '@contract/keys-store';
import type { KeyBook } from '@domain/keys/key-book';
import { expectedCounts, type Counts } from '@domain/keys/key-issue';
import { homeKeyOf } from '@domain/kernel/ids';
import type { MoveInCase } from '@domain/movein/case';
import { sha256 } from '@cloud/kit/digest';
import type { Answer } from '@cloud/kit/implement';
import { keyFaults } from '../check-keys';
import type { Sent } from '../client';
import { homeOfCase } from '../household/check-money';
import type { Holders } from '../household/holders';
import type { World } from '../world';
import { careFaults, less, lostOf, more, ownerHas } from './check-care';

type Broken = (invariant: string, detail: string) => void;
type Row = { readonly home: string; readonly counts: Counts };
const I6 = 'I6 keys', same = (a: Counts, b: Counts): boolean => Object.values(less(a, b)).every((n) => n === 0);
/** Taken out for the owner and put back, so often. */
const handovers = (moveIn: MoveInCase | undefined): number => (moveIn?.keyCare?.loans ?? []).filter(({ isHandover }) => isHandover).length;
/** The id a request gives what it writes. */
const idOf = ({ requestId }: Sent): string => sha256(requestId).slice(0, 8);

/** Every piece of every set, counted beside the product from what people said they took in: where the book and the cases together say that it is, nothing is twice and nothing is gone (I6). */
export function followKeys(world: World, holders: Holders, broken: Broken) {
  const whole = expectedCounts(world.batches[0]!.keys), full = JSON.stringify(whole), taken = new Map<string, Counts>(), cases = new Map<string, MoveInCase>(), done = new Set<string>(), soldAt = new Map<string, number>(), countedAt = new Map<string, number>(), doubtful = new Set<string>(), outAt = new Map<string, number>(), setSince = new Map<string, number>();
  let book: KeyBook | null = null, bookSince = Number.POSITIVE_INFINITY, isFirst = true;
  const roomOf = (homeId: string): string => homeKeyOf(homeId).split('-').slice(1).join('-');

  /** What was taken in is with the owner, with staff or lost; the rest hangs, and that is never less than nothing. */
  function inCabinet(home: string): void {
    const there = taken.get(home), moveIn = [...cases.values()].find(({ homeId, former }) => !former && roomOf(homeId) === home);
    if (!there || !moveIn) return;
    const left = less(less(less(there, ownerHas(moveIn)), lostOf(moveIn)), moveIn.keys && !moveIn.keys.signedAt ? whole : {}), few = Object.entries(left).find(([, n]) => n < 0);
    if (few) broken(I6, `${moveIn.homeId}: of ${few[0]} ${there[few[0]] ?? 0} were taken in, and ${-few[1]} more are out or lost`);
  }
  function lotCame(before: KeyBook | null, after: KeyBook, sent: Sent | undefined, startedAt: number, now: number): void {
    const was = before?.lots ?? [], fresh = after.lots.slice(was.length);
    if (JSON.stringify(was) !== JSON.stringify(after.lots.slice(0, was.length))) broken(I6, `${after._id}: lots taken in are told otherwise`);
    if (fresh.length > 1 || new Set(after.lots.map(({ id }) => id)).size !== after.lots.length) broken('I3 once', `${after._id}: one lot is in the book twice`);
    if (!fresh.length || !sent) return;
    if (done.has(sent.requestId)) broken('I3 once', `${after._id}: ${sent.request.action} ${sent.command} was carried out twice`);
    done.add(sent.requestId);
    const { action, homeId, data } = sent.request;
    // What came while the home was being sold may be the seller's or the buyer's, and what first came while the set went out may be of it: nobody knows until it is counted.
    const isDoubtful = (home: string): boolean => startedAt <= Math.max(soldAt.get(home) ?? 0, before?.sets[home] ? 0 : outAt.get(home) ?? 0);
    for (const home of Object.keys(after.sets)) if (!before?.sets[home]) setSince.set(home, now);
    const homes = action === 'keys.takeIn' ? (data.rows as readonly Row[]).map(({ home }) => home) : [roomOf(homeId)];
    for (const home of homes) countedAt.set(home, Math.max(countedAt.get(home) ?? 0, startedAt));
    if (action === 'keys.takeIn') for (const { home, counts } of data.rows as readonly Row[]) { if (isDoubtful(home)) doubt(home); else if (!doubtful.has(home)) taken.set(home, more(taken.get(home) ?? {}, counts)); }
    else if (action === 'keys.recount') { const home = roomOf(homeId); if (isDoubtful(home)) doubt(home); else { doubtful.delete(home); taken.set(home, data.counts as Counts); } }
    else broken(I6, `${after._id}: ${action} took keys in`);
  }
  const doubt = (home: string): void => { taken.delete(home); doubtful.add(home); };
  function wentOut({ homeId }: MoveInCase, startedAt: number, now: number): void {
    const home = roomOf(homeId);
    outAt.set(home, now);
    if ((setSince.get(home) ?? 0) >= startedAt) doubt(home);
    if (bookSince < startedAt && !taken.has(home) && !doubtful.has(home)) broken(I6, `${homeId}: a set went out that was never taken in`);
  }

  return {
    book(after: KeyBook, sent: Sent | undefined, startedAt: number, now: number): void {
      if (isFirst && !sent) for (const [home, { counts }] of Object.entries(after.sets)) taken.set(home, counts);
      else lotCame(book, after, sent, startedAt, now);
      for (const [home, counts] of taken) if (!same(counts, after.sets[home]?.counts ?? {})) broken(I6, `${after._id}: ${home} has ${JSON.stringify(after.sets[home]?.counts)} by the book, and ${JSON.stringify(counts)} were taken in`);
      bookSince = Math.min(bookSince, isFirst && !sent ? 0 : now);
      book = after;
      for (const home of Object.keys(after.sets)) inCabinet(home);
    },
    begun(): void { isFirst = false; },
    case(before: MoveInCase | undefined, after: MoveInCase, startedAt: number, now: number): void {
      const isSold = !after.former && (after.sales ?? 0) > (cases.get(after._id)?.sales ?? 0);
      // What the seller has is known to nobody until somebody counts.
      if (isSold) {
        const home = roomOf(after.homeId);
        if ((countedAt.get(home) ?? 0) >= startedAt) doubt(home); else taken.delete(home);
        soldAt.set(home, now);
      }
      cases.set(after._id, after);
      if (after.former) return;
      for (const [invariant, detail] of keyFaults(before?.keys ?? null, after.keys, after.homeId, full, (openid) => holders.isOwner(homeOfCase(after), openid, startedAt) || holders.mayWrite(homeOfCase(after), openid, startedAt), handovers(after) > handovers(before))) broken(invariant, detail);
      for (const [invariant, detail] of careFaults(before, after)) broken(invariant, detail);
      if (before && !before.keys && after.keys) wentOut(after, startedAt, now);
      inCabinet(roomOf(after.homeId));
    },
    said(sent: Sent, answer: Answer): void {
      if (!answer.ok) return;
      const { action, homeId, data } = sent.request, own = [...cases.values()].filter((one) => homeOfCase(one) === homeId), id = idOf(sent), count = (ids: readonly { readonly id: string }[]): number => ids.filter((one) => one.id === id).length;
      const there = action === 'keys.takeIn' || action === 'keys.recount' ? count(book?.lots ?? []) : action === 'keys.note' ? Math.max(0, ...own.map(({ keyCare }) => count(keyCare?.events ?? []))) : action === 'keys.lend' || action === 'keys.putBack' ? Math.max(0, ...own.map(({ keyCare }) => count(keyCare?.loans ?? []))) : 1;
      if (there !== 1) broken('I3 stands', `${action} ${sent.command} was acknowledged and is written ${there} times`);
      if (action === 'keys.giveBack' && !own.some(({ keyCare }) => keyCare?.loans?.some(({ back }) => back))) broken('I3 stands', `${homeId}: the set came back, and nobody wrote it`);
      if (action === 'keys.cancel' && !own.some(({ keyCare }) => keyCare?.events?.some((one) => one.id === data.id && one.cancelled))) broken('I3 stands', `${homeId}: a card was struck off and opens`);
      if (action === 'keys.board') balanced((answer.value as KeyBoard).balance);
    },
  };
  function balanced({ taken: all, cabinet, staff, owner, lost }: KeyBoard['balance']): void {
    if (!same(all, more(more(cabinet, staff), more(owner, lost)))) broken(I6, `the board: ${JSON.stringify(all)} taken in are not ${JSON.stringify({ cabinet, staff, owner, lost })}`);
  }
}
