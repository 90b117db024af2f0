import { contract } from '@contract/contract';
import { communityOf } from '@domain/kernel/ids';
import { ok, refuse } from '@domain/kernel/result';
import { swappedSpaces } from '@domain/parking/change-lot';
import { begunSwap } from '@domain/parking/swap-lots';
import { sha256 } from '@cloud/kit/digest';
import { implement, type Context } from '@cloud/kit/implement';
import { settleSwap } from '@cloud/kit/settle-swaps';
import { tellHomes } from '@cloud/kit/tell-homes';
import { changeLot, turnOf } from './change-lot';

export const swap = implement(contract.parking.swap, async (context) => {
  const { lotId, no, other, otherLotId, why } = context.input;
  if (otherLotId && otherLotId !== lotId) return overTwoLots({ ...context, input: { ...context.input, otherLotId } });
  const swapped = await changeLot(context, lotId, (lot, turn) => {
    const next = swappedSpaces(lot, no, other, why, turn);
    return next.ok ? ok({ lot: next.value, answer: null }) : next;
  });
  return swapped.ok ? ok({ untold: await tellHomes(context, lotId) }) : swapped;
});

/** Begun in the first lot; whatever is cut short after that is gone on with by this request asked again, or by whoever next touches the lot. */
async function overTwoLots(context: Context<typeof contract.parking.swap> & { readonly input: { readonly otherLotId: `lot_${string}` } }) {
  const { store, request, input: { lotId, no, other, otherLotId, why } } = context, id = `s${sha256(request.id).slice(0, 12)}`;
  const there = communityOf(otherLotId) === communityOf(lotId) ? await store.find('lots', otherLotId, ['type']) : null;
  const begun = await changeLot(context, lotId, (lot) => {
    const next = there ? begunSwap(lot, { _id: otherLotId, type: there.type }, id, no, other, why) : refuse('LOT_UNKNOWN');
    return next.ok ? ok({ lot: next.value, answer: next.value.swaps[id] ?? null }) : next;
  });
  if (!begun.ok) return begun;
  const verdict = begun.value && await settleSwap(context, lotId, id, begun.value, await turnOf(context, communityOf(lotId)));
  if (!verdict || (!verdict.went && verdict.code === 'BUSY')) return { ok: false as const, code: 'BUSY' as const, data: {} };
  if (!verdict.went) return refuse(verdict.code, { no: other });
  const untold = await Promise.all([lotId, otherLotId].map((one) => tellHomes(context, one)));
  return ok({ untold: untold[0] ?? 0 });
}
