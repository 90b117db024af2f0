import type { ImportId } from '../kernel/ids';
import { changedLot, type Turn } from './change-lot';
import type { Lot, Space, ToTell } from './lot';
import type { SpaceLine } from './space-lines';

/**
 * The spaces a roster gives to homes. Said twice it is done once; what somebody gave away or kept for something since the roster was looked at is left, and counted.
 * `told`: the homes that are to hear of it; one whose case is not open finds it on its page.
 */
export function givenByRoster(lot: Lot, lines: readonly SpaceLine[], importId: ImportId, told: ReadonlySet<string>, turn: Turn): { readonly lot: Lot; readonly left: number } {
  const isOwn = ({ no, home }: SpaceLine): boolean => { const space = lot.spaces[no]; return space?.state === 'assigned' && space.home === home; };
  const open = lines.filter((line) => !isOwn(line)), given = open.filter(({ no }) => lot.spaces[no]?.state === 'free');
  if (!given.length) return { lot, left: open.length };
  const spaces = { ...lot.spaces, ...Object.fromEntries(given.map(({ no, home }): [string, Space] => [no, { state: 'assigned', home, since: turn.at, importId }])) };
  const tells = given.filter(({ home }) => told.has(home)).map(({ home, no }): ToTell => ({ home, what: 'assigned', no, was: '', why: '' }));
  return { lot: changedLot(lot, spaces, given.map(({ no, home }) => ({ what: 'space-assigned', of: `${no}|${home}` })), tells, turn), left: open.length - given.length };
}

/** What an import gave comes back with it; spaces given otherwise stay. Nobody is told: an import is taken back only while none of its homes is moving in. */
export function takenBack(lot: Lot, importId: ImportId, turn: Turn): Lot {
  const back = Object.entries(lot.spaces).flatMap(([no, space]) => (space.state === 'assigned' && space.importId === importId ? [{ no, home: space.home }] : []));
  if (!back.length) return lot;
  const tell = Object.fromEntries(Object.entries(lot.tell).filter(([, one]) => !back.some(({ no, home }) => one.no === no && one.home === home)));
  return changedLot({ ...lot, tell }, { ...lot.spaces, ...Object.fromEntries(back.map(({ no }): [string, Space] => [no, { state: 'free' }])) }, back.map(({ no, home }) => ({ what: 'space-released', of: `${no}|${home}` })), [], turn);
}
