import { allReady } from '@domain/community/readiness';
import type { Home } from '@domain/community/home';
import { rosterKeys } from '@domain/roster/take-in';
import { aHome, anOwner } from '@domain/testing/a-home';
import type { Chance } from '../chance';
import { createHouseholdWorld } from '../household/household-world';
import type { Person } from '../people';
import type { Server } from '../server';
import { communityId, type World } from '../world';
import { fileOf, laterList, numbersOf, type ListedHome, type Named, type RosterFile } from './roster-files';

export type RosterWorld = World & { readonly lists: readonly RosterFile[] };
const LISTS = 14, LATER = ['101', '102'];

/** Households in the middle of it, a building whose batch is not out yet, and the developer's lists as they will come one after another. */
export async function createRosterWorld(server: Pick<Server, 'store' | 'vault' | 'files'>, begins: number, chance: Chance): Promise<RosterWorld> {
  const world = await createHouseholdWorld(server, begins, chance, 'roster'), { store, vault, files } = server, numbers = numbersOf(40), safe = rosterKeys(vault);
  let next = 0;
  const person = (openid: string, homeId: string, phone: string): Person => ({ openid, role: 'owner', homeId, ownerNo: 1, phone, isBound: false, skew: 0 });
  const later = LATER.map((room, i) => person(`o9${i}-1`, `home_yunxi_5-1-${room}`, `1390000${String(900 + i).padStart(4, '0')}`)), listed: ListedHome[] = [];
  const idFields = (homeId: string, idNumber: string) => ({ idNumber: vault.seal(idNumber), idIndex: safe.idKey(idNumber), idTailProof: vault.index(`${homeId}|${idNumber.slice(-4)}`) });
  const list = ({ _id, owners, area, contractNo }: Home, ids: readonly string[]): void => { listed.push({ homeId: _id, area, contractNo, owners: owners.map(({ name, phone }, i): Named => ({ name, phone: vault.open(phone), idNumber: ids[i] ?? '' })) }); };
  for (const home of await store.list('homes', { where: { communityId }, limit: 100 })) {
    const ids = home.owners.map(() => numbers[next++]!);
    await store.apply('homes', home._id, { guard: {}, patch: { set: { owners: home.owners.map((owner, i) => ({ ...owner, ...idFields(home._id, ids[i]!) })) as never } } });
    list(home, ids);
  }
  for (const [i, { homeId, phone }] of later.entries()) {
    const id = numbers[next++]!, home = aHome({ building: '5', unit: '1', room: LATER[i]!, contractNo: `YX5-${i}`, owners: [anOwner({ name: `五栋业主${'甲乙'[i]}`, phone: vault.seal(phone), phoneIndex: vault.index(phone), phoneTail: phone.slice(-4), ...idFields(homeId, id) })] });
    await store.insert('homes', home);
    list(home, [id]);
  }
  const fresh = { homeId: 'home_yunxi_5-1-103', area: 9_000, contractNo: 'YX5-9', owners: [{ name: '五栋业主丙', phone: '13900000950', idNumber: numbers[next++]! }] };
  await store.apply('communities', communityId, { guard: {}, patch: { set: { 'buildings.5': { homes: LATER.length, batchId: null }, ready: allReady(['3', '5'], '周敏', 0) as never } } });
  const buyers = world.people.filter(({ role }) => role === 'buyer').map(({ phone }, i): Named => ({ name: `买方${'甲乙丙'[i]}`, phone, idNumber: numbers[next++]! }));
  const lists = Array.from({ length: LISTS }, (_, no): RosterFile => {
    const isLater = chance.often(0.5), some = listed.filter(({ homeId }) => homeId.startsWith('home_yunxi_5') === isLater);
    return { fileId: `cloud://test.files/imports/${communityId}/list-${String(no).padStart(4, '0')}.csv`, homes: laterList(isLater && chance.often(0.6) ? [...some, fresh] : some, buyers, chance) };
  });
  for (const one of lists) files.set(one.fileId, fileOf(one));
  const rightful = new Map([...world.rightful, ...later.map(({ homeId, openid }) => [homeId, [openid]] as const)]);
  return { ...world, lists, rightful, people: [...world.people, ...later], homes: [...world.homes, ...later.map(({ homeId }) => homeId)] };
}
