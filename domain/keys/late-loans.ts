import { DAY, HOUR, instantOf, NEVER, addDays, dayOf, type Day, type Instant } from '../kernel/calendar';
import { homeKeyOf } from '../kernel/ids';
import type { KeyLoan } from './key-care';

/** Sets are back in the evening, while there is somebody to hang them up. */
const EVENING = '18:00';
/** By when a set lent until that day is back; lent in the evening itself it is out for an hour at least. */
export const dueUntil = (until: Day, lentAt: Instant): Instant => Math.max(instantOf(until, EVENING), lentAt + HOUR);
/** Loans of earlier releases name no day: the evening after the one they were lent on. */
export const dueOfLoan = ({ at, due }: Pick<KeyLoan, 'at' | 'due'>): Instant => due ?? instantOf(addDays(dayOf(at), 1), EVENING);
export const isLateLoan = (loan: KeyLoan, now: Instant): boolean => !loan.back && dueOfLoan(loan) <= now;

/** When somebody is to be told that a set is not back: when it is due, then every day at that hour until it is. Days on which nobody could be told are not made up for. */
export function loanWordAt(loan: KeyLoan): Instant {
  const due = dueOfLoan(loan), last = loan.told?.at;
  return loan.back ? NEVER : last === undefined ? due : due + (Math.floor((last - due) / DAY) + 1) * DAY;
}
/** Of all of a home, or of a building's book. */
export const loansWordAt = (loans: readonly KeyLoan[] = []): Instant => Math.min(NEVER, ...loans.map(loanWordAt));
export const toldOfLoan = <L extends KeyLoan>(loan: L, at: Instant): L => ({ ...loan, told: { times: (loan.told?.times ?? 0) + 1, at } });

/** Under which a manager's first screen has it. */
export const alertOfLoan = (homeId: string): string => `keys-${homeKeyOf(homeId)}`;
type Person = { readonly name: string; readonly duties: readonly string[]; readonly isManager: boolean; readonly left: boolean; readonly openid: string | null };
/** Who is told: whoever of ours has it or gave it out, else all who keep keys; and the managers. */
export function whoSeesToLoan<P extends Person>(crew: readonly P[], { to, by }: Pick<KeyLoan, 'to' | 'by'>): readonly P[] {
  const here = crew.filter(({ left, openid }) => !left && openid), named = here.filter(({ name }) => name === to || name === by), keepers = named.length ? named : here.filter(({ duties }) => duties.includes('keys'));
  return [...keepers, ...here.filter((one) => one.isManager && !keepers.includes(one))];
}
