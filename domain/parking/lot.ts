import type { TrailEntry } from '../audit/trail';
import type { Instant } from '../kernel/calendar';
import type { CommunityId, ImportId, LotId } from '../kernel/ids';

/** Each space is of one of three types (REQUIREMENTS S2-13); a lot has spaces of one. */
export const SPACE_TYPES = ['car', 'motorcycle', 'bicycle'] as const;
export type SpaceType = (typeof SPACE_TYPES)[number];
export const SURFACES = ['concrete', 'epoxy', 'asphalt', 'paving', 'gravel', 'earth'] as const;
export const CONDITIONS = ['good', 'fair', 'poor'] as const;

/** `home`: its key, `3-2-1201`. `visitor` spaces are booked by the hour. */
export type Space =
  | { readonly state: 'free' } | { readonly state: 'visitor' }
  | { readonly state: 'assigned'; readonly home: string; readonly since: Instant; /** The import that gave it. */ readonly importId?: ImportId }
  | { readonly state: 'reserved' | 'out'; readonly why: string };
export const SPACE_STATES = ['free', 'assigned', 'visitor', 'reserved', 'out'] as const satisfies readonly Space['state'][];
export type SpaceState = (typeof SPACE_STATES)[number];
export type Counts = Readonly<Record<SpaceState, number>>;

export type LotDraft = {
  readonly name: string;
  readonly type: SpaceType;
  /** Where it lies, and how one gets there. */
  readonly place: string;
  readonly way: string;
  readonly rules: string;
  readonly surface: (typeof SURFACES)[number];
  readonly condition: (typeof CONDITIONS)[number];
  /** A photo of its plan. */
  readonly sketch: string | null;
  /** For how many hours a visitor's space may be booked; 0: none is. */
  readonly visitHours: number;
};

/** A visitor space for some hours. The plate is sealed; its digest finds it. */
export type Visit = { readonly id: string; readonly no: string; readonly home: string; readonly from: Instant; readonly to: Instant; readonly plate: string; readonly plateIndex: string };
/** What a home is to be told of its spaces; `was`: the number it had. */
export type ToTell = { readonly home: string; readonly what: 'assigned' | 'released' | 'moved'; readonly no: string; readonly was: string; readonly why: string; /** The other lot it was in, where it is another. */ readonly from?: LotId };
/** A home of this lot on its way to a space of another (swap-lots.ts); `verdicts` there say what became of it. */
export type LotSwap = { readonly no: string; readonly to: LotId; readonly other: string; readonly home: string; readonly why: string };
export type SwapVerdict = { readonly went: true; /** Who was in the space; '' nobody. */ readonly former: string } | { readonly went: false; readonly code: 'SPACE_UNKNOWN' | 'SPACE_NOT_FREE' | 'BUSY' };

/** A lot of the parking register: a garage level, a yard, a shed. One document, so that no space can have two homes. */
export type Lot = LotDraft & {
  readonly _id: LotId;
  readonly communityId: CommunityId;
  readonly spaces: Readonly<Record<string, Space>>;
  /** Of the spaces; computed with every change, for lists. */
  readonly counts: Counts;
  /** Homes with a space here, and `EVERY_HOME` while visitors' spaces may be booked: what a home's page looks for. */
  readonly homes: readonly string[];
  readonly visits: readonly Visit[];
  /** Homes that have not been told yet, by the number of the change. */
  readonly tell: Readonly<Record<string, ToTell>>;
  readonly changes: number;
  /** By the id of the request; absent in lots that never had one. */
  readonly swaps?: Readonly<Record<string, LotSwap>>;
  readonly verdicts?: Readonly<Record<string, SwapVerdict>>;
  /** The last of what was done, ids and numbers only; `logBefore` is the hash they go on from. */
  readonly log: readonly TrailEntry[];
  readonly logBefore: string;
};

/** One document holds them: under 100 KB with its log (lot.test.ts weighs it). */
export const MOST_SPACES = 300, MOST_LOTS = 60, LOG_KEPT = 200;
export const EVERY_HOME = '*';
export const isSpaceNo = (text: string): boolean => /^[0-9A-Z\u4e00-\u9fa5-]{1,12}$/.test(text) && /[0-9]/.test(text);

export const countsOf = (spaces: Lot['spaces']): Counts =>
  Object.values(spaces).reduce<Counts>((counts, { state }) => ({ ...counts, [state]: counts[state] + 1 }), { free: 0, assigned: 0, visitor: 0, reserved: 0, out: 0 });
export const totalOf = (counts: Counts): number => SPACE_STATES.reduce((sum, state) => sum + counts[state], 0);
/** The numbers of a home's spaces here. */
export const spacesOf = ({ spaces }: Pick<Lot, 'spaces'>, home: string): readonly string[] =>
  Object.entries(spaces).filter(([, space]) => space.state === 'assigned' && space.home === home).map(([no]) => no).sort(byNo);
export const byNo = (one: string, other: string): number => one.localeCompare(other, 'en', { numeric: true });

/** What follows from spaces and terms, for lists and indexes. */
export const withDerived = (lot: Lot): Lot => {
  const counts = countsOf(lot.spaces), homes = new Set(Object.values(lot.spaces).flatMap((space) => (space.state === 'assigned' ? [space.home] : [])));
  return { ...lot, counts, homes: [...[...homes].sort(byNo), ...(lot.visitHours > 0 && counts.visitor > 0 ? [EVERY_HOME] : [])] };
};
