import { contract } from '@contract/contract';
import { firmsOf, peopleOfFirm } from '@domain/community/partners';
import { hoursOf } from '@domain/defects/clock';
import { maskPhone } from '@domain/kernel/mask';
import { ok } from '@domain/kernel/result';
import { implement } from '@cloud/kit/implement';

/** Firms with their people, the hours of each step, and which house types have a plan. */
export const list = implement(contract.partners.list, async ({ store, vault, cloud, right, input: { communityId } }) => {
  const [community, homes] = await Promise.all([store.find('communities', communityId, ['partners', 'defectTerms', 'floorPlans']), store.list('homes', { where: { communityId }, fields: ['houseType'], limit: 1000 }), right()]);
  const plans = community?.floorPlans ?? [], links = plans.length ? await cloud.links(plans.map(({ versions }) => versions.at(-1)?.fileId ?? '')) : [];
  const types = [...new Set([...homes.map(({ houseType }) => houseType), ...plans.map(({ houseType }) => houseType)])].filter(Boolean).sort();
  return ok({
    hours: hoursOf(community?.defectTerms ?? {}),
    firms: firmsOf(community ?? {}).map((firm) => ({ id: firm.id, name: firm.name, trades: firm.trades, people: peopleOfFirm(firm).map(({ id, name, phone, isLead, openid }) => ({ id, name, phone: maskPhone(vault.open(phone)), isLead, hasJoined: openid !== null })) })),
    plans: types.map((houseType) => { const at = plans.findIndex((one) => one.houseType === houseType); return { houseType, no: plans[at]?.versions.at(-1)?.no ?? 0, link: links[at] ?? '' }; }),
  });
});
