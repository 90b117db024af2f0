import { isLookAtRepair, isOpen, type Defect } from '../defects/defect';
import { isFileOfHome } from '../documents/file-of-home';
import type { Instant } from '../kernel/calendar';
import { ok, refuse } from '../kernel/result';
import { standing } from './found';
import type { InspectionRoom } from './form';
import { itemKeys, markKey, readingDoubted, readingRefused, type Inspection, type Mark, type Meters } from './inspection';
import { firstEdition, formOfRound, needsPhoto, type WalkRound } from './round-forms';
import type { WalkTerms } from './terms';

/** One round that was made. All that is not named bad was normal: that is what keeps a round of sixty items small. */
export type RoundDone = {
  readonly kind: WalkRound; readonly at: Instant; readonly by: string;
  /** How many items it looked at. */
  readonly looked: number;
  readonly bad: readonly string[];
  /** Stays open all the same: found wrong by somebody it had not heard of. */
  readonly left?: readonly string[];
  /** What was wrong, by item. */
  readonly notes?: Readonly<Record<string, string>>;
  readonly photos?: readonly string[];
  readonly meters?: Meters;
  /** Written on paper by this person and entered from its photos. */
  readonly paperBy?: string;
};
export type RoundGiven = { readonly kind: WalkRound; readonly marks: Readonly<Record<string, Mark>>; readonly notes: Readonly<Record<string, string>>; readonly photos: readonly string[]; readonly meters: Meters; readonly paperBy?: string | undefined; /** When the re-inspections were made that its page showed. */ readonly seen?: readonly Instant[] | undefined };
export const MOST_ROUNDS = 24, MOST_ROUND_PHOTOS = 4;

type Walked = { readonly inspection: Pick<Inspection, 'marks' | 'found' | 'startedAt' | 'by' | 'finishedAt'> | null; readonly rounds?: readonly RoundDone[]; readonly defects: readonly Pick<Defect, 'room' | 'item' | 'state'>[] };
export const roundsOf = ({ rounds }: Pick<Walked, 'rounds'>): readonly RoundDone[] => rounds ?? [];
/** When it was re-inspected. */
export const againOf = (moveIn: Pick<Walked, 'rounds'>): readonly Instant[] => roundsOf(moveIn).filter(({ kind }) => kind === 're-inspection').map(({ at }) => at);

/** Items of the joint inspection that are still open: found bad there or defective since, and not found normal by a re-inspection that looked. What is heard of after it, it did not look at. */
export function openItems(moveIn: Walked): ReadonlySet<string> {
  const { inspection } = moveIn, rounds = roundsOf(moveIn), last = rounds.map(({ kind }) => kind).lastIndexOf('re-inspection'), again = rounds[last];
  const bad = Object.entries(inspection?.marks ?? {}).filter(([, mark]) => mark === 'bad').map(([key]) => key);
  const left = again && inspection ? [...again.bad, ...again.left ?? [], ...bad.filter((key) => standing(inspection, key).some(({ since = 0 }) => since > last))] : bad;
  return new Set([...left, ...moveIn.defects.filter(isOpen).map(({ room, item }) => markKey(room, item))]);
}

/** A home's readings of before this walk, the latest of each meter. */
export const metersBefore = (moveIn: Pick<Walked, 'rounds'>): Meters => Object.assign({}, ...roundsOf(moveIn).map(({ meters }) => meters ?? {})) as Meters;

/**
 * A round as it was made, kept beside those before it. Refused: an item it does not look at, one it did not answer, no photo where one is the proof, a reading no meter can show;
 * a doubtful reading without a reason is asked about. A re-inspection comes after the joint inspection; what another one it had not seen found wrong stays open. `isLate`: made before it was heard of; what was found meanwhile it did not look at.
 */
export function roundDone(moveIn: Walked, form: readonly InspectionRoom[], { kind, marks, notes, photos, meters, paperBy, seen }: RoundGiven, who: { readonly at: Instant; readonly by: string; readonly homeId: string; readonly terms?: WalkTerms | undefined; readonly isLate?: boolean }) {
  const rounds = roundsOf(moveIn), whole = formOfRound(kind, form, openItems(moveIn)), first = firstEdition(whole), inFirst = new Set(itemKeys(first));
  // Of a round beside the home's own form a phone of before knows the first edition only: it names nothing else, and made that one.
  const looked = kind === 'clean' && Object.keys(marks).every((key) => inFirst.has(key)) ? first : whole, known = new Set(itemKeys(looked));
  if (kind === 're-inspection' && !moveIn.inspection?.finishedAt) return refuse('STEP_NOT_OPEN', { needs: ['inspect'] as readonly string[] });
  if (rounds.length >= MOST_ROUNDS) return refuse('TOO_MANY');
  // Another phone may have closed some meanwhile: they were open when they were looked at.
  const there = kind === 're-inspection' ? new Set(itemKeys(form)) : known, stray = [...Object.keys(marks), ...Object.keys(notes)].find((key) => !there.has(key));
  if (stray) return refuse('ITEM_UNKNOWN', { item: stray });
  const isAgain = kind === 're-inspection', isLate = isAgain && who.isLate === true && Object.keys(marks).length > 0, unlooked = isLate ? [...known].filter((key) => !marks[key]) : [];
  const unseen = isAgain && seen ? rounds.filter((one) => one.kind === kind && !seen.includes(one.at)).flatMap((one) => [...one.bad, ...one.left ?? []]).filter((key) => marks[key] === 'ok') : [], left = [...new Set([...unlooked, ...unseen])];
  const unmarked = isLate ? [] : looked.flatMap((room) => room.items.filter(({ code }) => !marks[markKey(room.code, code)]).map(({ name }) => `${room.name}·${name}`));
  if (unmarked.length || (!known.size && !isLate)) return refuse('INSPECTION_INCOMPLETE', { unmarked: unmarked.length, first: unmarked[0] ?? null, meters: [] as readonly string[] });
  if ((needsPhoto(kind) || paperBy) && !photos.length) return refuse('PHOTO_MISSING');
  if (photos.some((file) => !isFileOfHome(file, who.homeId))) return refuse('FILE_FOREIGN');
  const refused = readingRefused(meters, who.homeId) ?? (who.isLate ? null : readingDoubted(meters, { terms: who.terms, previous: metersBefore(moveIn) }));
  if (refused) return refused;
  const bad = Object.keys(marks).filter((key) => marks[key] === 'bad'), said = Object.fromEntries(Object.entries(notes).filter(([key, words]) => words && marks[key] === 'bad'));
  const done: RoundDone = {
    kind, at: who.at, by: who.by, looked: isAgain ? Object.keys(marks).length : known.size, bad, ...(left.length ? { left } : {}), ...(Object.keys(said).length ? { notes: said } : {}), ...(photos.length ? { photos } : {}),
    ...(Object.keys(meters).length ? { meters } : {}), ...(paperBy ? { paperBy } : {}),
  };
  return ok({ done, rounds: [...rounds, done] as readonly RoundDone[] });
}

/** What a re-inspection says of defects that are mended: right where the item was normal, still wrong where it was not. Others wait for their repair. */
export const rechecksOf = ({ defects }: { readonly defects: readonly Pick<Defect, 'no' | 'room' | 'item' | 'state' | 'fixes' | 'reopened'>[] }, marks: Readonly<Record<string, Mark>>, at: Instant): readonly { readonly no: number; readonly isRight: boolean }[] =>
  defects.flatMap(({ no, room, item, state, ...repairs }) => { const mark = marks[markKey(room, item)]; return state === 'fixed' && mark && isLookAtRepair(repairs, at) ? [{ no, isRight: mark === 'ok' }] : []; });

