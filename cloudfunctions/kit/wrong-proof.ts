import { noGrants, type Grants } from '@domain/community/grants';
import type { Home } from '@domain/community/home';
import { afterWrong, isLocked, triesLeft, wrongCounted, type Lock } from '@domain/identity/bind-lock';
import { refuse } from '@domain/kernel/result';
import type { Context } from './implement';

/** Whatever matched nothing was counted to the end by others. */
async function counted({ store, at }: Pick<Context, 'store' | 'at'>, collection: 'grants' | 'homes', id: string, known: Lock): Promise<Lock> {
  const updates = wrongCounted(known, at), last = updates.length - 1;
  for (const [i, update] of updates.entries()) if (await store.apply(collection, id, update)) return i === last ? locked(at) : afterWrong(known, at);
  return locked(at);
}
const locked = (at: number): Lock => afterWrong({ bindTries: Number.MAX_SAFE_INTEGER - 1, bindLockedUntil: 0 }, at);

/** A proof that fits nothing counts against the person and against the homes it was tried on; the answer is the same whichever was wrong. */
export async function wrongProof(context: Pick<Context, 'store' | 'openid' | 'at'>, grants: Grants | null, homes: readonly Home[] = []) {
  const { store, openid, at } = context, nobody = noGrants(openid), first = afterWrong(nobody, at);
  const person = async (): Promise<Lock> => (!grants && (await store.insert('grants', { ...nobody, ...first })) ? first : counted(context, 'grants', openid, grants ?? nobody));
  const [lock] = await Promise.all([person(), ...homes.map((home) => counted(context, 'homes', home._id, home))]);
  return isLocked(lock, at) ? refuse('LOCKED', { until: lock.bindLockedUntil }) : refuse('NOT_MATCHED', { left: triesLeft(lock) });
}
