import type { Cloud } from '@cloud/platform/ports';
import { delayOf, die, LONGEST_RUN, type Fate, type Invocation } from '../interruptible-store';
import type { Timeline } from '../timeline';

/** Services another company or another function answers for: each call is a moment of its own, and the one who asked may be gone before or after it. */
const APART = ['order', 'orderState', 'closeOrder', 'refund', 'refundState', 'remove', 'upload', 'message', 'callUnit'] as const satisfies readonly (keyof Cloud)[];

export function interruptibleCloud(cloud: Cloud, timeline: Timeline, invocation: Invocation, { chance, crashAfter }: Fate): Cloud {
  const call = (method: (...args: never[]) => Promise<unknown>) => (...args: readonly unknown[]) => new Promise<unknown>((resolve, reject) => {
    timeline.after(delayOf(chance), () => {
      if (timeline.now() - invocation.startedAt > LONGEST_RUN) die(invocation);
      if (!invocation.isAlive) return;
      const isLast = ++invocation.calls === crashAfter;
      method(...(args as never[])).then((result) => { if (isLast) die(invocation); if (invocation.isAlive) resolve(result); }, (error: unknown) => { if (isLast) die(invocation); if (invocation.isAlive) reject(error as Error); });
    });
  });
  return { ...cloud, ...Object.fromEntries(APART.map((name) => [name, call(cloud[name] as never)])) } as Cloud;
}
