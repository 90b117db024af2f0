import { day as siteDay } from '@cloud/modules/site/day';
import { escort } from '@cloud/modules/site/escort';
import { note as noteIssue } from '@cloud/modules/site/note';
import { solve as solveIssue } from '@cloud/modules/site/solve';
import { check as checkSite } from '@cloud/modules/site/check';
import { open as openSite } from '@cloud/modules/site/open';
import { stock as siteStock } from '@cloud/modules/site/stock';
import { tick as tickSite } from '@cloud/modules/site/tick';
import { begin } from '@cloud/modules/queue/begin';
import { call as callNext } from '@cloud/modules/queue/call';
import { finish as finishServing } from '@cloud/modules/queue/finish';
import { join as joinQueue } from '@cloud/modules/queue/join';
import { leave as leaveQueue } from '@cloud/modules/queue/leave';
import { open as openQueue } from '@cloud/modules/queue/open';
import { rise } from '@cloud/modules/queue/rise';
import { sit } from '@cloud/modules/queue/sit';
import { skip } from '@cloud/modules/queue/skip';
import { open as openShifts } from '@cloud/modules/shifts/open';
import type { Endpoint } from '@cloud/kit/implement';
import { explain } from '@cloud/modules/library/explain';
import { give } from '@cloud/modules/library/give';
import { home as homePapers } from '@cloud/modules/library/home';
import { askRefund } from '@cloud/modules/bill/ask-refund';
import { desk as deskBill } from '@cloud/modules/bill/desk';
import { reverse as reverseMoney } from '@cloud/modules/bill/reverse';
import { take as takeMoney } from '@cloud/modules/bill/take';
import { check as checkMoney } from '@cloud/modules/finance/check';
import { close as closeMoney } from '@cloud/modules/finance/close';
import { confirm as confirmMoney } from '@cloud/modules/finance/confirm';
import { day as moneyDay } from '@cloud/modules/finance/day';
import { decide as decideRefund } from '@cloud/modules/finance/decide';
import { payOut } from '@cloud/modules/finance/pay-out';
import { refunds as openRefunds } from '@cloud/modules/finance/refunds';
import { settleHeld } from '@cloud/modules/finance/settle-held';
import { accept as acceptAsk } from '@cloud/modules/binding/accept';
import { invite } from '@cloud/modules/binding/invite';
import { list as listAsks } from '@cloud/modules/binding/list';
import { look as lookAtAsk } from '@cloud/modules/binding/look';
import { refuseAsk } from '@cloud/modules/binding/refuse-ask';
import { revoke as revokeInvite } from '@cloud/modules/binding/revoke';
import { checkIn } from '@cloud/modules/booking/check-in';
import { fix } from '@cloud/modules/defects/fix';
import { answer as answerDefect } from '@cloud/modules/defects/answer';
import { askHold } from '@cloud/modules/defects/ask-hold';
import { assign as assignDefect } from '@cloud/modules/defects/assign';
import { hold as holdDefect } from '@cloud/modules/defects/hold';
import { ledger } from '@cloud/modules/defects/ledger';
import { assignees } from '@cloud/modules/partners/assignees';
import { home as repairsOfHome } from '@cloud/modules/partners/home';
import { mine as myRepairs } from '@cloud/modules/partners/mine';
import { list as listDefects } from '@cloud/modules/defects/list';
import { recheck } from '@cloud/modules/defects/recheck';
import { report } from '@cloud/modules/defects/report';
import { find } from '@cloud/modules/desk/find';
import { household } from '@cloud/modules/desk/household';
import { finish as finishErrand } from '@cloud/modules/errands/finish';
import { list as listErrands } from '@cloud/modules/errands/list';
import { make as makeErrand } from '@cloud/modules/errands/make';
import { open as openErrand } from '@cloud/modules/errands/open';
import { pass as passErrand } from '@cloud/modules/errands/pass';
import { sendBack as sendBackErrand } from '@cloud/modules/errands/send-back';
import { take as takeErrand } from '@cloud/modules/errands/take';
import { withdraw as withdrawErrand } from '@cloud/modules/errands/withdraw';
import { identify } from '@cloud/modules/desk/identify';
import { pack } from '@cloud/modules/desk/pack';
import { scan } from '@cloud/modules/desk/scan';
import { day as deskDay, today } from '@cloud/modules/desk/today';
import { finish } from '@cloud/modules/inspection/finish';
import { merge as mergeWalk } from '@cloud/modules/inspection/merge';
import { note } from '@cloud/modules/inspection/note';
import { round as walkRound } from '@cloud/modules/inspection/round';
import { sheet as walkSheet } from '@cloud/modules/inspection/sheet';
import { tryOut } from '@cloud/modules/inspection/try-out';
import { open as openInspection } from '@cloud/modules/inspection/open';
import { count } from '@cloud/modules/keys/count';
import { open as openKeys } from '@cloud/modules/keys/open';
import { takeOut } from '@cloud/modules/keys/take-out';
import { list as dayList } from '@cloud/modules/offline/list';
import { thenWaiting } from '@cloud/modules/offline/then-waiting';
import { syncWith } from '@cloud/modules/offline/sync';
import { decline as declinePaper } from '@cloud/modules/papers/decline';
import { open as openPaper } from '@cloud/modules/papers/open';
import { sign } from '@cloud/modules/papers/sign';
import { takeUp } from '@cloud/modules/papers/take-up';
import { waiting as waitingPapers } from '@cloud/modules/papers/waiting';
import { vouch } from '@cloud/modules/papers/vouch';
import { withdraw } from '@cloud/modules/papers/withdraw';
import { former } from '@cloud/modules/people/former';
import { household as peopleOfHome } from '@cloud/modules/people/household';
import { lease } from '@cloud/modules/people/lease';
import { asks as parkingAsks } from '@cloud/modules/parking/asks';
import { decide as decideParking } from '@cloud/modules/parking/decide';
import { find as findCar } from '@cloud/modules/parking/find';
import { mine as myTasks } from '@cloud/modules/plans/mine';
import { tick as tickPlan } from '@cloud/modules/plans/tick';
import { identity as seeIdentity } from '@cloud/modules/privacy/identity';
import { people } from '@cloud/modules/privacy/people';
import { phone as seePhone } from '@cloud/modules/privacy/phone';
import { accept } from '@cloud/modules/review/accept';
import { list as listReviews } from '@cloud/modules/review/list';
import { open as openReview } from '@cloud/modules/review/open';
import { hurry } from '@cloud/modules/review/hurry';
import { returnRecord } from '@cloud/modules/review/return';
import { seen } from '@cloud/modules/review/seen';
import { settle } from '@cloud/modules/review/settle';
import { forms } from '@cloud/modules/registration/forms';
import { frame } from '@cloud/modules/registration/frame';
import { takeDown } from '@cloud/modules/registration/take-down';
import { confirm } from '@cloud/modules/visits/confirm';
import { day } from '@cloud/modules/visits/day';
import { duty } from '@cloud/modules/visits/duty';
import { miss } from '@cloud/modules/visits/miss';
import { move } from '@cloud/modules/visits/move';
import { open as openVisit } from '@cloud/modules/visits/open';
import { place } from '@cloud/modules/visits/place';
import { release } from '@cloud/modules/visits/release';
import { find as findFile } from '@cloud/modules/file/find';
import { open as openFile } from '@cloud/modules/file/open';
import { duties } from '@cloud/modules/way/duties';
import { list as listTasks } from '@cloud/modules/tasks/list';
import { tick } from '@cloud/modules/tasks/tick';
import { board as keyBoard } from '@cloud/modules/keys/board';
import { cancel as cancelCard } from '@cloud/modules/keys/cancel';
import { give as giveGift } from '@cloud/modules/keys/give';
import { giveBack as hangBack } from '@cloud/modules/keys/give-back';
import { home as keysOfHome } from '@cloud/modules/keys/home';
import { lend as lendKeys } from '@cloud/modules/keys/lend';
import { note as noteKeys } from '@cloud/modules/keys/note';
import { place as placeKeys } from '@cloud/modules/keys/place';
import { putBack as putKeysBack } from '@cloud/modules/keys/put-back';
import { recount as recountKeys } from '@cloud/modules/keys/recount';
import { takeIn as takeInKeys } from '@cloud/modules/keys/take-in';
import { tell as tellGuide } from '@cloud/modules/keys/tell';

/** What may be done on site without signal and handed in later. */
export const offlineEndpoints: readonly Endpoint[] = [checkIn, identify, mergeWalk, finish, walkRound, walkSheet, report, fix, recheck, tick, takeOut, count];

const all: readonly Endpoint[] = [parkingAsks, decideParking, findCar, homePapers, give, explain, 
  openFile, findFile,
  deskDay, today, scan, pack, find, household, checkIn, identify, duties,
  listTasks, tick,
  openVisit, place, move, release, confirm, miss, day, duty,
  listReviews, openReview, accept, returnRecord, hurry, settle, seen, frame, takeDown, forms,
  openInspection, note, mergeWalk, finish, walkRound, walkSheet, tryOut,
  listDefects, ledger, report, fix, recheck, answerDefect, assignDefect, holdDefect, askHold, assignees, myRepairs, repairsOfHome,
  openKeys, takeOut, count, keyBoard, takeInKeys, recountKeys, placeKeys, lendKeys, hangBack, putKeysBack, keysOfHome, noteKeys, cancelCard, tellGuide, giveGift,
  dayList, syncWith(offlineEndpoints),
  openPaper, sign, declinePaper, takeUp, vouch, withdraw, waitingPapers,
  deskBill, takeMoney, reverseMoney, askRefund, moneyDay, openRefunds, settleHeld, confirmMoney, decideRefund, payOut, checkMoney, closeMoney,
  myTasks, tickPlan,
  people, seePhone, seeIdentity,
  peopleOfHome, lease, former, listAsks, lookAtAsk, acceptAsk, refuseAsk, invite, revokeInvite,
  openShifts,
  openQueue, joinQueue, sit, rise, callNext, begin, skip, finishServing, leaveQueue,
  listErrands, openErrand, makeErrand, takeErrand, passErrand, finishErrand, sendBackErrand, withdrawErrand,
  openSite, checkSite, tickSite, siteStock, siteDay, escort, noteIssue, solveIssue,
];

/** An arrival reads no case; the page that is opened with it does. */
const looksAfter: readonly Endpoint[] = [...offlineEndpoints, household];
export const staffEndpoints: readonly Endpoint[] = all.map((endpoint) => (looksAfter.includes(endpoint) ? thenWaiting(endpoint, offlineEndpoints) : endpoint));
