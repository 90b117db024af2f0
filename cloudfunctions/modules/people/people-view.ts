import type { Ended, PeopleView, ProxyLine, TenantLine } from '@contract/people';
import { homeLabel } from '@domain/community/home';
import { addDays, dayOf, instantOf, type Day } from '@domain/kernel/calendar';
import { maskName } from '@domain/kernel/mask';
import type { MoveInCase } from '@domain/movein/case';
import { daysOfStay } from '@domain/people/guest';
import { peopleOf } from '@domain/people/people';
import { proxyState, type Proxy } from '@domain/people/proxy';
import { mayProxySign, paperName } from '@domain/people/proxy-papers';
import { papersAskedOf } from '@domain/documents/paper-asks';
import type { Tenant } from '@domain/people/tenant';

type Names = (name: string) => string;
const same: Names = (name) => name;
const stateOf = ({ ended, to }: { readonly ended: unknown; readonly to: Day }, now: number): Ended => (ended ? 'ended' : instantOf(addDays(to, 1)) <= now ? 'over' : 'live');

export const proxyLine = (moveIn: Pick<MoveInCase, 'owners'>, proxy: Proxy, now: number, named: Names = same): ProxyLine => {
  const { no, name, phoneTail, idMask, scopes, papers, from, to, letter, ownerNo } = proxy;
  return { no, name: named(name), phoneTail, idMask, scopes, papers: papers.map((code) => ({ code, name: paperName(code) })), from, to, state: proxyState(proxy, now), letter, by: named(moveIn.owners.find((one) => one.no === ownerNo)?.name ?? '') };
};
export const tenantLine = (tenant: Tenant, now: number, named: Names = same): TenantLine => {
  const { no, name, phoneTail, idMask, from, to, rent, files, openid } = tenant;
  return { no, name: named(name), phoneTail, idMask, from, to, rent, files: files.length, isBound: openid !== null, state: stateOf(tenant, now) };
};

/** Everybody of a home, as its owners see them, or masked for the desk. */
export function peopleView(moveIn: MoveInCase, openid: string, now: number, named: Names = same): PeopleView {
  const { proxies, tenants, guests } = peopleOf(moveIn);
  return {
    label: homeLabel(moveIn.place), communityId: moveIn.communityId, communityName: moveIn.communityName, today: dayOf(now),
    owners: moveIn.owners.map((one) => ({ no: one.no, name: maskName(one.name), phoneTail: one.phoneTail, isBound: one.openid !== null, isYou: one.openid === openid })),
    proxies: proxies.map((one) => proxyLine(moveIn, one, now, named)), tenants: tenants.map((one) => tenantLine(one, now, named)),
    guests: guests.map((one) => ({ no: one.no, name: named(one.name), idMask: one.idMask, from: one.from, to: one.to, days: daysOfStay(one.from, one.to), state: stateOf(one, now) })),
    sales: moveIn.sales ?? 0,
    proxyPapers: papersAskedOf(moveIn).filter(({ code, use }) => use === 'sign' && mayProxySign(code)).map(({ code }) => ({ code, name: paperName(code) })),
  };
}
