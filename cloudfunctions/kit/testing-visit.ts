import type { Unit } from '@contract/operation';
import type { MoveInCase } from '@domain/movein/case';
import { aCommunity } from '@domain/testing/a-community';
import { at } from '@domain/testing/at';
import { crewGrants, ownerGrants } from '@domain/testing/some-grants';
import type { Endpoint } from './implement';
import { createTestServer } from './testing';

/**
 * A server on the morning of a visit: one household's case, its owners (wx-owner, wx-co) and the crew (wx-escort, wx-repair, wx-desk, two at the keys),
 * each with only their own duty; wx-stranger has no grants at all.
 */
export async function createVisit(endpoints: readonly Endpoint[], moveIn: MoveInCase, units: readonly Unit[] = ['owner', 'staff']) {
  const server = createTestServer(Object.fromEntries(units.map((unit) => [unit, endpoints])), at('2026-03-14 10:30'));
  const { store } = server.ports;
  await Promise.all([
    store.insert('cases', moveIn), store.insert('communities', aCommunity()),
    store.insertAll('grants', [
      ownerGrants('wx-owner'), ownerGrants('wx-co', 2, '陈思远'), crewGrants('wx-escort', '周工', ['escort']), crewGrants('wx-repair', '孙师傅', ['repair']), crewGrants('wx-desk', '小何', ['desk']),
      crewGrants('wx-keys', '李管家', ['keys']), crewGrants('wx-keys-too', '赵管家', ['keys']), { ...crewGrants('wx-elsewhere', '外区员工', []), crew: [{ communityId: 'com_other' as const, communityName: '云溪里', memberId: 'm', name: '外区员工', duties: ['escort', 'repair', 'keys'] as const, isManager: true }] },
    ]),
  ]);
  const homeId = moveIn.homeId;
  const caseNow = async (): Promise<MoveInCase> => { const found = await store.find('cases', moveIn._id); if (!found) throw new Error('the case is gone'); return found; };
  return { ...server, homeId, caseNow };
}
