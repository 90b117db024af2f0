import type { Batch, MaterialItem } from '@domain/batch/batch';
import { usualMaterials } from '@domain/batch/batch';
import { openLedger } from '@domain/booking/open-ledger';
import type { Ledger } from '@domain/booking/ledger';
import type { CrewMember } from '@domain/community/community';
import { allReady } from '@domain/community/readiness';
import type { Home } from '@domain/community/home';
import { addDays, DAY, dayOf, HOUR, instantOf } from '@domain/kernel/calendar';
import { noGrants } from '@domain/community/grants';
import { homeKeyOf } from '@domain/kernel/ids';
import type { Notice } from '@domain/notices/notice';
import { PROXY_SCOPES } from '@domain/people/proxy';
import { aBatch } from '@domain/testing/a-batch';
import { aCatalogue } from '@domain/testing/a-bill';
import { aCommunity, aMember } from '@domain/testing/a-community';
import { aHome, anOwner } from '@domain/testing/a-home';
import { at } from '@domain/testing/at';
import { crewGrants, ownerGrants } from '@domain/testing/some-grants';
import { sha256 } from '@cloud/kit/digest';
import type { Chance } from '../chance';
import type { Person, Role } from '../people';
import type { Server } from '../server';
import { idNumber, noticeId, type GivenLetter, type World } from '../world';
import { advanced, materialFile, type Stage } from './advanced-case';

/** The morning of the visits, the evening after, or shortly before midnight, when the day's letters and the day's money end. */
const BEGINNINGS = ['2026-03-14 10:40', '2026-03-14 19:00', '2026-03-14 23:20'].map(at);
export const householdBeginning = (chance: Chance): number => chance.one(BEGINNINGS);
const SLOT = '0314-0900';
/** How far households are, by what the story is about: up to which share of luck each is where. */
const STAGES: Readonly<Record<'household' | 'keys' | 'roster', readonly (readonly [number, Stage])[]>> = {
  household: [[0.1, 'waiting'], [0.2, 'accepted'], [0.5, 'visited'], [0.7, 'signed']],
  keys: [[0.1, 'visited'], [0.7, 'ready']],
  roster: [[0.2, 'waiting'], [0.6, 'accepted'], [0.8, 'visited'], [0.9, 'signed']],
};
const CREW: readonly (readonly [string, Role, CrewMember['duties'], boolean])[] = [
  ['desk-1', 'desk', ['desk'], false], ['desk-2', 'desk', ['desk'], false], ['review-1', 'review', ['review'], false], ['finance-1', 'finance', ['finance'], false], ['finance-2', 'finance', ['finance'], false],
  ['escort-1', 'escort', ['escort'], false], ['keys-1', 'keys', ['keys'], false], ['keys-2', 'keys', ['keys'], false], ['manager-1', 'manager', [], true], ['manager-2', 'manager', [], true],
];
/** More of them where the cabinet is the story. */
const KEEPERS: typeof CREW = ['keys-3', 'keys-4'].map((openid) => [openid, 'keys', ['keys'], false]);
const OTHERS: readonly (readonly [string, Role])[] = [['proxy-1', 'proxy'], ['proxy-2', 'proxy'], ['buyer-1', 'buyer'], ['buyer-2', 'buyer'], ['stranger', 'stranger'], ['timer', 'timer'], ['timer', 'timer'], ['provider', 'provider']];
const homePhone = (home: number, owner: number): string => `1380000${String(home * 10 + owner).padStart(4, '0')}`, otherPhone = (no: number): string => `1390000${String(100 + no).padStart(4, '0')}`;

/** Photos of identity papers are to go a day after they came: their deletion lies within the story. */
const materials: readonly MaterialItem[] = usualMaterials.map((one) => (one.code === 'id-card' ? { ...one, keepDays: 1 } : one));

/** A few households in the middle of it: some have everything before them, some have come and seen their home and still have to sign, to pay and to be given the keys. */
export async function createHouseholdWorld({ store, vault, files }: Pick<Server, 'store' | 'vault' | 'files'>, begins: number, chance: Chance, theme: 'household' | 'keys' | 'roster' = 'household'): Promise<World> {
  const count = chance.between(3, 5), people: Person[] = [], homes: Home[] = [], rightful = new Map<string, string[]>(), truth = new Map<string, string>();
  const staff = theme === 'keys' ? [...CREW, ...KEEPERS] : CREW;
  for (let i = 0; i < count; i++) {
    const place = { building: '3', unit: '1', room: String(101 + i) }, homeId = `home_yunxi_3-1-${place.room}`, nos = chance.often(0.4) ? [1, 2] : [1], isBound = chance.often(0.95);
    homes.push(aHome({ ...place, batchId: 'bat_yunxi_a', bound: isBound ? nos.map((ownerNo) => ({ ownerNo, openid: `o${i}-${ownerNo}` })) : [], owners: nos.map((no) => anOwner({ no, name: `业主${i}之${no}`, phone: vault.seal(homePhone(i, no)), phoneIndex: vault.index(homePhone(i, no)), phoneTail: homePhone(i, no).slice(-4), idNumber: vault.seal(idNumber), idTailProof: vault.index(`${homeId}|1218`) })) }));
    for (const ownerNo of nos) people.push({ openid: `o${i}-${ownerNo}`, role: 'owner', homeId, ownerNo, phone: homePhone(i, ownerNo), isBound, skew: 0 });
    rightful.set(homeId, nos.map((no) => `o${i}-${no}`));
    for (const name of ['id-card', 'contract']) {
      const content = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from(`${name} of ${homeId}`)]);
      files.set(materialFile(homeId, name), content);
      truth.set(materialFile(homeId, name), sha256(content));
    }
  }
  [...staff.map(([openid, role]) => [openid, role] as const), ...OTHERS].forEach(([openid, role], no) => people.push({ openid, role, homeId: '', ownerNo: 0, phone: role === 'timer' || role === 'provider' ? '' : otherPhone(no), isBound: true, skew: 0 }));
  const crew = staff.map(([openid, , duties, isManager], no) => aMember({ id: `mem_${openid}`, name: openid, isManager, duties, phone: vault.seal(otherPhone(no)), phoneIndex: vault.index(otherPhone(no)), openid }));
  const community = aCommunity({ crew, fees: aCatalogue, buildings: { 3: { homes: count, batchId: 'bat_yunxi_a' } }, ready: allReady(['3'], '周敏', 0) });
  const batch: Batch = aBatch({
    asks: false, holdMinutes: 10, extraPlaces: 1, windows: [{ from: '09:00', to: '10:30' }], slotMinutes: 30, days: ['2026-03-14', '2026-03-15'], changeHours: 1, changeLimit: 6, places: 8, casesMade: count, homes: count, opensAt: begins - DAY, materials,
    payBeforeKeys: chance.often(0.3), ...(chance.often(0.4) ? { papers: ['residence-agreement', 'owners-covenant'].map((code) => ({ code, use: 'sign' as const, step: 'sign' as const })) } : {}),
  });
  const later = aBatch({ _id: 'bat_yunxi_b', parts: [], name: '二期', buildings: ['5'], status: 'draft', places: 1, opensAt: begins - HOUR });
  const stages = new Map<string, Stage>(homes.map(({ _id }) => { const luck = chance.next(); return [_id, STAGES[theme].find(([until]) => luck < until)?.[1] ?? 'handed']; }));
  const letters = homes.filter(({ bound }) => bound.length > 0 && chance.often(0.6)).map(({ _id }) => givenLetter(_id, chance.one(people.filter(({ role }) => role === 'proxy')), begins, chance));
  const letterOf = (homeId: string): GivenLetter | undefined => letters.find((one) => one.homeId === homeId);
  const notice: Notice = { _id: noticeId, communityId: community._id, batchId: batch._id, kind: 'first-entry', title: '入伙通知', blocks: {}, publishedAt: begins - DAY, by: 'manager-1', addressees: count };
  await Promise.all([
    store.insert('communities', community), store.insertAll('homes', homes), store.insertAll('batches', [batch, later]), store.insert('notices', notice), store.insertAll('ledgers', [seated(openLedger(batch, homes, community, batch.parts[0]!), stages, letters, begins)]),
    store.insertAll('cases', homes.map((home) => advanced(home, batch, community, vault, stages.get(home._id) as Stage, letterOf(home._id), begins, chance))),
    store.insertAll('grants', [
      ...people.filter(({ role, isBound }) => role === 'owner' && isBound).map(({ openid, ownerNo, homeId }) => ownerGrants(openid, ownerNo, `业主${openid.slice(1).replace('-', '之')}`, homeId as Home['_id'])),
      ...[...new Set(letters.map(({ openid }) => openid))].map((openid) => ({ ...noGrants(openid), acting: letters.filter((one) => one.openid === openid).map(({ homeId, to }) => ({ homeId: homeId as Home['_id'], as: 'proxy' as const, no: 1, until: instantOf(addDays(to, 1)) })) })),
      ...staff.map(([openid, , duties, isManager]) => ({ ...crewGrants(openid, openid, duties, isManager), crew: [{ communityId: community._id, communityName: community.name, memberId: `mem_${openid}`, name: openid, duties, isManager }] })),
    ]),
  ]);
  return { theme, letters, files: truth, begins, people, homes: homes.map(({ _id }) => _id as string), batches: [batch, later], rightful };
}

/** Signed the day before, taken on already: until tonight, or for some days more. */
function givenLetter(homeId: string, { openid, phone }: Person, begins: number, chance: Chance): GivenLetter {
  const scopes = PROXY_SCOPES.filter(() => chance.often(0.5)), today = dayOf(begins);
  return { homeId, openid, phone, scopes: scopes.length ? scopes : ['visit'], papers: scopes.includes('sign') ? (chance.often(0.5) ? ['residence-agreement', 'handover-sheet'] : ['residence-agreement']) : [], from: addDays(today, -1), to: addDays(today, chance.often(0.6) ? 0 : 4) };
}

/** The ledger once some have come in the first half hour. */
function seated(ledger: Ledger, stages: ReadonlyMap<string, Stage>, letters: readonly GivenLetter[], begins: number): Ledger {
  const seats = { ...ledger.seats }, there = [...stages].filter(([, stage]) => stage !== 'waiting' && stage !== 'accepted').map(([homeId]) => homeKeyOf(homeId));
  for (const [homeId, stage] of stages) if (stage !== 'waiting') seats[homeKeyOf(homeId)] = { ...seats[homeKeyOf(homeId)]!, allowed: true };
  for (const key of there) seats[key] = { ...seats[key]!, state: 'arrived', slot: SLOT, at: begins - HOUR };
  for (const { homeId, openid, scopes, from, to } of letters) if (scopes.includes('book')) seats[homeKeyOf(homeId)] = { ...seats[homeKeyOf(homeId)]!, proxies: { [openid]: { from: instantOf(from), until: instantOf(addDays(to, 1)) } } };
  const slot = ledger.slots[SLOT]!;
  return { ...ledger, seats, slots: { ...ledger.slots, [SLOT]: { ...slot, left: slot.left - there.length } } };
}
