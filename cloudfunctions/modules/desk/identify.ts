import { contract } from '@contract/contract';
import type { Home } from '@domain/community/home';
import { afterRight, afterWrong, isLocked, triesLeft, type Lock } from '@domain/identity/bind-lock';
import { caseIdOf } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';

/** The paper beside the contract record: the tail typed from the paper must be the record's. Wrong tails count against the household's visit. */
export const identify = implement(contract.desk.identify, async (context) => {
  const { store, vault, openid, at, input: { homeId, ownerNo, idTail } } = context;
  const isRight = (home: Home | null): boolean => home?.owners.find(({ no }) => no === ownerNo)?.idTailProof === vault.index(`${homeId}|${idTail}`);
  // What a wrong tail leaves behind; the refusal itself writes nothing.
  let counted: Lock | null = null;
  const answer = await changeCase(context, homeId, { name: 'identified', step: 'identity', of: `owner:${ownerNo}`, needsSeat: true, beside: store.find('homes', homeId) }, ({ moveIn }, _right, home) => {
    if (moveIn.identity) return refuse('ALREADY_DONE');
    if (isLocked(moveIn.identityLock, at)) return refuse('LOCKED', { until: moveIn.identityLock.bindLockedUntil });
    if (isRight(home)) return { ok: true as const, moveIn: { identity: { at, by: openid, who: ownerNo === 1 ? 'owner' as const : 'co-owner' as const, ownerNo }, identityLock: afterRight() }, answer: { at }, tell: [{ kind: 'identified', words: {} }] };
    const lock = counted = afterWrong(moveIn.identityLock, at);
    return lock.bindLockedUntil ? refuse('LOCKED', { until: lock.bindLockedUntil }) : refuse('ID_MISMATCH', { left: triesLeft(lock) });
  });
  if (counted) await store.apply('cases', caseIdOf(homeId), { guard: {}, patch: { set: { identityLock: counted } } });
  return answer;
});
