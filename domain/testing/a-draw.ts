import type { Draw } from '../draw/draw';
import { at } from './at';

/** Two parking spaces for building 3: entries from 2 to 6 March 2026, the number is known that evening. A draft until it is turned. */
export const aDraw = (given: Partial<Draw> = {}): Draw => ({
  _id: 'draw_yunxi_a', communityId: 'com_yunxi', state: 'draft', title: '地下车位', note: 'B1 两个车位', kind: 'parking', prizes: [{ code: 'B1-101', label: 'B1-101' }, { code: 'B1-102', label: 'B1-102' }], batchId: 'bat_yunxi_a',
  opensAt: at('2026-03-02 09:00'), closesAt: at('2026-03-06 18:00'), source: '双色球 2026025 期开奖号码', knownAt: at('2026-03-06 21:30'), earlyAt: null,
  buildings: [], commitment: '', sealedSecret: '', entries: [], entriesDigest: '', outcome: null, appliedAt: null, cancelled: null, log: [], ...given,
});
