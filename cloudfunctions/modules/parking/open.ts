import type { ParkingView } from '@contract/parking';
import { contract } from '@contract/contract';
import { homeLabel } from '@domain/community/home';
import { communityOf, homeKeyOf } from '@domain/kernel/ids';
import { ok, refuse } from '@domain/kernel/result';
import { asksOf } from '@domain/parking/asks';
import { spacesOf } from '@domain/parking/lot';
import { visitOf } from '@domain/parking/visits';
import { findCase } from '@cloud/kit/change-case';
import { implement, type Context } from '@cloud/kit/implement';
import { openRecord } from '@cloud/kit/registration-record';
import { askView } from './ask-view';
import { lotsFor, type HomeLot } from './lots-for';

/** A home's spaces, cars, applications and booking: its case, the lots it has to do with, and the plans of those. */
export const open = implement(contract.parking.open, async (context) => {
  const { store, vault, at, input: { homeId } } = context, home = homeKeyOf(homeId);
  const [{ stored: moveIn }, lots, community] = await Promise.all([findCase(context, homeId, false), lotsFor(context, homeId), store.find('communities', communityOf(homeId), ['hotline'])]);
  if (!moveIn) return refuse('NO_CASE');
  const record = openRecord(vault, moveIn.registration), held = visitOf(lots, home, at), lot = lots.find(({ _id }) => _id === held?.lotId);
  return ok({
    label: homeLabel(moveIn.place), hotline: community?.hotline ?? '', spaces: await spaceViews(context, lots, home),
    vehicles: record ? record.vehicles.map(({ key, plate, model }) => ({ ...(key === undefined ? {} : { key }), plate, model })) : null, canChange: record !== null && moveIn.review.state !== 'waiting',
    asks: asksOf(moveIn).map((ask) => askView(ask, vault)).reverse(),
    lots: lots.filter(({ visitHours, counts }) => visitHours > 0 && counts.visitor > 0).map(({ _id, name, type, place, rules, visitHours, counts, visits }) => ({
      lotId: _id, name, type, place, rules, hours: visitHours, spaces: counts.visitor, taken: visits.filter(({ to }) => to > at).map(({ no, from, to }) => ({ no, from, to })),
    })),
    visit: held && lot ? { lotId: lot._id, id: held.visit.id, lot: lot.name, no: held.visit.no, place: lot.place, way: lot.way, from: held.visit.from, to: held.visit.to, plate: vault.open(held.visit.plate) } : null,
  });
});

async function spaceViews({ cloud }: Pick<Context, 'cloud'>, lots: readonly HomeLot[], home: string): Promise<ParkingView['spaces']> {
  const own = lots.filter((lot) => lot.homes.includes(home)), drawn = own.flatMap(({ sketch }) => (sketch ? [sketch] : [])), links = drawn.length ? await cloud.links(drawn) : [];
  return own.flatMap((lot) => spacesOf(lot, home).map((no) => ({ lotId: lot._id, lot: lot.name, type: lot.type, no, place: lot.place, way: lot.way, rules: lot.rules, sketch: links[drawn.indexOf(lot.sketch ?? '')] ?? '' })));
}
