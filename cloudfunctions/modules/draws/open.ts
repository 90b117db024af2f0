import { contract } from '@contract/contract';
import { homeLabel } from '@domain/community/home';
import { standingOf } from '@domain/draw/draw';
import { isFor } from '@domain/draw/entry';
import { communityOf, homeKeyOf } from '@domain/kernel/ids';
import { ok, refuse } from '@domain/kernel/result';
import { implement } from '@cloud/kit/implement';
import { drawnOf } from './draw-views';

export const open = implement(contract.draws.open, async ({ store, at, input: { homeId, drawId } }) => {
  const [draw, community] = await Promise.all([store.find('draws', drawId), store.find('communities', communityOf(homeId), ['hotline'])]);
  if (!draw || !isFor(draw, homeId)) return refuse('DRAW_UNKNOWN');
  const home = homeKeyOf(homeId), [building = '', unit = '', room = ''] = home.split('-');
  return ok({ ...drawnOf(draw), label: homeLabel({ building, unit, room }), home, hotline: community?.hotline ?? '', isIn: draw.entries.includes(home), canEnter: draw.state === 'open' && draw.opensAt <= at && at < draw.closesAt, mine: standingOf(draw, home) });
});
