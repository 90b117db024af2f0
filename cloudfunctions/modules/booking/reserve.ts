import { contract } from '@contract/contract';
import { reserve as seat } from '@domain/booking/seat-commands';
import { explain } from '@domain/booking/explain';
import { changeSeat } from '@cloud/kit/change-seat';
import { implement } from '@cloud/kit/implement';

/** Takes a place for a home that holds none. */
export const reserve = implement(contract.booking.reserve, async (context) => {
  const { input } = context;
  return changeSeat(context, input, { slot: input.slotId as string | null }, (command) => seat({ ...command, early: input.early, proxy: input.proxy }, input.slotId, input.asks), (ledger, command) => explain(ledger, { ...command, early: input.early, proxy: input.proxy }, { to: input.slotId, asks: input.asks }));
});
