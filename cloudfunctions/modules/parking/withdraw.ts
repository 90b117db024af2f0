import { contract } from '@contract/contract';
import { asksOf, settledAsk } from '@domain/parking/asks';
import { changeCase } from '@cloud/kit/change-case';
import { implement } from '@cloud/kit/implement';

export const withdraw = implement(contract.parking.withdraw, (context) => changeCase(context, context.input.homeId, { name: 'parking-withdrawn', of: String(context.input.no) }, ({ moveIn }) => {
  const next = settledAsk(asksOf(moveIn), context.input.no, { state: 'withdrawn' });
  return next.ok ? { ok: true as const, moveIn: { parking: next.value.parking }, answer: { state: 'withdrawn' as const } } : next;
}));
