import type { DrawView } from '@contract/draws'
import { instantOf } from '@domain/kernel/calendar'

/** A draw of two parking spaces, open on 3 March 2026, as one home sees it. */
export const aDrawView = (given: Partial<DrawView> = {}): DrawView => ({
  drawId: 'draw_yunxi_a', title: '地下车位', note: '', kind: 'parking', state: 'open', prizes: [{ code: '1', label: 'B1-101' }, { code: '2', label: 'B1-102' }],
  opensAt: instantOf('2026-03-02', '09:00'), closesAt: instantOf('2026-03-06', '18:00'), source: '双色球 2026025 期', knownAt: instantOf('2026-03-06', '21:30'), earlyAt: null,
  entered: 5, cancelled: null, appliedAt: null, published: null, label: '3栋 2单元 1201', home: '3-2-1201', hotline: '', isIn: false, canEnter: true, mine: null, ...given
})
