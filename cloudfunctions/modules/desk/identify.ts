import { contract } from '@contract/contract';
import { afterWrong, isLocked, triesLeft } from '@domain/identity/bind-lock';
import { refuse } from '@domain/kernel/result';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';

/** The paper beside the contract record: the tail typed from the paper must be the record's. Wrong tails count against the home. */
export const identify = implement(contract.desk.identify, async (context) => {
  const { store, vault, openid, at, input: { homeId, ownerNo, idTail } } = context;
  const home = await store.find('homes', homeId);
  if (!home) return refuse('NO_CASE');
  if (isLocked(home, at)) return refuse('LOCKED', { until: home.bindLockedUntil });
  if (home.owners.find(({ no }) => no === ownerNo)?.idTailProof !== vault.index(`${homeId}|${idTail}`)) {
    const lock = afterWrong(home, at);
    await store.apply('homes', homeId, { guard: { bindTries: home.bindTries }, patch: { set: lock } });
    return lock.bindLockedUntil ? refuse('LOCKED', { until: lock.bindLockedUntil }) : refuse('ID_MISMATCH', { left: triesLeft(lock) });
  }
  return changeCase(context, homeId, { name: 'identified', step: 'identity', of: `owner:${ownerNo}`, needsSeat: true }, ({ moveIn }) =>
    moveIn.identity ? refuse('ALREADY_DONE')
      : { ok: true as const, moveIn: { identity: { at, by: openid, who: ownerNo === 1 ? 'owner' as const : 'co-owner' as const, ownerNo } }, answer: { at }, tell: [{ kind: 'identified', words: {} }] });
});
