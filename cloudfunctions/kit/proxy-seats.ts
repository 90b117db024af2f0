import { admitProxy, endProxy } from '@domain/booking/seat-commands';
import { communityOf, homeKeyOf, type HomeId, type OpenId } from '@domain/kernel/ids';
import type { People } from '@domain/people/people';
import { beginsAt, endsAt, isLive } from '@domain/people/proxy';
import { noGrants, withoutActing, type Acting, type Grants } from '@domain/community/grants';
import { refuse } from '@domain/kernel/result';
import { change } from './change';
import type { Context } from './implement';

/** Lets every ledger that seats the home know whether this person may book for it by a letter of authority, and until when. Before either is acknowledged. */
export async function seatProxy({ store, at }: Pick<Context, 'store' | 'at'>, homeId: string, people: Pick<People, 'proxies'>, openid: OpenId, sales?: number): Promise<void> {
  const key = homeKeyOf(homeId), booking = people.proxies.find((one) => one.openid === openid && isLive(one, at) && one.scopes.includes('book'));
  const { guard, patch } = booking ? admitProxy(key, openid, { from: beginsAt(booking), until: endsAt(booking) }, sales) : endProxy(key, openid);
  await store.applyAll('ledgers', { guard: { communityId: communityOf(homeId), buildings: key.split('-')[0] ?? '', ...guard }, patch });
}

/** Takes the lead to a home out of a person's grants; what they may do there has ended in the case before. */
export async function forgetActing(context: Pick<Context, 'store' | 'request' | 'at'>, openid: OpenId, homeId: HomeId, as?: Acting['as'], no?: number): Promise<void> {
  const own = { ...context, request: { ...context.request, id: `${context.request.id}.${homeKeyOf(homeId)}.${as ?? ''}.${no ?? ''}` } };
  const hasPart = (grants: Grants): boolean => withoutActing(grants, homeId, as, no).acting?.length !== (grants.acting?.length ?? 0);
  await change(own, 'grants', openid, (grants) => (grants && hasPart(grants) ? { ok: true, document: withoutActing(grants ?? noGrants(openid), homeId, as, no), answer: null } : refuse('NO_PART')));
}
