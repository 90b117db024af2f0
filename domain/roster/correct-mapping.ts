import { rosterFields, type RosterField } from './columns';
import type { RosterMapping } from './guess-mapping';

/** No column for a field. */
export const NO_COLUMN = -1;
const isField = (name: string): name is RosterField => (rosterFields as readonly string[]).includes(name);

/**
 * The guessed mapping with a person's corrections on top: a column number sets a field, NO_COLUMN clears it. A column serves one field,
 * so the field that had it before loses it. Names we do not know and columns that are not there are left aside.
 */
export function correctMapping(guess: RosterMapping, corrections: Readonly<Record<string, number>>, columns: number): RosterMapping {
  const mapping: Partial<Record<RosterField, number>> = { ...guess };
  for (const [name, column] of Object.entries(corrections)) {
    if (!isField(name) || !Number.isInteger(column) || column < NO_COLUMN || column >= columns) continue;
    if (column !== NO_COLUMN) for (const field of rosterFields) if (mapping[field] === column) delete mapping[field];
    if (column === NO_COLUMN) delete mapping[name]; else mapping[name] = column;
  }
  return mapping;
}
