import { contract } from '@contract/contract';
import { hired } from '@domain/community/crew';
import { change } from '@cloud/kit/change';
import { sha256 } from '@cloud/kit/digest';
import { implement } from '@cloud/kit/implement';

/** Makes a place for a phone. It counts once its holder has joined. */
export const hire = implement(contract.setup.hire, async (context) => {
  const { vault, input: { communityId, name, phone, duties, isManager } } = context;
  const member = { id: `mem_${sha256(context.request.id).slice(0, 10)}`, name, duties, isManager, phone: vault.seal(phone), phoneIndex: vault.index(phone), phoneTail: phone.slice(-4) };
  return change(context, 'communities', communityId, (community) => {
    if (!community) throw new Error(`${communityId} is granted but missing`);
    const crew = hired(community.crew, member);
    return crew.ok ? { ok: true, document: { ...community, crew: crew.value }, answer: { id: member.id } } : crew;
  });
});
