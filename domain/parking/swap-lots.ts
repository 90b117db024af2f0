import type { LotId } from '../kernel/ids';
import { ok, refuse } from '../kernel/result';
import { changedLot, type Turn } from './change-lot';
import type { Lot, LotSwap, Space, SwapVerdict, ToTell } from './lot';

/**
 * Two homes change places over two lots, or one moves to a free space of another: two documents, so it goes in four writes, each harmless to repeat.
 * Begun here (the space is held), decided there (by one write, for good), carried out here, forgotten there. Whoever next touches either lot goes on where it was cut short.
 */
export function begunSwap(lot: Lot, there: Pick<Lot, '_id' | 'type'>, id: string, no: string, other: string, why: string) {
  const here = lot.spaces[no];
  if (!here) return refuse('SPACE_UNKNOWN', { no });
  if (here.state !== 'assigned') return refuse('SPACE_NOT_ASSIGNED', { no });
  if (there.type !== lot.type) return refuse('LOT_OTHER_TYPE');
  return ok({ ...lot, swaps: { ...lot.swaps, [id]: { no, to: there._id, other, home: here.home, why } satisfies LotSwap } });
}

/** Each is forgotten when its swap is over; one cut short at that very moment stays, and that is all that does. */
const VERDICTS_KEPT = 20;

/** The other lot's word on it, kept there until the first lot has done its part. Asked again it is the same, whatever has become of the space since. */
export function decidedSwap(there: Lot, id: string, { no, other, home, why }: LotSwap, from: LotId, turn: Turn): { readonly lot: Lot; readonly verdict: SwapVerdict } {
  const said = there.verdicts?.[id];
  if (said) return { lot: there, verdict: said };
  const space = there.spaces[other], kept = (verdict: SwapVerdict) => Object.fromEntries([...Object.entries(there.verdicts ?? {}), [id, verdict] as const].slice(-VERDICTS_KEPT));
  // Its home is on its way out of it: given now, that home would come back to a space of somebody else.
  const isMoving = openSwaps(there).some(([, one]) => one.no === other);
  if (isMoving || (space?.state !== 'free' && space?.state !== 'assigned')) {
    const verdict: SwapVerdict = { went: false, code: isMoving ? 'BUSY' : space ? 'SPACE_NOT_FREE' : 'SPACE_UNKNOWN' };
    return { lot: { ...there, verdicts: kept(verdict) }, verdict };
  }
  const verdict: SwapVerdict = { went: true, former: space.state === 'assigned' ? space.home : '' };
  // It has both already: each stays where it is.
  if (verdict.former === home) return { lot: { ...there, verdicts: kept(verdict) }, verdict };
  const moved: ToTell = { home, what: 'moved', no: other, was: no, why, from };
  return { lot: changedLot({ ...there, verdicts: kept(verdict) }, { ...there.spaces, [other]: { state: 'assigned', home, since: turn.at } }, [{ what: 'space-moved', of: `${from}|${no}>${other}|${home}` }], [moved], turn), verdict };
}

/** The first lot's part: the space goes to whoever was in the other, or is free. A home that has left it meanwhile took nothing with it. */
export function endedSwap(lot: Lot, id: string, verdict: SwapVerdict, turn: Turn): Lot {
  const swap = lot.swaps?.[id];
  if (!swap) return lot;
  const { [id]: _over, ...swaps } = lot.swaps ?? {}, space = lot.spaces[swap.no], { no, to, other, home, why } = swap;
  const isFree = space?.state === 'free' || (space?.state === 'assigned' && space.home === home);
  if (!verdict.went || !isFree || verdict.former === home) return { ...lot, swaps };
  const next: Space = verdict.former ? { state: 'assigned', home: verdict.former, since: turn.at } : { state: 'free' };
  const told: readonly ToTell[] = verdict.former ? [{ home: verdict.former, what: 'moved', no, was: other, why, from: to }] : [];
  return changedLot({ ...lot, swaps }, { ...lot.spaces, [no]: next }, verdict.former ? [{ what: 'space-moved', of: `${to}|${other}>${no}|${verdict.former}` }] : [], told, turn);
}

export const forgottenVerdict = (lot: Lot, id: string): Lot => {
  const { [id]: _said, ...verdicts } = lot.verdicts ?? {};
  return { ...lot, verdicts };
};
/** Swaps begun here that are not over. */
export const openSwaps = ({ swaps = {} }: Pick<Lot, 'swaps'>): readonly (readonly [string, LotSwap])[] => Object.entries(swaps);
/** What is still to be done for a lot: homes to be told, and swaps cut short. */
export const owedBy = (lot: Pick<Lot, 'swaps' | 'tell'>): number => Object.keys(lot.tell).length + openSwaps(lot).length;
