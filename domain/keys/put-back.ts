import type { Instant } from '../kernel/calendar';
import { ok, refuse } from '../kernel/result';
import { MOST_LOANS, type KeyLoan } from './key-care';
import { keyStep, type KeyIssue } from './key-issue';

/** Out for a handover that did not come about: the set hangs again and the five steps begin anew. The register keeps who had it out, from when to when, and why it came back. Refused: nothing is out, or the owner has signed. */
export function putBack(keys: KeyIssue | null, loans: readonly KeyLoan[], { id, why, at, by }: Pick<KeyLoan, 'id' | 'why' | 'at' | 'by'>) {
  const step = keyStep(keys);
  if (!keys || step === 'done') return refuse('KEYS_STEP', { step });
  if (loans.length >= MOST_LOANS) return refuse('KEYS_LOG_FULL', { limit: MOST_LOANS });
  const { name, at: out } = keys.takenOut;
  return ok<readonly KeyLoan[]>([...loans, { id, at: out, to: name, by: name, why, isHandover: true, back: { at, by } }]);
}
/** What a phone without signal did with a set before it was put back is no part of the next handover. */
export function beforePutBack(loans: readonly KeyLoan[], at: Instant) {
  const back = loans.filter(({ isHandover }) => isHandover).at(-1)?.back;
  return back && at < back.at ? refuse('KEYS_PUT_BACK', { at: back.at }) : null;
}
