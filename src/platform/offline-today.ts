import type { DayView } from '@contract/desk'
import { instantOf } from '@domain/kernel/calendar'
import type { CommunityId } from '@domain/kernel/ids'
import { linesOf, type TodayRow } from '@domain/movein/day-rows'
import type { OfflineItem } from '@domain/offline/item'
import type { DayList } from './listed-day'
import { blockingHere } from './offline-defects'
import { householdOffline } from './offline-views'

const isDone = ({ stage }: Pick<TodayRow, 'stage'>): boolean => stage === 'archive' || stage === 'aftercare'

/** The day's households as the list and this phone know them; what waits in the office is not known here. */
export function todayOffline (list: DayList, items: readonly Pick<OfflineItem, 'name' | 'input' | 'at'>[], now: number): DayView {
  const rows = [...list.homes.values()].map((home): TodayRow => {
    const { homeId, arrivedAt, next, openDefects } = householdOffline(list, home, items), { from, to, day } = home.visit
    return {
      homeId, label: home.label, name: home.owners[0]?.name ?? '', from, to, day, stage: arrivedAt === null ? 'checkin' : next, isBlocked: blockingHere(home, items) > 0,
      openDefects, lane: home.seat.lane, isLate: arrivedAt === null && instantOf(day, to) < now, isAsked: home.seat.isAsked
    }
  }).sort((a, b) => `${a.from}${a.label}`.localeCompare(`${b.from}${b.label}`))
  return { name: list.name, communityName: list.head.communityName ?? '', ...linesOf(list.communityId as CommunityId, list.day, rows), done: rows.filter(isDone).length, reviewsWaiting: 0, defectsOpen: rows.reduce((sum, row) => sum + row.openDefects, 0), isFinance: false }
}
