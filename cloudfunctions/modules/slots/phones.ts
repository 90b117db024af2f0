import { contract } from '@contract/contract';
import { ok, refuse } from '@domain/kernel/result';
import { implement } from '@cloud/kit/implement';

/** Unsealed for this one home only, and only once the right is known. */
export const phones = implement(contract.slots.phones, async ({ store, vault, right, log, input: { homeId } }) => {
  const [home] = await Promise.all([store.find('homes', homeId, ['owners']), right()]);
  if (!home) return refuse('HOME_UNKNOWN');
  log({ phones: homeId });
  return ok({ phones: home.owners.filter(({ phone }) => phone).map(({ name, phone }) => ({ name, phone: vault.open(phone) })) });
});
