import { dayOf, type Day, type Instant } from '@domain/kernel/calendar'
import { communityOf } from '@domain/kernel/ids'
import type { DayListPage } from '@domain/offline/day-list'
import { ask, type Asked } from './ask'
import { now } from './clock'
import { doneSince, forgetDone } from './done-since'
import { listOf, type DayList } from './listed-day'
import { deviceId } from './offline-device'
import { readSecret, sealed, storeSecret, unsealed } from './offline-seal'
import { forget, readStored, store } from './storage'

type Kept = { readonly day: Day; readonly at: Instant; readonly key: string; readonly pages: number; /** How far the cloud's clock is ahead of this phone's. */ readonly ahead: number }
const keptKey = (communityId: string) => `offline:list:${communityId}`
const pageKey = (communityId: string, no: number) => `offline:page:${communityId}:${no}`
const lists = new Map<string, { readonly list: DayList; readonly ahead: number }>()

/** This phone's clock as the cloud last corrected it. */
export const siteNow = (communityId: string): Instant => now() + (lists.get(communityId)?.ahead ?? 0)

/** Takes the day's list onto this phone, in place of the one before; what went wrong is the last answer. `FULL`: the phone has no room. */
export async function takeDayList (communityId: `com_${string}`): Promise<Extract<Asked<'offline.list'>, { readonly ok: false }> | { readonly ok: false; readonly code: 'FULL' } | { readonly ok: true }> {
  const device = await deviceId(), pages: DayListPage[] = [], before = await doneSince()
  for (let after: string | null = null, last = false; !last;) {
    const reply: Asked<'offline.list'> = await ask('staff', 'offline.list', { communityId, device, after })
    // Whoever is of the crew no more has no list either.
    if (!reply.ok && reply.code === 'FORBIDDEN') await dropDayList(communityId)
    if (!reply.ok) return reply
    pages.push(reply.value)
    after = reply.value.next
    last = after === null
  }
  const [first] = pages
  if (!first) return { ok: true }
  await dropDayList(communityId)
  const ahead = first.at - now()
  for (const [no, page] of pages.entries()) if (!await store(pageKey(communityId, no), sealed(first.key, page))) { await dropDayList(communityId, pages.length); return { ok: false, code: 'FULL' } }
  // The key lies apart from the list, where WeChat encrypts.
  await storeSecret(keptKey(communityId), { day: first.day, at: first.at, key: first.key, pages: pages.length, ahead: Math.abs(ahead) < 2000 ? 0 : ahead } satisfies Kept)
  lists.set(communityId, { list: listOf(communityId, pages), ahead: Math.abs(ahead) < 2000 ? 0 : ahead })
  await forgetDone(before.filter(({ input }) => communityOf(input.homeId) === communityId))
  return { ok: true }
}

/** The list of today; yesterday's is deleted, whoever asks. */
export async function dayList (communityId: string): Promise<DayList | undefined> {
  const there = lists.get(communityId)
  if (there && there.list.day === dayOf(siteNow(communityId))) return there.list
  const kept = await readSecret<Kept>(keptKey(communityId))
  if (!kept) return undefined
  if (kept.day !== dayOf(now() + kept.ahead)) { await dropDayList(communityId, kept.pages); return undefined }
  const pages = await Promise.all(Array.from({ length: kept.pages }, async (_, no) => unsealed<DayListPage>(kept.key, await readStored<string>(pageKey(communityId, no)) ?? '')))
  if (pages.some((page) => !page)) { await dropDayList(communityId, kept.pages); return undefined }
  const list = listOf(communityId, pages as readonly DayListPage[])
  lists.set(communityId, { list, ahead: kept.ahead })
  return list
}
/** Yesterday's, without opening it. */
export async function dropOldList (communityId: string): Promise<void> {
  const kept = await readSecret<Kept>(keptKey(communityId))
  if (kept && kept.day !== dayOf(now() + kept.ahead)) await dropDayList(communityId, kept.pages)
}
export async function dropDayList (communityId: string, pages?: number): Promise<void> {
  const most = pages ?? (await readSecret<Kept>(keptKey(communityId)))?.pages ?? 0
  lists.delete(communityId)
  await Promise.all([forget(keptKey(communityId)), ...Array.from({ length: most }, (_, no) => forget(pageKey(communityId, no)))])
}
