import type { CollectionName, Store } from '@cloud/platform/ports';
import type { Chance } from './chance';
import type { Timeline } from './timeline';

/** One run of a function: it may stop anywhere between two calls of the store, and is never heard of again. */
export type Invocation = { readonly no: number; readonly command: number; readonly startedAt: number; calls: number; isAlive: boolean; /** Told when it dies. */ died: () => void };
export type Fate = { readonly chance: Chance; /** Dies after this call of the store; what it asked before stays done. */ readonly crashAfter: number | null; /** What the payment provider and the storage answer is plain, and nothing gets lost. */ readonly isClear?: boolean };
/** One call of the store, carried out. */
export type Step = { readonly invocation: Invocation; readonly method: keyof Store; readonly collection: CollectionName; readonly args: readonly unknown[]; readonly result: unknown };

/** The platform ends a function that runs longer. */
export const LONGEST_RUN = 20_000;

/** Mostly quick, sometimes slow, now and then very slow: whatever lies between two calls may take longer than somebody else's whole command. */
export const delayOf = ({ next, between }: Chance): number => { const luck = next(); return luck < 0.75 ? between(2, 40) : luck < 0.95 ? between(40, 400) : luck < 0.99 ? between(400, 1_500) : between(2_000, 5_000); };

export function die(invocation: Invocation): void {
  if (!invocation.isAlive) return;
  invocation.isAlive = false;
  invocation.died();
}

/** The store as one invocation sees it: every call is a moment of its own on the timeline, with everybody else's in between. */
export function interruptible(store: Store, timeline: Timeline, invocation: Invocation, { chance, crashAfter }: Fate, seen: (step: Step) => Promise<void>): Store {
  const call = (method: keyof Store) => (collection: CollectionName, ...args: readonly unknown[]) => new Promise<unknown>((resolve, reject) => {
    timeline.after(delayOf(chance), () => {
      if (timeline.now() - invocation.startedAt > LONGEST_RUN) die(invocation);
      if (!invocation.isAlive) return;
      const isLast = ++invocation.calls === crashAfter;
      const carryOut = async (): Promise<void> => {
        const result = await (store[method] as (...all: readonly unknown[]) => Promise<unknown>)(collection, ...args);
        await seen({ invocation, method, collection, args, result });
        if (isLast) die(invocation);
        if (invocation.isAlive) resolve(result);
      };
      carryOut().catch(reject);
    });
  });
  // Read apart: every moment at which a joint reading could fall is among those of its parts.
  const { readTogether: _joint, ...apart } = store;
  return Object.fromEntries((Object.keys(apart) as (keyof Store)[]).map((method) => [method, call(method)])) as unknown as Store;
}
