import { NEVER } from '@domain/kernel/calendar';
import { contract } from '@contract/contract';
import { communityOf } from '@domain/kernel/ids';
import { requestDueAt } from '@domain/privacy/keeping';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';
import { keepLog } from '@cloud/kit/keep-log';

/** A request for deletion is carried out by the beat, a week after it and not before the move-in is over; until then it can be taken back. */
export const request = implement(contract.privacy.request, async (context) => {
  const { at, openid, input: { homeId, isAsked } } = context;
  const answer = await changeCase(context, homeId, { name: isAsked ? 'deletion-asked' : 'deletion-dropped' }, ({ moveIn }) => {
    const privacy = { ...moveIn.privacy, request: isAsked ? moveIn.privacy?.request ?? { at, by: openid } : null }, due = requestDueAt({ ...moveIn, privacy });
    return { ok: true as const, moveIn: { privacy }, answer: { dueAt: due < NEVER ? due : null } };
  });
  if (answer.ok && isAsked) await keepLog(context, communityOf(homeId), { by: openid, what: 'deletion-asked', of: homeId });
  return answer;
});
