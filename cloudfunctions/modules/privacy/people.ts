import { contract } from '@contract/contract';
import { homeLabel } from '@domain/community/home';
import { maskIdNumber, maskName, maskPhone } from '@domain/kernel/mask';
import { ok, refuse } from '@domain/kernel/result';
import { findCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';
import { peopleOf } from './people-of';

/** Masked, to choose from whose number is needed. */
export const people = implement(contract.privacy.people, async (context) => {
  const { store, vault, input: { homeId } } = context;
  const [{ stored: moveIn }, home] = await Promise.all([findCase(context, homeId, false), store.find('homes', homeId, ['owners']), context.right()]);
  if (!moveIn || !home) return refuse('NO_CASE');
  return ok({
    label: homeLabel(moveIn.place),
    people: peopleOf(home, moveIn, vault).map(({ of, no, name, relation, phone, id }) => ({ of, no, name: maskName(name), relation, phone: phone ? maskPhone(phone) : '', id: id ? maskIdNumber(id) : '' })),
  });
});
