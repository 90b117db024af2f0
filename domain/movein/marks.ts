import { HOUR, NEVER } from '../kernel/calendar';
import { triesDueAt } from '../dossier/archive-tries';
import { nextWordOf } from '../defects/clock';
import { isOver, openBlocking, openDefects } from '../defects/defect';
import { lastOver } from '../defects/ending';
import { refundsOf, type Order } from '../fees/bill';
import { heldDueAt, waitingHeld } from '../fees/held-money';
import { moneyDays } from '../fees/money-day';
import type { Refund } from '../fees/refunds';
import { trialsDueAt } from '../inspection/trials';
import { loansWordAt } from '../keys/late-loans';
import { deletionDueAt } from '../privacy/keeping';
import { printDueAt } from '../privacy/printed-files';
import type { Archive, Marks, MoveInCase } from './case';
import { nextAlertAt, reviewDueAt, type Waiting } from '../review/review-clock';
import { owedBeforeKeys } from './owed';
import { papersWaiting } from './papers-waiting';
import { signingDueAt } from './signing-due';
import { waitingAsks } from '../parking/asks';
import { nextTaskAt } from './tasks';
import { stageOf } from './stage';

const ARCHIVE_RETRY = 60_000;
/** When the beat makes the archive, later after each try; far future when there is nothing to make. */
export function archiveDueAt(archive: Archive): number {
  const made = archive.state === 'making' ? archive : archive.state === 'made' ? archive.remake : undefined;
  return made ? made.since + ARCHIVE_RETRY * 2 ** Math.min(made.tries, 6) : NEVER;
}
/** The archive with one more try of making it counted. */
export const triedArchive = (archive: Archive): Archive =>
  (archive.state === 'making' ? { ...archive, tries: archive.tries + 1 } : archive.state === 'made' && archive.remake ? { ...archive, remake: { ...archive.remake, tries: archive.remake.tries + 1 } } : archive);
/** When the beat asks the provider about an order nobody has told us of. */
export const orderDueAt = ({ state, at }: Order): number => (state === 'open' ? at + HOUR : NEVER);

/** When the beat asks the provider about a refund it has not confirmed. */
export const refundDueAt = (refund: Refund): number => (refund.state === 'sent' ? refund.nextAt : NEVER);

/** What reviewers are to answer: the record as it was handed in, or a change of what was accepted. */
export const waitingOf = ({ review, amendment }: Pick<MoveInCase, 'review' | 'amendment'>): readonly Waiting[] =>
  [...(review.state === 'waiting' ? [review] : []), ...(amendment ? [amendment] : [])];

const reviewMarks = (waits: readonly Waiting[], unseen: MoveInCase['unseen']): Pick<Marks, 'reviewSince' | 'reviewDue'> => {
  const all: readonly Waiting[] = [...waits, ...(unseen ? [unseen] : [])];
  return all.length ? { reviewSince: Math.min(...all.map(({ since }) => since)), reviewDue: Math.min(...all.map(reviewDueAt)) } : { reviewSince: 0 };
};

const parkingMark = (moveIn: Pick<MoveInCase, 'parking' | 'former'>): Pick<Marks, 'parkingSince'> => {
  const [first] = moveIn.former ? [] : waitingAsks(moveIn);
  return first ? { parkingSince: first.at } : {};
};

/** What lists and the beat look for, from the whole case. The seat is not known here: boards put ledger and marks together. */
export function marksOf(moveIn: Omit<MoveInCase, 'marks'>): Marks {
  const marks = marksOfAny(moveIn), { papers: _papers, firms: _firms, papersSince: _since, reviewDue: _due, defectOver: _over, ...lasting } = marks;
  // Of a former household only money, the archive and deletions go on: it is on nobody's list of work, and its defects are listed with the house's own case.
  return moveIn.former ? { ...lasting, reviewSince: 0, openDefects: 0, isBlocked: false, owed: [], defectDue: NEVER, activeAt: 0, taskDue: NEVER } : marks;
}

function marksOfAny(moveIn: Omit<MoveInCase, 'marks'>): Marks {
  const whole = moveIn as MoveInCase, days = moneyDays(moveIn.bill), refundsOpen = refundsOf(moveIn.bill).filter(({ state }) => state === 'asked' || state === 'owed' || state === 'sent').length + waitingHeld(moveIn.bill).length;
  const waits = waitingOf(moveIn);
  const due = [
    moveIn.messages.length ? 0 : NEVER,
    archiveDueAt(moveIn.archive), triesDueAt(moveIn), moveIn.former ? NEVER : signingDueAt(whole), moveIn.former ? NEVER : trialsDueAt(moveIn),
    ...moveIn.bill.orders.map(orderDueAt), heldDueAt(moveIn.bill, NEVER), ...refundsOf(moveIn.bill).map(refundDueAt),
    deletionDueAt(moveIn), printDueAt(moveIn), ...(moveIn.former ? [] : [...waits.map(nextAlertAt), nextWordOf(moveIn.defects, moveIn.defectTerms)]), loansWordAt(moveIn.keyCare?.loans),
  ];
  const papers = papersWaiting(moveIn), [longest] = papers;
  const defectOver = lastOver(moveIn.defects);
  const firms = [...new Set(moveIn.defects.flatMap((defect) => (defect.firm && !isOver(defect) ? [defect.firm.id] : [])))];
  return {
    stage: stageOf(whole),
    ...reviewMarks(waits, moveIn.unseen),
    openDefects: openDefects(moveIn.defects).length,
    activeAt: waits.length || openDefects(moveIn.defects).length || (moveIn.identity && !moveIn.closed) ? NEVER : moveIn.closed?.at ?? 0,
    isBlocked: openBlocking(moveIn.defects) > 0,
    owed: owedBeforeKeys(whole),
    defectDue: Math.min(NEVER, ...openDefects(moveIn.defects).map(({ deadline }) => deadline)),
    ...(defectOver === undefined ? {} : { defectOver }),
    taskDue: nextTaskAt(whole), ...(firms.length ? { firms } : {}),
    ...(days.length ? { moneyDays: days } : {}), ...(refundsOpen ? { refundsOpen } : {}),
    ...(longest ? { papers, papersSince: longest.since } : {}),
    ...parkingMark(moveIn),
    dueAt: Math.min(...due),
  };
}
