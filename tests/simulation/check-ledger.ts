import { EXTRA_LANES, type Ledger, type Seat } from '@domain/booking/ledger';
import { lineOf } from '@domain/booking/waiting';

/** What is wrong with a ledger as it stands, by the name of the invariant it breaks. Written apart from the product's own check, so that neither hides the other's mistake. */
export function* ledgerFaults(ledger: Ledger): Generator<readonly [string, string]> {
  const ordinary = new Map<string, number>(), extra = new Map<string, number>(), inLine = new Map<string, number>();
  const count = (map: Map<string, number>, slot: string) => map.set(slot, (map.get(slot) ?? 0) + 1);
  for (const [home, seat] of Object.entries(ledger.seats)) {
    if ((seat.state === 'free') !== (seat.slot === null)) yield ['I2 one booking', `${home} is ${seat.state} with slot ${seat.slot}`];
    if (seat.slot !== null && !ledger.slots[seat.slot]) yield ['I2 one booking', `${home} holds ${seat.slot}, which is no slot`];
    if (seat.slot !== null) count(seat.lane && EXTRA_LANES.includes(seat.lane) ? extra : ordinary, seat.slot);
    if (seat.offer) count(ordinary, seat.offer.slot);
    if (seat.wait) count(inLine, seat.wait.slot);
    if (seat.wait && seat.offer) yield ['I11 waiting', `${home} waits and is offered at once`];
    if (seat.slot !== null && !seat.allowed) yield ['I5 steps', `${home} holds a place and may not book`];
    if (new Set(seat.recent.map(({ id }) => id)).size !== seat.recent.length) yield ['I3 once', `${home} carried one request out twice`];
  }
  for (const [id, slot] of Object.entries(ledger.slots)) {
    if (slot.left < 0 || slot.extra < 0) yield ['I1 places', `${id} has ${slot.left} places left, ${slot.extra} kept aside`];
    if (slot.left + (ordinary.get(id) ?? 0) !== slot.capacity) yield ['I1 places', `${id}: ${ordinary.get(id) ?? 0} taken or offered + ${slot.left} left is not ${slot.capacity}`];
    if (slot.extra + (extra.get(id) ?? 0) !== ledger.extraPlaces) yield ['I1 places', `${id}: ${extra.get(id) ?? 0} seated by the desk + ${slot.extra} kept aside is not ${ledger.extraPlaces}`];
    if (slot.waiting !== (inLine.get(id) ?? 0)) yield ['I11 waiting', `${id}: ${inLine.get(id) ?? 0} in line, ${slot.waiting} counted`];
  }
}

/** What one step may not have done (a sale apart, which begins a home anew): a command moves its own home only, what stood is not taken back, and offers go to the first in line. */
export function* ledgerStepFaults(before: Ledger, after: Ledger, homeKey: string | null, isSold: (home: string) => boolean = () => false): Generator<readonly [string, string]> {
  for (const [home, seat] of Object.entries(before.seats)) {
    const now = after.seats[home] as Seat | undefined;
    if (!now) yield ['I3 stands', `${home} lost its seat`];
    else if (now === seat) continue;
    else if (seat.state === 'arrived' && !isSold(home) && now.state !== 'arrived') yield ['I3 stands', `${home} had arrived`];
    else if (homeKey !== null && home !== homeKey && JSON.stringify(now) !== JSON.stringify(seat)) yield ['I10 own home', `a command for ${homeKey} changed ${home}`];
    else if (now.offer && !seat.offer && lineOf(before, now.offer.slot)[0] !== home) yield ['I11 waiting', `${home} was offered ${now.offer.slot} before ${lineOf(before, now.offer.slot)[0] ?? 'anybody waited'}`];
  }
}
