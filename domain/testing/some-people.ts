import type { People } from '../people/people';
import { PROXY_SCOPES, type Proxy } from '../people/proxy';
import type { Tenant } from '../people/tenant';

/** A proxy of the first owner's, 李代, for March 2026 and every step, taken on by wx-proxy. */
export const aProxy = (given: Partial<Proxy> = {}): Proxy => ({
  no: 1, ownerNo: 1, name: '李代', phone: 'sealed', phoneIndex: 'phone-proxy', phoneTail: '0001', idNumber: 'sealed', idMask: '····1218', idTailProof: 'proof-proxy',
  scopes: PROXY_SCOPES, papers: ['residence-agreement'], from: '2026-03-01', to: '2026-03-31', grantedAt: 0, letter: 'letter-of-authority-a', openid: 'wx-proxy', ended: null, ...given,
});
/** A tenant for a year from March 2026, 周租, bound as wx-tenant. */
export const aTenant = (given: Partial<Tenant> = {}): Tenant => ({
  no: 2, name: '周租', phone: 'sealed', phoneIndex: 'phone-tenant', phoneTail: '0002', idNumber: 'sealed', idMask: '····1218', from: '2026-03-01', to: '2027-02-28', rent: 'monthly',
  clauses: ['move-in', 'rent', 'breach'], files: ['cloud://test.files/homes/yunxi_3-2-1201/lease/photo-a.jpg'], at: 0, by: 'wx-owner', openid: 'wx-tenant', ended: null, ...given,
});
export const somePeople = (given: Partial<People> = {}): People => ({ next: 9, proxies: [], tenants: [], guests: [], phones: [], ...given });
