import { homeShort } from '../community/home';
import { plainText } from '../kernel/plain-text';
import { isSpaceNo, spacesOf, type Lot } from '../parking/lot';
import { columnName } from './grid';
import type { RosterMapping } from './guess-mapping';
import { problemWeights, type ProblemCode, type RosterProblem } from './problem';
import type { RosterReading } from './read-roster';
import type { RosterHome, RosterSpace } from './roster-home';

/** What a roster's 车位 column is compared with: the community's parking register. */
export type RosterLot = Pick<Lot, '_id' | 'name' | 'type' | 'spaces'>;
type Indexed = RosterLot & { readonly key: string; readonly loose: ReadonlyMap<string, readonly string[]> };

const SEPARATORS = /[、，,;；/|\n\r]/, PARTS_OF_NAME = /[\s、，,;；/|]/g;
const keyOf = (text: string): string => plainText(text).toUpperCase().replace(PARTS_OF_NAME, '');
/** 车位号：B1-23 号 → B1-23. */
const bare = (text: string): string => keyOf(text).replace(/^(?:产权|地下|人防)?车位(?:编?号)?[:：]?/, '').replace(/(?:号车位|车位|号)$/, '');
/** B1-23, B1—023 and B1-0023 are one to whoever wrote the list. */
const looseOf = (no: string): string => no.replace(/[—–－_]/g, '-').replace(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, ''));

function indexed(lot: RosterLot): Indexed {
  const loose = new Map<string, string[]>();
  for (const no of Object.keys(lot.spaces)) loose.set(looseOf(no), [...(loose.get(looseOf(no)) ?? []), no]);
  return { ...lot, key: keyOf(lot.name), loose };
}

/** The spaces a text may mean: the number alone, or the lot's name and the number (地下一层 A-001). As written before as meant. */
function meant(text: string, lots: readonly Indexed[]): readonly RosterSpace[] {
  const whole = bare(text), ways = [...lots.map((lot) => ({ lot, no: whole })), ...lots.filter(({ key }) => key !== '' && whole.startsWith(key)).map((lot) => ({ lot, no: bare(whole.slice(lot.key.length).replace(/^[-—:：#]+/, '')) }))];
  const exact = ways.filter(({ lot, no }) => no in lot.spaces).map(({ lot, no }) => ({ lotId: lot._id, no }));
  return exact.length ? exact : ways.flatMap(({ lot, no }) => (lot.loose.get(looseOf(no)) ?? []).map((one) => ({ lotId: lot._id, no: one })));
}

/** Several in one cell: parted by signs, or by gaps where each part is a number of its own. */
function partsOf(cell: string, lots: readonly Indexed[]): readonly string[] {
  return cell.split(SEPARATORS).map(plainText).filter(Boolean).flatMap((part) => {
    const pieces = part.split(/\s+/);
    return pieces.length > 1 && !meant(part, lots).length && pieces.every((piece) => isSpaceNo(bare(piece))) ? pieces : [part];
  });
}

type Found = { readonly text: string; readonly code: ProblemCode };

/**
 * Which spaces the roster gives its homes: those of the register that are free and that no home of the file named before. What cannot be given is a problem; the home is taken in all the same.
 * A space the home has already is nothing new, and one the file does not name is not taken away.
 */
export function withSpaces(reading: RosterReading, mapping: RosterMapping, register: readonly RosterLot[]): RosterReading {
  const column = mapping.spaces, lots = register.map(indexed), claimed = new Map<string, string>(), problems: RosterProblem[] = [];
  if (column === undefined) return reading;
  const note = ({ sheet, row }: { readonly sheet?: string; readonly row: number }, { text, code }: Found): void => {
    problems.push({ ...(sheet === undefined ? {} : { sheet }), row, column: columnName(column), field: 'spaces', value: text, code, weight: problemWeights[code] });
  };
  const given = reading.homes.map((home): RosterHome => {
    const { spaceCells = [], ...rest } = home, own = homeShort(home), named: RosterSpace[] = [], fresh: RosterSpace[] = [];
    for (const cell of spaceCells) for (const text of partsOf(cell.text, lots)) {
      // Without a register there is one thing to say, not one a home.
      if (!lots.length) { if (!problems.length) note(cell, { text, code: 'SPACE_UNKNOWN' }); continue; }
      const found = seatOf(text, own, lots, claimed);
      if ('code' in found) { note(cell, found); continue; }
      if (named.some(({ lotId, no }) => lotId === found.lotId && no === found.no)) continue;
      named.push(found);
      if (found.isNew) { fresh.push({ lotId: found.lotId, no: found.no }); claimed.set(`${found.lotId}|${found.no}`, own); }
    }
    const [first] = spaceCells, also = fresh.length ? unnamed(own, fresh, named, lots) : [];
    if (first && also.length) note(first, { text: also.join('、'), code: 'SPACE_ALSO' });
    return fresh.length ? { ...rest, spaces: fresh } : rest;
  });
  return { ...reading, homes: given, problems: [...reading.problems, ...problems] };
}

function seatOf(text: string, own: string, lots: readonly Indexed[], claimed: ReadonlyMap<string, string>): (RosterSpace & { readonly isNew: boolean }) | Found {
  const hits = meant(text, lots), at = ({ lotId, no }: RosterSpace) => lots.find(({ _id }) => _id === lotId)?.spaces[no];
  const isOwn = (hit: RosterSpace): boolean => { const space = at(hit); return space?.state === 'assigned' && space.home === own; };
  const mine = hits.find(isOwn), [hit] = hits;
  if (mine) return { ...mine, isNew: false };
  if (!hit) return { text, code: 'SPACE_UNKNOWN' };
  if (hits.length > 1) return { text, code: 'SPACE_SEVERAL' };
  if (at(hit)?.state === 'assigned') return { text, code: 'SPACE_TAKEN' };
  if (at(hit)?.state !== 'free') return { text, code: 'SPACE_KEPT' };
  return (claimed.get(`${hit.lotId}|${hit.no}`) ?? own) !== own ? { text, code: 'SPACE_TWICE' } : { ...hit, isNew: true };
}

/** What the register gives the home of the same type beside what the file names: perhaps what it had before. */
const unnamed = (own: string, fresh: readonly RosterSpace[], named: readonly RosterSpace[], lots: readonly Indexed[]): readonly string[] => {
  const types = new Set(fresh.map(({ lotId }) => lots.find(({ _id }) => _id === lotId)?.type));
  return lots.filter(({ type }) => types.has(type)).flatMap((lot) => spacesOf(lot, own).filter((no) => !named.some((one) => one.lotId === lot._id && one.no === no)));
};

/** A home's spaces as a roster names them, to be read back as they are: with the lot's name where another lot has the same number. */
export function spacesInWords(register: readonly RosterLot[]): (home: string) => string {
  const lotsWith = new Map<string, number>(), words = new Map<string, string[]>();
  for (const { spaces } of register) for (const no of Object.keys(spaces)) lotsWith.set(looseOf(no), (lotsWith.get(looseOf(no)) ?? 0) + 1);
  for (const { name, spaces } of register) for (const [no, space] of Object.entries(spaces)) {
    if (space.state === 'assigned') words.set(space.home, [...(words.get(space.home) ?? []), (lotsWith.get(looseOf(no)) ?? 0) > 1 ? `${keyOf(name)} ${no}` : no]);
  }
  return (home) => (words.get(home) ?? []).join('、');
}
