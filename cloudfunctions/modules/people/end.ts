import { contract } from '@contract/contract';
import { endedPerson, peopleOf, type People } from '@domain/people/people';
import { changeCase, findCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';
import { forgetActing, seatProxy } from '@cloud/kit/proxy-seats';

/** Takes a proxy back, ends a tenancy or a stay. The case ends it at once; ledgers and the lead in the person's grants follow before it is acknowledged, each time it is asked. */
export const end = implement(contract.people.end, async (context) => {
  const { at, openid, input: { homeId, kind, no } } = context;
  const { stored } = await findCase(context, homeId, false);
  let after: People | null = stored && peopleOf(stored);
  const answer = await changeCase(context, homeId, { name: `${kind}-ended`, of: `${kind}:${no}` }, ({ moveIn }) => {
    const ended = endedPerson(peopleOf(moveIn), kind, no, openid, at);
    if (!ended.ok) return ended;
    after = ended.value.people;
    return { ok: true as const, moveIn: { people: ended.value.people }, answer: { no } };
  }, stored);
  const whose = kind === 'guest' ? null : [...(after?.proxies ?? []), ...(after?.tenants ?? [])].find((one) => one.no === no)?.openid;
  if (!answer.ok || kind === 'guest' || !whose || !after) return answer;
  await Promise.all([seatProxy(context, homeId, after, whose), forgetActing(context, whose, homeId, kind, no)]);
  return answer;
});
