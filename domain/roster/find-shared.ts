import type { RosterField } from './columns';
import type { ProblemCode } from './problem';
import type { RosterHome } from './roster-home';

type Spot = { readonly sheet?: string; readonly row: number };
type Note = (spot: Spot, field: RosterField, code: ProblemCode) => void;

/**
 * What should belong to one but stands with several: a contract number of two homes, a phone under two names, an identity number under two names.
 * (One person with several homes is common and no problem.) Each is noted from its second place on.
 */
export function findShared(homes: readonly RosterHome[], note: Note): void {
  const contracts = new Set<string>();
  const phones = new Map<string, string>(), ids = new Map<string, string>();
  for (const home of homes) {
    if (home.contractNo !== '' && contracts.has(home.contractNo)) note({ ...home.owners[0], row: home.rows[0] ?? 0 }, 'contractNumber', 'CONTRACT_SHARED');
    contracts.add(home.contractNo);
    for (const person of home.owners) {
      if (isTaken(phones, person.phone, person.name)) note(person, 'phone', 'PHONE_SHARED');
      if (isTaken(ids, person.idNumber, person.name)) note(person, 'identityNumber', 'ID_SHARED');
    }
  }
}

function isTaken(known: Map<string, string>, number: string, name: string): boolean {
  const before = known.get(number);
  if (number === '') return false;
  if (before === undefined) known.set(number, name);
  return before !== undefined && before !== name;
}
