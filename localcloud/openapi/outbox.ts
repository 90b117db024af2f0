import { randomUUID } from 'node:crypto';
import type { KeptMap } from '../storage/kept-map';

export type Sent = { id: string; at: number; api: string; to?: string; request: unknown; errcode: number; errmsg: string };

/** Everything sent through open APIs, refused ones too, for a person or a test to look at. */
export class Outbox {
  constructor(private readonly kept: KeptMap<Sent>, private readonly now: () => number) {}

  put(sent: Omit<Sent, 'id' | 'at'>): void {
    const whole: Sent = { id: randomUUID(), at: this.now(), ...sent };
    this.kept.set(whole.id, whole);
  }

  list(filter: { api?: string; to?: string } = {}): Sent[] {
    return this.kept
      .values()
      .filter((sent) => (!filter.api || sent.api === filter.api) && (!filter.to || sent.to === filter.to));
  }
}
