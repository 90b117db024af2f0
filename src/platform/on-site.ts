import type { OperationNamed, OperationOn } from '@contract/contract'
import type { InputOf } from '@contract/operation'
import { communityOf } from '@domain/kernel/ids'
import { refuse } from '@domain/kernel/result'
import type { OfflineItem } from '@domain/offline/item'
import { answeredHere, asItem, asKept, unreachable, type Any, type Said } from './answered-here'
import { askTogether } from './ask-together'
import type { Outcome } from './call'
import { doneSince, rememberDone } from './done-since'
import { deviceId, nextSeq } from './offline-device'
import type { DayList } from './listed-day'
import { dayList, siteNow } from './offline-list'
import type { QueuedItem } from './offline-queue'
import { newRequestId } from './request-id'
import { requests } from './requests'
import { hasWaiting, isKnownOffline, localPhotosIn, offlineQueue, withPhotosSent } from './offline-store'
import { noteChange } from './views'

type Asking<N extends OperationOn<'staff'>> = { readonly name: N; readonly input: InputOf<OperationNamed<N>> }
const wrongTails = new Map<string, number>()
/** So long after the cloud was silent it is not waited for again where this phone knows the answer: in a cellar each tap would take three attempts. */
const SILENCE_MS = 20_000
let silentUntil = 0

/** As `ask` of the staff's unit; without signal answered from the day's list and what this phone did since. */
export async function askOnSite<N extends OperationOn<'staff'>> (name: N, input: InputOf<OperationNamed<N>>): Promise<Outcome<N>> {
  const [outcome] = await togetherOnSite({ name, input })
  return outcome as Outcome<N>
}

/**
 * As `askTogether` of the staff's unit. Where the cloud cannot be reached, what can be done on site is done here: kept on this phone in the order it was done, under the id the cloud
 * may have heard already. What was kept before goes first, so that an answer of the cloud never lacks it.
 */
export async function togetherOnSite<const Names extends readonly OperationOn<'staff'>[]> (...askings: { readonly [K in keyof Names]: Asking<Names[K]> | null }): Promise<{ readonly [K in keyof Names]: Outcome<Names[K]> | undefined }> {
  const all = askings as unknown as readonly (Any | null)[]
  type Outcomes = { readonly [K in keyof Names]: Outcome<Names[K]> | undefined }
  if (!isKnownOffline() && Date.now() < silentUntil) {
    const here = await answersHere(all)
    // What only the cloud knows, and what the list would refuse, is asked all the same.
    if (here.find((one) => one !== undefined)?.ok) return here as unknown as Outcomes
  }
  // Asked at once where nothing waits: a screen's question is known by the turn it is asked in.
  if (!isKnownOffline() && hasWaiting()) await offlineQueue.run()
  const sendable = isKnownOffline() ? undefined : JSON.stringify(all).includes('"local:') ? await withPhotosSent(all) : all
  if (sendable) {
    const outcomes = await (askTogether as unknown as (unit: 'staff', ...asked: typeof all) => Promise<readonly (Said | undefined)[]>)('staff', ...sendable)
    const first = outcomes.find((one) => one !== undefined)
    silentUntil = first && !first.ok && first.code === 'UNREACHABLE' ? Date.now() + SILENCE_MS : 0
    if (first && (first.ok || first.code !== 'UNREACHABLE')) { await rememberDone(outcomes.flatMap((one, i) => (one?.ok && sendable[i] ? doneOf(sendable[i]) : []))); return outcomes as unknown as Outcomes }
  }
  return await answersHere(all) as unknown as Outcomes
}
async function answersHere (all: readonly (Any | null)[]): Promise<readonly (Said | undefined)[]> {
  await offlineQueue.read()
  const answers: (Said | undefined)[] = []
  for (const asking of all) answers.push(!asking || answers.some((one) => one && !one.ok) ? undefined : await offlineAnswer(asking))
  return answers
}

/** What the cloud has carried out at once is not on this phone's list either. */
const doneOf = (asking: Any) => { const now = siteNow(communityOf(String(asking.input.homeId))); return asKept(asking, now).map((one) => asItem(one, now)) }

async function offlineAnswer (asking: Any): Promise<Said> {
  const { input } = asking, community = typeof input.communityId === 'string' ? input.communityId : communityOf(String(input.homeId)), list = await dayList(community)
  if (!list) return unreachable
  const now = siteNow(community), { done, label, answer } = answeredHere(list, [...await doneSince(), ...offlineQueue.kept().items], now, asking, wrongTails)
  if (done.length && !await keepDone(list, label, now, asking, done)) return full
  return answer
}
/** The person is told in the words of the page: nothing was kept. */
const full: Said = refuse('PHONE_FULL')

/** What was done, into the queue; what was asked and never heard of keeps its id, so that it is not done twice. */
async function keepDone ({ communityId, day, ticket }: DayList, label: string, at: number, asked: Any, done: readonly Any[]): Promise<boolean> {
  const device = await deviceId(), queued: QueuedItem[] = []
  for (const { name, input } of done) {
    const id = name === asked.name && input === asked.input ? requests.take(name, input).id : newRequestId()
    queued.push({ id, seq: await nextSeq(), at, name: name as OfflineItem['name'], input: input as OfflineItem['input'], communityId: communityId as `com_${string}`, day, device, ticket, label, photos: await localPhotosIn(input), state: 'waiting', progress: 0 })
  }
  noteChange()
  return offlineQueue.add(queued)
}

