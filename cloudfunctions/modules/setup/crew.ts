import { contract } from '@contract/contract';
import { maskPhone } from '@domain/kernel/mask';
import { ok } from '@domain/kernel/result';
import { implement } from '@cloud/kit/implement';

/** Everybody who holds a place, in the order they were taken on. */
export const crew = implement(contract.setup.crew, async ({ store, vault, right, input }) => {
  const [community] = await Promise.all([store.find('communities', input.communityId, ['crew']), right()]);
  const members = (community?.crew ?? []).filter(({ left }) => !left);
  return ok({ crew: members.map(({ id, name, phone, duties, isManager, openid }) => ({ id, name, phone: maskPhone(vault.open(phone)), duties, isManager, hasJoined: openid !== null })) });
});
