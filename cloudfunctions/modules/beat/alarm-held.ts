import { waitingHeld, heldTold } from '@domain/fees/held-money';
import { DAY } from '@domain/kernel/calendar';
import type { MoveInCase } from '@domain/movein/case';
import { marksOf } from '@domain/movein/marks';
import type { Ports, Stored } from '@cloud/platform/ports';

/** Money held back is alarmed about once a day until finance decides. */
export async function alarmHeld({ store, now, log }: Ports, moveIn: Stored<MoveInCase>): Promise<void> {
  const at = now(), due = waitingHeld(moveIn.bill).filter(({ told }) => told + DAY <= at), next = { ...moveIn, bill: heldTold(moveIn.bill, at) };
  if (!(await store.replace('cases', moveIn._id, moveIn._v, { bill: next.bill, marks: marksOf(next) }))) return;
  for (const { order } of due) log({ alarm: 'payment-held', order, home: moveIn.homeId });
}
