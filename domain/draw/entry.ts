import type { ConditionalUpdate } from '../booking/seat-commands';
import type { Instant } from '../kernel/calendar';
import { communityOf, homeKeyOf, type HomeId } from '../kernel/ids';
import { refuse } from '../kernel/result';
import type { Draw } from './draw';

const ofHome = (homeId: HomeId, now: Instant) => ({ communityId: communityOf(homeId), buildings: { has: homeKeyOf(homeId).split('-')[0] ?? '' }, state: 'open', opensAt: { lte: now }, closesAt: { gt: now } });

/** One conditional update, however many enter in the same minute; entered twice it is one entry. */
export const enter = (homeId: HomeId, now: Instant): ConditionalUpdate => ({ guard: ofHome(homeId, now), patch: { addToSet: { entries: homeKeyOf(homeId) } } });
export const withdraw = (homeId: HomeId, now: Instant): ConditionalUpdate => ({ guard: ofHome(homeId, now), patch: { pull: { entries: homeKeyOf(homeId) } } });

/** May this home see the draw at all? Drafts are the managers'. */
export const isFor = (draw: Draw, homeId: HomeId): boolean => draw.commitment !== '' && draw.communityId === communityOf(homeId) && draw.buildings.includes(homeKeyOf(homeId).split('-')[0] ?? '');

/** Why an entry or its withdrawal matched nothing. */
export function explainEntry(draw: Draw | null, homeId: HomeId, now: Instant) {
  if (!draw || !isFor(draw, homeId)) return refuse('DRAW_UNKNOWN');
  if (draw.state !== 'open') return refuse('DRAW_STATE', { state: draw.state });
  return now < draw.opensAt ? refuse('DRAW_NOT_OPEN', { opensAt: draw.opensAt }) : refuse('DRAW_CLOSED', { closesAt: draw.closesAt });
}
