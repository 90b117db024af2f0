import { sha256 } from 'js-sha256'
import type { OperationNamed, OperationOn } from '@contract/contract'
import type { HouseholdView } from '@contract/desk'
import type { InputOf } from '@contract/operation'
import { communityOf } from '@domain/kernel/ids'
import { ok, refuse } from '@domain/kernel/result'
import { keyStep, mismatches, type Counts } from '@domain/keys/key-issue'
import { tailProof } from '@domain/offline/day-list'
import type { OfflineItem } from '@domain/offline/item'
import { scannedOffline } from '@domain/offline/scan-offline'
import { askTogether } from './ask-together'
import type { Outcome } from './call'
import { deviceId, nextSeq } from './offline-device'
import { dayList, findListed, listedHomeOf, siteNow, type DayList } from './offline-list'
import type { QueuedItem } from './offline-queue'
import { newRequestId } from './request-id'
import { requests } from './requests'
import { hasWaiting, isKnownOffline, localPhotosIn, offlineQueue, withPhotosSent } from './offline-store'
import { noteChange } from './views'
import { defectsOffline, householdOffline, inspectionOffline, keysOf, keysOffline, missingOffline } from './offline-views'

type Asking<N extends OperationOn<'staff'>> = { readonly name: N; readonly input: InputOf<OperationNamed<N>> }
type Any = { readonly name: string; readonly input: Readonly<Record<string, unknown>> }
type Said = { readonly ok: boolean; readonly code?: string; readonly data?: unknown; readonly value?: unknown }
const hmac = (key: string, text: string) => sha256.hmac(key, text)
const unreachable: Said = refuse('UNREACHABLE')
const TRIES = 5
const wrongTails = new Map<string, number>()

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
  // Asked at once where nothing waits: a screen's question is known by the turn it is asked in.
  if (!isKnownOffline() && hasWaiting()) await offlineQueue.run()
  const sendable = isKnownOffline() ? undefined : JSON.stringify(all).includes('"local:') ? await withPhotosSent(all) : all
  if (sendable) {
    const outcomes = await (askTogether as unknown as (unit: 'staff', ...asked: typeof all) => Promise<readonly (Said | undefined)[]>)('staff', ...sendable)
    const first = outcomes.find((one) => one !== undefined)
    if (first && (first.ok || first.code !== 'UNREACHABLE')) return outcomes as unknown as Outcomes
  }
  await offlineQueue.read()
  const answers: (Said | undefined)[] = []
  for (const asking of all) answers.push(!asking || answers.some((one) => one && !one.ok) ? undefined : await offlineAnswer(asking))
  return answers as unknown as Outcomes
}

async function offlineAnswer ({ name, input }: Any): Promise<Said> {
  const community = typeof input.communityId === 'string' ? input.communityId : communityOf(String(input.homeId)), list = await dayList(community)
  if (!list) return unreachable
  const now = siteNow(community), items = offlineQueue.kept().items
  if (name === 'desk.scan') {
    const verdict = scannedOffline(String(input.code), list, hmac, now)
    return verdict.ok ? ok({ ...householdOffline(list, verdict.value.home, items), ...(verdict.value.here === undefined ? {} : { here: verdict.value.here }) } satisfies HouseholdView) : verdict
  }
  if (name === 'desk.find') return ok({ rows: findListed(list, String(input.text)).map(({ home, label, owners }) => ({ homeId: `home_${community.slice('com_'.length)}_${home}`, label, name: owners[0]?.name ?? '' })) })
  const home = listedHomeOf(list, String(input.homeId))
  if (!home) return unreachable
  const keep = (...done: readonly Omit<Any, 'id'>[]) => keepDone(list, home.label, now, { name, input }, done)
  switch (name) {
    case 'desk.household': return ok(householdOffline(list, home, items))
    case 'defects.list': return ok(defectsOffline(list, home, items))
    case 'inspection.open': return ok(inspectionOffline(list, home, items))
    case 'keys.open': return ok(keysOffline(list, home, items))
    case 'booking.checkIn': return householdOffline(list, home, items).arrivedAt ? refuse('ALREADY_ARRIVED', { at: home.seat.at }) : home.seat.isAsked ? refuse('NOT_CONFIRMED', { slot: home.visit.slot }) : await keep({ name, input }) ? ok({ slot: home.visit.slot }) : full
    case 'desk.identify': return identified()
    case 'defects.report': return await keep({ name, input }) ? ok({ reported: [] }) : full
    case 'inspection.note':
    case 'inspection.finish': {
      const needs = missingOffline(list, home, items, 'inspect')
      if (needs.length) return refuse('STEP_NOT_OPEN', { needs })
      const { homeId, marks, meters } = input as { readonly homeId: string; readonly marks: object; readonly meters: Readonly<Record<string, object>> }
      const noted = { name: 'inspection.merge', input: { homeId, marks, meters: Object.fromEntries(Object.entries(meters).map(([code, reading]) => [code, { ...reading, at: now }])) } }
      const done = [...(Object.keys(marks).length || Object.keys(meters).length ? [noted] : []), ...(name === 'inspection.finish' ? [{ name, input: { homeId, marks: {}, meters: {} } }] : [])]
      if (!await keep(...done)) return full
      const { inspection, defects } = inspectionOffline(list, home, offlineQueue.kept().items)
      return ok({ inspection, blocking: defects.filter(({ severity }) => severity === 'blocking').length })
    }
    case 'keys.takeOut':
    case 'keys.count': return keysDone()
    default: return unreachable
  }

  async function identified (): Promise<Said> {
    const { ownerNo, proxyNo, idTail } = input as { readonly ownerNo: number; readonly proxyNo?: number; readonly idTail: string }, { home: key, owners, proxies } = home!
    const needs = missingOffline(list!, home!, items, 'identity'), tries = (wrongTails.get(key) ?? 0) + 1
    if (needs.length) return refuse('STEP_NOT_OPEN', { needs })
    if (tries > TRIES) return refuse('LOCKED', { until: now + 3_600_000 })
    const isRight = proxyNo === undefined ? owners.some(({ no, proof }) => no === ownerNo && proof !== '' && proof === tailProof(hmac, list!.salt, key, `o${no}`, idTail)) : proxies.some(({ no, idMask }) => no === proxyNo && idMask.slice(-4) === idTail)
    if (isRight) return await keep({ name, input }) ? ok({ at: now }) : full
    wrongTails.set(key, tries)
    return tries === TRIES ? refuse('LOCKED', { until: now + 3_600_000 }) : refuse('ID_MISMATCH', { left: TRIES - tries })
  }
  async function keysDone (): Promise<Said> {
    const needs = missingOffline(list!, home!, items, 'keys'), keys = keysOf(home!, items, list!.name), step = keyStep(keys)
    if (needs.length) return refuse('STEP_NOT_OPEN', { needs })
    if (name === 'keys.takeOut' ? step !== 'take-out' : step !== 'first' && step !== 'second') return refuse('KEYS_STEP', { step })
    if (step === 'second' && keys?.first?.by) return refuse('SAME_PERSON', { name: list!.name })
    const wrong = name === 'keys.count' ? mismatches(home!.keyKinds ?? [], input.counts as Counts) : []
    if (wrong.length) return refuse('KEYS_MISMATCH', { wrong })
    return await keep({ name, input }) ? ok(keysOffline(list!, home!, offlineQueue.kept().items)) : full
  }
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

