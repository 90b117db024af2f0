import type { Batch } from '@domain/batch/batch';
import { openLedger } from '@domain/booking/open-ledger';
import type { Community } from '@domain/community/community';
import { allReady } from '@domain/community/readiness';
import type { Home } from '@domain/community/home';
import { DAY, HOUR, MINUTE } from '@domain/kernel/calendar';
import { homeKeyOf, ledgerIdOf, noticeIdOf } from '@domain/kernel/ids';
import { marksOf } from '@domain/movein/marks';
import { openCase } from '@domain/movein/open-case';
import type { Notice } from '@domain/notices/notice';
import type { ProxyScope } from '@domain/people/proxy';
import { aBatch } from '@domain/testing/a-batch';
import { aCommunity, aMember } from '@domain/testing/a-community';
import { aHome, anOwner } from '@domain/testing/a-home';
import { at } from '@domain/testing/at';
import { crewGrants, ownerGrants } from '@domain/testing/some-grants';
import type { Chance } from './chance';
import type { Person } from './people';
import type { Theme } from './themes';
import type { Server } from './server';

/** Two days before the first visit, shortly before its cut-off, or on the morning itself: what lies ahead differs. */
const BEGINNINGS = ['2026-03-12 18:00', '2026-03-13 20:30', '2026-03-14 08:50'].map(at);
export const communityId = 'com_yunxi' as const;
export const noticeId = noticeIdOf('bat_yunxi_a', 'first-entry');
export const idNumber = '990000199101081218';

export type GivenLetter = { readonly homeId: string; readonly openid: string; readonly phone: string; readonly scopes: readonly ProxyScope[]; readonly papers: readonly string[]; readonly from: string; readonly to: string };
/** `files`: what was really uploaded, by its name, as SHA-256. */
export type World = { readonly theme: Theme; /** Letters of authority signed before the story begins. */ readonly letters: readonly GivenLetter[]; readonly files: ReadonlyMap<string, string>; readonly begins: number; readonly people: readonly Person[]; readonly homes: readonly string[]; readonly batches: readonly Batch[]; readonly rightful: ReadonlyMap<string, readonly string[]> };
const phoneOf = (home: number, owner: number): string => `1380000${String(home * 10 + owner).padStart(4, '0')}`;

/** A small community with more households than places: nobody gets far without meeting somebody. */
export const beginningOf = (chance: Chance): number => chance.one(BEGINNINGS);
export async function createWorld({ store, vault }: Pick<Server, 'store' | 'vault'>, begins: number, chance: Chance): Promise<World> {
  const count = chance.between(5, 10), later = 2, isSplit = chance.often(0.5);
  const rooms = Array.from({ length: count + later }, (_, i) => ({ building: i >= count ? '5' : isSplit && i % 2 ? '4' : '3', unit: '1', room: String(101 + i) }));
  const people: Person[] = [], homes: Home[] = [], rightful = new Map<string, string[]>();
  rooms.forEach((place, i) => {
    const owners = Array.from({ length: chance.often(0.3) ? 2 : 1 }, (_, n) => n + 1);
    const homeId = `home_yunxi_${place.building}-${place.unit}-${place.room}`;
    const sealed = owners.map((no) => anOwner({ no, name: `业主${i}`, phone: vault.seal(phoneOf(i, no)), phoneIndex: vault.index(phoneOf(i, no)), idNumber: vault.seal(idNumber), idTailProof: vault.index(`${homeId}|1218`) }));
    const isBound = chance.often(0.85);
    homes.push(aHome({ ...place, owners: sealed, bound: isBound ? owners.map((ownerNo) => ({ ownerNo, openid: `o${i}-${ownerNo}` })) : [], batchId: i < count ? 'bat_yunxi_a' : null }));
    for (const ownerNo of owners) people.push({ openid: `o${i}-${ownerNo}`, role: 'owner', homeId, ownerNo, phone: phoneOf(i, ownerNo), isBound, skew: chance.often(0.2) ? chance.between(-5, 5) * 30_000 : 0 });
    rightful.set(homeId, owners.map((no) => `o${i}-${no}`));
  });
  const staff = (openid: string, role: Person['role'], phone: string): Person => ({ openid, role, homeId: '', ownerNo: 0, phone, isBound: true, skew: 0 });
  people.push(staff('desk-1', 'desk', '13900000011'), staff('desk-2', 'desk', '13900000012'), staff('review-1', 'review', '13900000013'), staff('manager-1', 'manager', '13900000014'), staff('manager-2', 'manager', '13900000016'), staff('review-2', 'review', '13900000017'), staff('stranger', 'stranger', '13900000015'), staff('timer', 'timer', ''), staff('timer', 'timer', ''));
  const crew = people.filter(({ role }) => role === 'desk' || role === 'review' || role === 'manager').map(({ openid, role, phone }) =>
    aMember({ id: `mem_${openid}`, name: openid, isManager: role === 'manager', duties: role === 'manager' ? [] : [role as 'desk'], phone: vault.seal(phone), phoneIndex: vault.index(phone), openid }));
  const mine = isSplit ? ['3', '4'] : ['3'], parts = mine.map((building, i) => ({ ledgerId: ledgerIdOf('bat_yunxi_a', i + 1), buildings: [building] }));
  const buildings: Community['buildings'] = { ...Object.fromEntries(mine.map((building) => [building, { homes: homes.filter((home) => home.building === building).length, batchId: 'bat_yunxi_a' as const }])), 5: { homes: later, batchId: null } };
  const community = aCommunity({ crew, buildings, ready: allReady(Object.keys(buildings), '周敏', 0) });
  const asks = chance.often(0.25);
  const shape = { asks, holdMinutes: 10, extraPlaces: 1, windows: [{ from: '09:00', to: '10:30' }], slotMinutes: 30, days: ['2026-03-14', '2026-03-15'].slice(0, begins === BEGINNINGS[2] ? 2 : chance.between(1, 2)), changeHours: 12, changeLimit: chance.one([1, 2, 6]), casesMade: count, homes: count };
  const first = aBatch({ ...shape, buildings: mine, parts, places: chance.between(1, 2), opensAt: begins + (chance.often(0.5) ? -DAY : 2 * MINUTE) });
  const second = aBatch({ ...shape, _id: 'bat_yunxi_b', parts: [], name: '二期', buildings: ['5'], status: 'draft', places: 1, opensAt: begins - HOUR });
  const allowed = new Set(homes.slice(0, count).filter(() => chance.often(0.85)).map(({ _id }) => homeKeyOf(_id)));
  const handedIn = new Set<string>(homes.filter(() => chance.often(0.5)).map(({ _id }) => _id));
  const notice: Notice = { _id: noticeId, communityId, batchId: first._id, kind: 'first-entry', title: '入伙通知', blocks: {}, publishedAt: begins - DAY, by: 'manager-1', addressees: count };
  await Promise.all([
    store.insert('communities', community), store.insertAll('homes', homes), store.insertAll('batches', [first, second]), store.insert('notices', notice),
    store.insertAll('ledgers', parts.map((part) => {
      const ledger = openLedger(first, homes.filter(({ building }) => part.buildings.includes(building)), community, part);
      return { ...ledger, told: { ...ledger.told, notices: [{ id: noticeId, title: notice.title, at: begins - DAY }] }, seats: Object.fromEntries(Object.entries(ledger.seats).map(([key, seat]) => [key, { ...seat, allowed: allowed.has(key) }])) };
    })),
    store.insertAll('cases', homes.slice(0, count).map((home) => {
      const fresh = openCase(home, first, community, begins - 7 * DAY), read = { [noticeId]: begins - DAY };
      const whole = allowed.has(homeKeyOf(home._id)) ? { ...fresh, noticeReads: read, review: { state: 'accepted' as const, at: begins - HOUR, by: 'review-1' } }
        : handedIn.has(home._id) ? { ...fresh, noticeReads: read, review: { state: 'waiting' as const, since: begins - HOUR } } : fresh;
      return { ...whole, marks: marksOf(whole) };
    })),
    store.insertAll('grants', [
      ...people.filter(({ role, isBound }) => role === 'owner' && isBound).map(({ openid, ownerNo, homeId }) => ownerGrants(openid, ownerNo, openid, homeId as Home['_id'])),
      ...crew.map(({ openid, name, duties, isManager, id }) => ({ ...crewGrants(openid as string, name, duties, isManager), crew: [{ communityId, communityName: community.name, memberId: id, name, duties, isManager }] })),
    ]),
  ]);
  return { theme: 'booking', letters: [], files: new Map(), begins, people, homes: homes.map(({ _id }) => _id as string), batches: [first, second], rightful };
}
