import { appended, type Digest } from '../audit/trail';
import { DAY, type Instant } from '../kernel/calendar';
import type { CommunityId, LotId } from '../kernel/ids';
import { ok, refuse } from '../kernel/result';
import { LOG_KEPT, MOST_SPACES, spacesOf, withDerived, type Lot, type LotDraft, type Space, type ToTell } from './lot';
import type { SpaceLine } from './space-lines';

/** Who changes it (a member of the crew by number) and when. */
export type Turn = { readonly at: Instant; readonly by: string; readonly digest: Digest };
type Deed = { readonly what: string; readonly of: string };

/** The lot with these spaces, its log and whom it has to tell. */
export function changedLot(lot: Lot, spaces: Lot['spaces'], deeds: readonly Deed[], told: readonly ToTell[], { at, by, digest }: Turn): Lot {
  const log = deeds.reduce((entries, deed) => appended(entries, { at, by, ...deed }, digest, lot.logBefore), lot.log), kept = log.slice(-LOG_KEPT);
  const tell = Object.fromEntries(told.map((one, i) => [`t${lot.changes + i}`, one]));
  return withDerived({ ...lot, spaces, visits: lot.visits.filter(({ to }) => to > at - DAY), tell: { ...lot.tell, ...tell }, changes: lot.changes + told.length, log: kept, logBefore: log[log.length - kept.length - 1]?.hash ?? lot.logBefore });
}

export const newLot = (_id: LotId, communityId: CommunityId, draft: LotDraft): Lot =>
  withDerived({ ...draft, _id, communityId, spaces: {}, counts: { free: 0, assigned: 0, visitor: 0, reserved: 0, out: 0 }, homes: [], visits: [], tell: {}, changes: 0, log: [], logBefore: '' });
export const savedLot = (lot: Lot, draft: LotDraft, turn: Turn): Lot => changedLot({ ...lot, ...draft }, lot.spaces, [{ what: 'lot-saved', of: '' }], [], turn);

export type Left = SpaceLine & { readonly why: 'HOME_UNKNOWN' | 'TAKEN' | 'NOT_FREE' };
/**
 * Lines as they were pasted: numbers that are not there yet are added, those with a home become that home's. Said twice it is done once; what cannot be done is left, with why.
 * `homes`: those of the lines that are on the roster.
 */
export function withLines(lot: Lot, lines: readonly SpaceLine[], homes: ReadonlySet<string>, turn: Turn) {
  const spaces: Record<string, Space> = { ...lot.spaces }, left: Left[] = [], told: ToTell[] = [];
  let added = 0;
  for (const line of lines) {
    const { no, home } = line;
    if (home && !homes.has(home)) { left.push({ ...line, why: 'HOME_UNKNOWN' }); continue; }
    if (!spaces[no]) { spaces[no] = { state: 'free' }; added++; }
    const space = spaces[no];
    if (!home || (space.state === 'assigned' && space.home === home)) continue;
    if (space.state !== 'free') { left.push({ ...line, why: space.state === 'assigned' ? 'TAKEN' : 'NOT_FREE' }); continue; }
    spaces[no] = { state: 'assigned', home, since: turn.at };
    told.push({ home, what: 'assigned', no, was: '', why: '' });
  }
  if (Object.keys(spaces).length > MOST_SPACES) return refuse('SPACES_TOO_MANY', { limit: MOST_SPACES });
  const deeds = [...(added ? [{ what: 'spaces-added', of: String(added) }] : []), ...told.map(({ no, home }) => ({ what: 'space-assigned', of: `${no}|${home}` }))];
  return ok({ lot: changedLot(lot, spaces, deeds, told, turn), added, assigned: told.length, left });
}

const unknown = (lot: Lot, nos: readonly string[]) => { const no = nos.find((one) => !lot.spaces[one]); return no === undefined ? null : refuse('SPACE_UNKNOWN', { no }); };
const booked = (lot: Lot, nos: readonly string[], now: Instant) => { const visit = lot.visits.find(({ no, to }) => nos.includes(no) && to > now); return visit ? refuse('SPACE_BOOKED', { no: visit.no, until: visit.to }) : null; };

/** Taken from its home, with the reason the home is told. */
export function releasedSpace(lot: Lot, no: string, why: string, turn: Turn) {
  const space = lot.spaces[no];
  if (!space) return refuse('SPACE_UNKNOWN', { no });
  if (space.state !== 'assigned') return refuse('SPACE_NOT_ASSIGNED', { no });
  return ok(changedLot(lot, { ...lot.spaces, [no]: { state: 'free' } }, [{ what: 'space-released', of: `${no}|${space.home}` }], [{ home: space.home, what: 'released', no, was: no, why }], turn));
}

/** A household that sold its home leaves: what it booked for visitors goes; its spaces stay with the home, or come back to the lot. Nobody is told: who had them is gone. */
export function leftByHousehold(lot: Lot, home: string, isReleased: boolean, turn: Turn): Lot {
  const nos = isReleased ? spacesOf(lot, home) : [], spaces = Object.fromEntries(Object.entries(lot.spaces).map(([no, space]) => [no, nos.includes(no) ? { state: 'free' as const } : space]));
  return changedLot({ ...lot, visits: lot.visits.filter((visit) => visit.home !== home), tell: Object.fromEntries(Object.entries(lot.tell).filter(([, one]) => one.home !== home)) }, spaces, nos.map((no) => ({ what: 'space-released', of: `${no}|${home}` })), [], turn);
}

/** A home moves to a free space, or two homes change places: one write, so that neither is without in between. */
export function swappedSpaces(lot: Lot, no: string, other: string, why: string, turn: Turn) {
  const here = lot.spaces[no], there = lot.spaces[other];
  if (!here || !there) return refuse('SPACE_UNKNOWN', { no: here ? other : no });
  if (here.state !== 'assigned') return refuse('SPACE_NOT_ASSIGNED', { no });
  if (there.state !== 'free' && there.state !== 'assigned') return refuse('SPACE_NOT_FREE', { no: other });
  if (no === other || (there.state === 'assigned' && there.home === here.home)) return ok(lot);
  const moves = [{ home: here.home, from: no, to: other }, ...(there.state === 'assigned' ? [{ home: there.home, from: other, to: no }] : [])];
  return ok(changedLot(
    lot, { ...lot.spaces, [no]: there.state === 'assigned' ? { ...there, since: turn.at } : there, [other]: { ...here, since: turn.at } },
    moves.map(({ home, from, to }) => ({ what: 'space-moved', of: `${from}>${to}|${home}` })), moves.map(({ home, from, to }): ToTell => ({ home, what: 'moved', no: to, was: from, why })), turn,
  ));
}

/** What a space without a home is for. `struck`: there is no such space. */
export type Mark = Exclude<Space['state'], 'assigned'> | 'struck';
export function markedSpaces(lot: Lot, nos: readonly string[], mark: Mark, why: string, turn: Turn) {
  const no = unknown(lot, nos) ?? booked(lot, nos, turn.at);
  if (no) return no;
  const taken = nos.find((one) => lot.spaces[one]?.state === 'assigned');
  if (taken !== undefined) return refuse('SPACE_NOT_FREE', { no: taken });
  if ((mark === 'reserved' || mark === 'out') && why.length < 2) return refuse('WHY_NEEDED');
  const space: Space | null = mark === 'struck' ? null : mark === 'reserved' || mark === 'out' ? { state: mark, why } : { state: mark };
  const spaces = Object.fromEntries(Object.entries(lot.spaces).flatMap(([one, before]) => (nos.includes(one) ? (space ? [[one, space]] : []) : [[one, before]])));
  return ok(changedLot(lot, spaces, [{ what: `spaces-${mark}`, of: nos.slice(0, 20).join(',') }], [], turn));
}

/** Homes told are taken off the list. */
export const toldHomes = ({ tell, ...lot }: Lot, keys: readonly string[]): Lot => ({ ...lot, tell: Object.fromEntries(Object.entries(tell).filter(([key]) => !keys.includes(key))) });

/** Everything wrong with a lot as it stands; [] always. For tests, and for whoever repairs one. */
export const brokenInLot = (lot: Lot): readonly string[] => {
  const right = withDerived(lot), homes = lot.homes.filter((home) => home !== '*');
  return [
    ...(JSON.stringify(right.counts) === JSON.stringify(lot.counts) ? [] : ['counts']), ...(JSON.stringify(right.homes) === JSON.stringify(lot.homes) ? [] : ['homes']),
    ...homes.filter((home) => !spacesOf(lot, home).length), ...lot.visits.filter(({ no, from, to, id }) => lot.visits.some((two) => two.id !== id && two.no === no && two.from < to && from < two.to)).map(({ id }) => id),
  ];
};
