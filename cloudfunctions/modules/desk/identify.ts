import { contract } from '@contract/contract';
import { afterRight, afterWrong, isLocked, triesLeft, type Lock } from '@domain/identity/bind-lock';
import { caseIdOf } from '@domain/kernel/ids';
import { refuse } from '@domain/kernel/result';
import { peopleOf } from '@domain/people/people';
import { mayAct } from '@domain/people/proxy';
import { firstOwnerNo } from '@domain/movein/first-owner';
import { awaitsSecond } from '@domain/movein/identified';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';
import { acceptedTail } from '@cloud/kit/registration-record';

/** The paper beside the contract record, or a proxy's beside the letter of authority: the tail typed from the paper must be the record's. Where the roster has no number of an owner it is the one a reviewer accepted. Wrong tails count against the household's visit. */
export const identify = implement(contract.desk.identify, async (context) => {
  const { store, vault, openid, at, input: { homeId, ownerNo, proxyNo, idTail, isTry } } = context;
  const isProof = (kept: string): boolean => vault.index(`${homeId}|${idTail}`, kept) === kept;
  // What a wrong tail leaves behind; the refusal itself writes nothing.
  let counted: Lock | null = null;
  const answer = await changeCase(context, homeId, { name: 'identified', step: 'identity', of: proxyNo === undefined ? `owner:${ownerNo}` : `proxy:${proxyNo}`, needsSeat: true, beside: store.find('homes', homeId) }, ({ moveIn }, { name }, home) => {
    const first = moveIn.identity, isSecond = awaitsSecond(moveIn);
    if (first && (!isSecond || (proxyNo === undefined ? first.proxyNo !== undefined || first.ownerNo !== ownerNo : first.proxyNo !== proxyNo))) return refuse('ALREADY_DONE');
    if (first?.by === openid) return refuse('SAME_PERSON', { name });
    if (isLocked(moveIn.identityLock, at)) return refuse('LOCKED', { until: moveIn.identityLock.bindLockedUntil });
    const proxy = proxyNo === undefined ? undefined : peopleOf(moveIn).proxies.find(({ no }) => no === proxyNo);
    if (proxyNo !== undefined && !(proxy && mayAct(proxy, 'visit', at))) return refuse('PROXY_OVER');
    const who = proxy ? { who: 'proxy' as const, ownerNo: proxy.ownerNo, proxyNo: proxy.no } : { who: ownerNo === firstOwnerNo(moveIn.owners) ? 'owner' as const : 'co-owner' as const, ownerNo };
    const kept = (proxy ?? home?.owners.find(({ no }) => no === ownerNo))?.idTailProof ?? '', accepted = kept ? null : acceptedTail(vault, moveIn, ownerNo);
    if (!isTry && !kept && accepted === null) return refuse('ID_NOT_ON_FILE');
    if (!isTry && (kept ? isProof(kept) : accepted === idTail)) return { ok: true as const, moveIn: { identity: first ? { ...first, second: { at, by: openid, name } } : { at, by: openid, name, ...who }, identityLock: afterRight() }, answer: { at }, ...(first ? { done: { name: 'identity-seconded' } } : {}), tell: first || !moveIn.identityTwice ? [{ kind: 'identified', words: {} }] : [] };
    const lock = counted = afterWrong(moveIn.identityLock, at);
    return lock.bindLockedUntil ? refuse('LOCKED', { until: lock.bindLockedUntil }) : refuse('ID_MISMATCH', { left: triesLeft(lock) });
  });
  if (counted) await store.apply('cases', caseIdOf(homeId), { guard: {}, patch: { set: { identityLock: counted } } });
  return answer;
});
