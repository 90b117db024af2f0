import { dayOf, type Day } from '@domain/kernel/calendar';
import type { CommunityId } from '@domain/kernel/ids';
import type { Ok, Refusal } from '@domain/kernel/result';
import { newSiteDay, siteDayIdOf, type SiteDay } from '@domain/site/site-day';
import { change } from '@cloud/kit/change';
import type { Context } from '@cloud/kit/implement';

/** One change of a day on site, today's unless said otherwise; it begins with the first one. */
export const changeDay = <R extends Refusal>(context: Context, communityId: CommunityId, decide: (day: SiteDay) => Ok<SiteDay> | R, day: Day = dayOf(context.at)) => change(context, 'siteDays', siteDayIdOf(communityId, day), (now) => {
  const decided = decide(now ?? newSiteDay(communityId, day));
  return decided.ok ? { ok: true as const, document: decided.value, answer: { day } } : decided as R;
});
