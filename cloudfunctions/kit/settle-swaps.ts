import { refuse } from '@domain/kernel/result';
import type { LotId } from '@domain/kernel/ids';
import type { Turn } from '@domain/parking/change-lot';
import type { LotSwap, SwapVerdict } from '@domain/parking/lot';
import { decidedSwap, endedSwap, forgottenVerdict, openSwaps } from '@domain/parking/swap-lots';
import { change } from './change';
import type { Context } from './implement';

type Kit = Pick<Context, 'store' | 'at' | 'heardAt'>;

/** Goes on with a swap over two lots from wherever it was cut short: decided there, ended here, forgotten there. Null when a lot was too busy: ask again. */
export async function settleSwap(context: Kit, lotId: LotId, id: string, swap: LotSwap, turn: Turn): Promise<SwapVerdict | null> {
  const part = (name: string): Kit & Pick<Context, 'request'> => ({ ...context, request: { id: `swap-${name}-${id}`, digest: id } });
  const decided = await change(part('there'), 'lots', swap.to, (there) => {
    if (!there) return refuse('LOT_UNKNOWN');
    const { lot, verdict } = decidedSwap(there, id, swap, lotId, turn);
    return { ok: true as const, document: lot, answer: verdict };
  });
  if (!decided.ok) return null;
  const ended = await change(part('here'), 'lots', lotId, (lot) => (lot ? { ok: true as const, document: endedSwap(lot, id, decided.value, turn), answer: null } : refuse('LOT_UNKNOWN')));
  if (!ended.ok) return null;
  await change(part('over'), 'lots', swap.to, (there) => (there ? { ok: true as const, document: forgottenVerdict(there, id), answer: null } : refuse('LOT_UNKNOWN')));
  return decided.value;
}

/** Every swap begun in this lot that was cut short. False when one still is. */
export async function settleSwaps(context: Kit, lot: { readonly _id: LotId; readonly swaps?: Readonly<Record<string, LotSwap>> }, turn: Turn): Promise<boolean> {
  for (const [id, swap] of openSwaps(lot)) if (!(await settleSwap(context, lot._id, id, swap, turn))) return false;
  return true;
}
