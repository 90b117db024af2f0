import type { ActingView } from '@contract/people';
import { contract } from '@contract/contract';
import { homeLabel } from '@domain/community/home';
import { isSignedByAll } from '@domain/documents/signing';
import { maskName } from '@domain/kernel/mask';
import { ok, refuse } from '@domain/kernel/result';
import { tenantOf } from '@domain/people/people';
import { residentPapers } from '@domain/people/resident-papers';
import { findCase } from '@cloud/kit/change-case';
import { findLedger, visitOf } from '@cloud/kit/find-ledger';
import { implement } from '@cloud/kit/implement';
import { proxyLine, tenantLine } from './people-view';

/** What a proxy or tenant sees on opening the app: only their own part of the home. */
export const acting = implement(contract.people.acting, async (context) => {
  const { openid, at, input: { homeId } } = context;
  const [{ stored: moveIn }, seated, right] = await Promise.all([findCase(context, homeId, false), findLedger(context, homeId, ['told', 'slots']), context.right()]);
  if (!moveIn) return refuse('NO_CASE');
  const proxy = right.proxy ?? null, tenant = tenantOf(moveIn, openid, at);
  const mayVisit = !!proxy?.scopes.some((scope) => scope === 'visit' || scope === 'book');
  return ok({
    homeId, label: homeLabel(moveIn.place), communityName: moveIn.communityName, hotline: seated?.ledger.told.hotline ?? '', place: seated?.ledger.told.place ?? null,
    as: right.as as ActingView['as'], name: right.name, by: proxy ? maskName(moveIn.owners.find(({ no }) => no === proxy.ownerNo)?.name ?? '') : '',
    visit: seated && mayVisit ? visitOf(seated.ledger, seated.seat) : null,
    proxy: proxy && proxyLine(moveIn, proxy, at), tenant: tenant && { ...tenantLine(tenant, at), clauses: tenant.clauses },
    toSign: proxy ? proxyLine(moveIn, proxy, at).papers.filter(({ code }) => !isSignedByAll(moveIn.papers[code])) : [],
    notices: (seated?.ledger.told.notices ?? []).map(({ id, title, at: on }) => ({ id, title, at: on })),
    guides: residentPapers(moveIn),
  });
});
