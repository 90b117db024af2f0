import type { Ledger, Seat } from '@domain/booking/ledger';
import type { Grants } from '@domain/community/grants';
import type { Home } from '@domain/community/home';
import type { MoveInCase } from '@domain/movein/case';
import type { RosterImport } from '@domain/roster/roster-import';
import type { Community } from '@domain/community/community';
import { sha256 } from '@cloud/kit/digest';
import type { Answer } from '@cloud/kit/implement';
import type { Vault } from '@cloud/platform/ports';
import type { Sent } from '../client';
import type { Holders } from '../household/holders';
import { LONGEST_RUN } from '../interruptible-store';
import type { RosterFile } from './roster-files';
import type { RosterWorld } from './roster-world';

type Broken = (invariant: string, detail: string) => void;
type Facts = Pick<Home, 'owners' | 'houseType' | 'area' | 'contractNo' | 'contractKind' | 'deliveryFrom' | 'deliveryTo'>;
const I3 = 'I3 stands', I10 = 'I10 own home';
const factsOf = ({ owners, houseType, area, contractNo, contractKind = 'purchase', deliveryFrom, deliveryTo }: Facts): string => JSON.stringify([owners, houseType, area, contractNo, contractKind, deliveryFrom, deliveryTo]);
const importOf = (sent: Sent | undefined): string => (sent && /^roster\.(commit|undo)$/.test(sent.request.action) ? String(sent.request.data.importId) : '');
/** What a corrected list may change of a household; the rest is theirs. */
const FOLLOWS = ['owners', 'deliveryFrom', 'deliveryTo', 'trail', 'marks', 'news', 'messages'], WHILE_OPEN = [...FOLLOWS, 'contractKind', 'houseType', 'area', 'contractNo', 'bill'];

/** The developer's lists beside the households: a home follows the list, a household keeps what it did, whoever is named no more is out, and what is taken back is as it was. */
export function followRoster(world: RosterWorld, vault: Pick<Vault, 'open'>, holders: Holders, broken: Broken) {
  const homes = new Map<string, Home>(), before = new Map<string, Map<string, Home | null>>(), lastBy = new Map<string, string>(), bound = new Map<string, Set<string>>(), lists = new Map<string, RosterFile>(), writtenAt = new Map<string, number>(), contested = new Set<string>(), byPhone = new Map(world.people.map(({ phone, openid }) => [phone, openid]));
  /** Whoever the list names, and whoever has proven to be somebody it still names. */
  const holdersOf = ({ owners, bound: proven }: Home): readonly string[] => [...owners.flatMap(({ phone }) => byPhone.get(vault.open(phone)) ?? []), ...proven.filter(({ ownerNo }) => owners.some(({ no }) => no === ownerNo)).map(({ openid }) => openid)];

  function homeWritten(was: Home | undefined, is: Home | null, id: string, sent: Sent | undefined, now: number): void {
    const by = importOf(sent), isUndo = sent?.request.action === 'roster.undo';
    if (was && is && factsOf(was) === factsOf(is)) return;
    if (isUndo && was && (was.batchId || was.bound.length)) broken(I3, `${id}: ${was.batchId ? 'its batch has it' : 'somebody is bound'}, and ${by} is taken back`);
    if (isUndo && lastBy.has(id) && lastBy.get(id) !== by) broken(I3, `${id} is as ${lastBy.get(id)} said, and ${by} is taken back`);
    if (!is && !isUndo) broken(I3, `${id} is no longer on the roster`);
    if (by && !isUndo) {
      const own = before.get(by) ?? new Map<string, Home | null>();
      if (!own.has(id)) own.set(id, was ?? null);
      before.set(by, own);
      // Two lists about one home at once: which of them the household hears last, and which of them the other finds there, is not said.
      if ((lastBy.get(id) ?? by) !== by && now < (writtenAt.get(id) ?? 0) + 3 * LONGEST_RUN) contested.add(id);
      writtenAt.set(id, now);
      lastBy.set(id, by);
    }
    if (isUndo) lastBy.delete(id);
  }
  /** Owners as far as they may act, by the list as it lies there. */
  const isHeld = (homeId: string, openid: string): boolean => { const home = homes.get(homeId); return !!home?.bound.some((one) => one.openid === openid && home.owners.some(({ no }) => no === one.ownerNo)); };

  /** The list names nobody of those the home has now. */
  const sells = (sent: Sent | undefined, homeId: string): boolean => {
    const home = homes.get(homeId), listed = lists.get(importOf(sent))?.homes.find((one) => one.homeId === homeId);
    return sent?.request.action === 'roster.commit' && !!home && !!listed && !home.owners.some(({ name, idNumber }) => listed.owners.some((one) => one.name === name || one.idNumber === vault.open(idNumber)));
  };

  return {
    sells,
    asked({ requestId, request: { action, data } }: Sent): void { const list = action === 'roster.preview' ? world.lists.find(({ fileId }) => fileId === data.fileId) : undefined; if (list) lists.set(`imp_yunxi_${sha256(requestId).slice(0, 12)}`, list); },
    homes: homes as ReadonlyMap<string, Home>,
    wrote(all: readonly Home[], sent: Sent | undefined, now: number, isAll: boolean): void {
      for (const is of all) { const was = homes.get(is._id); if (sent) homeWritten(was, is, is._id, sent, now); homes.set(is._id, is); holders.listed(is._id, holdersOf(is), now); }
      if (isAll) for (const [id, was] of homes) if (!all.some(({ _id }) => _id === id)) { homeWritten(was, null, id, sent, now); homes.delete(id); holders.listed(id, [], now); }
    },
    /** Taken back to the end: each home is what it was before that list, but those somebody has by now. */
    imported({ _id, back }: RosterImport): void {
      if (!back?.isWhole) return;
      for (const [id, was] of before.get(_id) ?? []) {
        const is = homes.get(id);
        if ((is && (is.batchId || is.bound.length)) || contested.has(id)) continue;
        if (!was && is) broken(I3, `${id} came with ${_id}, which was taken back`);
        if (was && (!is || factsOf(was) !== factsOf(is))) broken(I3, `${id} is not what it was before ${_id}: ${is ? factsOf(is).slice(-120) : 'gone'} instead of ${factsOf(was).slice(-120)}`);
      }
      before.delete(_id);
    },
    /** A sale begins everything anew; nothing else of a household is the list's. */
    case(was: MoveInCase | undefined, is: MoveInCase, sent: Sent | undefined): void {
      if (!was || !importOf(sent) || is.former) return;
      const isSettled = Object.keys(was.papers).length > 0 || was.bill.orders.length > 0 || was.bill.payments.length > 0, may = isSettled ? FOLLOWS : WHILE_OPEN;
      for (const field of Object.keys({ ...was, ...is }) as (keyof MoveInCase)[]) if (!field.startsWith('_') && !may.includes(field) && JSON.stringify(was[field]) !== JSON.stringify(is[field])) broken(I3, `${is.homeId}: a list changed its ${field}`);
    },
    ledger(was: Ledger | undefined, is: Ledger, sent: Sent | undefined, isSold: (home: string) => boolean = (home) => sells(sent, `home_yunxi_${home}`)): void {
      if (!was || !importOf(sent)) return;
      const kept = ({ state, slot, lane, changes, wait, offer }: Seat): string => JSON.stringify([state, slot, lane, changes, wait, offer]);
      for (const [home, seat] of Object.entries(was.seats)) if (!isSold(home) && is.seats[home] !== seat && kept(seat) !== kept(is.seats[home] ?? seat)) broken(I3, `${home}: a list changed its booking from ${kept(seat)}`);
    },
    said({ openid, request: { action } }: Sent, answer: Answer): void {
      if (action === 'session.bind' && answer.ok) for (const { homeId } of (answer.value as { readonly homes: readonly { readonly homeId: string }[] }).homes) bound.set(openid, (bound.get(openid) ?? new Set()).add(homeId));
    },
    settled(cases: readonly MoveInCase[], ledgers: readonly Ledger[], grants: readonly Grants[], imports: readonly RosterImport[], community: Community): void {
      const open = new Set(imports.filter(({ donePieces, pieces, back }) => donePieces < pieces || (back && !back.isWhole)).map(({ _id }) => _id as string)), isUnderWay = (id: string): boolean => [...open].some((one) => before.get(one)?.has(id)) || lastBy.get(id) === undefined ? false : open.has(lastBy.get(id) ?? '');
      for (const { _id: openid, homes: own } of grants) for (const { homeId } of own) if (!isHeld(homeId, openid)) broken(I10, `${openid} has ${homeId} in the grants, and the roster does not know it`);
      for (const ledger of ledgers) for (const [home, { may }] of Object.entries(ledger.seats)) for (const openid of may) if (!isHeld(`home_yunxi_${home}`, openid)) broken(I10, `${openid} may book for ${home}, and the roster does not know it`);
      for (const moveIn of cases) {
        const home = homes.get(moveIn.homeId);
        // A sale that was never finished stays with whoever began it.
        if (moveIn.former || !home || isUnderWay(home._id) || contested.has(home._id) || (moveIn.sales ?? 0) !== (home.sales ?? 0)) continue;
        for (const { openid } of moveIn.owners) if (openid && !isHeld(home._id, openid)) broken(I10, `${openid} is in the case of ${home._id}, and the roster does not know it`);
        if (JSON.stringify(moveIn.owners.map(({ no, name }) => [no, name])) !== JSON.stringify(home.owners.map(({ no, name }) => [no, name]))) broken('I12 clocks', `${home._id}: the household was never told of the list: ${JSON.stringify(moveIn.owners.map(({ no, name }) => [no, name]))}`);
        for (const { no } of home.owners) { const last = home.bound.filter(({ ownerNo }) => ownerNo === no).at(-1)?.openid; if (last && bound.get(last)?.has(home._id) && moveIn.owners.find((one) => one.no === no)?.openid !== last) broken(I3, `${last} was bound to ${home._id}, and the household does not know it`); }
      }
      for (const [building, { homes: count }] of Object.entries(community.buildings)) { const real = [...homes.values()].filter((home) => home.building === building).length; if (count !== real && !open.size) broken(I3, `building ${building} has ${real} homes and is said to have ${count}`); }
    },
  };
}
