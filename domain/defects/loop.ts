import { isFileOfHome } from '../documents/file-of-home';
import type { Instant } from '../kernel/calendar';
import { ok, refuse } from '../kernel/result';
import { dueFrom, goneOn, held, type Terms } from './clock';
import { rowOf, type Deed } from './deeds';
import { isLookAtRepair, type Defect, type DefectPhoto, type Hold, type Named, type Told } from './defect';

const STORY_KEPT = 8;
/** Who does it and when. `firm`: only what is theirs is known to them. */
export type Doer = { readonly at: Instant; readonly by: string; readonly firm?: string | undefined };
type Doing = Doer & { readonly why?: string; readonly terms?: Terms };

/** The deed written into its story; a clock that stood still goes on, the step's own begins. */
function stepped(defect: Defect, deed: Deed, { at, by, why, terms = {} }: Doing): Defect {
  const { to } = rowOf(deed), told: Told = { at, deed, by, ...(why ? { why } : {}) };
  const story = [...(defect.story ?? []), told].slice(-STORY_KEPT);
  if (to === 'stays') return { ...defect, story };
  const { alarm: _alarm, due: _due, holdAsked: _asked, ...going } = goneOn(defect, at);
  const state = to === 'again' ? (defect.firm || defect.person ? 'assigned' : 'reported') : to;
  const { noticed, ...rest } = going;
  const next: Defect = { ...rest, ...(noticed && to !== 'again' ? { noticed } : {}), state, story };
  return { ...next, due: dueFrom(next, at, terms) };
}

type After = { readonly ok: true; readonly value: readonly Defect[] };
/** One defect changed, if it is known to who asks and stands where the deed begins. */
function changed(defects: readonly Defect[], no: number, deed: Deed, doing: Doing, change: (after: Defect, before: Defect) => Defect = (after) => after) {
  const defect = defects.find((one) => one.no === no);
  if (!defect || (doing.firm !== undefined && defect.firm?.id !== doing.firm)) return refuse('DEFECT_UNKNOWN', { no });
  if (!rowOf(deed).from.includes(defect.state)) return refuse('DEFECT_STATE', { no, state: defect.state });
  return ok(defects.map((one) => (one.no === no ? change(stepped(one, deed, doing), one) : one)) as readonly Defect[]);
}
/** One change after the other on what the one before it left, all or none. */
function changedAll<Each, No extends { readonly ok: false }>(defects: readonly Defect[], list: readonly Each[], change: (defects: readonly Defect[], each: Each) => After | No): After | No {
  let all: After | No = ok(defects);
  for (const each of list) {
    if (!all.ok) return all;
    all = change(all.value, each);
  }
  return all;
}

/** Mended, each with a photo of it; they wait to be looked at again. */
export const fixedAll = (defects: readonly Defect[], fixes: readonly { readonly no: number; readonly photo: string; readonly words: string }[], doer: Doer, homeId: string, terms: Terms = {}) =>
  changedAll(defects, fixes, (all, { no, photo, words }) => (!isFileOfHome(photo, homeId) ? refuse('FILE_FOREIGN') : changed(all, no, 'fix', { ...doer, terms }, (defect) => ({ ...defect, fixes: [...defect.fixes, { at: doer.at, by: doer.by, photo, words }] }))));

const onceMore = (after: Defect): Defect => ({ ...after, reopened: after.reopened + 1, confirmedAt: null });
/** Looked at again: right → the owner's word is awaited, or given; still wrong → back to whoever mends it, with its old deadline. A look of before the repair is none. */
export const recheckedAll = (defects: readonly Defect[], rechecks: readonly { readonly no: number; readonly isRight: boolean }[], doer: Doer & { readonly as: 'owner' | 'escort' }, terms: Terms = {}) =>
  changedAll(defects, rechecks, (all, { no, isRight }) => before(all, no, doer.at) ?? changed(all, no, isRight ? (doer.as === 'owner' ? 'confirm' : 'pass') : 'still-wrong', { ...doer, terms }, (after) => (!isRight ? onceMore(after) : after.state === 'confirmed' ? { ...after, confirmedAt: doer.at } : after)));

function before(defects: readonly Defect[], no: number, at: Instant) {
  const defect = defects.find((one) => one.no === no);
  return defect?.state === 'fixed' && !isLookAtRepair(defect, at) ? refuse('DEFECT_STATE', { no, state: defect.state }) : null;
}

/** Opened again by the owner, with what is still wrong. */
export const reopenedOne = (defects: readonly Defect[], { no, why, photos }: { readonly no: number; readonly why: string; readonly photos: readonly DefectPhoto[] }, doer: Doer, homeId: string, terms: Terms = {}) =>
  (photos.some(({ fileId }) => !isFileOfHome(fileId, homeId)) ? refuse('FILE_FOREIGN') : changed(defects, no, 'reopen', { ...doer, why, terms }, (after) => onceMore({ ...after, photos: [...after.photos, ...photos].slice(-MOST_PHOTOS) })));
const MOST_PHOTOS = 12;

/** Taken on, or said not to be theirs. */
export const answered = (defects: readonly Defect[], no: number, isTaken: boolean, why: string, doer: Doer, terms: Terms = {}) =>
  (!isTaken && !why ? refuse('WHY_NEEDED') : changed(defects, no, isTaken ? 'accept' : 'dispute', { ...doer, why, terms }));

export type Assignment = { readonly firm: Named | null; readonly person: Named | null; readonly deadline: Instant | null };
/** Whom it is given to: a firm, one of its people, one of ours; with a deadline of its own where one is set. */
const givenTo = ({ firm, person, deadline }: Assignment) => (after: Defect): Defect => {
  const { firm: _firm, person: _person, noticed: _noticed, ...rest } = after, until = deadline ?? after.deadline;
  return { ...rest, deadline: until, due: until, ...(firm ? { firm } : {}), ...(person ? { person } : {}) };
};
export const assignedAll = (defects: readonly Defect[], numbers: readonly number[], assignment: Assignment, doer: Doer, terms: Terms = {}) =>
  (assignment.deadline !== null && assignment.deadline <= doer.at ? refuse('DATE_PAST') : changedAll(defects, numbers, (all, no) => changed(all, no, 'assign', { ...doer, why: assignment.person?.name ?? assignment.firm?.name ?? '', terms }, givenTo(assignment))));
/** A manager's word on a dispute: with `to` it goes there, without it stays where it is. */
export const settledDispute = (defects: readonly Defect[], no: number, to: Assignment | null, why: string, doer: Doer, terms: Terms = {}) =>
  (to ? changed(defects, no, 'move', { ...doer, why, terms }, givenTo(to)) : changed(defects, no, 'overrule', { ...doer, why, terms }));
export const closedOne = (defects: readonly Defect[], no: number, why: string, doer: Doer) => changed(defects, no, 'close', { ...doer, why }, ({ due: _due, ...after }) => after);

/** A clock never stands still for longer than this at a time. */
export const MOST_HOLD = 60 * 86_400_000;
const isWithin = ({ at, until }: Hold): boolean => until > at && until - at <= MOST_HOLD;
/** Its clock stands still until then, for that reason; asked for by a firm it goes on until somebody grants it. */
export function heldOne(defects: readonly Defect[], no: number, hold: Hold, doer: Doer & { readonly asks?: true }) {
  if (!isWithin(hold)) return refuse('HOLD_DATES', { days: MOST_HOLD / 86_400_000 });
  return changed(defects, no, doer.asks ? 'ask-hold' : 'hold', { ...doer, why: hold.why }, (after) => (doer.asks ? { ...after, holdAsked: hold } : held(after, hold)));
}
/** The clock goes on now, and what was asked for is declined. */
export const goneOnOne = (defects: readonly Defect[], no: number, doer: Doer) => changed(defects, no, 'go-on', doer, (after) => { const { holdAsked: _asked, ...rest } = goneOn(after, doer.at); return rest; });
/** The owner said nothing in time. */
export const lapsedAll = (defects: readonly Defect[], numbers: readonly number[], at: Instant) =>
  changedAll(defects, numbers, (all, no) => changed(all, no, 'lapse', { at, by: '' }, (after) => ({ ...after, confirmedAt: at })));
