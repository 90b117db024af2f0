import { usualBatch, type Batch } from '../batch/batch';
import { instantOf } from '../kernel/calendar';
import { newPlan } from '../batch/plan';
import { aCommunity } from './a-community';

/** Building 3 on 14–16 March 2026, twelve places a half hour, booking open since the 2nd. */
export const aBatch = (given: Partial<Batch> = {}): Batch => ({
  ...usualBatch('一期A', ['3'], '2026-03-14', 3, aCommunity().place, instantOf('2026-03-02', '09:00')),
  _id: 'bat_yunxi_a', communityId: 'com_yunxi', status: 'open', parts: [{ ledgerId: 'led_yunxi_a_1', buildings: ['3'] }], casesMade: 0, homes: 1, isOpening: false, plan: newPlan('2026-02-01'), change: null, flow: null, notice: null, ...given,
});
