import type { CommunityId, HomeId } from '@domain/kernel/ids';
import { communityOf, homeKeyOf } from '@domain/kernel/ids';
import type { Waiting } from '@domain/review/review-clock';
import type { Context } from '@cloud/kit/implement';

/** What was waited for is answered: the manager, if told, is shown it no more. */
export async function endAlert({ store }: Pick<Context, 'store'>, homeId: HomeId, waited: Pick<Waiting, 'alerted'> | null | undefined): Promise<void> {
  const community: CommunityId = communityOf(homeId);
  if ((waited?.alerted ?? 0) > 1) await store.apply('communities', community, { guard: {}, patch: { unset: [`alerts.${homeKeyOf(homeId)}`] } });
}
