import { sha256 } from '@cloud/kit/digest';
import type { MoveInCase } from '@domain/movein/case';
import { marksOf } from '@domain/movein/marks';
import { missingBefore, isDone } from '@domain/movein/steps';
import type { Ledger } from '@domain/booking/ledger';
import { homeKeyOf } from '@domain/kernel/ids';
import type { TrailEntry } from '@domain/audit/trail';
import { STEPS } from '@domain/movein/template';

/** What is wrong with a case after a step. The trail is followed from the entry checked last; what was there before must still be there. */
export function* caseFaults(before: MoveInCase | undefined, after: MoveInCase, ledger: Ledger | undefined): Generator<readonly [string, string]> {
  const known = before?.trail ?? [];
  if (known.length && after.trail[known.length - 1]?.hash !== known.at(-1)?.hash) yield ['I9 trail', `${after._id}: the first ${known.length} entries are no longer the same`];
  for (let i = known.length; i < after.trail.length; i++) {
    const entry = after.trail[i] as TrailEntry;
    if (entry.hash !== sha256([after.trail[i - 1]?.hash ?? '', entry.at, entry.by, entry.what, entry.of].join('|'))) yield ['I9 trail', `${after._id}: entry ${i} does not follow from the one before`];
  }
  if (before && before.review.state === 'accepted' && after.review.state !== 'accepted') yield ['I3 stands', `${after._id}: an accepted review became ${after.review.state}`];
  if (JSON.stringify(marksOf(after)) !== JSON.stringify(after.marks)) yield ['I12 clocks', `${after._id}: its marks are not what follows from it`];
  const seat = ledger?.seats[homeKeyOf(after.homeId)] ?? null;
  for (const step of STEPS) if (isDone(step, { moveIn: after, seat }) && missingBefore(step, { moveIn: after, seat }).length) yield ['I5 steps', `${after._id}: ${step} is done before what it needs`];
  if (ledger) yield* rightFaults(after, ledger);
  if ((after.review.state === 'waiting' || after.review.state === 'accepted') && after.trail.length && !Object.keys(after.noticeReads).length) yield ['I5 steps', `${after._id}: registered without having read the notice`];
}

/** The seat may not be ahead of its case: whoever may book has done what that needs. */
export function* rightFaults(moveIn: MoveInCase, ledger: Ledger): Generator<readonly [string, string]> {
  const seat = ledger.seats[homeKeyOf(moveIn.homeId)] ?? null;
  // Where nobody may book in the home's name (it is being sold), there is nobody to be ahead.
  if (ledger._id === moveIn.ledgerId && seat?.allowed && (seat.may.length || Object.keys(seat.proxies ?? {}).length) && missingBefore('book', { moveIn, seat }).length) yield ['I5 steps', `${moveIn._id}: may book while its review is ${moveIn.review.state}`];
}
