import { contract } from '@contract/contract';
import { personNamed } from '@domain/community/partners';
import { change } from '@cloud/kit/change';
import { sha256 } from '@cloud/kit/digest';
import { implement } from '@cloud/kit/implement';

/** Makes a place in a firm for a phone. It counts once its holder has joined. */
export const name = implement(contract.partners.name, async (context) => {
  const { vault, input: { communityId, firmId, phone, isLead } } = context;
  const person = { id: `prt_${sha256(context.request.id).slice(0, 10)}`, name: context.input.name, isLead, phone: vault.seal(phone), phoneIndex: vault.index(phone), phoneTail: phone.slice(-4) };
  return change(context, 'communities', communityId, (community) => {
    if (!community) throw new Error(`${communityId} is granted but missing`);
    const firms = personNamed(community, firmId, person);
    return firms.ok ? { ok: true, document: { ...community, partners: firms.value }, answer: { id: person.id } } : firms;
  });
});
