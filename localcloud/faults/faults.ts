import { HttpError } from '../http/http-error';

const PLACES = ['call', 'database', 'storage', 'wx', 'functions'] as const;
const KINDS = ['error-before', 'conflict', 'delay', 'drop-reply', 'duplicate', 'duplicate-at-once', 'crash-before', 'crash-after'] as const;

/** Where a fault strikes: a phone's call of a function, or a function's call of one of the cloud's services. */
export type FaultPlace = (typeof PLACES)[number];
export type FaultKind = (typeof KINDS)[number];

export type FaultRule = {
  at: FaultPlace;
  kind: FaultKind;
  unit?: string;
  /** `call`: the event's action. Elsewhere: the service's action, such as `modifyDocument`. */
  action?: string;
  collection?: string;
  /** Matching calls let through before it strikes. */
  after?: number;
  /** How often it strikes; 1 unless told. */
  count?: number;
  milliseconds?: number;
  code?: string;
  message?: string;
};

export type Occasion = { at: FaultPlace; unit?: string; action?: string; collection?: string };
type Armed = FaultRule & { id: number; skips: number; left: number; struck: number };

/** Faults on request: each rule strikes its number of matching calls, in the order the rules were given. */
export class Faults {
  private rules: Armed[] = [];
  private lastId = 0;

  constructor(private readonly struck: (rule: FaultRule, occasion: Occasion) => void = () => undefined) {}

  add(rule: FaultRule): number {
    checkRule(rule);
    const id = (this.lastId += 1);
    this.rules.push({ ...rule, id, skips: rule.after ?? 0, left: rule.count ?? 1, struck: 0 });
    return id;
  }

  clear(): void {
    this.rules = [];
  }

  list(): readonly Armed[] {
    return this.rules;
  }

  /** The rule that strikes this call, if any; asking uses it up. */
  strike(occasion: Occasion): FaultRule | undefined {
    for (const rule of this.rules) {
      if (rule.left === 0 || !matches(rule, occasion)) continue;
      if (rule.skips > 0) {
        rule.skips -= 1;
        continue;
      }
      rule.left -= 1;
      rule.struck += 1;
      this.struck(rule, occasion);
      return rule;
    }
    return undefined;
  }
}

function matches(rule: FaultRule, occasion: Occasion): boolean {
  const wanted = [rule.unit, rule.action, rule.collection];
  const found = [occasion.unit, occasion.action, occasion.collection];
  return rule.at === occasion.at && wanted.every((want, at) => want === undefined || want === found[at]);
}

function checkRule(rule: FaultRule): void {
  const refuse = (why: string): never => {
    throw new HttpError(400, -501007, `fault: ${why}`);
  };
  if (!PLACES.includes(rule.at)) refuse(`at is one of ${PLACES.join(', ')}`);
  if (!KINDS.includes(rule.kind)) refuse(`kind is one of ${KINDS.join(', ')}`);
  if (rule.at !== 'call' && rule.kind.startsWith('duplicate')) refuse('duplicate is of a call only: the SDK does not deliver twice by itself');
  if (rule.at === 'call' && (rule.kind === 'conflict' || rule.kind.startsWith('crash'))) refuse(`${rule.kind} is not of a call`);
  for (const key of ['after', 'count', 'milliseconds'] as const) {
    const value = rule[key];
    if (value !== undefined && !(Number.isInteger(value) && value >= 0)) refuse(`${key} is a whole number`);
  }
}
