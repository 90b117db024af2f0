import { contract } from '@contract/contract';
import { communityOf } from '@domain/kernel/ids';
import { ok, refuse } from '@domain/kernel/result';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';
import { keepLog } from '@cloud/kit/keep-log';

/** Whoever opens the list calls the home about its booking: that is the reason, and it stands in the home's record and in the community's log before a number leaves. */
export const phones = implement(contract.slots.phones, async (context) => {
  const { store, vault, openid, input: { homeId } } = context;
  const [home] = await Promise.all([store.find('homes', homeId, ['owners']), context.right()]);
  if (!home) return refuse('HOME_UNKNOWN');
  await keepLog(context, communityOf(homeId), { by: openid, what: 'phones-seen', of: `${homeId}|owners|phone|contact` });
  const kept = await changeCase(context, homeId, { name: 'phones-seen', of: 'owners|phone|contact' }, () => ({ ok: true as const, moveIn: {}, answer: null }));
  if (!kept.ok && kept.code !== 'NO_CASE') return kept;
  return ok({ phones: home.owners.filter(({ phone }) => phone).map(({ name, phone }) => ({ name, phone: vault.open(phone) })) });
});
