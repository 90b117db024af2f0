export type BilledKind = 'function' | 'dbRead' | 'dbWrite' | 'storage';
export type Tally = Record<BilledKind, number>;

/** One run of a function and the billed calls made inside it. */
export type Invocation = {
  requestId: string;
  unit: string;
  /** The event's own `action`, when it has one: what the caller wanted. */
  action: string;
  source: string;
  openid?: string;
  tally: Tally;
  examined: number;
  returned: number;
  cold: boolean;
  coldMilliseconds: number;
  milliseconds: number;
  outcome: string;
};

export type Operation = { calls: number; examined: number; returned: number };
export type ActionCost = { invocations: number; tally: Tally; examined: number; returned: number };
export type MeterReading = {
  since: number;
  total: number;
  tally: Tally;
  /** Every run by `unit action`, its billed calls and its own function call summed. */
  actions: Record<string, ActionCost>;
  /** Database and storage calls by `action collection`. */
  operations: Record<string, Operation>;
  recent: readonly Invocation[];
};

const KEPT = 2000;
export const emptyTally = (): Tally => ({ function: 0, dbRead: 0, dbWrite: 0, storage: 0 });
const emptyCost = (): ActionCost => ({ invocations: 0, tally: emptyTally(), examined: 0, returned: 0 });

/** Counts every call the real cloud bills, in all, by operation, and by the invocation that made it. */
export class Meter {
  private since = 0;
  private tally = emptyTally();
  private readonly actions = new Map<string, ActionCost>();
  private readonly operations = new Map<string, Operation>();
  private recent: Invocation[] = [];

  constructor(private readonly now: () => number) {
    this.since = now();
  }

  /** One billed call. `invocation` is the run that made it; a function call counts for the run it starts. */
  count(kind: BilledKind, what: { operation: string; examined?: number; returned?: number }, invocation?: Invocation): void {
    this.tally[kind] += 1;
    const operation = this.operations.get(what.operation) ?? { calls: 0, examined: 0, returned: 0 };
    this.operations.set(what.operation, operation);
    operation.calls += 1;
    operation.examined += what.examined ?? 0;
    operation.returned += what.returned ?? 0;
    if (!invocation) return;
    invocation.tally[kind] += 1;
    invocation.examined += what.examined ?? 0;
    invocation.returned += what.returned ?? 0;
    const cost = this.costOf(invocation);
    cost.tally[kind] += 1;
    cost.examined += what.examined ?? 0;
    cost.returned += what.returned ?? 0;
  }

  finished(invocation: Invocation): void {
    this.costOf(invocation).invocations += 1;
    this.recent.push(invocation);
    if (this.recent.length > 2 * KEPT) this.recent = this.recent.slice(-KEPT);
  }

  reading(): MeterReading {
    return {
      since: this.since,
      total: Object.values(this.tally).reduce((sum, count) => sum + count, 0),
      tally: { ...this.tally },
      actions: Object.fromEntries(this.actions),
      operations: Object.fromEntries(this.operations),
      recent: this.recent.slice(-KEPT),
    };
  }

  reset(): void {
    this.since = this.now();
    this.tally = emptyTally();
    this.actions.clear();
    this.operations.clear();
    this.recent = [];
  }

  private costOf(invocation: Invocation): ActionCost {
    const key = `${invocation.unit} ${invocation.action}`.trim();
    const cost = this.actions.get(key) ?? emptyCost();
    this.actions.set(key, cost);
    return cost;
  }
}
