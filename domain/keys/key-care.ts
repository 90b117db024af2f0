import type { KeyKind } from '../batch/batch';
import type { Fen } from '../kernel/money';
import type { Instant } from '../kernel/calendar';
import { ok, refuse } from '../kernel/result';
import { beyond, minus, plus, sumOf } from './counts';
import { keyStep, type Counts, type KeyIssue } from './key-issue';

/** A set lent to somebody for work before the handover (钥匙领用): to whom, by whom, what for, until when; `back` when it hangs again; `told`: how often somebody heard that it is late. */
export type KeyLoan = { readonly id: string; readonly at: Instant; readonly to: string; readonly by: string; readonly why: string; readonly due?: Instant; readonly told?: { readonly times: number; readonly at: Instant }; readonly back?: { readonly at: Instant; readonly by: string }; /** Taken out for its owner, and put back: the handover did not come about. */ readonly isHandover?: true };
export const KEY_EVENTS = ['lost', 'found', 'returned', 'reissued'] as const;
export type KeyEventKind = (typeof KEY_EVENTS)[number];
/** What became of pieces after the owner signed for them. `fen`: what it costs by the catalogue; `cancelled`: a lost card no longer opens anything. */
export type KeyEvent = { readonly id: string; readonly at: Instant; readonly by: string; readonly what: KeyEventKind; readonly counts: Counts; readonly why: string; readonly fen?: Fen; readonly cancelled?: { readonly at: Instant; readonly by: string } };
/** A set counted again, as the case was told before the book: what leaves the cabinet at this moment is decided here. */
export type KeyRecount = { readonly id: string; readonly at: Instant; readonly counts: Counts };
/** What a home's case says of its keys beside their issue; absent: nothing. */
export type KeyCare = { readonly loans?: readonly KeyLoan[]; readonly events?: readonly KeyEvent[]; readonly counted?: KeyRecount };

export const MOST_LOANS = 30, MOST_KEY_EVENTS = 20;
export const keyCareOf = ({ keyCare }: { readonly keyCare?: KeyCare }): Required<Pick<KeyCare, 'loans' | 'events'>> => ({ loans: keyCare?.loans ?? [], events: keyCare?.events ?? [] });
export const openLoan = (loans: readonly KeyLoan[]): KeyLoan | undefined => loans.find(({ back }) => !back);

/** Lent to one at a time. */
export function lent<L extends KeyLoan>(loans: readonly L[], loan: L, most = MOST_LOANS) {
  const open = openLoan(loans);
  if (open) return refuse('KEYS_LENT', { name: open.to, at: open.at });
  return loans.length >= most ? refuse('KEYS_LOG_FULL', { limit: most }) : ok([...loans, loan]);
}
export function givenBack<L extends KeyLoan>(loans: readonly L[], back: NonNullable<KeyLoan['back']>) {
  return openLoan(loans) ? ok(loans.map((loan) => (loan.back ? loan : { ...loan, back }))) : refuse('KEYS_NOT_LENT');
}

const countsOf = (events: readonly KeyEvent[], what: KeyEventKind): Counts => sumOf(events.filter((one) => one.what === what).map(({ counts }) => counts));
export const lostNow = (events: readonly KeyEvent[]): Counts => minus(countsOf(events, 'lost'), countsOf(events, 'found'));
/** Issued, and not lost or given back since. */
export const withOwner = (keys: KeyIssue | null, events: readonly KeyEvent[]): Counts =>
  (keys?.signedAt && keys.owner ? minus(minus(plus(keys.owner.counts, countsOf(events, 'reissued')), lostNow(events)), countsOf(events, 'returned')) : {});
const cancelledOf = (events: readonly KeyEvent[]): Counts => sumOf(events.filter(({ what, cancelled }) => what === 'lost' && cancelled).map(({ counts }) => counts));

/**
 * Noted after the owner has signed. Lost and returned: no more than they have; found: no more than is lost and still opens something; issued again: no more than hangs in the cabinet (`cabinet` null: nobody counted, nothing is known).
 */
export function noted(keys: KeyIssue | null, kinds: readonly KeyKind[], events: readonly KeyEvent[], event: KeyEvent, cabinet: Counts | null) {
  const step = keyStep(keys);
  if (step !== 'done') return refuse('KEYS_STEP', { step });
  if (events.length >= MOST_KEY_EVENTS) return refuse('KEYS_LOG_FULL', { limit: MOST_KEY_EVENTS });
  const there = event.what === 'reissued' ? cabinet : event.what === 'found' ? minus(lostNow(events), cancelledOf(events)) : withOwner(keys, events);
  const nameOf = (code: string): string => kinds.find((kind) => kind.code === code)?.name ?? code;
  const wrong = there ? beyond(event.counts, there).map((code) => ({ code, name: nameOf(code), expected: there[code] ?? 0, counted: event.counts[code] ?? 0 })) : [];
  return wrong.length ? refuse('KEYS_TOO_MANY', { wrong }) : ok<readonly KeyEvent[]>([...events, event]);
}
/** A lost card opens nothing any more; said once. */
export function cancelled(events: readonly KeyEvent[], id: string, mark: NonNullable<KeyEvent['cancelled']>) {
  if (!events.some((one) => one.id === id && one.what === 'lost')) return refuse('KEYS_EVENT_UNKNOWN');
  return ok<readonly KeyEvent[]>(events.map((one) => (one.id === id ? { ...one, cancelled: one.cancelled ?? mark } : one)));
}
