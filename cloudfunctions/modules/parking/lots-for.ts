import { communityOf, homeKeyOf, type HomeId } from '@domain/kernel/ids';
import { EVERY_HOME, MOST_LOTS, type Lot } from '@domain/parking/lot';
import type { Context } from '@cloud/kit/implement';
import type { Stored } from '@cloud/platform/ports';

export type HomeLot = Stored<Lot>;
/** The lots a home has a space in, and those whose visitors' spaces any home may book: one read. */
export const lotsFor = ({ store }: Pick<Context, 'store'>, homeId: HomeId): Promise<readonly HomeLot[]> =>
  store.list('lots', { where: { communityId: communityOf(homeId), homes: { in: [homeKeyOf(homeId), EVERY_HOME] } }, limit: MOST_LOTS });
