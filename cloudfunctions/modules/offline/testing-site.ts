import type { ItemGist } from '@contract/offline';
import { managerEndpoints } from '@cloud/manager/endpoints';
import { staffEndpoints } from '@cloud/staff/endpoints';
import { createTestServer } from '@cloud/kit/testing';
import { wangId } from '@cloud/kit/testing-home';
import { aCase, aLedger } from '@domain/testing/a-case';
import { aCommunity } from '@domain/testing/a-community';
import { aHome, anOwner } from '@domain/testing/a-home';
import { at } from '@domain/testing/at';
import { crewGrants } from '@domain/testing/some-grants';
import { noGrants } from '@domain/community/grants';
import type { DayListPage } from '@domain/offline/day-list';
import type { Seat } from '@domain/booking/ledger';
import type { MoveInCase } from '@domain/movein/case';

export const communityId = 'com_yunxi', homeId = 'home_yunxi_3-2-1201', slot = '0314-0900', day = '2026-03-14', now = '2026-03-14 11:00';
const manager = managerEndpoints.filter(({ operation }) => operation.name.startsWith('offline.'));
export const done = (clock: string) => at(`${day} ${clock}`);

/** A day with one household on it, the crew with their phones, and a manager. */
export async function site(given: { readonly moveIn?: Partial<MoveInCase>; readonly seat?: Partial<Seat> } = {}) {
  const server = createTestServer({ staff: staffEndpoints, manager }, at(now)), { store, vault } = server.ports;
  const moveIn = aCase({ owners: [{ no: 1, name: '王一宁', phoneTail: '6207', openid: 'wx-owner' }], ...given.moveIn }), crew = ['wx-a', 'wx-b'];
  const ledger = aLedger({ may: ['wx-owner'], allowed: true, state: 'booked', slot, name: '王**', ...given.seat }, { crew: [...crew, 'wx-boss'], status: 'open' });
  await Promise.all([
    store.insert('homes', aHome({ owners: [anOwner({ idNumber: vault.seal(wangId), idTailProof: vault.index(`${homeId}|1218`) })] })), store.insert('cases', moveIn), store.insert('ledgers', ledger),
    store.insert('communities', aCommunity({ crew: [{ id: 'm1', name: '小何', phone: '', phoneTail: '', phoneIndex: '', duties: ['desk'], isManager: false, openid: 'wx-a' }] as never })),
    store.insertAll('grants', [...crew.map((one) => crewGrants(one, one, ['desk', 'escort', 'keys'])), crewGrants('wx-walk', '周工', ['escort']), crewGrants('wx-fix', '周工', ['repair']), crewGrants('wx-boss', '经理', [], true)]),
  ]);
  const phone = async (openid: string, device = `dev_${openid.replace(/\W/g, '')}0123456789abcdef`) => {
    const listed = await server.call('staff', openid, 'offline.list', { communityId, device, after: null }) as { value: DayListPage };
    let seq = 0;
    const item = (name: string, clock: string, input: object = {}) => ({ id: `req_${openid}_${String(++seq).padStart(12, '0')}`, seq, at: done(clock), name, input: { homeId, ...input } });
    const sync = async (items: readonly object[], ticket = listed.value.ticket) => server.call('staff', openid, 'offline.sync', { communityId, device, day, ticket, items });
    return { list: listed.value, item, sync };
  };
  const seatNow = async () => (await store.find('ledgers', ledger._id))?.seats['3-2-1201'];
  const caseNow = async () => (await store.find('cases', moveIn._id))!;
  const heldNow = async () => (await server.call('manager', 'wx-boss', 'offline.held', { communityId }) as { value: { rows: readonly { id: string; state: string; code: string; name: string; canApply: boolean; mine: ItemGist; theirs: object }[] } }).value.rows;
  const decide = (item: string, applies: boolean) => server.call('manager', 'wx-boss', 'offline.decide', { communityId, item, applies, reason: '现场核对过' });
  const checkIn = { ledgerId: ledger._id, slotId: slot };
  return { ...server, phone, seatNow, caseNow, heldNow, decide, checkIn, dismiss: (openid: string) => store.replace('grants', openid, 1, { crew: noGrants(openid).crew }) };
}
export const outcomes = (answer: unknown) => (answer as { value: { results: readonly { outcome: string; code: string }[] } }).value.results.map(({ outcome, code }) => (code ? `${outcome} ${code}` : outcome));
