import type { OfflineItem } from '@domain/offline/item'
import { readSecret, storeSecret } from './offline-seal'

/** Something this phone did that the cloud has, and the day's list does not show yet. */
export type DoneSince = Pick<OfflineItem, 'name' | 'input' | 'at'>
const KEY = 'offline:done'
const MOST = 400
const A_DAY = 24 * 3_600_000
/** What was read off a paper is not kept a second time. */
const bare = ({ name, input, at }: DoneSince): DoneSince => ({ name, at, input: name === 'desk.identify' ? { homeId: input.homeId, ...(input.isTry ? { isTry: true } : {}) } : input })
let done: readonly DoneSince[] = []
let isRead: Promise<void> | undefined
const read = () => (isRead ??= readSecret<readonly DoneSince[]>(KEY).then((kept) => { done = [...(kept ?? []), ...done] }))
const put = async (next: readonly DoneSince[]) => { done = next.slice(-MOST); await storeSecret(KEY, done) }

export const doneSince = async (): Promise<readonly DoneSince[]> => { await read(); return done }
/** Without signal again before a list is taken anew, the phone still knows it. */
export async function rememberDone (some: readonly DoneSince[]): Promise<void> {
  if (!some.length) return
  await read()
  const latest = Math.max(...some.map(({ at }) => at))
  await put([...done.filter(({ at }) => at > latest - A_DAY), ...some.map(bare)])
}
/** A list asked for after these were done holds them. */
export async function forgetDone (some: readonly DoneSince[]): Promise<void> {
  if (some.length) await put(done.filter((one) => !some.includes(one)))
}
