import type { Community } from '../community/community';
import { ledgerIdOf, type LedgerId } from '../kernel/ids';
import { slotsOf, type Batch, type BatchDraft, type Part } from './batch';

/** What a slot and a seat weigh in a ledger, at their fullest (bench prints the real ones), and what the document may. */
const SLOT_BYTES = 110, SEAT_BYTES = 370, MOST_BYTES = 250 * 1_024;
const MOST_SEATS = 1_000;

/** How many homes one ledger bears with that many slots. */
export const mostSeats = (slots: number): number => Math.min(MOST_SEATS, Math.floor((MOST_BYTES - slots * SLOT_BYTES) / SEAT_BYTES));

const natural = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

/** The batch's buildings in order, cut so that no ledger bears too much: the fewest parts of neighbours, about equally full. A building is never cut. */
export function partsOf(batch: Pick<Batch, '_id'> & Pick<BatchDraft, 'buildings' | 'days' | 'windows' | 'slotMinutes' | 'places' | 'exceptions'>, community: Pick<Community, 'buildings'>): readonly Part[] {
  const homes = (building: string) => community.buildings[building]?.homes ?? 0;
  const most = mostSeats(Object.keys(slotsOf(batch)).length), names = [...batch.buildings].sort(natural);
  const cut = (limit: number) => names.reduce<string[][]>((parts, name) => {
    const last = parts.at(-1), size = last?.reduce((sum, one) => sum + homes(one), 0) ?? Infinity;
    return last && size + homes(name) <= limit ? [...parts.slice(0, -1), [...last, name]] : [...parts, [name]];
  }, []);
  const fewest = cut(most), all = names.reduce((sum, name) => sum + homes(name), 0);
  // The same number of parts with less in the fullest: no last part of one building.
  const even = fewest.length > 1 ? cut(Math.max(Math.ceil((all / fewest.length) * 1.1), ...names.map(homes))) : fewest;
  return (even.length === fewest.length ? even : fewest).map((buildings, i) => ({ ledgerId: ledgerIdOf(batch._id, i + 1), buildings }));
}
/** Buildings no ledger can bear whole. */
export const tooBig = (batch: BatchDraft, community: Pick<Community, 'buildings'>): readonly string[] => {
  const most = mostSeats(Object.keys(slotsOf(batch)).length);
  return batch.buildings.filter((building) => (community.buildings[building]?.homes ?? 0) > most);
};

/** The ledger that decides for a building: its part's, or the first for one that joined later. */
export function ledgerFor({ parts, _id }: Pick<Batch, 'parts' | '_id'>, building: string): LedgerId {
  return (parts.find(({ buildings }) => buildings.includes(building)) ?? parts[0])?.ledgerId ?? ledgerIdOf(_id);
}

/** Spreads the turns evenly, whatever their step. */
const GOLDEN = 0.618_033_988_749_895;
/** A slot's places shared over the parts by their homes: whole numbers, none lost. Where it does not come out even, `turn` says whose turn it is; over many turns everybody gets their share. */
export function shared(places: number, homes: readonly number[], turn: number): readonly number[] {
  const all = homes.reduce((sum, n) => sum + n, 0);
  if (!all) return homes.map((_, i) => (i === 0 ? places : 0));
  const phase = Math.floor(((turn * GOLDEN) % 1) * all), upTo = (n: number) => Math.floor((places * n + phase) / all);
  const ends = homes.map((_, i) => homes.slice(0, i + 1).reduce((sum, n) => sum + n, 0));
  return homes.map((n, i) => upTo(ends[i] as number) - upTo((ends[i] as number) - n));
}
