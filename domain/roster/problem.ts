import type { RosterField } from './columns';

/** `blocks`: the home is left out until it is mended. `warns`: it is taken in, a person should look. */
export type ProblemWeight = 'blocks' | 'warns';

/** Everything that can be wrong with a row, and how heavy it is. */
export const problemWeights = {
  ROOM_EMPTY: 'blocks', ROOM_UNREAD: 'blocks', ROOM_BECAME_DATE: 'blocks', UNIT_MISSING: 'blocks', BUILDING_UNKNOWN: 'blocks', HOME_TWICE: 'blocks', PHASES_MIXED: 'blocks',
  OWNER_EMPTY: 'blocks', NAME_ODD: 'warns', PERSON_TWICE: 'warns', CO_OWNERS_UNEVEN: 'warns',
  PHONE_EMPTY: 'blocks', PHONE_LENGTH: 'blocks', PHONE_UNREAD: 'blocks', CO_OWNER_PHONE_BAD: 'warns', PHONE_SHARED: 'warns',
  ID_EMPTY: 'warns', ID_LENGTH: 'blocks', ID_CHECKSUM: 'blocks', ID_BIRTHDAY: 'blocks', ID_LOST_DIGITS: 'blocks', ID_UNREAD: 'blocks', ID_SHARED: 'warns',
  AREA_EMPTY: 'blocks', AREA_UNREAD: 'blocks', DELIVERY_UNREAD: 'warns', CONTRACT_SHARED: 'warns',
  SPACE_UNKNOWN: 'warns', SPACE_SEVERAL: 'warns', SPACE_TAKEN: 'warns', SPACE_KEPT: 'warns', SPACE_TWICE: 'warns', SPACE_ALSO: 'warns'
} as const satisfies Record<string, ProblemWeight>;
export type ProblemCode = keyof typeof problemWeights;

/** One finding, where a person can see it: `row` is the sheet's row number, `column` its letter. `value` may be personal: show it, never log it. */
export type RosterProblem = {
  /** Set where rows of several sheets were read together. */
  readonly sheet?: string
  readonly row: number; readonly column: string; readonly field: RosterField; readonly value: string
  readonly code: ProblemCode; readonly weight: ProblemWeight
};
