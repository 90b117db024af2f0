import { contract } from '@contract/contract';
import { ok } from '@domain/kernel/result';
import { swappedSpaces } from '@domain/parking/change-lot';
import { implement } from '@cloud/kit/implement';
import { changeLot } from './change-lot';
import { tellHomes } from './tell-homes';

export const swap = implement(contract.parking.swap, async (context) => {
  const { lotId, no, other, why } = context.input;
  const swapped = await changeLot(context, lotId, (lot, turn) => {
    const next = swappedSpaces(lot, no, other, why, turn);
    return next.ok ? ok({ lot: next.value, answer: null }) : next;
  });
  return swapped.ok ? ok({ untold: await tellHomes(context, lotId) }) : swapped;
});
