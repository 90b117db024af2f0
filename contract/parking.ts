import * as v from 'valibot';
import { lotIdPattern, type LotId } from '@domain/kernel/ids';
import { ASK_KINDS, type AskKind, type ParkingAsk } from '@domain/parking/asks';
import type { Left } from '@domain/parking/change-lot';
import { CONDITIONS, isSpaceNo, MOST_SPACES, SPACE_TYPES, SURFACES, type Counts, type LotDraft, type Space, type SpaceType } from '@domain/parking/lot';
import { PLATE_REASONS } from '@domain/parking/plate';
import type { Vehicle } from '@domain/parking/vehicles';
import { communityId, fileId, homeId, instant, words } from './fields';
import { carries, operation } from './operation';

export type LotRow = { readonly lotId: string; readonly name: string; readonly type: SpaceType; readonly place: string; readonly counts: Counts };
export type LotView = LotDraft & { readonly lotId: string; readonly counts: Counts; readonly spaces: readonly { readonly no: string; readonly space: Space; /** Until when it is booked by a visitor. */ readonly bookedUntil: number | null }[]; /** Homes that have not been told yet, and swaps with other lots that were cut short. */ readonly untold: number; /** Of the same type: a home may change into one. */ readonly others: readonly { readonly lotId: LotId; readonly name: string }[] };
/** What became of the lines: those left are named with why. */
export type LinesTaken = { readonly added: number; readonly assigned: number; readonly left: readonly Left[]; readonly untold: number };
export type AskView = { readonly no: number; readonly kind: AskKind; readonly type: SpaceType; readonly plate: string; readonly remark: string; readonly at: number; readonly state: ParkingAsk['state']; readonly decidedAt: number | null; readonly words: string };
export type SpaceView = { readonly lotId: string; readonly lot: string; readonly type: SpaceType; readonly no: string; readonly place: string; readonly way: string; readonly rules: string; readonly sketch: string };
export type ParkingView = {
  readonly label: string; readonly hotline: string; readonly spaces: readonly SpaceView[];
  /** Null while there is no registration to keep them in; not to be changed while it is being looked at. */
  readonly vehicles: readonly Vehicle[] | null; readonly canChange: boolean;
  readonly asks: readonly AskView[];
  readonly lots: readonly { readonly lotId: string; readonly name: string; readonly type: SpaceType; readonly place: string; readonly rules: string; readonly hours: number; readonly spaces: number; readonly taken: readonly { readonly no: string; readonly from: number; readonly to: number }[] }[];
  readonly visit: { readonly lotId: string; readonly id: string; readonly lot: string; readonly no: string; readonly place: string; readonly way: string; readonly from: number; readonly to: number; readonly plate: string } | null;
};
/** Masked; a plate that is not known is an empty list. */
export type FoundCar = { readonly label: string; readonly homeId: string; readonly names: readonly string[]; readonly spaces: readonly { readonly lot: string; readonly no: string }[]; /** A visitor's: until when it may stand here. */ readonly until: number | null };
export type WaitingAsk = Omit<AskView, 'state' | 'decidedAt' | 'words'> & { readonly homeId: string; readonly label: string; readonly name: string; /** Spaces the home has already. */ readonly spaces: readonly string[] };

const lotId = v.pipe(v.string(), v.regex(lotIdPattern), v.transform((text) => text as LotId));
const no = v.pipe(v.string(), v.trim(), v.toUpperCase(), v.check(isSpaceNo));
const home = v.pipe(v.string(), v.regex(/^([0-9A-Za-z]{1,8}-[0-9A-Za-z]{1,8}-[0-9A-Za-z]{1,8})?$/));
const askNo = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9999));
const lot = v.strictObject({
  name: words(20, 1), type: v.picklist(SPACE_TYPES), place: words(60), way: words(300), rules: words(500), surface: v.picklist(SURFACES), condition: v.picklist(CONDITIONS), sketch: v.nullable(fileId),
  visitHours: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(72)),
}) satisfies v.GenericSchema<unknown, LotDraft>;
const none = carries<Record<never, never>>(), spaceNo = carries<{ readonly no: string }>(), limit = carries<{ readonly limit: number }>();
const LOT_UNKNOWN = none, NO_CASE = none, SPACE_UNKNOWN = spaceNo;

export const parking = {
  open: operation({ name: 'parking.open', kind: 'query', access: { owner: 'homeId' }, input: v.strictObject({ homeId }), output: carries<ParkingView>(), refusals: { NO_CASE } }),
  /** The home's vehicles, all of them; kept in the registration, where staff find them. */
  vehicles: operation({
    name: 'parking.vehicles', kind: 'command', access: { owner: 'homeId' }, input: v.strictObject({ homeId, vehicles: v.pipe(v.array(v.strictObject({ key: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-z]{1,16}$/))), plate: words(12), model: words(40) })), v.maxLength(12)) }), output: carries<{ readonly count: number }>(),
    refusals: { NO_CASE, NOT_REGISTERED: none, ALREADY_SUBMITTED: none, PLATE: carries<{ readonly plate: string }>(), PLATE_TWICE: carries<{ readonly plate: string }>(), VEHICLES_TOO_MANY: limit },
  }),
  apply: operation({ name: 'parking.apply', kind: 'command', access: { owner: 'homeId' }, input: v.strictObject({ homeId, kind: v.picklist(ASK_KINDS), type: v.picklist(SPACE_TYPES), plate: words(12), remark: words(100) }), output: carries<{ readonly no: number }>(), refusals: { NO_CASE, PLATE: carries<{ readonly plate: string }>(), APPLICATIONS_TOO_MANY: limit } }),
  withdraw: operation({ name: 'parking.withdraw', kind: 'command', access: { owner: 'homeId' }, input: v.strictObject({ homeId, no: askNo }), output: carries<{ readonly state: 'withdrawn' }>(), refusals: { NO_CASE, APPLICATION_UNKNOWN: none, APPLICATION_SETTLED: carries<{ readonly state: ParkingAsk['state'] }>() } }),
  /** A visitor's space for some hours; which one is said in the answer. */
  book: operation({
    name: 'parking.book', kind: 'command', access: { owner: 'homeId' }, input: v.strictObject({ homeId, lotId, from: instant, to: instant, plate: words(12) }), output: carries<{ readonly no: string }>(),
    refusals: { LOT_UNKNOWN, PLATE: carries<{ readonly plate: string }>(), VISITS_CLOSED: none, VISIT_HELD: carries<{ readonly from: number; readonly to: number }>(), VISIT_TIMES: carries<{ readonly hours: number; readonly days: number }>(), LOT_FULL: none },
  }),
  cancel: operation({ name: 'parking.cancel', kind: 'command', access: { owner: 'homeId' }, input: v.strictObject({ homeId, lotId, id: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/)) }), output: carries<{ readonly isHeld: boolean }>(), refusals: { LOT_UNKNOWN } }),

  asks: operation({ name: 'parking.asks', kind: 'query', access: { staff: { of: 'communityId', duty: 'desk' } }, input: v.strictObject({ communityId }), output: carries<{ readonly rows: readonly WaitingAsk[] }>(), refusals: {} }),
  decide: operation({ name: 'parking.decide', kind: 'command', access: { staff: { of: 'homeId', duty: 'desk' } }, input: v.strictObject({ homeId, no: askNo, isAgreed: v.boolean(), words: words(60) }), output: carries<{ readonly state: 'agreed' | 'declined' }>(), refusals: { NO_CASE, WHY_NEEDED: none, APPLICATION_UNKNOWN: none, APPLICATION_SETTLED: carries<{ readonly state: ParkingAsk['state'] }>() } }),
  /** Whose car it is: a look at personal data, in the home's record and the community's log before the answer leaves. */
  find: operation({ name: 'parking.find', kind: 'command', access: { staff: { of: 'communityId', duty: ['desk', 'escort'] } }, input: v.strictObject({ communityId, plate: words(12, 1), reason: v.picklist(PLATE_REASONS) }), output: carries<{ readonly cars: readonly FoundCar[] }>(), refusals: { PLATE: carries<{ readonly plate: string }>() } }),

  board: operation({ name: 'parking.board', kind: 'query', access: { manager: 'communityId' }, input: v.strictObject({ communityId }), output: carries<{ readonly rows: readonly LotRow[] }>(), refusals: {} }),
  lot: operation({ name: 'parking.lot', kind: 'query', access: { manager: 'lotId' }, input: v.strictObject({ lotId }), output: carries<LotView>(), refusals: { LOT_UNKNOWN } }),
  save: operation({ name: 'parking.save', kind: 'command', access: { manager: 'communityId' }, input: v.strictObject({ communityId, lotId: v.nullable(lotId), lot }), output: carries<{ readonly lotId: string }>(), refusals: { LOT_UNKNOWN, LOTS_TOO_MANY: limit, FILE_FOREIGN: none } }),
  /** Numbers and whose they are, as they were pasted. */
  fill: operation({ name: 'parking.fill', kind: 'command', access: { manager: 'lotId' }, input: v.strictObject({ lotId, lines: v.pipe(v.array(v.strictObject({ no, home })), v.minLength(1), v.maxLength(MOST_SPACES)) }), output: carries<LinesTaken>(), refusals: { LOT_UNKNOWN, SPACES_TOO_MANY: limit } }),
  release: operation({ name: 'parking.release', kind: 'command', access: { manager: 'lotId' }, input: v.strictObject({ lotId, no, why: words(60, 2) }), output: carries<{ readonly untold: number }>(), refusals: { LOT_UNKNOWN, SPACE_UNKNOWN, SPACE_NOT_ASSIGNED: spaceNo } }),
  /** A home to a free space, or two homes each to the other's; `otherLotId`: in another lot. */
  swap: operation({ name: 'parking.swap', kind: 'command', access: { manager: 'lotId' }, input: v.strictObject({ lotId, no, other: no, otherLotId: v.optional(v.nullable(lotId), null), why: words(60, 2) }), output: carries<{ readonly untold: number }>(), refusals: { LOT_UNKNOWN, SPACE_UNKNOWN, SPACE_NOT_ASSIGNED: spaceNo, SPACE_NOT_FREE: spaceNo, LOT_OTHER_TYPE: none } }),
  mark: operation({
    name: 'parking.mark', kind: 'command', access: { manager: 'lotId' }, input: v.strictObject({ lotId, nos: v.pipe(v.array(no), v.minLength(1), v.maxLength(MOST_SPACES)), mark: v.picklist(['free', 'visitor', 'reserved', 'out', 'struck']), why: words(40) }), output: carries<{ readonly counts: Counts }>(),
    refusals: { LOT_UNKNOWN, SPACE_UNKNOWN, SPACE_NOT_FREE: spaceNo, SPACE_BOOKED: carries<{ readonly no: string; readonly until: number }>(), WHY_NEEDED: none },
  }),
  /** Goes on telling homes where it was cut short; asked again until nobody is left. */
  tell: operation({ name: 'parking.tell', kind: 'command', access: { manager: 'lotId' }, input: v.strictObject({ lotId }), output: carries<{ readonly untold: number }>(), refusals: { LOT_UNKNOWN } }),
};
