import { inOrder, whoseTurn } from '../documents/sign-paper';
import { countedSignatures, isSignedByAll, standingRefusal, type Signature, type SignedPaper } from '../documents/signing';
import type { SigningTerms } from '../documents/signing-terms';
import { lapsed, lapsesAt } from '../documents/take-back';
import { papersAskedOf } from '../documents/paper-asks';
import { findDocument } from '../documents/library';
import { DAY, type Instant, NEVER } from '../kernel/calendar';
import type { MoveInCase } from './case';
import { signingTermsOf } from './signing-terms-of';
import { missingBefore, templateOf } from './steps';
import { stepsBefore, type Step } from './template';

/** How often somebody has been reminded of a paper, since the instant it was there to be signed. */
export type Reminded = { readonly since: Instant; readonly times: number };
/** Days after which who has not signed is reminded, each once (DC-5). */
export const REMIND_AFTER: readonly number[] = [2, 5];
/** What opens a later step, as the log names it. */
const OPENS: Readonly<Record<string, Step>> = {
  'notice-read': 'notice', 'registration-submitted': 'register', 'review-accepted': 'review', identified: 'identity', 'inspection-finished': 'inspect', 'defect-confirmed': 'inspect', 'defect-rechecked': 'inspect', 'paper-signed': 'sign', 'payment-credited': 'pay',
};
type Due = { readonly code: string; readonly name: string; readonly at: Instant };
type Reminder = Due & { readonly owners: readonly number[]; readonly since: Instant; readonly times: number };

/** Since when a paper of this step could be signed: the last thing done that the step needs. */
function openedAt(step: Step, moveIn: MoveInCase): Instant {
  const before = stepsBefore(templateOf(moveIn), step);
  return Math.max(moveIn.openedAt, ...moveIn.trail.filter(({ what }) => { const opens = OPENS[what]; return opens !== undefined && before.has(opens); }).map(({ at }) => at));
}

const keptIn = ({ papers }: Pick<MoveInCase, 'papers'>, code: string, { asked }: SigningTerms): SignedPaper => papers[code] ?? { code, version: 0, digest: '', asked, signatures: [] };

/** The next reminder of a paper to owners whose turn it is; null when there is none left, or nobody to remind. */
function reminderOf(code: string, moveIn: MoveInCase): Reminder | null {
  const terms = signingTermsOf(moveIn, code);
  if (!terms || missingBefore(terms.step, { moveIn, seat: null }).length) return null;
  const kept = keptIn(moveIn, code, terms);
  if (isSignedByAll(kept) || standingRefusal(kept)) return null;
  const owners = whoseTurn(inOrder(kept, terms)).flatMap((who) => (who.startsWith('owner:') ? [Number(who.slice(6))] : []));
  const since = Math.max(openedAt(terms.step, moveIn), ...countedSignatures(kept).map(({ at }) => at)), before = moveIn.reminded?.[code];
  const times = before?.since === since ? before.times : 0, days = REMIND_AFTER[times];
  return owners.length && days !== undefined ? { code, name: findDocument(code)?.name ?? moveIn.papers[code]?.paper.title ?? code, at: since + days * DAY, owners, since, times } : null;
}
const remindersOf = (moveIn: MoveInCase): readonly Reminder[] => (moveIn.closed ? [] : papersAskedOf(moveIn).filter(({ use }) => use === 'sign').flatMap(({ code }) => reminderOf(code, moveIn) ?? []));

type Lapse = Due & { readonly signatures: readonly Signature[] };
const lapsesOf = (moveIn: MoveInCase): readonly Lapse[] => Object.values(moveIn.papers).flatMap((kept) => {
  const terms = signingTermsOf(moveIn, kept.code), at = terms && lapsesAt(inOrder(kept, terms));
  return terms && at ? [{ code: kept.code, name: kept.paper.title, at, signatures: lapsed(inOrder(kept, terms), at).lapsed }] : [];
});

/** When the beat has something to say about signing here: a reminder, or signatures that lapse. */
export const signingDueAt = (moveIn: MoveInCase): Instant => Math.min(NEVER, ...remindersOf(moveIn).map(({ at }) => at), ...lapsesOf(moveIn).map(({ at }) => at));

export type SigningDone = {
  readonly moveIn: Pick<MoveInCase, 'papers' | 'reminded'>; readonly codes: readonly string[]; readonly what: 'signing-reminded' | 'signature-lapsed'
  readonly tell: readonly { readonly kind: string; readonly words: Readonly<Record<string, string>> }[]
  /** Who is to be told by message, beside the news that all of the household see. */
  readonly owners: readonly number[]
};
/** What is due by now: lapsed signatures are struck and told, then who has not signed is reminded. Null when nothing is. */
export function settledSigning(moveIn: MoveInCase, now: Instant): SigningDone | null {
  const over = lapsesOf(moveIn).filter(({ at }) => at <= now);
  if (over.length) {
    const papers = Object.fromEntries(over.map(({ code, at, signatures }) => { const kept = moveIn.papers[code]!; return [code, { ...kept, struck: [...(kept.struck ?? []), ...signatures.map(({ hash }) => ({ hash, at, why: 'expired' as const }))] }]; }));
    const reminded = Object.fromEntries(Object.entries(moveIn.reminded ?? {}).filter(([code]) => !over.some((one) => one.code === code)));
    return { moveIn: { papers: { ...moveIn.papers, ...papers }, reminded }, codes: over.map(({ code }) => code), what: 'signature-lapsed', owners: [], tell: over.flatMap(({ name, signatures }) => signatures.map((one) => ({ kind: 'signature-lapsed', words: { paper: name, name: one.name } }))) };
  }
  const due = remindersOf(moveIn).filter(({ at }) => at <= now);
  if (!due.length) return null;
  const reminded = { ...moveIn.reminded, ...Object.fromEntries(due.map(({ code, since, times }) => [code, { since, times: times + 1 }])) };
  const names = (owners: readonly number[]): string => moveIn.owners.filter(({ no }) => owners.includes(no)).map(({ name }) => name).join('、');
  return { moveIn: { papers: moveIn.papers, reminded }, codes: due.map(({ code }) => code), what: 'signing-reminded', owners: [...new Set(due.flatMap(({ owners }) => owners))], tell: due.map(({ name, owners }) => ({ kind: 'sign-reminder', words: { paper: name, name: names(owners) } })) };
}
