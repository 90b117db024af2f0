import type { ContractKind, Place } from '../community/home';
import type { Day } from '../kernel/calendar';
import type { IdentityKind } from '../identity/identity-number';

/** An owner as the file names them; the first one is the one who is called. `idNumber` and `phone` are '' where the file has none. */
export type RosterPerson = { readonly name: string; readonly phone: string; readonly idNumber: string; readonly idKind: IdentityKind | null; readonly sheet?: string; readonly row: number };

export type RosterHome = Place & {
  readonly houseType: string
  /** Hundredths of a square metre. */
  readonly area: number
  /** Absent where the file does not say. */
  readonly contractKind?: ContractKind
  readonly contractNo: string
  readonly deliveryFrom: Day | null
  readonly deliveryTo: Day | null
  readonly address: string
  readonly owners: readonly RosterPerson[]
  /** The sheet's rows this home was read from. */
  readonly rows: readonly number[]
};
