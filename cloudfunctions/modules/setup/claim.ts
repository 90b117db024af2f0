import { contract } from '@contract/contract';
import type { Community, CrewMember } from '@domain/community/community';
import { withRole } from '@domain/community/crew';
import { noGrants } from '@domain/community/grants';
import { refuse } from '@domain/kernel/result';
import { change, keptAnswer } from '@cloud/kit/change';
import { sha256 } from '@cloud/kit/digest';
import { implement } from '@cloud/kit/implement';

const FIRST_MANAGER = 'first-manager';

/** The deploy's one-time code makes the community and its first manager. Who comes first is decided by one insert; a claim cut short is taken up again by the same person. */
export const claim = implement(contract.setup.claim, async (context) => {
  const { store, vault, cloud, settings, input, openid, at } = context;
  const grants = await store.find('grants', openid);
  const before = keptAnswer<{ communityId: string }>(grants, context.request);
  if (before) return before;
  if (!settings.setupCodeDigest || sha256(input.code) !== settings.setupCodeDigest) return refuse('CODE_WRONG');
  const once = await store.find('onces', FIRST_MANAGER);
  if (once && (once.by !== openid || grants?.crew.length)) return refuse('ALREADY_CLAIMED');
  const phone = await cloud.phoneOf(input.phoneCode);
  if (!phone) return refuse('PHONE_CODE');
  if (!once && !(await store.insert('onces', { _id: FIRST_MANAGER, at, by: openid }))) return refuse('ALREADY_CLAIMED');
  const manager: CrewMember = { id: 'mem_first', name: input.name, duties: [], isManager: true, phone: vault.seal(phone), phoneIndex: vault.index(phone), phoneTail: phone.slice(-4), openid, left: false };
  const { id, buildings, ...facts } = input.community;
  const community: Community = { ...facts, _id: id, crew: [manager], declaredBuildings: buildings, ready: {}, buildings: {} };
  await store.insert('communities', community);
  return change(context, 'grants', openid, (current) => ({ ok: true, document: withRole(current ?? noGrants(openid), community, manager), answer: { communityId: id as string } }), grants);
});
