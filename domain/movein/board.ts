import type { Seat } from '../booking/ledger';
import { floorOf, type Place } from '../community/home';
import type { Marks } from './case';
import type { Step } from './template';

/** One home on the board: what its case says and what its ledger says. */
export type BoardHome = { readonly homeId: string; readonly place: Place; readonly marks: Pick<Marks, 'stage' | 'isBlocked'>; readonly seat: Pick<Seat, 'state' | 'slot'> | null };
/** k keys handed over, i in inspection, a arrived, b booked, x blocked, - not yet. */
export const LETTERS = ['k', 'i', 'a', 'b', 'x', '-'] as const;
export type Letter = (typeof LETTERS)[number];

/** The order in which a household goes on; signing and paying run beside it. */
const WAY: readonly Step[] = ['notice', 'register', 'review', 'book', 'checkin', 'identity', 'inspect', 'handover', 'keys', 'archive', 'aftercare'];
/** The steps a funnel shows, in few words. */
export const FUNNEL: readonly { readonly step: Step; readonly name: string }[] = [
  { step: 'notice', name: '通知' }, { step: 'register', name: '登记' }, { step: 'review', name: '审核' }, { step: 'book', name: '预约' }, { step: 'checkin', name: '到场' }, { step: 'inspect', name: '验房' }, { step: 'keys', name: '钥匙' },
];

/** How far a household is. The case alone knows no seat, so from booking to the desk the ledger has the word. */
export const boardStage = ({ marks, seat }: Pick<BoardHome, 'marks' | 'seat'>): Step =>
  marks.stage !== 'book' ? marks.stage : seat?.state === 'arrived' ? 'identity' : seat?.state === 'booked' ? 'checkin' : 'book';
export const hasPassed = (home: Pick<BoardHome, 'marks' | 'seat'>, step: Step): boolean => WAY.indexOf(boardStage(home)) > WAY.indexOf(step);

export function letterOf(home: Pick<BoardHome, 'marks' | 'seat'>): Letter {
  if (hasPassed(home, 'keys')) return 'k';
  if (home.marks.isBlocked) return 'x';
  if (hasPassed(home, 'identity')) return 'i';
  if (hasPassed(home, 'checkin')) return 'a';
  return hasPassed(home, 'book') ? 'b' : '-';
}

/** How many homes have each step behind them: never more at a later step than at an earlier one. */
export const funnelOf = (homes: readonly BoardHome[]): readonly { readonly step: Step; readonly name: string; readonly homes: number }[] =>
  FUNNEL.map(({ step, name }) => ({ step, name, homes: homes.filter((home) => hasPassed(home, step)).length }));

export const countLetters = (homes: readonly BoardHome[]): Readonly<Record<Letter, number>> => {
  const counts: Record<Letter, number> = { k: 0, i: 0, a: 0, b: 0, x: 0, '-': 0 };
  for (const home of homes) counts[letterOf(home)]++;
  return counts;
};

const natural = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });
/** `2-01` for 2单元 1201: the place on its floor. */
const columnOf = ({ unit, room }: Place): string => `${unit}-${room.replace(/^([A-Z]?)\d*(\d{2}[A-Z]?)$/, '$1$2')}`;

export type BuildingMap = { readonly building: string; readonly floors: readonly number[]; readonly columns: readonly string[]; readonly cells: string; readonly counts: Readonly<Record<Letter, number>> };
/** A building's homes as letters, row by row from the top floor; a blank where a floor has no such home. */
function buildingMap(building: string, homes: readonly BoardHome[]): BuildingMap {
  const floors = [...new Set(homes.map(({ place }) => floorOf(place.room)))].sort((a, b) => b - a);
  const columns = [...new Set(homes.map(({ place }) => columnOf(place)))].sort(natural);
  const at = new Map(homes.map((home) => [`${floorOf(home.place.room)}|${columnOf(home.place)}`, letterOf(home)]));
  return { building, floors, columns, cells: floors.flatMap((floor) => columns.map((column) => at.get(`${floor}|${column}`) ?? ' ')).join(''), counts: countLetters(homes) };
}
export const buildingMaps = (homes: readonly BoardHome[]): readonly BuildingMap[] =>
  [...new Set(homes.map(({ place }) => place.building))].sort(natural).map((building) => buildingMap(building, homes.filter(({ place }) => place.building === building)));
export const inOrder = (a: BoardHome, b: BoardHome): number => natural(`${a.place.building}-${a.place.unit}-${a.place.room}`, `${b.place.building}-${b.place.unit}-${b.place.room}`);
