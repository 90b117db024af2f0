import { contract } from '@contract/contract';
import { refuse } from '@domain/kernel/result';
import { asksOf, settledAsk } from '@domain/parking/asks';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';

/** Agreed or declined, for a no with its reason; the household hears of it in the same write. */
export const decide = implement(contract.parking.decide, async (context) => {
  const { at, input: { homeId, no, isAgreed, words } } = context, state = isAgreed ? 'agreed' as const : 'declined' as const;
  if (!isAgreed && words.length < 2) return refuse('WHY_NEEDED');
  return changeCase(context, homeId, { name: `parking-${state}`, of: String(no) }, ({ moveIn }) => {
    const next = settledAsk(asksOf(moveIn), no, { state, at, words });
    return next.ok ? { ok: true as const, moveIn: { parking: next.value.parking }, answer: { state }, tell: [{ kind: 'parking', words: { what: state, of: next.value.ask.kind, why: words } }] } : next;
  });
});
