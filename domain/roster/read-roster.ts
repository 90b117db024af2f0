import { homeShort, type Place } from '../community/home';
import { readDeliveryPeriod, type DeliveryPeriod } from './delivery-period';
import { readFloorArea } from './floor-area';
import type { GridRow } from './grid';
import type { RosterMapping } from './guess-mapping';
import { findShared } from './find-shared';
import { phaseOfRow } from './phase';
import type { RosterProblem } from './problem';
import { readPeople } from './read-people';
import { readPlace } from './read-place';
import type { RosterHome, RosterPerson, SpaceCell } from './roster-home';
import { readRow, type RowReader } from './row-reader';

export type RosterSettings = {
  /** The community's buildings; empty = any building is taken. */
  readonly buildings: readonly string[]
  /** What unit a home gets in a building none of whose homes names one. */
  readonly unitIfNone: string
};
export type RosterReading = {
  /** Homes fit to be taken in. */
  readonly homes: readonly RosterHome[]
  /** Short names of homes left out because something blocks them. */
  readonly left: readonly string[]
  readonly problems: readonly RosterProblem[]
  readonly rowsRead: number
};
type Draft = { place: Place; readonly phase: string; head: RowReader; people: RosterPerson[]; rows: number[]; contractNo: string; spaces: SpaceCell[] };
type Spot = { readonly sheet?: string; readonly row: number };

const NOT_DATA = /^(合计|总计|小计|共计|制表|审核|填表|备注|说明|注)/;
const isFooter = (row: GridRow): boolean => NOT_DATA.test(row.cells.find((cell) => cell !== '')?.replace(/\s/g, '') ?? '');
const spotKey = ({ sheet = '', row }: Spot): string => `${sheet}\u0001${row}`;
const isSamePerson = (a: RosterPerson, b: RosterPerson): boolean => a.name === b.name && (a.idNumber === b.idNumber || a.idNumber === '' || b.idNumber === '');

/**
 * Reads homes with their owners from a sheet's rows below the header (CM-2). Nothing is thrown away in silence: every row that cannot be
 * used is a problem with its place, and a home with a blocking problem is named in `left`. Co-owners may stand in one cell, in columns
 * of their own, or on extra rows (the home's cell repeated, merged or blank).
 */
export function readRoster(rows: readonly GridRow[], mapping: RosterMapping, settings: RosterSettings): RosterReading {
  const problems: RosterProblem[] = [];
  const blocked = new Set<string>();
  const note = (problem: RosterProblem): void => { problems.push(problem); if (problem.weight === 'blocks') blocked.add(spotKey(problem)); };
  const drafts: Draft[] = [], body = rows.filter((row) => !isFooter(row));
  for (const source of body) gather(readRow(source, mapping, note), drafts);
  const unitsOf = unitsByBuilding(drafts), phasesOf = phasesByBuilding(drafts);
  const seen = new Map<string, Draft>();
  const homes: RosterHome[] = [], left = new Set<string>();
  for (const draft of drafts) {
    draft.place = settledUnit(draft, unitsOf, settings);
    if (settings.buildings.length > 0 && !settings.buildings.includes(draft.place.building)) draft.head.problem(draft.head.isMapped('building') ? 'building' : 'home', 'BUILDING_UNKNOWN');
    const name = homeShort(draft.place), facts = readFacts(draft.head);
    if ((phasesOf.get(draft.place.building)?.size ?? 0) > 1) draft.head.problem(draft.head.isMapped('building') ? 'building' : 'home', 'PHASES_MIXED');
    else if (seen.has(name)) draft.head.problem(draft.head.isMapped('room') ? 'room' : 'home', 'HOME_TWICE');
    if (draft.rows.some((row) => blocked.has(spotKey({ ...draft.head, row })))) { if (!seen.has(name)) left.add(name); } else homes.push(asHome(draft, facts));
    seen.set(name, draft);
  }
  const sources = new Map(body.map((source) => [spotKey(source), source]));
  findShared(homes, (spot, field, code) => readRow(sources.get(spotKey(spot)) ?? { ...spot, cells: [] }, mapping, note).problem(field, code));
  const sheets = [...new Set(body.map((source) => source.sheet))];
  problems.sort((a, b) => sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) || a.row - b.row || a.column.length - b.column.length || (a.column < b.column ? -1 : a.column > b.column ? 1 : 0));
  return { homes, left: [...left], problems, rowsRead: body.length };
}

function gather(row: RowReader, drafts: Draft[]): void {
  const place = readPlace(row), phase = phaseOfRow(row), last = drafts.at(-1), contractNo = row.cell('contractNumber');
  if (place === undefined) return;
  // Only rows that touch belong together, and only under one contract; the same home further down is a double.
  const isMore = last !== undefined && last.head.sheet === row.sheet && (place === null || (homeShort(place) === homeShort(last.place) && (phase === '' || phase === last.phase) && (contractNo === '' || contractNo === last.contractNo)));
  if (!isMore) {
    if (place === null) return row.problem(row.isMapped('home') ? 'home' : 'room', 'ROOM_EMPTY');
    drafts.push({ place, phase, head: row, people: [...readPeople(row, true)], rows: [row.row], contractNo, spaces: spaceCells(row, []) });
    return;
  }
  last.rows.push(row.row);
  last.spaces = spaceCells(row, last.spaces);
  for (const person of readPeople(row, false)) {
    if (last.people.some((other) => isSamePerson(other, person))) row.problem('owner', 'PERSON_TWICE'); else last.people.push(person);
  }
}

/** A merged cell stands on every row of its home: it is said once. */
const spaceCells = ({ sheet, row, cell }: RowReader, before: SpaceCell[]): SpaceCell[] => {
  const text = cell('spaces');
  return text === '' || before.some((one) => one.text === text) ? before : [...before, { ...(sheet === undefined ? {} : { sheet }), row, text }];
};

function unitsByBuilding(drafts: readonly Draft[]): ReadonlyMap<string, ReadonlySet<string>> {
  const units = new Map<string, Set<string>>();
  for (const { place } of drafts) {
    const known = units.get(place.building) ?? new Set<string>();
    if (place.unit !== '') known.add(place.unit);
    units.set(place.building, known);
  }
  return units;
}

/** Building 3 of the first phase and building 3 of the second are two: told apart by no name we keep, so a person has to. */
function phasesByBuilding(drafts: readonly Draft[]): ReadonlyMap<string, ReadonlySet<string>> {
  const phases = new Map<string, Set<string>>();
  for (const { place, phase } of drafts) if (phase !== '') phases.set(place.building, (phases.get(place.building) ?? new Set<string>()).add(phase));
  return phases;
}

function settledUnit({ place, head }: Draft, unitsOf: ReadonlyMap<string, ReadonlySet<string>>, settings: RosterSettings): Place {
  if (place.unit !== '') return place;
  if ((unitsOf.get(place.building)?.size ?? 0) > 0) head.problem(head.isMapped('unit') ? 'unit' : 'home', 'UNIT_MISSING');
  return { ...place, unit: settings.unitIfNone };
}

type Facts = Pick<RosterHome, 'area' | 'deliveryFrom' | 'deliveryTo'>;

function readFacts(row: RowReader): Facts {
  const area = row.cell('area') === '' ? undefined : readFloorArea(row.cell('area'));
  if (area === undefined) row.problem('area', 'AREA_EMPTY'); else if (!area.ok) row.problem('area', area.code);
  const period = readPeriod(row);
  return { area: area?.ok ? area.value : 0, deliveryFrom: period?.from ?? null, deliveryTo: period?.to ?? null };
}

function readPeriod(row: RowReader): DeliveryPeriod | undefined {
  const from = row.cell('deliveryFrom'), to = row.cell('deliveryTo'), whole = row.cell('deliveryPeriod');
  const text = from !== '' && to !== '' ? `${from}至${to}` : whole || from || to;
  if (text === '') return undefined;
  const period = readDeliveryPeriod(text);
  if (!period.ok) row.problem(whole === '' ? (from === '' ? 'deliveryTo' : 'deliveryFrom') : 'deliveryPeriod', period.code);
  return period.ok ? period.value : undefined;
}

function asHome({ place, head, people, rows, contractNo, spaces }: Draft, facts: Facts): RosterHome {
  const kind = head.cell('contractKind'), address = head.cell('address'), owners = address === '' ? people : people.map((person, at) => (at === 0 ? { ...person, address } : person));
  return {
    ...place, ...facts, houseType: head.cell('houseType'), ...(kind === '' ? {} : { contractKind: /租/.test(kind) ? 'lease' as const : 'purchase' as const }),
    contractNo, owners, rows, ...(spaces.length ? { spaceCells: spaces } : {})
  };
}
