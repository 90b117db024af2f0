import { contract } from '@contract/contract';
import { explainMiss, missByDesk } from '@domain/booking/desk-move';
import { homeKeyOf, type LedgerId } from '@domain/kernel/ids';
import { changeSeat } from '@cloud/kit/change-seat';
import { implement } from '@cloud/kit/implement';

/** Says that a household did not come. When its slot ends is not in the guard's reach, so the slot is read first. */
export const miss = implement(contract.visits.miss, async (context) => {
  const { input, store } = context, { slotId, homeId } = input, key = homeKeyOf(homeId);
  const found = await store.find('ledgers', input.ledgerId as LedgerId, ['firstDay', `slots.${slotId}`, `seats.${key}.lane`]);
  const ledger = { firstDay: found?.firstDay ?? '2000-01-01', slots: found?.slots ?? {} }, seat = found?.seats?.[key] ?? {};
  return changeSeat(context, input, { slot: null as string | null }, (command) => missByDesk(command, ledger, slotId, seat), (now, command) => explainMiss(now, command, slotId));
});
