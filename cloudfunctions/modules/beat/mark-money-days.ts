import { marksOf } from '@domain/movein/marks';
import type { Ports, Stored } from '@cloud/platform/ports';
import type { MoveInCase } from '@domain/movein/case';

const A_LOOK = 100;
/** Databases in which this instance of the function found nothing left to mark: cases written by this release bear the mark from the start. */
const through = new WeakSet<Ports['store']>();

/**
 * Cases whose money came before days were marked: they get their days, so that finance finds them. A case written meanwhile has got them by that write.
 * How many it was; the rest waits for the next look.
 */
export async function markMoneyDays({ store }: Pick<Ports, 'store'>): Promise<number> {
  if (through.has(store)) return 0;
  const unmarked = (path: 'bill.payments.at' | 'bill.orders.at') => store.list('cases', { where: { 'marks.moneyDays': { exists: false }, [path]: { exists: true } }, orderBy: [['_id', 'asc']], limit: A_LOOK });
  const found = new Map<string, Stored<MoveInCase>>((await Promise.all([unmarked('bill.payments.at'), unmarked('bill.orders.at')])).flat().map((moveIn) => [moveIn._id, moveIn]));
  if (!found.size) through.add(store);
  let done = 0;
  for (const moveIn of found.values()) done += Number(await store.replace('cases', moveIn._id, moveIn._v, { marks: marksOf(moveIn) }));
  return done;
}
