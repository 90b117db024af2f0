import { contract } from '@contract/contract';
import { communityOf, homeKeyOf } from '@domain/kernel/ids';
import { escorted, escortEnded } from '@domain/site/site-day';
import { implement } from '@cloud/kit/implement';
import { changeDay } from './change-day';

export const escort = implement(contract.site.escort, async (context) => {
  const { store, at, input: { homeId, memberId, instead } } = context, communityId = communityOf(homeId), home = homeKeyOf(homeId);
  const [community, { name: by }] = await Promise.all([memberId === null ? null : store.find('communities', communityId, ['crew']), context.right()]);
  return changeDay(context, communityId, (day) => (memberId === null ? escortEnded(day, home, at) : escorted(day, home, community?.crew.find(({ id }) => id === memberId), instead, { at, by })));
});
