import { contract } from '@contract/contract';
import { ok } from '@domain/kernel/result';
import { markedSpaces } from '@domain/parking/change-lot';
import { implement } from '@cloud/kit/implement';
import { changeLot } from './change-lot';

/** What spaces without a home are for. */
export const mark = implement(contract.parking.mark, (context) => {
  const { lotId, nos, mark: as, why } = context.input;
  return changeLot(context, lotId, (lot, turn) => {
    const next = markedSpaces(lot, nos, as, why, turn);
    return next.ok ? ok({ lot: next.value, answer: { counts: next.value.counts } }) : next;
  });
});
