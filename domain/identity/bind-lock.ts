import { HOUR, type Instant } from '../kernel/calendar';
import type { Guard, Patch } from '../kernel/conditional-update';

/** Five wrong proofs, then no answer for a day: per person and per home alike (ID-1). */
export const MAX_TRIES = 5;
export const LOCK_TIME = 24 * HOUR;
export type Lock = { readonly bindTries: number; readonly bindLockedUntil: Instant };

export const isLocked = (lock: Lock, now: Instant): boolean => lock.bindLockedUntil > now;
export const afterWrong = (lock: Lock, now: Instant): Lock => {
  const tries = (lock.bindLockedUntil && lock.bindLockedUntil <= now ? 0 : lock.bindTries) + 1;
  return { bindTries: tries, bindLockedUntil: tries >= MAX_TRIES ? now + LOCK_TIME : 0 };
};
export const afterRight = (): Lock => ({ bindTries: 0, bindLockedUntil: 0 });
export const triesLeft = (lock: Lock): number => Math.max(0, MAX_TRIES - lock.bindTries);

/**
 * One wrong proof more as conditional updates, each for when the one before it matched nothing. Tries made side by side have all read the same count: they are added up where they are
 * stored, so that a hundred at once are a hundred.
 */
export function wrongCounted(known: Lock, now: Instant): readonly { readonly guard: Guard; readonly patch: Patch }[] {
  const locked = { guard: { bindLockedUntil: 0, bindTries: { gte: MAX_TRIES - 1 } }, patch: { set: { bindTries: MAX_TRIES, bindLockedUntil: now + LOCK_TIME } } };
  const anew = known.bindLockedUntil && known.bindLockedUntil <= now ? [{ guard: { bindLockedUntil: known.bindLockedUntil }, patch: { set: { bindTries: 1, bindLockedUntil: 0 } } }] : [];
  const oneMore = known.bindTries < MAX_TRIES - 1 || anew.length ? [{ guard: { bindLockedUntil: 0, bindTries: { lt: MAX_TRIES - 1 } }, patch: { inc: { bindTries: 1 } } }] : [];
  return [...anew, ...oneMore, locked];
}
/** Holds while no more wrong proofs were counted than lock, since this one was read: the right one among a hundred guesses made at once comes too late as well. */
export const stillOpen = (known: Lock, now: Instant): Guard =>
  (known.bindLockedUntil && known.bindLockedUntil <= now ? { bindLockedUntil: known.bindLockedUntil } : { bindLockedUntil: 0, bindTries: { lte: Math.max(known.bindTries, MAX_TRIES - 2) } });
