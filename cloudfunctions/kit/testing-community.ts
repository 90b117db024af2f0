import type { Unit } from '@contract/operation';
import type { Community } from '@domain/community/community';
import { allReady } from '@domain/community/readiness';
import type { Home } from '@domain/community/home';
import { aCommunity, aMember } from '@domain/testing/a-community';
import { aHome } from '@domain/testing/a-home';
import { at } from '@domain/testing/at';
import { crewGrants } from '@domain/testing/some-grants';
import type { Endpoint } from './implement';
import { createTestServer } from './testing';

/** A building's homes: 101, 102, … two a floor. */
export const someHomes = (count: number, building = '3'): readonly Home[] => Array.from({ length: count }, (_, i) => aHome({ building, unit: '1', room: `${Math.floor(i / 2) + 1}0${(i % 2) + 1}` }));

/** A server on 2 March 2026 with 云溪里, its manager (wx-manager), a manager of elsewhere (wx-elsewhere) and a desk clerk without any say here (wx-desk). */
export async function createCommunity(endpoints: readonly Endpoint[], given: { readonly homes?: readonly Home[]; readonly community?: Partial<Community>; readonly units?: readonly Unit[] } = {}) {
  const server = createTestServer(Object.fromEntries((given.units ?? ['manager']).map((unit) => [unit, endpoints])), at('2026-03-02 10:00'));
  const { store, vault } = server.ports;
  const homes = given.homes ?? [], counts: Record<string, { homes: number; batchId: null }> = {};
  for (const { building } of homes) counts[building] = { homes: (counts[building]?.homes ?? 0) + 1, batchId: null };
  const crew = [aMember({ openid: 'wx-manager', phone: vault.seal('13900000001'), phoneIndex: vault.index('13900000001') })];
  await Promise.all([
    store.insert('communities', aCommunity({ crew, buildings: counts, ready: allReady([...Object.keys(counts), '3'], '周敏', 0), ...given.community })), store.insertAll('homes', homes),
    store.insertAll('grants', [crewGrants('wx-manager', '周敏', [], true), crewGrants('wx-desk', '小何', ['desk']), { ...crewGrants('wx-elsewhere', '外区经理', [], true), crew: [{ communityId: 'com_other' as const, communityName: '别处', memberId: 'm', name: '外区经理', duties: [], isManager: true }] }]),
  ]);
  return { ...server, store };
}
