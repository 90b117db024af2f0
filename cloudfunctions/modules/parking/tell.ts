import { contract } from '@contract/contract';
import { communityOf } from '@domain/kernel/ids';
import { ok, refuse } from '@domain/kernel/result';
import { openSwaps } from '@domain/parking/swap-lots';
import { implement } from '@cloud/kit/implement';
import { settleSwaps } from '@cloud/kit/settle-swaps';
import { tellHomes } from '@cloud/kit/tell-homes';
import { turnOf } from './change-lot';

export const tell = implement(contract.parking.tell, async (context) => {
  const { store, right, input: { lotId } } = context, [lot] = await Promise.all([store.find('lots', lotId, ['swaps']), right()]);
  if (!lot) return refuse('LOT_UNKNOWN');
  const swaps = openSwaps(lot), isSettled = await settleSwaps(context, lot, await turnOf(context, communityOf(lotId)));
  for (const to of new Set(swaps.map(([, one]) => one.to))) await tellHomes(context, to);
  return ok({ untold: await tellHomes(context, lotId) + (isSettled ? 0 : swaps.length) });
});
