import type { Instant } from '../kernel/calendar';
import { isHeld } from './clock';
import { isOver, type Defect } from './defect';
import { tradeOf, type Trade } from './trades';
import { isOverdue } from './urgency';

/** What a ledger can be narrowed to (IN-4): everything open, a kind of it, or what is over. */
export const LEDGER_KINDS = ['all', 'late', 'blocking', 'disputed', 'held', 'fixed', 'repeat', 'over'] as const;
export type LedgerKind = (typeof LEDGER_KINDS)[number];
export type LedgerFilter = { readonly what: LedgerKind; readonly trade?: Trade | undefined; readonly building?: string | undefined; /** `own`: nobody but our own people has it. */ readonly firm?: string | undefined };
export type LedgerLine = { readonly building: string; readonly defect: Defect };
export type LedgerCounts = { readonly what: Readonly<Record<LedgerKind, number>>; readonly trades: readonly (readonly [Trade, number])[]; readonly buildings: readonly (readonly [string, number])[]; readonly firms: readonly { readonly id: string; readonly name: string; readonly n: number }[] };

const IS: Readonly<Record<LedgerKind, (defect: Defect, now: Instant) => boolean>> = {
  all: () => true, late: isOverdue, blocking: ({ severity }) => severity === 'blocking', disputed: ({ state, holdAsked }) => state === 'disputed' || !!holdAsked, held: isHeld, fixed: ({ state }) => state === 'fixed', repeat: ({ reopened }) => reopened > 0, over: isOver,
};
const isOf = (what: LedgerKind, defect: Defect, now: Instant): boolean => isOver(defect) === (what === 'over') && IS[what](defect, now);
export const isShown = ({ building, defect }: LedgerLine, filter: LedgerFilter, now: Instant): boolean =>
  isOf(filter.what, defect, now) && (filter.trade === undefined || tradeOf(defect) === filter.trade) && (filter.building === undefined || filter.building === building) && (filter.firm === undefined || (defect.firm?.id ?? 'own') === filter.firm);

const tally = <K extends string>(keys: readonly K[]): readonly (readonly [K, number])[] => {
  const found = new Map<K, number>();
  for (const key of keys) found.set(key, (found.get(key) ?? 0) + 1);
  return [...found].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
};
/** How many there are of each among these, whatever is shown; what is over counts as that alone. */
export function countsOf(lines: readonly LedgerLine[], now: Instant): LedgerCounts {
  const names = new Map(lines.flatMap(({ defect: { firm } }) => (firm ? [[firm.id, firm.name] as const] : [])));
  return {
    what: Object.fromEntries(LEDGER_KINDS.map((kind) => [kind, lines.filter(({ defect }) => isOf(kind, defect, now)).length])) as Record<LedgerKind, number>,
    trades: tally(lines.map(({ defect }) => tradeOf(defect))), buildings: [...tally(lines.map(({ building }) => building))].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true })),
    firms: tally(lines.map(({ defect }) => defect.firm?.id ?? 'own')).map(([id, n]) => ({ id, name: names.get(id) ?? '', n })),
  };
}
