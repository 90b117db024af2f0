import { contract } from '@contract/contract';
import { homesBehind, unbookedByBuilding } from '@domain/batch/slot-board';
import { homeLabel } from '@domain/community/home';
import { communityOf, homeIdOf } from '@domain/kernel/ids';
import { ok, refuse } from '@domain/kernel/result';
import { implement } from '@cloud/kit/implement';
import { findSlots } from './find-slots';

const PAGE = 50;

export const list = implement(contract.slots.list, async (context) => {
  const { batchId, what, slotId, building, skip } = context.input;
  const [ledgers] = await Promise.all([findSlots(context, batchId, ['seats']), context.right()]);
  if (!ledgers.length) return refuse('BATCH_UNKNOWN');
  const found = homesBehind(ledgers, what === 'unbooked' ? { what, building } : { what, slot: slotId ?? '' });
  const rows = found.slice(skip, skip + PAGE).map(({ key, seat: { name, state, slot, lane, asked, offer, allowed, missed, wait } }) => {
    const [inBuilding = '', unit = '', room = ''] = key.split('-');
    return { homeId: homeIdOf(communityOf(batchId), inBuilding, unit, room) as string, label: homeLabel({ building: inBuilding, unit, room }), name, state, lane: lane ?? null, asked: asked ?? false, offered: offer?.slot === slotId && slot !== slotId, allowed, missed: missed !== undefined, waits: wait !== undefined };
  });
  return ok({ total: found.length, rows, buildings: what === 'unbooked' ? unbookedByBuilding(ledgers) : [] });
});
