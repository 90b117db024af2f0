import { contract } from '@contract/contract';
import type { Duty } from '@domain/community/community';
import { joined, memberOfPhone, withRole } from '@domain/community/crew';
import { noGrants } from '@domain/community/grants';
import { partnerJoined, partnerOfPhone, withPartner } from '@domain/community/partners';
import { afterRight, isLocked } from '@domain/identity/bind-lock';
import { refuse } from '@domain/kernel/result';
import { change, keptAnswer } from '@cloud/kit/change';
import { admitToLedgers, endRole } from '@cloud/kit/crew-rights';
import { endPartner } from '@cloud/kit/partner-rights';
import { implement } from '@cloud/kit/implement';
import { wrongProof } from '@cloud/kit/wrong-proof';

type Joined = { readonly name: string; readonly duties: readonly Duty[]; readonly isManager: boolean };

/** Takes up the place made for this phone. A place held by another WeChat account moves here: the phone proves the person. Rights are on the ledgers before they are acknowledged. */
export const join = implement(contract.session.join, async (context) => {
  const { store, vault, cloud, input: { communityId, phoneCode }, openid, at } = context;
  const grants = await store.find('grants', openid);
  const before = keptAnswer<Joined>(grants, context.request);
  if (before) return before;
  if (grants && isLocked(grants, at)) return refuse('LOCKED', { until: grants.bindLockedUntil });
  const phone = await cloud.phoneOf(phoneCode);
  if (!phone) return refuse('PHONE_CODE');
  const community = await store.find('communities', communityId);
  const member = community && vault.indexes(phone).map((index) => memberOfPhone(community.crew, index)).find(Boolean);
  const partner = community && !member ? vault.indexes(phone).map((index) => partnerOfPhone(community.partners ?? [], index)).find(Boolean) : undefined;
  if (community && partner) {
    const { firm, person } = partner;
    if (person.openid !== openid && !(await store.replace('communities', communityId, community._v, { partners: partnerJoined(community.partners ?? [], person.id, openid) }))) return { ok: false, code: 'BUSY', data: {} };
    if (person.openid && person.openid !== openid) await endPartner(context, communityId, person.openid);
    const role = { communityId, communityName: community.name, firmId: firm.id, firm: firm.name, personId: person.id, name: person.name };
    return change(context, 'grants', openid, (current) => ({ ok: true, document: { ...withPartner(current ?? noGrants(openid), role), ...afterRight() }, answer: { name: person.name, duties: [], isManager: false } satisfies Joined }), grants);
  }
  if (!community || !member) return wrongProof(context, grants);
  if (member.openid !== openid && !(await store.replace('communities', communityId, community._v, { crew: joined(community.crew, member.id, openid) }))) return { ok: false, code: 'BUSY', data: {} };
  if (member.openid && member.openid !== openid) await endRole(context, communityId, member.openid);
  await admitToLedgers(context, communityId, { ...member, openid });
  const { name, duties, isManager } = member;
  const answer: Joined = { name, duties, isManager };
  return change(context, 'grants', openid, (current) => ({ ok: true, document: { ...withRole(current ?? noGrants(openid), community, member), ...afterRight() }, answer }), grants);
});
