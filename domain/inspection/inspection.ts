import { isFileOfHome } from '../documents/file-of-home';
import type { Instant } from '../kernel/calendar';
import { refuse, ok } from '../kernel/result';
import { EDITION, METERS, type InspectionRoom, type MeterCode } from './form';
import { answered, type Found, type Seen } from './found';
import { doubtOf, metersOf, mostOf, withOwn, type OwnItem, type WalkTerms } from './terms';

export type Mark = 'ok' | 'bad';
/** Hundredths of the meter's unit, so that readings compare exactly. `why`: it was asked about, and this was said. */
export type MeterReading = { readonly reading: number; readonly photo: string | null; /** When it was read, where it was read without signal. */ readonly at?: Instant; readonly why?: string };
export type Meters = Partial<Readonly<Record<MeterCode, MeterReading>>>;
/** What was handed over with the home, and how it was. */
export const CONDITIONS = ['fine', 'worn', 'broken'] as const;
export type Goods = { readonly name: string; readonly count: number; readonly condition: (typeof CONDITIONS)[number]; readonly note: string };
/** The walk was written on paper and entered afterwards: its photos, and who wrote it. */
export type PaperSource = { readonly photos: readonly string[]; readonly by: string };
export type Inspection = {
  readonly round: number;
  readonly startedAt: Instant;
  readonly by: string;
  /** `living:window` → mark; no dots, for these are keys inside a stored document. */
  readonly marks: Readonly<Record<string, Mark>>;
  /** Who found what wrong, by item; absent in walks of earlier releases. */
  readonly found?: Readonly<Record<string, readonly Found[]>>;
  readonly meters: Meters;
  readonly finishedAt: Instant | null;
  /** Edition of the shipped form; absent: the first. */
  readonly form?: number;
  /** Items added during the walk. */
  readonly own?: readonly OwnItem[];
  readonly goods?: readonly Goods[];
  readonly paper?: PaperSource;
  /** When goods and paper were said; what is heard of late and is older does not come over them unseen. */
  readonly saidAt?: { readonly goods?: Instant; readonly paper?: Instant };
  /** When the household was last asked how items in use are doing. */
  readonly trialsAskedAt?: Instant;
  /** What was said of items in use, days later. */
  readonly trials?: Readonly<Record<string, { readonly mark: Mark; readonly at: Instant; readonly by: 'owner' | 'staff' }>>;
};

export const markKey = (room: string, item: string): string => `${room}:${item}`;
export const started = (now: Instant, by: string): Inspection => ({ round: 1, startedAt: now, by, marks: {}, meters: {}, finishedAt: null, form: EDITION });
/** What a screen shows before anybody has begun. */
export const notBegun: Inspection = started(0, '');
export const itemKeys = (form: readonly InspectionRoom[]): readonly string[] => form.flatMap((room) => room.items.map((item) => markKey(room.code, item.code)));

/** What one note brings; `own` are new items of the walk, `seen` what the screen showed of items when they were answered. */
export type Noted = { readonly marks: Readonly<Record<string, Mark>>; readonly meters: Meters; readonly own?: readonly OwnItem[] | undefined; readonly seen?: Seen | undefined };
/** What is known of the meters beside the walk: the community's terms, and what was read of them before. */
export type MetersBefore = { readonly terms?: WalkTerms | undefined; readonly previous?: Meters };
/** Who notes it and when, and after how many rounds. */
export type Noting = { readonly at: Instant; readonly by: string; readonly since?: number };
const MOST_OWN = 30;

/** The walk with new items of its own, and the form with them; refused: a room there is not, too many. */
export function withItems(inspection: Inspection, shipped: readonly InspectionRoom[], own: readonly OwnItem[] = []) {
  const form = withOwn(shipped, inspection.own);
  const stray = own.find(({ room }) => !form.some(({ code }) => code === room));
  if (stray) return refuse('ITEM_UNKNOWN', { item: markKey(stray.room, stray.name) });
  const fresh = own.filter(({ room, name }, i) => !form.some((one) => one.code === room && one.items.some((item) => item.code === name || item.name === name)) && own.findIndex((one) => one.room === room && one.name === name) === i);
  if (fresh.length + (inspection.own?.length ?? 0) > MOST_OWN) return refuse('TOO_MANY');
  // In an order that does not hang on whose phone was heard of first.
  const all = [...(inspection.own ?? []), ...fresh].sort((a, b) => (`${a.room}:${a.name}` < `${b.room}:${b.name}` ? -1 : 1));
  return ok({ inspection: fresh.length ? { ...inspection, own: all } : inspection, form: withOwn(form, fresh) });
}

/** A reading this meter can show, with a photo of this home. */
export function readingRefused(meters: Meters, homeId: string) {
  for (const { code, name, max } of METERS) {
    const given = meters[code];
    if (given && (!Number.isInteger(given.reading) || given.reading < 0 || given.reading > max * 100)) return refuse('READING_IMPLAUSIBLE', { meter: name });
    if (given?.photo && !isFileOfHome(given.photo, homeId)) return refuse('FILE_FOREIGN');
  }
  return null;
}
/** The first reading that is asked about once more, unless a reason came with it. */
export function readingDoubted(meters: Meters, { terms, previous = {} }: MetersBefore) {
  for (const { code, name } of METERS) {
    const given = meters[code], before = previous[code]?.reading ?? null, doubt = given && !given.why && doubtOf(given.reading, before, mostOf(code, terms));
    if (doubt) return refuse('READING_DOUBTED', { meter: name, doubt, previous: before });
  }
  return null;
}

/** Takes the marks and readings over; unknown items, impossible readings and another home's photos are refused, doubtful readings asked about, nothing is half saved. `differing`: normal here, found wrong by somebody this phone had not heard of. */
export function noted(inspection: Inspection, shipped: readonly InspectionRoom[], { marks, meters, own, seen }: Noted, homeId: string, who: Noting, before: MetersBefore = {}) {
  if (inspection.finishedAt) return refuse('INSPECTION_FINISHED', { at: inspection.finishedAt });
  const grown = withItems(inspection, shipped, own);
  if (!grown.ok) return grown;
  const { inspection: walk, form } = grown.value, known = new Set(itemKeys(form));
  const stray = Object.keys(marks).find((key) => !known.has(key));
  if (stray) return refuse('ITEM_UNKNOWN', { item: stray });
  const refused = readingRefused(meters, homeId) ?? readingDoubted(meters, before);
  if (refused) return refused;
  const { differing, ...said } = answered(walk, marks, seen, { ...who, isNow: true });
  return ok({ inspection: { ...walk, ...said, meters: { ...walk.meters, ...meters } }, form, differing: differing.filter(({ key }) => marks[key] === 'ok') });
}

/** Done when every item has its mark and every meter its reading. */
export function finishedInspection(inspection: Inspection, form: readonly InspectionRoom[], now: Instant, terms?: WalkTerms) {
  const unmarked = form.flatMap((room) => room.items.filter((item) => !inspection.marks[markKey(room.code, item.code)]).map((item) => `${room.name}·${item.name}`));
  const unread = metersOf(terms).filter(({ code }) => !inspection.meters[code]).map(({ name }) => name);
  if (unmarked.length || unread.length) return refuse('INSPECTION_INCOMPLETE', { unmarked: unmarked.length, first: unmarked[0] ?? null, meters: unread as readonly string[] });
  return ok({ ...inspection, finishedAt: now });
}
