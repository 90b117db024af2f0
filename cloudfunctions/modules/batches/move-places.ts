import { contract } from '@contract/contract';
import { give, VOID } from '@domain/booking/give-places';
import { refuse } from '@domain/kernel/result';
import { change, keptAnswer } from '@cloud/kit/change';
import { sha256 } from '@cloud/kit/digest';
import { finishMove, finishMoves } from '@cloud/kit/finish-moves';
import { implement } from '@cloud/kit/implement';

const FIELDS = ['slots', 'edit', 'given', 'taken'];

/**
 * Two documents: out of the one first, so that no place is there twice, then into the other. What is under way stands in the first ledger, and is finished by the repeat,
 * the next move or the beat. The second remembers what came, so that a repeat that arrives late puts nothing in again.
 */
export const movePlaces = implement(contract.batches.movePlaces, async (context) => {
  const { store, at, input: { batchId, slotId, from, to, places } } = context;
  const batch = await store.find('batches', batchId, ['status', 'parts', '_answers']);
  const partOf = (ledgerId: string) => batch?.parts.find((part) => part.ledgerId === ledgerId)?.ledgerId;
  const source = partOf(from), target = partOf(to);
  if (!batch || !source || !target || source === target) return refuse('BATCH_UNKNOWN');
  const before = keptAnswer<{ places: number }>(batch, context.request);
  if (before) return before;
  if (batch.status === 'draft' || batch.status === 'closed') return refuse('BATCH_NOT_OPEN');
  const [giver, taker] = await Promise.all([store.find('ledgers', source, FIELDS), store.find('ledgers', target, FIELDS)]);
  const id = sha256(`${context.openid}|${context.request.id}`).slice(0, 12), taken = taker?.taken?.[id];
  if (!giver || !taker) return refuse('BATCH_UNKNOWN');
  await finishMoves(context, { _id: source, given: Object.fromEntries(Object.entries(giver.given ?? {}).filter(([one]) => one !== id)) });
  const open = giver.edit ?? taker.edit;
  if (taken === undefined && !giver.given?.[id]) {
    if (open) return refuse('CHANGE_OPEN', { tellAt: open.tellAt });
    const slot = giver.slots[slotId];
    const isGiven = !!slot && (await store.apply('ledgers', source, give(id, { slot: slotId, places, to: target, end: slot.to, changeUntil: slot.changeUntil }, at))), now = isGiven ? null : await store.find('ledgers', source, ['given', 'taken']);
    // Another delivery of the same may have given them, and be through, since this one looked.
    if (!isGiven && !now?.given?.[id] && now?.taken?.[id] === undefined) return refuse('PLACES_TAKEN', { left: slot && !slot.waiting ? Math.min(slot.left, places - 1) : 0 });
  }
  const end = taken === VOID ? 'back' : await finishMove(context, source, id);
  if (end === 'busy') return { ok: false, code: 'BUSY', data: {} };
  if (end === 'back') return refuse('CHANGE_OPEN', { tellAt: open?.tellAt ?? at });
  return change(context, 'batches', batchId, (now) => (now ? { ok: true, document: now, answer: { places } } : refuse('BATCH_UNKNOWN')));
});
