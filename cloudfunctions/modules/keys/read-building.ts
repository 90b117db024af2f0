import type { Community } from '@domain/community/community';
import { keyBookIdOf } from '@domain/keys/key-book';
import type { RegisterCase } from '@domain/keys/registers';
import type { Context } from '@cloud/kit/implement';

/** Of homes and of cases: so many of both still come in one reading. A longer building is read on. */
const PAGE = 590;
async function all<T>(page: (skip: number) => Promise<readonly T[]>): Promise<readonly T[]> {
  let found = await page(0);
  for (let last = found.length; last === PAGE;) { const more = await page(found.length); last = more.length; found = [...found, ...more]; }
  return found;
}
/** Of a case, no more than tells where its keys are: strokes of a signature weigh more than all of it. */
export const KEY_CASE_FIELDS = ['homeId', 'place', 'keyKinds', 'keyCare', 'keys.takenOut', 'keys.first.by', 'keys.second.by', 'keys.owner', 'keys.signedAt', 'keys.signature.name', 'former', 'sales', 'openedAt'] as const;

/** A building's homes, their cases and its book, side by side. */
export async function readBuilding({ store }: Pick<Context, 'store'>, communityId: Community['_id'], building: string) {
  const [homes, cases, book] = await Promise.all([
    all((skip) => store.list('homes', { where: { communityId, building }, fields: ['building', 'unit', 'room'], orderBy: [['_id', 'asc']], limit: PAGE, skip })),
    all((skip) => store.list('cases', { where: { communityId, 'place.building': building }, fields: KEY_CASE_FIELDS, orderBy: [['_id', 'asc']], limit: PAGE, skip })),
    store.find('keyBooks', keyBookIdOf(communityId, building)),
  ]);
  const places = homes.map(({ _id, building: own, unit, room }) => ({ homeId: _id, place: { building: own, unit, room } })).sort((a, b) => a.homeId.localeCompare(b.homeId, 'en', { numeric: true }));
  return { homes: places, cases: byHome(cases), book };
}
/** Under their homes; a former household's under the id it is kept by. */
export const byHome = (cases: readonly RegisterCase[]): ReadonlyMap<string, RegisterCase> => new Map(cases.map(({ keys, ...one }) => [one.homeId, { ...one, keys: keys?.takenOut ? keys : null }]));
