import { dayOf, MINUTE, type Instant } from '../kernel/calendar';
import type { Deed, DefectState } from './deeds';

export type Severity = 'blocking' | 'minor';
/** A stroke, circle or arrow on the photo, in thousandths of its width and height. */
export type PhotoMark = { readonly kind: 'circle' | 'arrow' | 'pen'; readonly points: readonly (readonly [number, number])[] };
export type DefectPhoto = { readonly fileId: string; readonly marks: readonly PhotoMark[]; /** Of the picture as it was taken: the same one filed twice is noticed. */ readonly digest?: string };
/** Somebody by name, as it was written when they were named. */
export type Named = { readonly id: string; readonly name: string };
export type Hold = { readonly at: Instant; readonly until: Instant; readonly why: string; readonly by: string };
/** What was done with it, by whom and why; the last few. */
export type Told = { readonly at: Instant; readonly deed: Deed; readonly by: string; readonly why?: string };
export type Defect = {
  readonly no: number;
  readonly room: string;
  readonly item: string;
  readonly words: string;
  readonly severity: Severity;
  readonly photos: readonly DefectPhoto[];
  /** Where on the plan, in thousandths; null when not pinned. */
  readonly pin: readonly [number, number] | null;
  /** The version of the plan the pin was put on. */
  readonly plan?: number;
  readonly state: DefectState;
  readonly at: Instant;
  readonly by: 'owner' | 'staff';
  /** When it must be mended; moves with a hold. */
  readonly deadline: Instant;
  readonly fixes: readonly { readonly at: Instant; readonly by: string; readonly photo: string; readonly words: string }[];
  readonly reopened: number;
  readonly confirmedAt: Instant | null;
  /** Who is to mend it; absent: our own people. */
  readonly firm?: Named;
  readonly person?: Named;
  /** When what is next must be done; absent in defects of earlier releases (dueOf). */
  readonly due?: Instant;
  /** The last time its clock stood still; over when its end has passed. */
  readonly hold?: Hold;
  /** Asked for by the firm, not granted yet. */
  readonly holdAsked?: Hold;
  /** The firm has been told that it has this. */
  readonly noticed?: true;
  /** How often somebody was told that this step is overdue, and when last. */
  readonly alarm?: { readonly times: number; readonly at: Instant };
  readonly story?: readonly Told[];
};

const OVER: readonly DefectState[] = ['confirmed', 'closed'];
/** Nothing is to be done or said any more. */
export const isOver = ({ state }: Pick<Defect, 'state'>): boolean => OVER.includes(state);
/** Still to be mended, or to be looked at by us: what was looked at and is right waits for the owner's word only, and keeps nobody out. */
export const isOpen = ({ state }: Pick<Defect, 'state'>): boolean => state !== 'passed' && !OVER.includes(state);
export const openDefects = (defects: readonly Defect[]): readonly Defect[] => defects.filter(isOpen);
export const openBlocking = (defects: readonly Defect[]): number => openDefects(defects).filter(({ severity }) => severity === 'blocking').length;

/** So much may phones' clocks differ. */
const CLOCKS = 10 * MINUTE;
/**
 * Whether a look at that moment was one at the last repair; heard of late, it may be of before it. A first repair written down later on the same day is the one that was looked at;
 * after something was found wrong again nothing but a look that came after the repair is.
 */
export function isLookAtRepair({ fixes, reopened }: Pick<Defect, 'fixes' | 'reopened'>, at: Instant): boolean {
  const repair = fixes.at(-1)?.at ?? 0;
  return repair <= at + CLOCKS || (reopened === 0 && dayOf(repair) === dayOf(at));
}

/** The most a phone sends of one home in one go. */
export const MOST_AT_ONCE = 20;
