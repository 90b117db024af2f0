import { crewRole } from '@domain/community/grants';
import { communityOf, type LotId } from '@domain/kernel/ids';
import { refuse, type Ok, type Refusal } from '@domain/kernel/result';
import type { Turn } from '@domain/parking/change-lot';
import type { Lot } from '@domain/parking/lot';
import { change } from '@cloud/kit/change';
import { sha256 } from '@cloud/kit/digest';
import type { Context } from '@cloud/kit/implement';

type No = Refusal;
/** A manager's hand on a lot: a member of the crew by number. */
export async function turnOf({ right, at }: Pick<Context, 'right' | 'at'>, communityId: string): Promise<Turn> {
  return { at, by: crewRole((await right()).grants, communityId)?.memberId ?? '', digest: sha256 };
}

/** One versioned write of one lot: no space can be given twice. */
export async function changeLot<A, R extends Ok<{ readonly lot: Lot; readonly answer: A }> | No>(context: Context, lotId: LotId, decide: (lot: Lot, turn: Turn) => R) {
  const [stored, turn] = await Promise.all([context.store.find('lots', lotId), turnOf(context, communityOf(lotId))]);
  return change(context, 'lots', lotId, (lot) => {
    if (!lot) return refuse('LOT_UNKNOWN');
    const next = decide(lot, turn);
    return next.ok ? { ok: true as const, document: next.value.lot, answer: next.value.answer as R extends Ok<{ readonly answer: infer T }> ? T : never } : (next as Extract<R, No>);
  }, stored);
}
