import type { LotId } from '../kernel/ids';
import { newLot, withLines, type Turn } from '../parking/change-lot';
import type { Lot, LotDraft } from '../parking/lot';
import { readSpaceLines } from '../parking/space-lines';
import { at } from './at';

/** As long as a real one; enough to see a broken chain. */
const digest = (text: string): string => [...text].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) >>> 0, 7).toString(16).padStart(64, '0');
export const aTurn = (when = '2026-03-07 10:00'): Turn => ({ at: at(when), by: 'm1', digest });
export const aLotDraft = (given: Partial<LotDraft> = {}): LotDraft => ({ name: '地下一层', type: 'car', place: '南门车库入口', way: '进南门右转', rules: '按位停放', surface: 'epoxy', condition: 'good', sketch: null, visitHours: 0, ...given });
/** A lot with these spaces, as a manager would paste them. */
export function aLot(text: string, given: Partial<LotDraft> = {}, _id: LotId = 'lot_yunxi_b1'): Lot {
  const { lines } = readSpaceLines(text), filled = withLines(newLot(_id, 'com_yunxi', aLotDraft(given)), lines, new Set(lines.map(({ home }) => home)), aTurn());
  if (!filled.ok) throw new Error(filled.code);
  return filled.value.lot;
}
