import type { Defect } from '../defects/defect';
import { addDays, dayOf, type Day, type Instant } from '../kernel/calendar';
import { UPKEEP_RULES, type UpkeepCode } from './rules';

/** `end`: the last day of the warranty, '' where none ends. `defect`: the repair it follows, 0 where none. */
export type Upkeep = { readonly code: UpkeepCode; readonly day: Day; readonly end: Day; readonly isDue: boolean; readonly defect: number; readonly source: string };
type Facts = { readonly keysAt: Instant | null; readonly defects: readonly Pick<Defect, 'no' | 'item' | 'words' | 'reopened' | 'confirmedAt'>[] };

/** The same day so many months later; the last of the month where that month is shorter. */
export function monthsLater(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number), first = new Date(Date.UTC(year, month - 1 + months, 1));
  const days = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return `${first.getUTCFullYear()}-${String(first.getUTCMonth() + 1).padStart(2, '0')}-${String(Math.min(date, days)).padStart(2, '0')}`;
}

const isLeak = ({ item, words }: { readonly item: string; readonly words: string }): boolean => /waterproof|drain|water|渗|漏|水/.test(`${item} ${words}`);

/** The looks this home should have next, the nearest first: each rule's own, so long as its warranty runs; a repaired place once more, sooner where it came back or where water was. */
export function nextUpkeep({ keysAt, defects }: Facts, now: Instant): readonly Upkeep[] {
  const today = dayOf(now);
  const due = (code: UpkeepCode, day: Day, end: Day, defect: number, source: string): Upkeep => ({ code, day, end, isDue: day <= today, defect, source });
  return UPKEEP_RULES.flatMap((rule): readonly Upkeep[] => {
    if (rule.from === 'keys') {
      if (keysAt === null) return [];
      const end = monthsLater(dayOf(keysAt), rule.months);
      return end < today ? [] : [due(rule.code, addDays(end, -rule.aheadDays), end, 0, rule.source)];
    }
    return defects.flatMap((defect) => {
      if (defect.confirmedAt === null || (rule.code === 'leak-again' ? !isLeak(defect) : isLeak(defect) || defect.reopened === 0)) return [];
      const day = monthsLater(dayOf(defect.confirmedAt), rule.months);
      // A look that nobody made for half a year is no plan any more.
      return addDays(day, 180) < today ? [] : [due(rule.code, day, '', defect.no, rule.source)];
    });
  }).sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}
