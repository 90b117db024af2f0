import { sha256 } from 'js-sha256'
import type { HouseholdView } from '@contract/desk'
import type { Inspection } from '@domain/inspection/inspection'
import { homeKeyOf } from '@domain/kernel/ids'
import { ok, refuse } from '@domain/kernel/result'
import { keyStep, mismatches, type Counts } from '@domain/keys/key-issue'
import { tailProof, type ListedHome } from '@domain/offline/day-list'
import { OFFLINE_OPERATIONS, type OfflineItem } from '@domain/offline/item'
import { scannedOffline } from '@domain/offline/scan-offline'
import { blockingHere, defectRefused, defectsHere } from './offline-defects'
import { findListed, listedHomeOf, type DayList } from './listed-day'
import { todayOffline } from './offline-today'
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
  if (name === 'desk.day') return said(ok(todayOffline(list, items, now)))
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
    case 'desk.identify': {
      const { answer, isWrong } = identified(home)
      // What was typed wrong is not kept, only that it was: the cloud counts it.
      return answer.ok ? kept(answer) : isWrong ? kept(answer, [{ name, input: { ...input, idTail: '0000', isTry: true } }]) : said(answer)
    }
    case 'defects.report': {
      const before = defectsHere(home, items).length
      return kept(ok({ reported: defectsHere(home, [...items, asItem({ name, input }, now)]).slice(before).map(({ no, deadline }) => ({ no, deadline, isHere: true as const })) }))
    }
    case 'defects.fix':
    case 'defects.recheck': {
      const refused = defectRefused(home, items, name, input)
      return refused ? said(refused) : kept(ok(name === 'defects.fix' ? { at: now, by: list.name } : { states: defectsHere(home, [...items, asItem({ name, input }, now)]).map(({ no, state }) => ({ no, state })) }), asKept({ name, input }, now))
    }
    case 'tasks.tick': {
      const steps = householdOffline(list, home, items).steps, step = steps.find((one) => one.step === input.step)
      if (!step) return said(unreachable)
      return step.needs.length ? said(refuse('STEP_NOT_OPEN', { needs: step.needs })) : step.state === 'done' ? said(refuse('ALREADY_DONE')) : kept(ok({ at: now, times: 1 }))
    }
    case 'inspection.round': return kept(ok({ at: now, rechecked: [] }))
    case 'inspection.sheet': {
      const { goods, paper } = input as Partial<Pick<Inspection, 'goods' | 'paper'>>
      return kept(ok({ inspection: { ...inspectionOffline(list, home, items).inspection, ...(goods ? { goods } : {}), ...(paper ? { paper } : {}) } }))
    }
    case 'inspection.note':
    case 'inspection.finish': {
      const needs = missingOffline(list, home, items, 'inspect')
      if (needs.length) return said(refuse('STEP_NOT_OPEN', { needs }))
      const done = asKept({ name, input }, now)
      const after = [...items, ...done.map((one) => asItem(one, now))]
      return kept(ok({ inspection: inspectionOffline(list, home, after).inspection, blocking: blockingHere(home, after) }), done)
    }
    case 'keys.takeOut':
    case 'keys.count': { const refused = keysRefused(home); return refused ? said(refused) : kept(ok(keysOffline(list, home, [...items, asItem({ name, input }, now)]))) }
    default: return said(unreachable)
  }

  function identified ({ home: key, owners, proxies }: ListedHome): { readonly answer: Said; readonly isWrong?: true } {
    const { ownerNo, proxyNo, idTail } = input as { readonly ownerNo: number; readonly proxyNo?: number; readonly idTail: string }
    const needs = missingOffline(list, home!, items, 'identity'), tries = Math.max(wrongTails.get(key) ?? 0, triedHere(items, key)) + 1
    if (needs.length) return { answer: refuse('STEP_NOT_OPEN', { needs }) }
    // The second look is another person's, on their own phone.
    if (home!.isFirstOfTwo && items.some((one) => one.name === 'desk.identify' && !one.input.isTry && homeKeyOf(one.input.homeId) === key)) return { answer: refuse('SAME_PERSON', { name: list.name }) }
    if (tries > TRIES) return { answer: refuse('LOCKED', { until: now + 3_600_000 }) }
    if (proxyNo === undefined && !owners.some(({ no, proof }) => no === ownerNo && proof !== '')) return { answer: refuse('ID_NOT_ON_FILE') }
    const isRight = proxyNo === undefined ? owners.some(({ no, proof }) => no === ownerNo && proof !== '' && proof === tailProof(hmac, list.salt, key, `o${no}`, idTail)) : proxies.some(({ no, idMask }) => no === proxyNo && idMask.slice(-4) === idTail)
    if (isRight) return { answer: ok({ at: now }) }
    wrongTails.set(key, tries)
    return { answer: tries === TRIES ? refuse('LOCKED', { until: now + 3_600_000 }) : refuse('ID_MISMATCH', { left: TRIES - tries }), isWrong: true }
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
/** Papers typed wrong for a home, over closing the app too. */
const triedHere = (items: Items, home: string): number => items.filter(({ name, input }) => name === 'desk.identify' && input.isTry && homeKeyOf(input.homeId) === home).length
/** What of an operation is kept as an item: a walk's notes are merged with what others noted meanwhile, and each defect that was mended or looked at goes by itself, for another phone may have been at one of them. */
export function asKept ({ name, input }: Any, now: number): readonly Any[] {
  const each = (field: 'fixes' | 'rechecks') => { const ones = input[field] as readonly unknown[]; return ones.length === 1 ? [{ name, input }] : ones.map((one) => ({ name, input: { homeId: input.homeId, [field]: [one] } })) }
  if (name === 'defects.fix' || name === 'defects.recheck') return each(name === 'defects.fix' ? 'fixes' : 'rechecks')
  if (name !== 'inspection.note' && name !== 'inspection.finish') return (OFFLINE_OPERATIONS as readonly string[]).includes(name) ? [{ name, input }] : []
  const { homeId, marks, meters, own, seen } = input as { readonly homeId: string; readonly marks: object; readonly meters: Readonly<Record<string, object>>; readonly own?: readonly object[]; readonly seen?: object }
  const noted = { name: 'inspection.merge', input: { homeId, marks, ...(own ? { own } : {}), ...(seen ? { seen } : {}), meters: Object.fromEntries(Object.entries(meters).map(([code, reading]) => [code, { ...reading, at: now }])) } }
  return [...(Object.keys(marks).length || Object.keys(meters).length || own ? [noted] : []), ...(name === 'inspection.finish' ? [{ name, input: { homeId, marks: {}, meters: {} } }] : [])]
}
export const asItem = ({ name, input }: Any, at: number): Items[number] => ({ name: name as OfflineItem['name'], input: input as OfflineItem['input'], at })
