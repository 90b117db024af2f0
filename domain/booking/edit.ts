import { instantOf, MINUTE, type Instant } from '../kernel/calendar';
import { slotsIn, whenOf, type Ledger, type LedgerSlot, type SlotView } from './ledger';
import type { ConditionalUpdate } from './seat-commands';
import { lineOf } from './waiting';
import { telling, type Tell } from './tell';

/** How long a change of places can be undone before anybody is told of it. */
export const UNDO_FOR = 10 * MINUTE;

/** What a slot shall be. Of one that is there only the capacity changes. */
export type WantedSlot = Pick<LedgerSlot, 'to' | 'changeUntil' | 'capacity'>;
/** Places before and after; `before` is null for a slot that is added. */
export type SlotChange = { readonly id: string; readonly before: number | null; readonly after: number; readonly to: LedgerSlot['to']; readonly changeUntil: Instant };
/** A home whose place goes, and the one proposed for it; none where nothing near is free. */
export type Move = { readonly home: string; readonly from: string; readonly to: string | null };
export type EditPlan = {
  readonly slots: readonly SlotChange[];
  readonly moves: readonly Move[];
  /** Homes whose line is closed with the slot. */
  readonly linesClosed: readonly { readonly home: string; readonly slot: string }[];
  /** Slots that keep more places than wanted, because an offer is out or staff seated somebody there. */
  readonly kept: readonly string[];
};
/** The change as it was made, kept until the households are told: enough to undo it. */
export type Edit = { readonly id: string; readonly by: string; readonly at: Instant; readonly tellAt: Instant; /** The places each changed slot had; 0 for one that was added. */ readonly before: Readonly<Record<string, number>>; readonly moves: readonly (Move & { readonly to: string })[] };

/**
 * What a change of a published batch's slots does to who is booked. `wanted` lists the slots as they shall be; one missing there is closed. The past is left alone.
 * The later booked of a slot lose their place first, and are given the free place nearest in time, in a slot that has no line of its own.
 */
export function planEdit(ledger: Ledger, wanted: Readonly<Record<string, WantedSlot>>, now: Instant): EditPlan {
  const slots = changedSlots(ledger, wanted, now);
  const after = new Map(slotsIn(ledger).map((slot) => [slot.id, slot.capacity]));
  for (const slot of slots) after.set(slot.id, slot.after);
  const booked = new Map<string, string[]>(), held = new Map<string, number>();
  for (const [home, { slot, state, lane, offer, at }] of Object.entries(ledger.seats)) {
    if (offer) held.set(offer.slot, (held.get(offer.slot) ?? 0) + 1);
    if (!slot || lane === 'walk-in' || lane === 'urgent') continue;
    if (state === 'arrived') held.set(slot, (held.get(slot) ?? 0) + 1);
    else booked.set(slot, [...(booked.get(slot) ?? []), `${String(at).padStart(15, '0')}|${home}`]);
  }
  const free = new Map([...after].map(([id, capacity]) => [id, capacity - (booked.get(id)?.length ?? 0) - (held.get(id) ?? 0)]));
  const moves: Move[] = [], kept: string[] = [];
  for (const { id } of slots) {
    const over = -(free.get(id) ?? 0), list = (booked.get(id) ?? []).sort();
    if (over <= 0) continue;
    if (over > list.length) kept.push(id);
    for (const one of list.slice(Math.max(0, list.length - over))) moves.push({ home: one.split('|')[1] as string, from: id, to: null });
    free.set(id, 0);
  }
  const views = viewsAfter(ledger, slots);
  const lowered = new Set(slots.filter((slot) => slot.before !== null && slot.after < slot.before).map(({ id }) => id));
  const open = views.filter(({ id, waiting, changeUntil, startsAt }) => waiting === 0 && changeUntil >= now && startsAt > now && !lowered.has(id));
  const placed = moves.map((move) => {
    const from = views.find(({ id }) => id === move.from) as SlotView;
    const to = nearest(open.filter(({ id }) => (free.get(id) ?? 0) > 0), from);
    if (to) free.set(to.id, (free.get(to.id) ?? 0) - 1);
    return { ...move, to: to?.id ?? null };
  });
  const linesClosed = slots.filter((slot) => slot.after === 0).flatMap(({ id }) => lineOf(ledger, id).map((home) => ({ home, slot: id })));
  return { slots, moves: placed, linesClosed, kept };
}

const nearest = (free: readonly SlotView[], from: SlotView): SlotView | undefined => {
  const distance = (slot: SlotView) => Math.abs(slot.startsAt - from.startsAt) + (slot.from === from.from ? 0 : MINUTE);
  return free.reduce<SlotView | undefined>((best, slot) => (!best || distance(slot) < distance(best) ? slot : best), undefined);
};

function changedSlots(ledger: Ledger, wanted: Readonly<Record<string, WantedSlot>>, now: Instant): readonly SlotChange[] {
  const ids = [...new Set([...Object.keys(ledger.slots), ...Object.keys(wanted)])];
  return ids.flatMap((id): SlotChange[] => {
    const slot = ledger.slots[id], wish = wanted[id], facts = slot ?? wish as WantedSlot, after = wish?.capacity ?? 0, before = slot?.capacity ?? null;
    const { day, from } = whenOf(id, ledger.firstDay);
    return instantOf(day, from) <= now || (before ?? 0) === after ? [] : [{ id, before, after, to: facts.to, changeUntil: facts.changeUntil }];
  }).sort((a, b) => (a.id < b.id ? -1 : 1));
}
const viewsAfter = (ledger: Ledger, slots: readonly SlotChange[]): readonly SlotView[] =>
  slotsIn({ ...ledger, slots: { ...ledger.slots, ...Object.fromEntries(slots.map(({ id, after, to, changeUntil }) => [id, { left: after, extra: 0, waiting: 0, ...ledger.slots[id], to, changeUntil, capacity: after }])) } });

/** The plan as one update: every touched slot and home as it was read, or nothing happens. Needs a place for every move, and no edit still open. */
export function applyEdit(ledger: Ledger, plan: EditPlan, by: { readonly id: string; readonly openid: string; readonly now: Instant }): ConditionalUpdate {
  const moves = plan.moves.filter((move): move is Move & { readonly to: string } => move.to !== null);
  const edit: Edit = { id: by.id, by: by.openid, at: by.now, tellAt: by.now + UNDO_FOR, before: Object.fromEntries(plan.slots.map(({ id, before }) => [id, before ?? 0])), moves };
  return { guard: { edit: null, ...asRead(ledger, [...plan.slots.map(({ id }) => id), ...moves.map(({ to }) => to)], moves, 'from') }, patch: rearranged(ledger, plan.slots, moves.map(({ home, from, to }) => ({ home, from, to })), by.now, { edit }) };
}

/**
 * Back to before, as far as it goes: whoever chose another place since keeps it, and a slot keeps the places taken in it meanwhile.
 * Only until the households are told.
 */
export function undoEdit(ledger: Ledger, edit: Edit, now: Instant): ConditionalUpdate {
  const back = edit.moves.filter(({ home, to }) => ledger.seats[home]?.state === 'booked' && ledger.seats[home].slot === to).map(({ home, from, to }) => ({ home, from: to, to: from }));
  const slots = Object.entries(edit.before).flatMap(([id, after]): SlotChange[] => { const slot = ledger.slots[id]; return slot ? [{ id, before: slot.capacity, after, to: slot.to, changeUntil: slot.changeUntil }] : []; });
  const update = rearranged(ledger, slots, back, now, { edit: null });
  return { guard: { 'edit.id': edit.id, 'edit.tellAt': { gt: now }, ...asRead(ledger, [...slots.map(({ id }) => id), ...back.map(({ from }) => from)], back, 'from') }, patch: update };
}

type Rearranged = { readonly home: string; readonly from: string; readonly to: string };
const asRead = (ledger: Ledger, ids: readonly string[], moves: readonly Rearranged[], side: 'from'): ConditionalUpdate['guard'] => ({
  ...Object.fromEntries([...new Set(ids)].flatMap((id): [string, number | null][] => (ledger.slots[id] ? [[`slots.${id}.capacity`, ledger.slots[id].capacity], [`slots.${id}.left`, ledger.slots[id].left], [`slots.${id}.waiting`, ledger.slots[id].waiting]] : [[`slots.${id}`, null]]))),
  ...Object.fromEntries(moves.flatMap((move) => [[`seats.${move.home}.slot`, move[side]], [`seats.${move.home}.state`, 'booked']])),
});

/** Slots as they shall be with the homes moved between them; what is left is computed, never assumed. A slot never holds fewer places than are taken in it. */
function rearranged(ledger: Ledger, slots: readonly SlotChange[], moves: readonly Rearranged[], now: Instant, more: Readonly<Record<string, unknown>>): ConditionalUpdate['patch'] {
  const takenNow = (id: string) => (ledger.slots[id] ? ledger.slots[id].capacity - ledger.slots[id].left : 0);
  const taken = (id: string) => takenNow(id) + moves.filter(({ to }) => to === id).length - moves.filter(({ from }) => from === id).length;
  const changes = new Map(slots.map((slot) => [slot.id, slot]));
  const touched = [...new Set([...changes.keys(), ...moves.flatMap(({ from, to }) => [from, to])])];
  const set = Object.fromEntries(touched.flatMap((id): [string, unknown][] => {
    const slot = ledger.slots[id], change = changes.get(id), capacity = Math.max(change ? change.after : slot?.capacity ?? 0, taken(id)), left = capacity - taken(id);
    return slot || !change ? [[`slots.${id}.capacity`, capacity], [`slots.${id}.left`, left]] : [[`slots.${id}`, { to: change.to, changeUntil: change.changeUntil, capacity, left, extra: ledger.extraPlaces, waiting: 0 }]];
  }));
  return {
    set: { ...set, ...Object.fromEntries(moves.flatMap(({ home, from, to }): [string, unknown][] => [[`seats.${home}.slot`, to], ...(more.edit ? [[`seats.${home}.moved`, { from, to }] as [string, unknown]] : [])])), dueAt: now, ...more } as never,
    // A move not asked for gives one change back; undone, it takes that back.
    inc: Object.fromEntries(moves.map(({ home }) => [`seats.${home}.changes`, more.edit ? -1 : 1])),
    ...(more.edit ? {} : { unset: moves.map(({ home }) => `seats.${home}.moved`) }),
  };
}

/** The edit is final: every household moved by it is told, in one write with the end of the chance to undo. */
export function tellEdit(ledger: Ledger, now: Instant): ConditionalUpdate | null {
  const { edit } = ledger;
  if (!edit || edit.tellAt > now) return null;
  const tells = edit.moves.map(({ home, from, to }): [Tell, string] => [{ home, kind: 'visit-moved', at: edit.tellAt, words: { from, to } }, edit.id]);
  return { guard: { 'edit.id': edit.id }, patch: { set: { edit: null, dueAt: now, ...Object.assign({}, ...tells.map(([tell, about]) => telling(tell, about))) } } };
}
