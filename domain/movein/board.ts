import type { Seat } from '../booking/ledger';
import { floorOf, type Place } from '../community/home';
import type { Marks } from './case';
import { standardTemplate } from './standard';
import { stageWithSeat, wayOf } from './stage';
import type { Step } from './template';

/** One home on the board: what its case says and what its ledger says. */
export type BoardHome = { readonly homeId: string; readonly place: Place; readonly marks: Pick<Marks, 'stage' | 'isBlocked'>; readonly seat: Pick<Seat, 'state' | 'slot'> | null };
/** k keys handed over, i in inspection, a arrived, b booked, x blocked, - not yet. */
export const LETTERS = ['k', 'i', 'a', 'b', 'x', '-'] as const;
export type Letter = (typeof LETTERS)[number];

/** The steps a funnel shows, in few words, in the order of the batch's own way. */
const FUNNEL: Readonly<Partial<Record<Step, string>>> = { notice: '通知', register: '登记', review: '审核', book: '预约', checkin: '到场', inspect: '验房', keys: '钥匙', aftercare: '走访', follow: '回访' };
const CLOSED: readonly Step[] = ['archive', 'aftercare', 'follow'];
export const standardWay = wayOf(standardTemplate);
/** The funnel of a way: what comes after the household is through is told only where there is nothing else. */
const funnelSteps = (way: readonly Step[]): readonly { readonly step: Step; readonly name: string }[] => {
  const named = way.flatMap((step) => { const name = FUNNEL[step]; return name ? [{ step, name }] : []; });
  const main = named.filter(({ step }) => !CLOSED.includes(step));
  return main.length ? main : named;
};

/** How far a household is. The case alone knows no seat, so from booking to the desk the ledger has the word. */
export const boardStage = ({ marks, seat }: Pick<BoardHome, 'marks' | 'seat'>, way = standardWay): Step => stageWithSeat(marks.stage, seat, way);
export const hasPassed = (home: Pick<BoardHome, 'marks' | 'seat'>, step: Step, way = standardWay): boolean => rankIn(way, boardStage(home, way)) > rankIn(way, step);
/** A household that is through stands behind every step its way has. */
const rankIn = (way: readonly Step[], step: Step): number => { const at = way.indexOf(step); return at >= 0 ? at : step === 'aftercare' ? way.length : -1; };
/** Through: what the household had to do is behind it. */
const isThrough = (home: Pick<BoardHome, 'marks' | 'seat'>, way: readonly Step[]): boolean => {
  const last = way.filter((step) => !CLOSED.includes(step)).at(-1) ?? way[0];
  return last !== undefined && hasPassed(home, last, way);
};

export function letterOf(home: Pick<BoardHome, 'marks' | 'seat'>, way = standardWay): Letter {
  if (isThrough(home, way)) return 'k';
  if (home.marks.isBlocked) return 'x';
  if (way.includes('identity') ? hasPassed(home, 'identity', way) : way.includes('inspect') && hasPassed(home, 'inspect', way)) return 'i';
  if (home.seat?.state === 'arrived') return 'a';
  return home.seat?.state === 'booked' ? 'b' : '-';
}

/** How many homes have each step behind them: never more at a later step than at an earlier one. */
export const funnelOf = (homes: readonly BoardHome[], way = standardWay): readonly { readonly step: Step; readonly name: string; readonly homes: number }[] =>
  funnelSteps(way).map(({ step, name }) => ({ step, name, homes: homes.filter((home) => hasPassed(home, step, way)).length }));

export const countLetters = (homes: readonly BoardHome[], way = standardWay): Readonly<Record<Letter, number>> => {
  const counts: Record<Letter, number> = { k: 0, i: 0, a: 0, b: 0, x: 0, '-': 0 };
  for (const home of homes) counts[letterOf(home, way)]++;
  return counts;
};

const natural = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });
/** `2-01` for 2单元 1201: the place on its floor. */
const columnOf = ({ unit, room }: Place): string => `${unit}-${room.replace(/^([A-Z]?)\d*(\d{2}[A-Z]?)$/, '$1$2')}`;

export type BuildingMap = { readonly building: string; readonly floors: readonly number[]; readonly columns: readonly string[]; readonly cells: string; readonly counts: Readonly<Record<Letter, number>> };
/** A building's homes as letters, row by row from the top floor; a blank where a floor has no such home. */
function buildingMap(building: string, homes: readonly BoardHome[], way: readonly Step[]): BuildingMap {
  const floors = [...new Set(homes.map(({ place }) => floorOf(place.room)))].sort((a, b) => b - a);
  const columns = [...new Set(homes.map(({ place }) => columnOf(place)))].sort(natural);
  const at = new Map(homes.map((home) => [`${floorOf(home.place.room)}|${columnOf(home.place)}`, letterOf(home, way)]));
  return { building, floors, columns, cells: floors.flatMap((floor) => columns.map((column) => at.get(`${floor}|${column}`) ?? ' ')).join(''), counts: countLetters(homes, way) };
}
export const buildingMaps = (homes: readonly BoardHome[], way = standardWay): readonly BuildingMap[] =>
  [...new Set(homes.map(({ place }) => place.building))].sort(natural).map((building) => buildingMap(building, homes.filter(({ place }) => place.building === building), way));
export const inOrder = (a: BoardHome, b: BoardHome): number => natural(`${a.place.building}-${a.place.unit}-${a.place.room}`, `${b.place.building}-${b.place.unit}-${b.place.room}`);
