export type BucketSettings = {
  perSecond: number;
  /** What happens to a call beyond it: wait for its turn, or be refused as the vendor does. */
  beyond: 'wait' | 'refuse';
};

/** The environment's calls a second, shared by every billed call. One second's worth may come at once. */
export class CallBucket {
  private tokens: number;
  private filledAt: number;
  private turn = Promise.resolve();

  constructor(
    readonly settings: BucketSettings,
    private readonly clock: () => number = () => performance.now(),
    private readonly pause: (milliseconds: number) => Promise<void> = (ms) => new Promise((done) => setTimeout(done, ms)),
  ) {
    this.tokens = settings.perSecond;
    this.filledAt = clock();
  }

  /** True once the call may go on; false when it is refused. */
  async take(): Promise<boolean> {
    if (this.settings.beyond === 'refuse') return this.taken();
    const mine = this.turn.then(async () => {
      while (!this.taken()) await this.pause(1000 / this.settings.perSecond);
    });
    this.turn = mine;
    await mine;
    return true;
  }

  private taken(): boolean {
    const { perSecond } = this.settings;
    const now = this.clock();
    this.tokens = Math.min(perSecond, this.tokens + ((now - this.filledAt) / 1000) * perSecond);
    this.filledAt = now;
    if (this.tokens < 1) return false;
    this.tokens -= 1;
    return true;
  }
}
