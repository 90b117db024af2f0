import type { MoveInCase } from '../movein/case';
import { at } from './at';

/** Facts of a household that did everything at home, came, and showed its papers; what follows is the visit. */
export const onSite: Pick<MoveInCase, 'noticeReads' | 'review' | 'identity'> = {
  noticeReads: { 'not_yunxi_spring_first-entry': at('2026-03-02 20:00') },
  review: { state: 'accepted', at: at('2026-03-05 11:00'), by: 'wx-review' },
  identity: { at: at('2026-03-14 09:35'), by: 'wx-desk', who: 'owner', ownerNo: 1 },
};
