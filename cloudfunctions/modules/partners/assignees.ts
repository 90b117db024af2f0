import { contract } from '@contract/contract';
import { firmsOf, peopleOfFirm } from '@domain/community/partners';
import { ok } from '@domain/kernel/result';
import { implement } from '@cloud/kit/implement';

/** Firms and people by name; of our own those who repair. */
export const assignees = implement(contract.partners.assignees, async ({ store, right, input: { communityId } }) => {
  const [community] = await Promise.all([store.find('communities', communityId, ['partners', 'crew']), right()]);
  return ok({
    firms: firmsOf(community ?? {}).map((firm) => ({ id: firm.id, name: firm.name, trades: firm.trades, people: peopleOfFirm(firm).map(({ id, name }) => ({ id, name })) })),
    crew: (community?.crew ?? []).filter(({ left, duties }) => !left && duties.includes('repair')).map(({ id, name }) => ({ id, name })),
  });
});
