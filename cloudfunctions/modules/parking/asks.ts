import { contract } from '@contract/contract';
import { homeLabel, homeShort } from '@domain/community/home';
import { maskName } from '@domain/kernel/mask';
import { ok } from '@domain/kernel/result';
import { waitingAsks } from '@domain/parking/asks';
import { MOST_LOTS, spacesOf } from '@domain/parking/lot';
import { implement } from '@cloud/kit/implement';
import { askView } from './ask-view';

const MOST = 100;

/** What waits for an answer, the longest first, with the spaces the home has already. */
export const asks = implement(contract.parking.asks, async ({ store, vault, right, input: { communityId } }) => {
  const [cases] = await Promise.all([store.list('cases', { where: { communityId, 'marks.parkingSince': { gt: 0 } }, fields: ['homeId', 'place', 'owners', 'parking'], orderBy: [['marks.parkingSince', 'asc']], limit: MOST }), right()]);
  const homes = cases.map(({ place }) => homeShort(place)), lots = homes.length ? await store.list('lots', { where: { communityId, homes: { in: homes } }, fields: ['name', 'spaces'], limit: MOST_LOTS }) : [];
  return ok({
    rows: cases.flatMap((moveIn) => waitingAsks(moveIn).map((ask) => {
      const { no, kind, type, plate, remark, at } = askView(ask, vault), home = homeShort(moveIn.place);
      return { no, kind, type, plate, remark, at, homeId: moveIn.homeId as string, label: homeLabel(moveIn.place), name: maskName(moveIn.owners.find(({ openid }) => openid === ask.by)?.name ?? moveIn.owners[0]?.name ?? ''), spaces: lots.flatMap((lot) => spacesOf(lot, home).map((one) => `${lot.name} ${one}`)) };
    })).sort((one, other) => one.at - other.at),
  });
});
