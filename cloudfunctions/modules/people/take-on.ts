import { contract } from '@contract/contract';
import { noGrants, withActing, type Grants } from '@domain/community/grants';
import { homeLabel } from '@domain/community/home';
import { afterRight, isLocked } from '@domain/identity/bind-lock';
import { addDays, instantOf } from '@domain/kernel/calendar';
import type { OpenId } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import type { MoveInCase } from '@domain/movein/case';
import { peopleOf, takenOn } from '@domain/people/people';
import { endsAt } from '@domain/people/proxy';
import { change, keptAnswer } from '@cloud/kit/change';
import { changeCase } from '@cloud/kit/change-case';
import { implement, type Context } from '@cloud/kit/implement';
import { forgetActing, seatProxy } from '@cloud/kit/proxy-seats';
import { wrongProof } from '@cloud/kit/wrong-proof';
import type { Stored } from '@cloud/platform/ports';

type Homes = { readonly homes: readonly { readonly homeId: string; readonly label: string }[] };
/** Homes one phone may be named by at once. */
const MOST = 10;

/** Whoever proves the phone an owner named becomes that proxy or tenant. Wrong phones count against the person; the answer tells nothing of any home. */
export const takeOn = implement(contract.people.takeOn, async (context) => {
  const { store, vault, cloud, input: { communityId, phoneCode }, openid, at } = context;
  const grants = await store.find('grants', openid);
  const before = keptAnswer<Homes>(grants, context.request);
  if (before) return before;
  if (grants && isLocked(grants, at)) return refuse('LOCKED', { until: grants.bindLockedUntil });
  const phone = await cloud.phoneOf(phoneCode);
  if (!phone) return refuse('PHONE_CODE');
  const indexes = vault.indexes(phone), cases = (await Promise.all(indexes.map((index) => store.list('cases', { where: { communityId, 'people.phones': index }, limit: MOST })))).flat();
  let mine: Grants = grants ?? noGrants(openid);
  const homes: { homeId: string; label: string }[] = [];
  for (const moveIn of cases) {
    const taken = await takeOnIn(context, moveIn, indexes);
    if (!taken) return { ok: false, code: 'BUSY', data: {} };
    const parts = [...taken.proxies.map((one) => ({ as: 'proxy' as const, no: one.no, until: endsAt(one) })), ...taken.tenants.map((one) => ({ as: 'tenant' as const, no: one.no, until: instantOf(addDays(one.to, 1)) }))];
    for (const part of parts) mine = withActing(mine, { homeId: moveIn.homeId, ...part });
    if (parts.length) homes.push({ homeId: moveIn.homeId, label: homeLabel(moveIn.place) });
  }
  if (!homes.length) return wrongProof(context, grants);
  const leads = mine.acting ?? [];
  return change(context, 'grants', openid, (current) => ({ ok: true, document: { ...leads.reduce(withActing, current ?? noGrants(openid)), ...afterRight() }, answer: { homes } }), grants);
});

/** The case names the person, the ledgers let them book, whoever had the phone before is out. Null when too busy. */
async function takeOnIn(context: Context, moveIn: Stored<MoveInCase>, indexes: readonly string[]) {
  const indexIn = (found: MoveInCase): string => indexes.find((one) => peopleOf(found).phones.includes(one)) ?? indexes[0] ?? '';
  const { openid, at } = context, former = (found: MoveInCase): readonly OpenId[] => [...peopleOf(found).proxies, ...peopleOf(found).tenants].flatMap((one) => (indexes.includes(one.phoneIndex) && one.openid && one.openid !== openid ? [one.openid] : []));
  let taken = takenOn(peopleOf(moveIn), indexIn(moveIn), openid, at), gone = former(moveIn);
  const answer = await changeCase(context, moveIn.homeId, { name: 'part-taken-on', of: [...taken.proxies.map(({ no }) => `proxy:${no}`), ...taken.tenants.map(({ no }) => `tenant:${no}`)].join(',') }, (facts) => {
    taken = takenOn(peopleOf(facts.moveIn), indexIn(facts.moveIn), openid, at);
    gone = former(facts.moveIn);
    return { ok: true as const, moveIn: { people: taken.people }, answer: null, tell: [{ kind: 'people-changed', words: { what: 'taken', name: [...taken.proxies, ...taken.tenants][0]?.name ?? '' } }] };
  }, moveIn);
  if (!answer.ok) return null;
  for (const before of new Set(gone)) { await seatProxy(context, moveIn.homeId, taken.people, before); await forgetActing(context, before, moveIn.homeId); }
  if (taken.proxies.length) await seatProxy(context, moveIn.homeId, taken.people, openid, moveIn.sales);
  return taken;
}
