import { columnWords, rosterFields, type RosterField } from './columns';
import { readIdentityNumber } from '../identity/identity-number';
import { readPhoneNumber } from '../identity/phone-number';
import { plainText } from '../kernel/plain-text';
import type { GridRow } from './grid';

/** Which column (from 0) holds which field. A person may correct it; nothing else is looked at when reading. */
export type RosterMapping = Readonly<Partial<Record<RosterField, number>>>;

const SAMPLE = 50, MOST = 0.6;
const bare = (text: string): string => plainText(text).toLowerCase().replace(/[\s()（）*:：_\-/㎡“”"']|m2/g, '');

/** How well a header names a field: exact words above words it begins or ends with, above words it merely holds; 0 = not at all. */
export function headerScore(header: string, field: RosterField): number {
  const text = bare(header);
  if (text === '' || text.length > 20) return 0;
  if (!field.startsWith('coOwner') && /共有|共同|第二产权/.test(text)) return 0;
  if (field === 'spaces' && /面积|数|价|费|类|日|合同|备注|有无|是否/.test(text)) return 0;
  let best = 0;
  for (const word of columnWords[field]) {
    if (text === word) best = Math.max(best, 100 + word.length);
    else if (word.length >= 2 && (text.startsWith(word) || text.endsWith(word))) best = Math.max(best, 40 + word.length);
    else if (word.length >= 2 && text.includes(word)) best = Math.max(best, 20 + word.length);
  }
  return best;
}

/** Guesses the mapping from the header row, then from what the cells look like for phone and identity number. */
export function guessMapping(header: readonly string[], body: readonly GridRow[]): RosterMapping {
  const candidates = rosterFields.flatMap((field) => header.map((text, column) => ({ field, column, score: headerScore(text, field) })))
    .filter((candidate) => candidate.score > 0).sort((a, b) => b.score - a.score || a.column - b.column);
  const mapping: Partial<Record<RosterField, number>> = {};
  const taken = new Set<number>();
  const take = (field: RosterField, column: number): void => {
    if (mapping[field] !== undefined || taken.has(column)) return;
    mapping[field] = column;
    taken.add(column);
  };
  for (const { field, column } of candidates) take(field, column);
  for (const [field, looksRight] of looks) {
    if (mapping[field] === undefined) {
      const column = header.findIndex((_, at) => !taken.has(at) && isMostly(body, at, looksRight));
      if (column >= 0) take(field, column);
    }
  }
  return preferParts(mapping);
}

const looks: readonly (readonly [RosterField, (text: string) => boolean])[] = [
  ['identityNumber', (text) => text.length >= 15 && readIdentityNumber(text).ok],
  ['phone', (text) => readPhoneNumber(text).ok]
];

function isMostly(body: readonly GridRow[], column: number, looksRight: (text: string) => boolean): boolean {
  const filled = body.slice(0, SAMPLE).map((row) => row.cells[column] ?? '').filter((text) => text !== '');
  return filled.length >= 3 && filled.filter(looksRight).length / filled.length >= MOST;
}

// "房号" may hold the whole name (3-2-1201); without a building column it is read as such.
function preferParts(mapping: Partial<Record<RosterField, number>>): RosterMapping {
  if (mapping.home !== undefined || mapping.building !== undefined || mapping.room === undefined) return mapping;
  const { room, ...rest } = mapping;
  return { ...rest, home: room };
}
