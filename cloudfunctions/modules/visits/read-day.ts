import type { DaySheet } from '@contract/visits';
import { BOOKING_KINDS, kindOf, type BookingKind } from '@domain/booking/kind';
import { crewRole } from '@domain/community/grants';
import { dayOf, type Day } from '@domain/kernel/calendar';
import { homeIdOf, type CommunityId } from '@domain/kernel/ids';
import { comingLedgers } from '@cloud/kit/coming-ledgers';
import type { Context } from '@cloud/kit/implement';
import { daysOf, daySheet, homesOn } from './day-sheet';

/** More than come on one day anywhere; the database gives no more at once. */
const MOST = 1000;

/** The ledgers, then the cases of the day's homes; the right beside them. */
export async function readDay({ store, right, at }: Pick<Context, 'store' | 'right' | 'at'>, { communityId, day: asked, kind }: { readonly communityId: CommunityId; readonly day?: string | undefined; readonly kind: BookingKind }): Promise<DaySheet> {
  const [open, { grants }] = await Promise.all([
    comingLedgers(store, communityId, ['seats', 'slots', 'firstDay', 'told', 'crew', 'kind']), right(),
  ]);
  const ledgers = open.filter((ledger) => kindOf(ledger) === kind);
  const day = asked ?? dayToShow(ledgers, dayOf(at));
  const homes = ledgers.flatMap((ledger) => homesOn(ledger, day)).map((key) => homeIdOf(communityId, ...(key.split('-') as [string, string, string])));
  const cases = homes.length ? await store.list('cases', { where: { homeId: { in: homes.slice(0, MOST) } }, fields: ['homeId', 'owners', 'marks'], limit: MOST }) : [];
  return { communityName: crewRole(grants, communityId)?.communityName ?? '', day, kind, kinds: BOOKING_KINDS.filter((one) => open.some((ledger) => kindOf(ledger) === one)), ...daySheet(ledgers, cases, day, at) };
}

/** Today, else the next day with slots, else the last there was. */
function dayToShow(ledgers: Parameters<typeof daysOf>[0], today: Day): Day {
  const days = daysOf(ledgers);
  return days.find((day) => day >= today) ?? days.at(-1) ?? today;
}
