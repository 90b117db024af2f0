import { contract } from '@contract/contract';
import { refuse as no } from '@domain/kernel/result';
import { implement } from '@cloud/kit/implement';
import { closeMark, decide } from './decide';

/** Says no, with one of the reasons that tell nothing of the roster. */
export const refuseAsk = implement(contract.binding.refuse, async (context) => {
  const { store, input: { askId, reason } } = context;
  const ask = await store.find('bindAsks', askId);
  await context.right();
  if (!ask) return no('ASK_UNKNOWN');
  const answer = await decide(context, ask, { ownerNo: 0, reason });
  if (answer.ok) await closeMark(context, ask);
  return answer;
});
