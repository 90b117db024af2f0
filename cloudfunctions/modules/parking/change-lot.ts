import { crewRole } from '@domain/community/grants';
import { communityOf, type LotId } from '@domain/kernel/ids';
import { refuse, type Ok, type Refusal } from '@domain/kernel/result';
import type { Turn } from '@domain/parking/change-lot';
import type { Lot } from '@domain/parking/lot';
import { openSwaps } from '@domain/parking/swap-lots';
import { change } from '@cloud/kit/change';
import { sha256 } from '@cloud/kit/digest';
import type { Context } from '@cloud/kit/implement';
import { settleSwaps } from '@cloud/kit/settle-swaps';

type No = Refusal;
/** A manager's hand on a lot: a member of the crew by number. */
export async function turnOf({ right, at }: Pick<Context, 'right' | 'at'>, communityId: string): Promise<Turn> {
  return { at, by: crewRole((await right()).grants, communityId)?.memberId ?? '', digest: sha256 };
}

/** One versioned write of one lot: no space can be given twice. A swap with another lot that was cut short is gone on with first; while one is open nothing else is decided. */
export async function changeLot<A, R extends Ok<{ readonly lot: Lot; readonly answer: A }> | No>(context: Context, lotId: LotId, decide: (lot: Lot, turn: Turn) => R) {
  const [stored, turn] = await Promise.all([context.store.find('lots', lotId), turnOf(context, communityOf(lotId))]);
  const isSettled = !stored || !openSwaps(stored).length;
  if (!isSettled) await settleSwaps(context, stored, turn);
  return change(context, 'lots', lotId, (lot) => {
    if (!lot) return refuse('LOT_UNKNOWN');
    if (openSwaps(lot).length) return { ok: false as const, code: 'BUSY' as const, data: {} };
    const next = decide(lot, turn);
    return next.ok ? { ok: true as const, document: next.value.lot, answer: next.value.answer as R extends Ok<{ readonly answer: infer T }> ? T : never } : (next as Extract<R, No>);
  }, isSettled ? stored : undefined);
}
