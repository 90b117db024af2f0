import { contract } from '@contract/contract';
import { ok } from '@domain/kernel/result';
import { releasedSpace } from '@domain/parking/change-lot';
import { implement } from '@cloud/kit/implement';
import { tellHomes } from '@cloud/kit/tell-homes';
import { changeLot } from './change-lot';

export const release = implement(contract.parking.release, async (context) => {
  const { lotId, no, why } = context.input;
  const released = await changeLot(context, lotId, (lot, turn) => {
    const next = releasedSpace(lot, no, why, turn);
    return next.ok ? ok({ lot: next.value, answer: null }) : next;
  });
  return released.ok ? ok({ untold: await tellHomes(context, lotId) }) : released;
});
