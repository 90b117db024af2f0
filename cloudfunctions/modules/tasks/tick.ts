import { contract } from '@contract/contract';
import { ticked } from '@domain/movein/tasks';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';

export const tick = implement(contract.tasks.tick, async (context) => {
  const { openid, at, input: { homeId, step } } = context;
  return changeCase(context, homeId, { name: 'step-ticked', of: step, needsSeat: true }, (facts) => {
    const done = ticked(facts, step, openid, at);
    return done.ok ? { ok: true as const, moveIn: { ticks: done.ticks }, answer: { at: done.tick.at, times: done.tick.times } } : done;
  });
});
