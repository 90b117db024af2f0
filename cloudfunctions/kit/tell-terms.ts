import type { Terms } from '@domain/defects/clock';
import type { CommunityId } from '@domain/kernel/ids';
import type { Context } from './implement';

/** Every case keeps its community's hours and firms, so that reporting reads nothing more: one update for all of them. How many they were. */
export const tellTerms = ({ store }: Pick<Context, 'store'>, communityId: CommunityId, terms: Terms): Promise<number> =>
  store.applyAll('cases', { guard: { communityId }, patch: { set: { defectTerms: JSON.parse(JSON.stringify(terms)) } } });
