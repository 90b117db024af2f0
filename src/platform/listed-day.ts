import type { Day, Instant } from '@domain/kernel/calendar'
import { homeKeyOf } from '@domain/kernel/ids'
import type { DayListPage, ListedHome, ListHead } from '@domain/offline/day-list'

/** The day's households as they lie on this phone. */
export type DayList = Pick<DayListPage, 'ways' | 'forms' | 'salt' | 'ticket' | 'name'> & { readonly communityId: string; readonly day: Day; readonly at: Instant; readonly head: ListHead; readonly homes: ReadonlyMap<string, ListedHome> }

export function listOf (communityId: string, pages: readonly DayListPage[]): DayList {
  const [{ day, at, salt, ticket, name, head }] = pages as [DayListPage]
  return { communityId, day, at, salt, ticket, name, head: head ?? { others: {}, batches: [] }, ways: Object.assign({}, ...pages.map(({ ways }) => ways)) as DayList['ways'], forms: Object.assign({}, ...pages.map(({ forms }) => forms)) as DayList['forms'], homes: new Map(pages.flatMap(({ homes }) => homes.map((home) => [home.home, home] as const))) }
}
/** By room in any spelling (`3-2-1201`, `3栋2单元1201`), or by the last four of an owner's phone. */
export function findListed (list: DayList, text: string): readonly ListedHome[] {
  const key = text.trim().replace(/[^0-9A-Za-z]+/g, '-').replace(/^-|-$/g, ''), isTail = /^\d{4,11}$/.test(key)
  return [...list.homes.values()].filter(({ home, owners }) => home === key || (isTail && (owners.some(({ phone }) => phone !== '' && key.endsWith(phone)) || home.endsWith(`-${key}`))))
}
export const listedHomeOf = (list: DayList, homeId: string): ListedHome | undefined => list.homes.get(homeKeyOf(homeId))
