import { crewRole } from '@domain/community/grants';
import type { Draw } from '@domain/draw/draw';
import type { Turn } from '@domain/draw/turn-draw';
import { MINUTE } from '@domain/kernel/calendar';
import { communityOf, type DrawId } from '@domain/kernel/ids';
import { refuse, type Ok } from '@domain/kernel/result';
import { change } from '@cloud/kit/change';
import { sha256 } from '@cloud/kit/digest';
import type { Context } from '@cloud/kit/implement';

type No = { readonly ok: false; readonly code: string; readonly data: unknown };

/**
 * One turn of a draw by a manager. `after`: what the ledgers of its homes have to do then: they are marked before the turn is written, so that
 * whatever is cut short afterwards is found by the beat. What the turn does not change marks nothing.
 */
export async function turn<R extends Ok<Draw> | No>(context: Context, drawId: DrawId, after: 'look' | 'tell' | null, turned: (draw: Draw, by: Turn) => R) {
  const { store, at } = context, communityId = communityOf(drawId);
  const [stored, { grants }] = await Promise.all([store.find('draws', drawId), context.right()]);
  const by: Turn = { at, by: crewRole(grants, communityId)?.memberId ?? '', digest: sha256 };
  const first = stored && turned(stored, by);
  if (stored && first?.ok && first.value !== stored && after) await markLedgers({ store }, first.value, after, first.value.state === 'open' ? first.value.closesAt : at + MINUTE);
  return change(context, 'draws', drawId, (draw) => {
    if (!draw) return refuse('DRAW_UNKNOWN');
    const next = turned(draw, by);
    return next.ok ? { ok: true as const, document: next.value, answer: { state: next.value.state } } : (next as Extract<R, No>);
  }, stored);
}

/** The ledgers of those who may enter look at the draw then; `tell`: their homes hear of it from the first on. */
async function markLedgers({ store }: Pick<Context, 'store'>, draw: Pick<Draw, '_id' | 'communityId' | 'batchId'>, what: 'look' | 'tell', at: number): Promise<void> {
  await store.applyAll('ledgers', {
    guard: { communityId: draw.communityId, ...(draw.batchId ? { batchId: draw.batchId } : {}) },
    patch: { set: { [`draws.${draw._id}.at`]: at, ...(what === 'tell' ? { [`draws.${draw._id}.told`]: 0 } : {}), dueAt: 0 } },
  });
}
