import { isFileOfHome } from '../documents/file-of-home';
import type { Instant } from '../kernel/calendar';
import { ok, refuse } from '../kernel/result';
import { METERS, type InspectionRoom, type MeterCode } from './form';
import { markKey, type Inspection, type Mark, type MeterReading } from './inspection';

export type TimedReading = { readonly reading: number; readonly photo: string | null; /** When it was read. */ readonly at: Instant };
/** What one phone noted on a walk, without knowing what others did. */
export type WalkPart = { readonly marks: Readonly<Record<string, Mark>>; readonly meters: Partial<Readonly<Record<MeterCode, TimedReading>>> };
/** Two readings that cannot both be right: the later one is the lower. Or a change to what both sides have signed for. */
export type WalkClash = { readonly kind: 'meter'; readonly meter: MeterCode; readonly stands: number; readonly other: number } | { readonly kind: 'signed'; readonly marks: readonly string[]; readonly meters: readonly MeterCode[] };

const readAt = ({ at }: MeterReading): Instant => at ?? 0;
/** A meter only goes up: of two readings the higher stands, of two equal ones the later. */
const higher = (one: MeterReading, two: MeterReading): MeterReading => (one.reading !== two.reading ? (one.reading > two.reading ? one : two) : readAt(two) > readAt(one) ? two : one);
const contradicts = (one: MeterReading, two: MeterReading): boolean => (readAt(one) - readAt(two)) * (one.reading - two.reading) < 0;

/**
 * Takes in what a phone noted without signal. The same end whatever arrives first, and however often: a problem wins over normal, the higher reading over the lower.
 * A person is asked where a later reading is lower, and where the sheet is signed (`isSigned`) and would change. `isDecided`: a person has said what holds.
 */
export function mergedWalk(inspection: Inspection, form: readonly InspectionRoom[], part: WalkPart, homeId: string, { isSigned, isDecided }: { readonly isSigned: boolean; readonly isDecided: boolean }) {
  const known = new Set(form.flatMap((room) => room.items.map((item) => markKey(room.code, item.code))));
  const stray = Object.keys(part.marks).find((key) => !known.has(key));
  if (stray) return refuse('ITEM_UNKNOWN', { item: stray });
  const clashes: WalkClash[] = [];
  let meters = inspection.meters;
  for (const { code, name, max } of METERS) {
    const given = part.meters[code], there = inspection.meters[code];
    if (!given) continue;
    if (!Number.isInteger(given.reading) || given.reading < 0 || given.reading > max * 100) return refuse('READING_IMPLAUSIBLE', { meter: name });
    if (given.photo && !isFileOfHome(given.photo, homeId)) return refuse('FILE_FOREIGN');
    const stands = !there || isDecided ? given : higher(there, given);
    if (there && !isDecided && contradicts(there, given)) clashes.push({ kind: 'meter', meter: code, stands: stands.reading, other: stands === given ? there.reading : given.reading });
    if (stands !== there) meters = { ...meters, [code]: stands };
  }
  const changed = Object.entries(part.marks).filter(([key, mark]) => inspection.marks[key] !== mark && (isDecided || mark === 'bad' || !inspection.marks[key]));
  if (isSigned && !isDecided && (changed.length || meters !== inspection.meters)) {
    const touched = METERS.map(({ code }) => code).filter((code) => meters[code] !== inspection.meters[code]);
    return ok({ inspection, clashes: [{ kind: 'signed', marks: changed.map(([key]) => key), meters: touched }] as readonly WalkClash[] });
  }
  return ok({ inspection: { ...inspection, marks: { ...inspection.marks, ...Object.fromEntries(changed) }, meters }, clashes: clashes as readonly WalkClash[] });
}
