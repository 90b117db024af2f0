import * as v from 'valibot';
import { operations, unitsOf } from '@contract/contract';
import type { AnyOperation, Unit } from '@contract/operation';
import { DUTIES, type Duty } from '@domain/community/community';
import { noGrants, type Grants } from '@domain/community/grants';
import { PROXY_SCOPES } from '@domain/people/proxy';
import { aProxy, aTenant, somePeople } from '@domain/testing/some-people';
import { aFreshCase } from '@domain/testing/a-case';
import { createTestServer } from '@cloud/kit/testing';
import { documentsEndpoints } from '@cloud/documents/endpoints';
import { managerEndpoints } from '@cloud/manager/endpoints';
import { ownerEndpoints } from '@cloud/owner/endpoints';
import { staffEndpoints } from '@cloud/staff/endpoints';
import { samples } from './samples';

const endpoints = { owner: ownerEndpoints, staff: staffEndpoints, manager: managerEndpoints, documents: documentsEndpoints };
const units = Object.keys(endpoints) as Unit[];
const now = Date.UTC(2026, 2, 14, 1);

const crewOf = (communityId: string, duties: readonly Duty[], isManager = false): Partial<Grants> => ({ crew: [{ communityId: communityId as never, communityName: '云溪里', memberId: 'm', name: '同事', duties, isManager }] });
const ownerOf = (homeId: string): Partial<Grants> => ({ homes: [{ homeId: homeId as never, ownerNo: 1, name: '业主' }] });
const partnerOf = (communityId: string, firmId = 'firm_0123456789'): Partial<Grants> => ({ partner: [{ communityId: communityId as never, communityName: '云溪里', firmId, firm: '恒信门窗', personId: 'prt_1', name: '老周' }] });
const actingFor = (homeId: string, as: 'proxy' | 'tenant'): Partial<Grants> => ({ acting: [{ homeId: homeId as never, as, no: 1, until: Number.MAX_SAFE_INTEGER }] });
/** Everybody who may stand at the door. */
const callers: Readonly<Record<string, Partial<Grants>>> = {
  stranger: {}, ownOwner: ownerOf('home_yunxi_1-1-101'), otherOwner: ownerOf('home_yunxi_1-1-102'), farOwner: ownerOf('home_far_1-1-101'),
  idleStaff: crewOf('com_yunxi', []), ...Object.fromEntries(DUTIES.map((duty) => [`${duty}Staff`, crewOf('com_yunxi', [duty])])), farStaff: crewOf('com_far', DUTIES),
  partner: partnerOf('com_yunxi'), farPartner: partnerOf('com_far'),
  manager: crewOf('com_yunxi', [], true), farManager: crewOf('com_far', [], true),
  ...Object.fromEntries(['proxyOfAll', ...PROXY_SCOPES.map((scope) => `${scope}Proxy`), 'overProxy', 'soonProxy', 'revokedProxy'].map((who) => [who, actingFor('home_yunxi_1-1-101', 'proxy')])),
  otherProxy: actingFor('home_yunxi_1-1-102', 'proxy'), tenant: actingFor('home_yunxi_1-1-101', 'tenant'), overTenant: actingFor('home_yunxi_1-1-101', 'tenant'), otherTenant: actingFor('home_yunxi_1-1-102', 'tenant'),
};

// What a proxy or a tenant may is in the home's case; what their grants say only leads there.
const proxy = (openid: string, given = {}) => aProxy({ openid, phoneIndex: openid, from: '2026-03-01', to: '2026-03-31', scopes: PROXY_SCOPES, ...given });
const people = somePeople({
  proxies: [proxy('proxyOfAll'), ...PROXY_SCOPES.map((scope) => proxy(`${scope}Proxy`, { scopes: [scope] })), proxy('overProxy', { to: '2026-03-13' }), proxy('soonProxy', { from: '2026-03-15' }), proxy('revokedProxy', { ended: { at: 1, by: 'ownOwner' } })],
  tenants: [aTenant({ openid: 'tenant', from: '2026-03-01', to: '2027-02-28' }), aTenant({ openid: 'overTenant', from: '2025-03-01', to: '2026-03-13' })],
});
const ownCase = aFreshCase({ _id: 'case_yunxi_1-1-101', homeId: 'home_yunxi_1-1-101', owners: [{ no: 1, name: '业主', phoneTail: '6207', openid: 'ownOwner' }], people });
const otherCase = aFreshCase({ _id: 'case_yunxi_1-1-102', homeId: 'home_yunxi_1-1-102', owners: [], people: somePeople({ proxies: [proxy('otherProxy')], tenants: [aTenant({ openid: 'otherTenant', from: '2026-03-01', to: '2027-02-28' })] }) });

/** The rule in one place, written apart from the kit: who may pass which door. */
function mayPass({ access, unit: override }: AnyOperation, unit: Unit, caller: string, hasCase: boolean): boolean {
  if (access.person) return true;
  // A letter of authority counts in its case only; on hot operations the seat carries it.
  const letter = !!access.proxy && (hasCase || !!access.guarded) && (caller === 'proxyOfAll' || (access.proxy === 'any' ? PROXY_SCOPES.some((scope) => caller === `${scope}Proxy`) : caller === `${access.proxy}Proxy`));
  const lease = !!access.tenant && hasCase && caller === 'tenant';
  if ((letter || lease) && (unit === 'owner' || override)) return true;
  const asOwner = !!access.owner && caller === 'ownOwner';
  const asStaff = !!access.staff && (caller === 'manager' || (access.staff.duty === 'any' ? /^(idle|desk|review|escort|repair|keys|finance)Staff$/.test(caller) : [access.staff.duty].flat().some((duty) => caller === `${duty}Staff`)));
  const asPartner = !!access.partner && caller === 'partner';
  const asManager = !!access.manager && caller === 'manager';
  if (override) return asOwner || asStaff || asManager || asPartner;
  return unit === 'owner' ? asOwner : unit === 'staff' ? asStaff || asPartner : asManager;
}

/** Booking is told by the screen that it is a proxy who books. */
const asProxy = ({ kind, access }: AnyOperation) => (kind === 'command' && access.guarded && access.proxy ? { proxy: true } : {});

describe('access matrix', () => {
  it('every operation is served by exactly the units of its access', () => {
    for (const unit of units) expect(endpoints[unit].map(({ operation }) => operation.name).sort()).toEqual(operations.filter((one) => unitsOf(one).includes(unit)).map(({ name }) => name).sort());
  });
  it('every sample is well formed, so that FORBIDDEN is what it says', () => {
    for (const { name, input } of operations) expect([name, v.safeParse(input, samples[name as keyof typeof samples]).issues]).toEqual([name, undefined]);
  });

  const rows = operations.flatMap((operation) => unitsOf(operation).map((unit) => [operation.name, unit, operation] as const));
  it.each(rows)('%s on %s lets in whom it names and nobody else', async (name, unit, operation) => {
    // Once without the home's case and once with it: an owner's right is read from either, and is the same.
    for (const [caller, grants, cases] of Object.entries(callers).flatMap(([who, their]) => [[who, their, []], [who, their, [ownCase, otherCase]]] as const)) {
      const server = createTestServer(endpoints, now);
      await server.ports.store.insertAll('cases', cases);
      await server.ports.store.insert('grants', { ...noGrants(caller), ...grants });
      await server.ports.store.insert('ledgers', ledger);
      const answer = await server.call(unit, caller, name, { ...samples[name as keyof typeof samples], ...(/proxy/i.test(caller) ? asProxy(operation) : {}) });
      const isForbidden = !answer.ok && answer.code === 'FORBIDDEN';
      expect([name, unit, caller, !isForbidden]).toEqual([name, unit, caller, mayPass(operation, unit, caller, cases.length > 0)]);
    }
  });
  it('nobody without an identity is answered', async () => {
    const server = createTestServer(endpoints, now);
    for (const { name } of ownerEndpoints.map(({ operation }) => operation)) expect(await server.call('owner', '', name, samples[name as keyof typeof samples])).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

// Who may act for the home is known to the ledger: the guard is the access check of hot operations.
const during = { from: Date.UTC(2026, 1, 28, 16), until: Date.UTC(2026, 2, 31, 16) };
const seated = { proxyOfAll: during, bookProxy: during, overProxy: { ...during, until: Date.UTC(2026, 2, 13, 16) }, soonProxy: { ...during, from: Date.UTC(2026, 2, 14, 16) } };
const ledger = {
  buildings: ['1'], asks: false, holdMinutes: 60, extraPlaces: 2, firstDay: '2026-03-14', edit: null, tell: {}, dueAt: 0,
  _id: 'led_yunxi_a_1', batchId: 'bat_yunxi_a', communityId: 'com_yunxi', status: 'open', opensAt: 0, changeLimit: 2, slots: {}, crew: ['deskStaff', 'manager'],
  told: { place: { name: '', address: '', latitude: 0, longitude: 0 }, hotline: '', notices: [] }, batch: { name: '一期A', days: [], windows: [], way: [], reviewHours: 24 },
  seats: { '1-1-101': { name: '王**', state: 'free', slot: null, allowed: true, may: ['ownOwner'], proxies: seated, changes: 0, at: 0, recent: [] } },
} as const;
