import { EXTRA_LANES, type Ledger } from './ledger';

/** What must hold of a ledger at every moment, in words for whoever finds it broken; empty = all well. Tests, the simulation and the load runs ask it. */
export function brokenIn(ledger: Ledger): readonly string[] {
  const broken: string[] = [];
  const seats = Object.entries(ledger.seats);
  for (const [id, slot] of Object.entries(ledger.slots)) {
    const here = seats.filter(([, seat]) => seat.slot === id), extra = here.filter(([, { lane }]) => lane && EXTRA_LANES.includes(lane)).length;
    const offered = seats.filter(([, seat]) => seat.offer?.slot === id).length, waiting = seats.filter(([, seat]) => seat.wait?.slot === id).length;
    if (slot.left < 0 || slot.extra < 0) broken.push(`I1 ${id}: less than nothing left`);
    if (here.length - extra + offered + slot.left !== slot.capacity) broken.push(`I1 ${id}: ${here.length - extra} taken + ${offered} offered + ${slot.left} left ≠ ${slot.capacity}`);
    if (extra + slot.extra !== ledger.extraPlaces) broken.push(`I1 ${id}: ${extra} seated + ${slot.extra} left of ${ledger.extraPlaces} places kept aside`);
    if (waiting !== slot.waiting) broken.push(`I11 ${id}: ${waiting} in line, ${slot.waiting} counted`);
  }
  for (const [home, { state, slot, wait, offer, recent }] of seats) {
    if ((state === 'free') !== (slot === null)) broken.push(`I2 ${home}: ${state} with ${slot ?? 'no slot'}`);
    if (slot && !ledger.slots[slot]) broken.push(`I2 ${home}: holds ${slot}, which is not there`);
    if (wait && offer) broken.push(`I11 ${home}: waits and is offered`);
    if (new Set(recent.map(({ id }) => id)).size !== recent.length) broken.push(`I4 ${home}: one request carried out twice`);
  }
  return broken;
}
