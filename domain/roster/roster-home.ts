import type { ContractKind, Place } from '../community/home';
import type { Day } from '../kernel/calendar';
import type { LotId } from '../kernel/ids';
import type { IdentityKind } from '../identity/identity-number';

/** An owner as the file names them; the first one is the one who is called. `idNumber` and `phone` are '' where the file has none. */
export type RosterPerson = { readonly name: string; readonly phone: string; readonly idNumber: string; readonly idKind: IdentityKind | null; /** Of the home's first owner, where the file has one. */ readonly address?: string; readonly sheet?: string; readonly row: number };

export type SpaceCell = { readonly sheet?: string; readonly row: number; readonly text: string };
export type RosterSpace = { readonly lotId: LotId; readonly no: string };

export type RosterHome = Place & {
  readonly houseType: string
  /** Hundredths of a square metre. */
  readonly area: number
  /** Absent where the file does not say. */
  readonly contractKind?: ContractKind
  readonly contractNo: string
  readonly deliveryFrom: Day | null
  readonly deliveryTo: Day | null
  readonly owners: readonly RosterPerson[]
  /** What its rows say of parking spaces, as written; absent where nothing is said. */
  readonly spaceCells?: readonly SpaceCell[]
  /** Spaces of the register it is to be given; absent where there is nothing to give. */
  readonly spaces?: readonly RosterSpace[]
  /** The sheet's rows this home was read from. */
  readonly rows: readonly number[]
};
