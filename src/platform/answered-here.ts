import { sha256 } from 'js-sha256'
import type { HouseholdView } from '@contract/desk'
import { ok, refuse } from '@domain/kernel/result'
import { keyStep, mismatches, type Counts } from '@domain/keys/key-issue'
import { tailProof, type ListedHome } from '@domain/offline/day-list'
import { OFFLINE_OPERATIONS, type OfflineItem } from '@domain/offline/item'
import { scannedOffline } from '@domain/offline/scan-offline'
import { findListed, listedHomeOf, type DayList } from './listed-day'
import { defectsOffline, householdOffline, inspectionOffline, keysOf, keysOffline, missingOffline } from './offline-views'

export type Any = { readonly name: string; readonly input: Readonly<Record<string, unknown>> }
export type Said = { readonly ok: boolean; readonly code?: string; readonly data?: unknown; readonly value?: unknown }
/** What a phone says without the cloud, and what it must keep first so that this is true. */
export type Here = { readonly answer: Said; readonly done: readonly Any[]; readonly label: string }
type Items = readonly Pick<OfflineItem, 'name' | 'input' | 'at'>[]
const hmac = (key: string, text: string) => sha256.hmac(key, text)
export const unreachable: Said = refuse('UNREACHABLE')
const TRIES = 5

/** One operation of the staff's unit by the day's list and what this phone did since. `wrongTails`: papers typed wrong on this phone, by home; counted here. */
export function answeredHere (list: DayList, items: Items, now: number, { name, input }: Any, wrongTails: Map<string, number>): Here {
  const community = list.communityId, said = (answer: Said): Here => ({ answer, done: [], label: '' })
  if (name === 'desk.scan') {
    const verdict = scannedOffline(String(input.code), list, hmac, now)
    return said(verdict.ok ? ok({ ...householdOffline(list, verdict.value.home, items), ...(verdict.value.here === undefined ? {} : { here: verdict.value.here }) } satisfies HouseholdView) : verdict)
  }
  if (name === 'desk.find') return said(ok({ rows: findListed(list, String(input.text)).map(({ home, label, owners }) => ({ homeId: `home_${community.slice('com_'.length)}_${home}`, label, name: owners[0]?.name ?? '' })) }))
  const home = listedHomeOf(list, String(input.homeId))
  if (!home) return said(unreachable)
  const kept = (answer: Said, done: readonly Any[] = [{ name, input }]): Here => ({ answer, done, label: home.label })
  switch (name) {
    case 'desk.household': return said(ok(householdOffline(list, home, items)))
    case 'defects.list': return said(ok(defectsOffline(list, home, items)))
    case 'inspection.open': return said(ok(inspectionOffline(list, home, items)))
    case 'keys.open': return said(ok(keysOffline(list, home, items)))
    case 'booking.checkIn': return householdOffline(list, home, items).arrivedAt ? said(refuse('ALREADY_ARRIVED', { at: home.seat.at })) : home.seat.isAsked ? said(refuse('NOT_CONFIRMED', { slot: home.visit.slot })) : kept(ok({ slot: home.visit.slot }))
    case 'desk.identify': { const answer = identified(home); return answer.ok ? kept(answer) : said(answer) }
    case 'defects.report': return kept(ok({ reported: [] }))
    case 'inspection.note':
    case 'inspection.finish': {
      const needs = missingOffline(list, home, items, 'inspect')
      if (needs.length) return said(refuse('STEP_NOT_OPEN', { needs }))
      const done = asKept({ name, input }, now)
      const { inspection, defects } = inspectionOffline(list, home, [...items, ...done.map((one) => asItem(one, now))])
      return kept(ok({ inspection, blocking: defects.filter(({ severity }) => severity === 'blocking').length }), done)
    }
    case 'keys.takeOut':
    case 'keys.count': { const refused = keysRefused(home); return refused ? said(refused) : kept(ok(keysOffline(list, home, [...items, asItem({ name, input }, now)]))) }
    default: return said(unreachable)
  }

  function identified ({ home: key, owners, proxies }: ListedHome): Said {
    const { ownerNo, proxyNo, idTail } = input as { readonly ownerNo: number; readonly proxyNo?: number; readonly idTail: string }
    const needs = missingOffline(list, home!, items, 'identity'), tries = (wrongTails.get(key) ?? 0) + 1
    if (needs.length) return refuse('STEP_NOT_OPEN', { needs })
    if (tries > TRIES) return refuse('LOCKED', { until: now + 3_600_000 })
    const isRight = proxyNo === undefined ? owners.some(({ no, proof }) => no === ownerNo && proof !== '' && proof === tailProof(hmac, list.salt, key, `o${no}`, idTail)) : proxies.some(({ no, idMask }) => no === proxyNo && idMask.slice(-4) === idTail)
    if (isRight) return ok({ at: now })
    wrongTails.set(key, tries)
    return tries === TRIES ? refuse('LOCKED', { until: now + 3_600_000 }) : refuse('ID_MISMATCH', { left: TRIES - tries })
  }
  function keysRefused (there: ListedHome): Said | null {
    const needs = missingOffline(list, there, items, 'keys'), keys = keysOf(there, items, list.name), step = keyStep(keys)
    if (needs.length) return refuse('STEP_NOT_OPEN', { needs })
    if (name === 'keys.takeOut' ? step !== 'take-out' : step !== 'first' && step !== 'second') return refuse('KEYS_STEP', { step })
    if (step === 'second' && keys?.first?.by) return refuse('SAME_PERSON', { name: list.name })
    const wrong = name === 'keys.count' ? mismatches(there.keyKinds ?? [], input.counts as Counts) : []
    return wrong.length ? refuse('KEYS_MISMATCH', { wrong }) : null
  }
}
/** What of an operation is kept as an item: a walk's notes are merged with what others noted meanwhile. */
export function asKept ({ name, input }: Any, now: number): readonly Any[] {
  if (name !== 'inspection.note' && name !== 'inspection.finish') return (OFFLINE_OPERATIONS as readonly string[]).includes(name) ? [{ name, input }] : []
  const { homeId, marks, meters } = input as { readonly homeId: string; readonly marks: object; readonly meters: Readonly<Record<string, object>> }
  const noted = { name: 'inspection.merge', input: { homeId, marks, meters: Object.fromEntries(Object.entries(meters).map(([code, reading]) => [code, { ...reading, at: now }])) } }
  return [...(Object.keys(marks).length || Object.keys(meters).length ? [noted] : []), ...(name === 'inspection.finish' ? [{ name, input: { homeId, marks: {}, meters: {} } }] : [])]
}
export const asItem = ({ name, input }: Any, at: number): Items[number] => ({ name: name as OfflineItem['name'], input: input as OfflineItem['input'], at })
