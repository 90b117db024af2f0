import { contract } from '@contract/contract';
import type { FoundCar } from '@contract/parking';
import { homeLabel, homeShort } from '@domain/community/home';
import { isPlate } from '@domain/forms/is-plate';
import { homeIdOf, type HomeId } from '@domain/kernel/ids';
import { maskName } from '@domain/kernel/mask';
import { ok, refuse } from '@domain/kernel/result';
import { MOST_LOTS, spacesOf, type Lot } from '@domain/parking/lot';
import { plateKey, plateOf, type PlateReason } from '@domain/parking/plate';
import { lookCode, logOfLook } from '@domain/privacy/looks';
import { changeCase } from '@cloud/kit/change-case';
import { implement, type Context } from '@cloud/kit/implement';
import { keepLog } from '@cloud/kit/keep-log';

/** Homes a plate may belong to: more have not registered the same car. */
const MOST = 5;

/** Whose car it is, or whose visitor's. Each home found is a look: in its record and in the community's log before the answer leaves. */
export const find = implement(contract.parking.find, async (context) => {
  const { store, vault, at, right, input: { communityId, plate, reason } } = context;
  if (!isPlate(plateOf(plate))) return refuse('PLATE', { plate });
  const indexes = vault.indexes(plateKey(plate));
  const [own, visited] = await Promise.all([
    store.list('cases', { where: { communityId, 'registration.plates': { in: indexes } }, fields: ['homeId', 'place', 'owners', 'former'], limit: MOST }), store.list('lots', { where: { communityId, 'visits.plateIndex': { in: indexes } }, fields: ['name', 'visits'], limit: MOST }), right(),
  ]);
  const residents = own.filter(({ former }) => !former), homes = residents.map(({ place }) => homeShort(place));
  const lots = homes.length ? await store.list('lots', { where: { communityId, homes: { in: homes } }, fields: ['name', 'spaces'], limit: MOST_LOTS }) : [];
  const cars: FoundCar[] = [
    ...residents.map(({ homeId, place, owners }) => ({ homeId: homeId as string, label: homeLabel(place), names: owners.map(({ name }) => maskName(name)), until: null, spaces: lots.flatMap((lot) => spacesOf(lot, homeShort(place)).map((no) => ({ lot: lot.name, no }))) })),
    ...visited.flatMap((lot) => lot.visits.filter((visit) => indexes.includes(visit.plateIndex) && visit.to > at).map((visit) => visitorOf(communityId, lot, visit))),
  ];
  for (const homeId of new Set(cars.map((car) => car.homeId as HomeId))) await logLook(context, homeId, reason);
  return ok({ cars });
});

const visitorOf = (communityId: `com_${string}`, { name }: Pick<Lot, 'name'>, { home, no, to }: Lot['visits'][number]): FoundCar => {
  const [building = '', unit = '', room = ''] = home.split('-');
  return { homeId: homeIdOf(communityId, building, unit, room), label: homeLabel({ building, unit, room }), names: [], spaces: [{ lot: name, no }], until: to };
};

async function logLook(context: Context<typeof contract.parking.find>, homeId: HomeId, reason: PlateReason): Promise<void> {
  const code = lookCode({ of: 'owner', no: 0 }, 'plate', reason), request = { id: `${context.request.id}|${homeId}`, digest: context.request.digest };
  await keepLog({ ...context, request }, context.input.communityId, { by: context.openid, ...logOfLook(homeId, code), what: 'number-seen' });
  await changeCase({ ...context, request }, homeId, { name: 'number-seen', of: code }, () => ({ ok: true as const, moveIn: {}, answer: null }));
}
