import { openLedger } from '@domain/booking/open-ledger';
import { allReady } from '@domain/community/readiness';
import type { Home } from '@domain/community/home';
import { slotsOf, type Batch } from '@domain/batch/batch';
import { DAY, HOUR, instantOf, MINUTE, type Day } from '@domain/kernel/calendar';
import { homeKeyOf, noticeIdOf } from '@domain/kernel/ids';
import type { MoveInCase } from '@domain/movein/case';
import { marksOf } from '@domain/movein/marks';
import { aBatch } from '@domain/testing/a-batch';
import { aCommunity, aMember } from '@domain/testing/a-community';
import { aHome, anOwner } from '@domain/testing/a-home';
import { crewGrants, ownerGrants } from '@domain/testing/some-grants';
import type { CollectionName, Store, Vault } from '@cloud/platform/ports';
import { chanceOf } from '../simulation/chance';
import { advanced, signedBy } from '../simulation/household/advanced-case';
import { idNumber } from '../simulation/world';

export const communityId = 'com_yunxi' as const, idTail = idNumber.slice(-4);
export const DUTIES = ['desk', 'escort', 'keys'] as const;
export type Visit = { readonly homeId: Home['_id']; readonly owner: string; readonly slot: string; readonly from: number };
export type SiteWorld = { readonly day: Day; readonly ledgerId: string; readonly visits: readonly Visit[]; readonly houseType: string; readonly batch: Batch };
/** Still to come · has seen the home · and the sheet is signed by both: only the keys are left. */
export type SiteStage = 'coming' | 'seen' | 'handed';
export const SITE_COLLECTIONS: readonly CollectionName[] = ['communities', 'homes', 'batches', 'ledgers', 'cases', 'grants'];

/** A day on which so many households come, registered, accepted, their agreement signed: everything on site is still before them. */
export async function createSiteWorld({ store, vault }: { readonly store: Store; readonly vault: Vault }, count: number, crew: readonly string[], { day = '2026-03-14', begins = instantOf(day, '08:00'), stageOf = () => 'coming' }: { readonly day?: Day; readonly begins?: number; readonly stageOf?: (i: number) => SiteStage } = {}): Promise<SiteWorld> {
  const chance = chanceOf(count, 1);
  const homes = Array.from({ length: count }, (_, i): Home => {
    const place = { building: '3', unit: String(Math.floor(i / 50) + 1), room: `${Math.floor((i % 50) / 5) + 1}0${(i % 5) + 1}` }, phone = `1380000${String(1000 + i)}`, homeId = `home_yunxi_3-${place.unit}-${place.room}`;
    return aHome({ ...place, batchId: 'bat_yunxi_a', bound: [{ ownerNo: 1, openid: `owner-${i}` }], owners: [anOwner({ no: 1, name: `业主${i}`, phone: vault.seal(phone), phoneIndex: vault.index(phone), phoneTail: phone.slice(-4), idNumber: vault.seal(idNumber), idTailProof: vault.index(`${homeId}|${idTail}`) })] });
  });
  const members = [...crew.map((openid) => aMember({ id: `mem_${openid}`, name: openid, isManager: false, duties: DUTIES, openid, phone: vault.seal(openid), phoneIndex: vault.index(openid) })), aMember({ id: 'mem_manager', name: '周敏', openid: 'manager-1', phone: vault.seal('m'), phoneIndex: vault.index('m') })];
  const community = aCommunity({ crew: members, buildings: { 3: { homes: count, batchId: 'bat_yunxi_a' } }, ready: allReady(['3'], '周敏', 0) });
  const batch = aBatch({ windows: [{ from: '09:00', to: '17:00' }], slotMinutes: 30, days: [day], places: Math.ceil(count / 16) + 1, extraPlaces: 0, casesMade: count, homes: count, opensAt: begins - 7 * DAY });
  const slots = Object.entries(slotsOf(batch)), slotOf = (i: number) => slots[Math.floor((i * slots.length) / count)]!;
  const opened = openLedger(batch, homes, community, batch.parts[0]!), seats = { ...opened.seats }, left = { ...opened.slots };
  const cases = homes.map((home, i): MoveInCase => {
    const [slot] = slotOf(i), key = homeKeyOf(home._id);
    seats[key] = { ...seats[key]!, allowed: true, slot, ...(stageOf(i) === 'coming' ? { state: 'booked', at: begins - 2 * DAY } : { state: 'arrived', at: begins - HOUR }) };
    left[slot] = { ...left[slot]!, left: left[slot]!.left - 1 };
    const moveIn = advanced(home, batch, community, vault, stageOf(i) === 'coming' ? 'accepted' : 'visited', undefined, begins, chance), owner = { role: 'owner' as const, no: 1, name: moveIn.owners[0]!.name, openid: `owner-${i}` };
    const agreed = signedBy(moveIn, community, 'residence-agreement', owner, begins - DAY);
    const whole = stageOf(i) !== 'handed' ? agreed : [owner, { role: 'staff' as const, no: 0, name: crew[0]!, openid: crew[0]! }].reduce((now, who) => signedBy(now, community, 'handover-sheet', who, begins - 3 * MINUTE), agreed);
    return { ...whole, marks: marksOf(whole) };
  });
  await Promise.all([
    store.insert('communities', community), store.insertAll('homes', homes), store.insert('batches', batch), store.insert('ledgers', { ...opened, seats, slots: left }), store.insertAll('cases', cases),
    store.insert('notices', { _id: noticeIdOf('bat_yunxi_a', 'first-entry'), communityId, batchId: batch._id, kind: 'first-entry', title: '入伙通知', blocks: {}, publishedAt: begins - 3 * DAY, by: 'manager-1', addressees: count }),
    store.insertAll('grants', [...homes.map(({ _id }, i) => ownerGrants(`owner-${i}`, 1, `业主${i}`, _id)), ...crew.map((openid) => crewGrants(openid, openid, DUTIES)), crewGrants('manager-1', '周敏', [], true)]),
  ]);
  return { day, batch, ledgerId: opened._id, houseType: cases[0]!.houseType, visits: homes.map(({ _id }, i) => { const [slot, { from }] = slotOf(i); return { homeId: _id, owner: `owner-${i}`, slot, from: instantOf(day, from) }; }) };
}
