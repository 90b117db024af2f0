import type { Unit } from '@contract/operation';
import type { Seat } from '@domain/booking/ledger';
import type { MoveInCase } from '@domain/movein/case';
import { aFreshCase, aLedger } from '@domain/testing/a-case';
import { aCommunity } from '@domain/testing/a-community';
import { aHome, anOwner } from '@domain/testing/a-home';
import { at } from '@domain/testing/at';
import { crewGrants, ownerGrants } from '@domain/testing/some-grants';
import type { Endpoint } from './implement';
import { createTestServer } from './testing';

export const wangPhone = '13800006207';
export const wangId = '990000199101081218';

/** A server a week before the visit: home, case and ledger of 3-2-1201, its owner (wx-owner) bound, review and desk staff, strangers without grants. */
export async function createHomeServer(endpoints: readonly Endpoint[], given: { readonly moveIn?: Partial<MoveInCase>; readonly seat?: Partial<Seat>; readonly isBound?: boolean; readonly now?: string } = {}) {
  const server = createTestServer(Object.fromEntries((['owner', 'staff', 'manager'] as Unit[]).map((unit) => [unit, endpoints])), at(given.now ?? '2026-03-07 10:00'));
  const { store, vault } = server.ports;
  const homeId = 'home_yunxi_3-2-1201';
  const owner = anOwner({ phone: vault.seal(wangPhone), phoneIndex: vault.index(wangPhone), idNumber: vault.seal(wangId), idTailProof: vault.index(`${homeId}|1218`) });
  const isBound = given.isBound ?? true;
  const moveIn = aFreshCase({ owners: [{ no: 1, name: '王一宁', phoneTail: '6207', openid: isBound ? 'wx-owner' : null }], ...given.moveIn });
  const ledger = aLedger({ may: isBound ? ['wx-owner'] : [], ...given.seat }, { crew: ['wx-desk'] });
  await Promise.all([
    store.insert('homes', aHome({ owners: [owner] })), store.insert('cases', moveIn), store.insert('ledgers', ledger), store.insert('communities', aCommunity()),
    store.insertAll('grants', [...(isBound ? [ownerGrants('wx-owner')] : []), crewGrants('wx-desk', '小何', ['desk']), crewGrants('wx-review', '小林', ['review'])]),
  ]);
  const caseNow = async (): Promise<MoveInCase> => { const found = await store.find('cases', moveIn._id); if (!found) throw new Error('the case is gone'); return found; };
  const seatNow = async () => (await store.find('ledgers', ledger._id))?.seats['3-2-1201'];
  return { ...server, homeId, ledgerId: ledger._id, caseNow, seatNow };
}
