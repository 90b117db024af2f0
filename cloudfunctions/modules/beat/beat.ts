import { triesDueAt } from '@domain/dossier/archive-tries';
import { refundsOf } from '@domain/fees/bill';
import { heldDueAt } from '@domain/fees/held-money';
import type { MoveInCase } from '@domain/movein/case';
import { archiveDueAt, marksOf, orderDueAt, refundDueAt, triedArchive } from '@domain/movein/marks';
import { signingDueAt } from '@domain/movein/signing-due';
import { nextWordOf } from '@domain/defects/clock';
import { trialsDueAt } from '@domain/inspection/trials';
import { clockOf, MINUTE, NEVER } from '@domain/kernel/calendar';
import { caseIdOf, homeIdOf } from '@domain/kernel/ids';
import { loansWordAt } from '@domain/keys/late-loans';
import { deletionDueAt } from '@domain/privacy/keeping';
import { printDueAt } from '@domain/privacy/printed-files';
import { settleLedger } from '@cloud/kit/settle-ledger';
import { settleOrder } from '@cloud/kit/settle-order';
import { settleRefund } from '@cloud/kit/settle-refund';
import type { Ports, Stored } from '@cloud/platform/ports';
import { alarmHeld } from './alarm-held';
import { alertReviewers, lateReviews } from './alert-reviewers';
import { askForArchive } from './ask-for-archive';
import { askTrials } from './ask-trials';
import { datePrints } from './date-prints';
import { deletePrinted } from './delete-printed';
import { dropArchiveTries } from './drop-archive-tries';
import { forgetRosters } from './forget-rosters';
import { markMoneyDays } from './mark-money-days';
import { remindLoan, remindLoans } from './remind-loans';
import { deleteOnSchedule } from './delete-on-schedule';
import { attendDefects } from './attend-defects';
import { attendSigning } from './attend-signing';
import { sendMessages } from './send-messages';
import { tellErrands } from './tell-errands';

const CASES_A_BEAT = 40;
/** Errands past their hour, a quarter of an hour later at most, in a minute nothing else is looked for. */
const ERRANDS_EVERY = 15, ERRANDS_AT = 7;
/** The function may run for 20 seconds; what is not begun by then waits for the next beat. */
const TIME = 12_000;
/** Ledgers settle themselves with the command that changes them; the beat repairs what was cut short, and need not look every minute (a look is billed). */
const LEDGERS_EVERY = 5, LEDGERS_A_BEAT = 20;
/** Sets lent before there is a case, once a day when they are due. */
const LOANS_AT = '18:01';
/** What goes by the day is looked for every six hours. */
const SELDOM = 360;

/**
 * Once a minute: what cases have due, every fifth minute what ledgers have. One read each when nothing is. Each case is claimed by a versioned write that counts the try,
 * so that two beats at once do not both take it, and whatever is cut short comes up again.
 */
export async function beat(ports: Ports): Promise<{ readonly due: number; readonly done: number }> {
  const started = ports.now();
  const due = await ports.store.list('cases', { where: { 'marks.dueAt': { lte: started } }, orderBy: [['marks.dueAt', 'asc']], limit: CASES_A_BEAT });
  let done = 0;
  for (const moveIn of due) {
    if (ports.now() - started > TIME) break;
    try {
      await attend(ports, moveIn);
      done++;
    } catch (error) {
      ports.log({ beat: moveIn._id, bug: error instanceof Error ? error.stack : String(error) });
    }
  }
  if (Math.floor(started / MINUTE) % LEDGERS_EVERY === 0) done += await settleLedgers(ports, started);
  if (Math.floor(started / MINUTE) % SELDOM === 0) for (const sweep of [forgetRosters, markMoneyDays, datePrints]) done += await sweep(ports).catch((error: unknown) => { ports.log({ beat: sweep.name, bug: error instanceof Error ? error.stack : String(error) }); return 0; });
  if (Math.floor(started / MINUTE) % ERRANDS_EVERY === ERRANDS_AT) done += await tellErrands(ports);
  if (clockOf(started) === LOANS_AT) done += await remindLoans(ports);
  if (due.length) ports.log({ beat: 'done', due: due.length, done });
  return { due: due.length, done };
}

async function settleLedgers(ports: Ports, started: number): Promise<number> {
  const due = await ports.store.list('ledgers', { where: { dueAt: { lte: started } }, fields: ['_id'], orderBy: [['dueAt', 'asc']], limit: LEDGERS_A_BEAT });
  let done = 0;
  for (const { _id } of due) {
    if (ports.now() - started > TIME) break;
    try {
      await settleLedger(ports, _id);
      done++;
    } catch (error) {
      ports.log({ beat: _id, bug: error instanceof Error ? error.stack : String(error) });
    }
  }
  return done;
}

/** The copy of a sold home's case is the former household's once the new owners' case has begun; cut short before, the sale is asked again and puts it by anew. */
async function isPutBy({ store }: Ports, { communityId, place, former }: MoveInCase): Promise<boolean> {
  const standing = former && await store.find('cases', caseIdOf(homeIdOf(communityId, place.building, place.unit, place.room)), ['sales']);
  return !former || (standing?.sales ?? 0) >= former.no;
}

async function attend(ports: Ports, moveIn: Stored<MoveInCase>): Promise<void> {
  const now = ports.now(), { archive, messages } = moveIn;
  if (!(await isPutBy(ports, moveIn))) return;
  const wantsArchive = archiveDueAt(archive) <= now;
  if (wantsArchive || messages.length) {
    const claimed = { ...moveIn, messages: messages.map((one) => ({ ...one, tries: one.tries + 1 })), archive: wantsArchive ? triedArchive(archive) : archive };
    if (!(await ports.store.replace('cases', moveIn._id, moveIn._v, { messages: claimed.messages, archive: claimed.archive, marks: marksOf(claimed) }))) return;
    if (claimed.messages.length) await sendMessages(ports, { ...claimed, marks: marksOf(claimed), _v: moveIn._v + 1 });
    if (wantsArchive) await askForArchive(ports, moveIn.homeId, (archive.state === 'making' ? archive.tries : archive.state === 'made' ? archive.remake?.tries ?? 0 : 0) + 1);
  }
  if (deletionDueAt(moveIn) <= now) await deleteOnSchedule(ports, moveIn);
  if (triesDueAt(moveIn) <= now) await dropArchiveTries(ports, moveIn);
  if (printDueAt(moveIn) <= now) await deletePrinted(ports, moveIn);
  if (signingDueAt(moveIn) <= now) await attendSigning(ports, moveIn);
  if (!moveIn.former && trialsDueAt(moveIn) <= now) await askTrials(ports, moveIn);
  if (!moveIn.former && nextWordOf(moveIn.defects, moveIn.defectTerms) <= now) await attendDefects(ports, moveIn);
  if (loansWordAt(moveIn.keyCare?.loans) <= now) await remindLoan(ports, moveIn);
  if (lateReviews(moveIn, now).length) await alertReviewers(ports, moveIn);
  if (heldDueAt(moveIn.bill, NEVER) <= now) await alarmHeld(ports, moveIn);
  for (const order of moveIn.bill.orders) if (orderDueAt(order) <= now) await settleOrder(ports, moveIn.homeId, order.no, true);
  for (const refund of refundsOf(moveIn.bill)) if (refundDueAt(refund) <= now) await settleRefund(ports, moveIn, refund.no);
}
