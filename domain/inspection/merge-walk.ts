import type { Instant } from '../kernel/calendar';
import { ok, refuse } from '../kernel/result';
import { itemName, METERS, type InspectionRoom, type MeterCode } from './form';
import { answered, idsOf, type Differing, type Seen } from './found';
import { itemKeys, readingRefused, withItems, type Inspection, type Mark, type MeterReading, type Noting } from './inspection';
import type { OwnItem } from './terms';

export type TimedReading = { readonly reading: number; readonly photo: string | null; /** When it was read. */ readonly at: Instant; readonly why?: string };
/** What one phone noted on a walk, without knowing what others did. */
export type WalkPart = { readonly marks: Readonly<Record<string, Mark>>; readonly meters: Partial<Readonly<Record<MeterCode, TimedReading>>>; readonly own?: readonly OwnItem[] | undefined; readonly seen?: Seen | undefined };
/** Two readings that cannot both be right: the later one is the lower. Or a change to what both sides have signed for. Or normal and wrong of the same items, neither in sight of the other; `mark` is what arrived. */
export type WalkClash = { readonly kind: 'meter'; readonly meter: MeterCode; readonly stands: number; readonly other: number } | { readonly kind: 'signed'; readonly marks: readonly string[]; readonly meters: readonly MeterCode[] } | { readonly kind: 'marks'; readonly mark: Mark; readonly items: readonly (Differing & { readonly name: string })[] };

const readAt = ({ at }: MeterReading): Instant => at ?? 0;
/** A meter only goes up: of two readings the higher stands, of two equal ones the later. */
const higher = (one: MeterReading, two: MeterReading): MeterReading => (one.reading !== two.reading ? (one.reading > two.reading ? one : two) : readAt(two) > readAt(one) ? two : one);
const contradicts = (one: MeterReading, two: MeterReading): boolean => (readAt(one) - readAt(two)) * (one.reading - two.reading) < 0;

/**
 * Takes in what a phone noted without signal. The same end whatever arrives first, and however often: wrong stands until somebody who has seen it says normal (`answered`), the higher reading over the lower.
 * A person is asked where marks differ or a later reading is lower, and where the sheet is signed (`isSigned`) and would change. `isDecided`: a person has said what holds.
 * A reading that is doubted was asked about on the phone; here it is taken, with its reason or without.
 */
export function mergedWalk(inspection: Inspection, shipped: readonly InspectionRoom[], part: WalkPart, homeId: string, { isSigned, isDecided, ...who }: Noting & { readonly isSigned: boolean; readonly isDecided: boolean }) {
  const grown = withItems(inspection, shipped, part.own);
  if (!grown.ok) return grown;
  const { inspection: walk, form } = grown.value, known = new Set(itemKeys(form));
  const stray = Object.keys(part.marks).find((key) => !known.has(key));
  if (stray) return refuse('ITEM_UNKNOWN', { item: stray });
  const refused = readingRefused(part.meters, homeId);
  if (refused) return refused;
  const clashes: WalkClash[] = [];
  let meters = walk.meters;
  for (const { code } of METERS) {
    const given = part.meters[code], there = walk.meters[code];
    if (!given) continue;
    const stands = !there || isDecided ? given : higher(there, given);
    if (there && !isDecided && contradicts(there, given)) clashes.push({ kind: 'meter', meter: code, stands: stands.reading, other: stands === given ? there.reading : given.reading });
    if (stands !== there) meters = { ...meters, [code]: stands };
  }
  const { differing, ...said } = answered(walk, part.marks, part.seen, { ...who, isDecided }), changed = Object.keys(part.marks).filter((key) => walk.marks[key] !== said.marks[key]);
  if (isSigned && !isDecided) {
    const touched = METERS.map(({ code }) => code).filter((code) => meters[code] !== walk.meters[code]), isSame = !changed.length && meters === walk.meters;
    return ok({ inspection, clashes: (isSame ? clashes : [{ kind: 'signed', marks: changed, meters: touched }]) as readonly WalkClash[] });
  }
  const named = ({ key, found }: Differing) => ({ key, found, name: itemName(form, key) });
  for (const mark of ['ok', 'bad'] as const) { const items = differing.filter(({ key }) => part.marks[key] === mark).map(named); if (items.length) clashes.push({ kind: 'marks', mark, items }); }
  return ok({ inspection: { ...walk, ...said, meters }, clashes: clashes as readonly WalkClash[] });
}
/** What a person who decides on differing marks has seen. */
export const seenIn = ({ items }: Extract<WalkClash, { readonly kind: 'marks' }>): Seen => Object.fromEntries(items.map(({ key, found }) => [key, idsOf(found)]));
