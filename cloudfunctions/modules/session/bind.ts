import { contract } from '@contract/contract';
import { hasLeft, noGrants } from '@domain/community/grants';
import { homeLabel, type Home, type RosterOwner } from '@domain/community/home';
import { afterRight, isLocked, stillOpen, triesLeft } from '@domain/identity/bind-lock';
import { refuse } from '@domain/kernel/result';
import { admitOwner } from '@cloud/kit/admit-owner';
import { change, keptAnswer } from '@cloud/kit/change';
import { endOwner } from '@cloud/kit/end-owner';
import { implement } from '@cloud/kit/implement';
import { wrongProof } from '@cloud/kit/wrong-proof';
import { provenByInvite } from './proven-by-invite';

/**
 * Binds every home of the community whose owner has this phone and this ID tail, or the one an invite code names. Wrong proofs count against the person and against each home of that phone;
 * the answer is the same whichever was wrong. Rights are written into ledger and case before they are acknowledged.
 */
export const bind = implement(contract.session.bind, async (context) => {
  const { store, vault, cloud, input, openid, at } = context;
  const grants = await store.find('grants', openid);
  const before = keptAnswer<{ homes: { homeId: string; label: string }[] }>(grants, context.request);
  if (before) return before;
  if (grants && isLocked(grants, at)) return refuse('LOCKED', { until: grants.bindLockedUntil });
  const phone = await cloud.phoneOf(input.phoneCode);
  if (!phone) return refuse('PHONE_CODE');
  const homes = await store.list('homes', { where: { communityId: input.communityId, 'owners.phoneIndex': among(vault.indexes(phone)) }, limit: 20 });
  const proven = input.invite !== undefined ? await provenByInvite(context, input.communityId, input.invite, phone)
    : homes.filter((home) => !isLocked(home, at)).flatMap((home) => { const owner = ownerOf(home, vault.indexes(phone), vault.indexes(`${home._id}|${input.idTail}`)); return owner ? [{ home, owner }] : []; });
  if (!proven.length) return wrongProof(context, grants, homes);
  const admitted: typeof proven[number][] = [];
  for (const one of proven) if (await admitOwner(context, one.home, one.owner, openid, stillOpen(one.home, at))) admitted.push(one);
  const bound = admitted.map(({ home, owner }) => ({ homeId: home._id, ownerNo: owner.no, name: owner.name }));
  let out: typeof bound = [];
  const answer = await change(context, 'grants', openid, (current) => {
    const base = current ?? noGrants(openid), mine = bound.filter((one) => !hasLeft(base, one, at));
    out = bound.filter((one) => !mine.includes(one));
    // Sold or locked at this moment: nothing is theirs, and it was no wrong proof.
    if (!mine.length) return refuse('NOT_MATCHED', { left: triesLeft(base) });
    const others = base.homes.filter(({ homeId }) => !mine.some((one) => one.homeId === homeId));
    return { ok: true, document: { ...base, ...afterRight(), homes: [...others, ...mine] }, answer: { homes: admitted.filter(({ home }) => mine.some((one) => one.homeId === home._id)).map(({ home }) => ({ homeId: home._id, label: homeLabel(home) })) } };
  }, grants);
  // Let in at home and seat a moment before, and named no more since: out again everywhere.
  for (const { home } of admitted) if (out.some(({ homeId }) => homeId === home._id) && !(await endOwner(context, { _id: home._id, _v: 0 }, openid))) return { ok: false, code: 'BUSY', data: {} };
  return answer;
});

const ownerOf = (home: Home, phones: readonly string[], proofs: readonly string[]): RosterOwner | undefined => home.owners.find((owner) => phones.includes(owner.phoneIndex) && proofs.includes(owner.idTailProof));
/** One value as a rule; several only while the index key is changed. */
const among = (indexes: readonly string[]) => (indexes.length > 1 ? { in: indexes } : indexes[0] ?? '');
