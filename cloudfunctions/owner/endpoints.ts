import { venue } from '@cloud/modules/site/venue';
import { open as openFacts } from '@cloud/modules/facts/open';
import type { Endpoint } from '@cloud/kit/implement';
import { apply as applyForParking } from '@cloud/modules/parking/apply';
import { book as bookVisit } from '@cloud/modules/parking/book';
import { cancel as cancelVisit } from '@cloud/modules/parking/cancel';
import { open as openParking } from '@cloud/modules/parking/open';
import { vehicles } from '@cloud/modules/parking/vehicles';
import { withdraw as withdrawParking } from '@cloud/modules/parking/withdraw';
import { choose as chooseOffers } from '@cloud/modules/bill/choose';
import { open as openBill } from '@cloud/modules/bill/open';
import { pay } from '@cloud/modules/bill/pay';
import { settle } from '@cloud/modules/bill/settle';
import { ask as askToBind } from '@cloud/modules/binding/ask';
import { mine as myAsks } from '@cloud/modules/binding/mine';
import { accept as acceptPlace } from '@cloud/modules/booking/accept';
import { cancel } from '@cloud/modules/booking/cancel';
import { decline } from '@cloud/modules/booking/decline';
import { leave } from '@cloud/modules/booking/leave';
import { open as openBooking } from '@cloud/modules/booking/open';
import { reschedule } from '@cloud/modules/booking/reschedule';
import { reserve } from '@cloud/modules/booking/reserve';
import { wait } from '@cloud/modules/booking/wait';
import { list as listDefects } from '@cloud/modules/defects/list';
import { recheck } from '@cloud/modules/defects/recheck';
import { reopen as reopenDefect } from '@cloud/modules/defects/reopen';
import { report } from '@cloud/modules/defects/report';
import { enter as enterDraw } from '@cloud/modules/draws/enter';
import { list as listDraws } from '@cloud/modules/draws/list';
import { open as openDraw } from '@cloud/modules/draws/open';
import { withdraw as withdrawFromDraw } from '@cloud/modules/draws/withdraw';
import { heard } from '@cloud/modules/library/heard';
import { home as homePapers } from '@cloud/modules/library/home';
import { read as readPapers } from '@cloud/modules/library/read';
import { open as openFile } from '@cloud/modules/file/open';
import { inbox } from '@cloud/modules/home/inbox';
import { open as openHome } from '@cloud/modules/home/open';
import { readNotice } from '@cloud/modules/home/read-notice';
import { open as openInspection } from '@cloud/modules/inspection/open';
import { tryOut } from '@cloud/modules/inspection/try-out';
import { accept as acceptKeys } from '@cloud/modules/keys/accept';
import { guide as entryGuide } from '@cloud/modules/keys/guide';
import { signGuide } from '@cloud/modules/keys/sign-guide';
import { open as openKeys } from '@cloud/modules/keys/open';
import { decline as declinePaper } from '@cloud/modules/papers/decline';
import { open as openPaper } from '@cloud/modules/papers/open';
import { sign } from '@cloud/modules/papers/sign';
import { takeUp } from '@cloud/modules/papers/take-up';
import { vouch } from '@cloud/modules/papers/vouch';
import { withdraw } from '@cloud/modules/papers/withdraw';
import { open as openPass } from '@cloud/modules/pass/open';
import { acting } from '@cloud/modules/people/acting';
import { addGuest } from '@cloud/modules/people/add-guest';
import { addTenant } from '@cloud/modules/people/add-tenant';
import { draft as draftLetter } from '@cloud/modules/people/draft';
import { end as endPerson } from '@cloud/modules/people/end';
import { grant } from '@cloud/modules/people/grant';
import { guide as readGuide } from '@cloud/modules/people/guide';
import { notice as readAsGuest } from '@cloud/modules/people/notice';
import { open as openPeople } from '@cloud/modules/people/open';
import { takeOn } from '@cloud/modules/people/take-on';
import { consent } from '@cloud/modules/privacy/consent';
import { open as openPrivacy } from '@cloud/modules/privacy/open';
import { request as requestDeletion } from '@cloud/modules/privacy/request';
import { withdraw as withdrawConsent } from '@cloud/modules/privacy/withdraw';
import { calls } from '@cloud/modules/queue/calls';
import { leave as leaveQueue } from '@cloud/modules/queue/leave';
import { mine as myTicket } from '@cloud/modules/queue/mine';
import { amend } from '@cloud/modules/registration/amend';
import { attach } from '@cloud/modules/registration/attach';
import { forms } from '@cloud/modules/registration/forms';
import { open as openRegistration } from '@cloud/modules/registration/open';
import { readCard } from '@cloud/modules/registration/read-card';
import { save } from '@cloud/modules/registration/save';
import { submit } from '@cloud/modules/registration/submit';
import { bind } from '@cloud/modules/session/bind';
import { join } from '@cloud/modules/session/join';
import { open as openSession } from '@cloud/modules/session/open';
import { check as checkCode } from '@cloud/modules/verify/check';
import { open as openWay } from '@cloud/modules/way/open';

export const ownerEndpoints: readonly Endpoint[] = [homePapers, readPapers, heard, 
  openSession, bind, join, askToBind, myAsks,
  openHome, readNotice, inbox, openWay,
  openRegistration, save, attach, submit, amend, forms, readCard,
  openBooking, reserve, reschedule, cancel, wait, leave, acceptPlace, decline,
  openPass, myTicket, leaveQueue, calls,
  openParking, vehicles, applyForParking, withdrawParking, bookVisit, cancelVisit,
  openFile, checkCode,
  openPeople, draftLetter, grant, addTenant, addGuest, endPerson, takeOn, acting, readAsGuest, readGuide,
  listDraws, openDraw, enterDraw, withdrawFromDraw,
  openInspection, tryOut, listDefects, report, recheck, reopenDefect,
  openKeys, acceptKeys, entryGuide, signGuide,
  openPaper, sign, declinePaper, takeUp, vouch, withdraw,
  openBill, chooseOffers, pay, settle,
  openPrivacy, consent, withdrawConsent, requestDeletion, venue, openFacts];
