import { contract } from '@contract/contract';
import { homeLabel } from '@domain/community/home';
import { maskName } from '@domain/kernel/mask';
import { ok, refuse } from '@domain/kernel/result';
import { findCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';

/** What staff need to take a registration down on the telephone; of the owner's own draft only that there is one. */
export const frame = implement(contract.registration.frame, async (context) => {
  const { store, input: { homeId } } = context;
  const [{ stored: moveIn }, home] = await Promise.all([findCase(context, homeId, false), store.find('homes', homeId, ['owners'])]);
  if (!moveIn || !home) return refuse('NO_CASE');
  const [first] = home.owners;
  return ok({
    label: homeLabel(moveIn.place), owners: moveIn.owners.map(({ no, name, phoneTail }) => ({ no, name: maskName(name), phoneTail })), isProven: { idNumber: !!first?.idNumber, phone: !!first?.phone },
    state: moveIn.review.state, savedAt: moveIn.registration?.savedAt ?? null, isTakenDown: !!moveIn.registration?.takenBy, extras: moveIn.formExtras ?? [],
  });
});
