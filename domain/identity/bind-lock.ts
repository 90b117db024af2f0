import { HOUR, type Instant } from '../kernel/calendar';

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
