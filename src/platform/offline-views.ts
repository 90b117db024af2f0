import type { DefectView } from '@contract/defects'
import type { HouseholdView } from '@contract/desk'
import type { InspectionView } from '@contract/inspection'
import type { KeysView } from '@contract/keys'
import { instantOf } from '@domain/kernel/calendar'
import { homeKeyOf } from '@domain/kernel/ids'
import { keyStep, type Counts, type KeyIssue } from '@domain/keys/key-issue'
import { placeOfItem } from '@domain/inspection/form'
import { againOf, metersBefore, openItems } from '@domain/inspection/rounds'
import { metersOf, mostOf, withOwn, type OwnItem } from '@domain/inspection/terms'
import { notBegun, type Inspection, type Mark, type MeterReading } from '@domain/inspection/inspection'
import type { ListedHome } from '@domain/offline/day-list'
import type { OfflineItem } from '@domain/offline/item'
import type { Step } from '@domain/movein/template'
import type { DayList } from './listed-day'
import { blockingHere, defectsHere, openHere } from './offline-defects'

type Items = readonly Pick<OfflineItem, 'name' | 'input' | 'at'>[]
/** Of the phone's items those of one home. */
const ofHome = ({ home }: ListedHome, items: Items): Items => items.filter(({ input }) => homeKeyOf(input.homeId) === home)
const isDone = (items: Items, name: OfflineItem['name']) => items.find((one) => one.name === name && !one.input.isTry)
const homeIdOf = ({ communityId }: DayList, { home }: ListedHome) => `home_${communityId.slice('com_'.length)}_${home}` as const

/** The walk as the list has it, with what this phone noted since. */
export function walkOf (home: ListedHome, all: Items, by = ''): Inspection {
  const begun = home.inspection ?? notBegun
  return ofHome(home, all).reduce<Inspection>((walk, { name, input, at }) => {
    if (name === 'inspection.finish') return { ...walk, finishedAt: at }
    if (name === 'inspection.sheet') { const { goods } = input as Partial<Pick<Inspection, 'goods'>>; return goods ? { ...walk, goods } : walk }
    if (name !== 'inspection.merge') return walk
    const { marks, meters, own = [] } = input as unknown as { readonly marks: Readonly<Record<string, Mark>>; readonly meters: Readonly<Record<string, MeterReading>>; readonly own?: readonly OwnItem[] }
    const found = Object.fromEntries(Object.entries(marks).map(([key, mark]) => [key, mark === 'bad' ? [...(walk.found?.[key] ?? []), { at, by }] : []]))
    return { ...walk, startedAt: walk.startedAt || at, found: { ...walk.found, ...found }, marks: { ...walk.marks, ...marks }, meters: { ...walk.meters, ...meters }, ...(own.length ? { own: [...(walk.own ?? []), ...own] } : {}) }
  }, begun)
}
/** Whoever is named in `by` is the one who holds this phone. */
export function keysOf (home: ListedHome, all: Items, name: string): KeyIssue | null {
  return ofHome(home, all).reduce<KeyIssue | null>((keys, { name: what, input, at }) => {
    if (what === 'keys.takeOut') return keys ?? { takenOut: { by: 'me', name, at }, first: null, second: null, owner: null, signedAt: null, signature: null }
    const step = keyStep(keys)
    return what === 'keys.count' && keys && (step === 'first' || step === 'second') ? { ...keys, [step]: { by: 'me', name, at, counts: input.counts as Counts } } : keys
  }, home.keys ?? null)
}

function doneOf (home: ListedHome, all: Items): ReadonlySet<Step> {
  const items = ofHome(home, all), walk = walkOf(home, items)
  return new Set<Step>([...home.done, ...(isDone(items, 'booking.checkIn') ? ['book', 'checkin'] as const : []), ...(isDone(items, 'desk.identify') ? ['book', 'checkin', ...(home.isFirstOfTwo ? [] : ['identity'] as const)] as const : []), ...(walk.finishedAt && !blockingHere(home, items) ? ['inspect'] as const : []), ...items.flatMap(({ name, input }) => (name === 'tasks.tick' ? [input.step as Step] : []))])
}
const needsOf = (list: DayList, home: ListedHome, step: Step): readonly Step[] => [...(list.ways[home.way]?.find((one) => one.step === step)?.needs ?? []), ...(step === 'keys' && home.isPaidFirst ? ['pay'] as const : [])]
export const missingOffline = (list: DayList, home: ListedHome, items: Items, step: Step): readonly Step[] => { const done = doneOf(home, items); return needsOf(list, home, step).filter((need) => !done.has(need)) }

/** One household as the list and this phone know it. */
export function householdOffline (list: DayList, home: ListedHome, items: Items): HouseholdView {
  const done = doneOf(home, items), arrived = isDone(ofHome(home, items), 'booking.checkIn')
  const steps = (list.ways[home.way] ?? []).map(({ step, name, nameEn, phase, minutes }) => {
    const needs = missingOffline(list, home, items, step)
    return { step, name, nameEn, phase, minutes, needs, state: done.has(step) && !needs.length ? 'done' as const : needs.length ? 'later' as const : step === 'review' || step === 'archive' ? 'waiting' as const : 'now' as const }
  })
  return {
    homeId: homeIdOf(list, home), ledgerId: home.ledgerId, label: home.label, short: home.home, visit: home.visit, arrivedAt: arrived?.at ?? (home.seat.state === 'arrived' ? home.seat.at : null),
    booking: { lane: home.seat.lane, isAsked: home.seat.isAsked, isLate: false, isOver: instantOf(home.visit.day, home.visit.to) < list.at, waiting: 0 },
    owners: home.owners.map(({ no, name, phone, isBound }) => ({ no, name, phone, isBound })),
    ...(home.proxies.length ? { proxies: home.proxies.map(({ key: _key, ...proxy }) => proxy) } : {}),
    steps, next: steps.find(({ state }) => state === 'now')?.step ?? 'aftercare', lacks: home.lacks, bring: home.bring, openDefects: openHere(home, items).length, keyStep: keyStep(keysOf(home, items, list.name)),
  }
}

const formOf = (list: DayList, home: ListedHome, own = home.inspection?.own) => withOwn(list.forms[home.form ?? home.houseType] ?? [], own)
/** Those of the list and those this phone reported since. Photos stay in the cloud: a list carries words. */
const defectsOf = (list: DayList, home: ListedHome, items: Items): readonly DefectView[] => defectsHere(home, items).map(({ isHere: _isHere, mended, ...defect }) => {
  const { room, item } = placeOfItem(formOf(list, home), defect.room, defect.item)
  return { ...defect, roomName: room, itemName: item, photos: [], fixes: mended ? [{ ...mended, by: list.name, link: '' }] : [], pin: null, at: list.at, by: 'staff', reopened: 0, confirmedAt: null } as DefectView
})
export function inspectionOffline (list: DayList, home: ListedHome, items: Items): InspectionView {
  const inspection = walkOf(home, items, list.name), defects = defectsOf(list, home, items), before = metersBefore(home)
  const meters = metersOf(home.walkTerms).map(({ code, name, unit }) => ({ code, name, unit, link: '', most: mostOf(code, home.walkTerms), ...(before[code] ? { previous: before[code].reading } : {}) }))
  return { label: home.label, form: formOf(list, home, inspection.own), inspection, meters, defects, open: [...openItems({ inspection, defects, ...(home.rounds ? { rounds: home.rounds } : {}) })], again: [...againOf(home), ...ofHome(home, items).flatMap(({ name, input, at }) => (name === 'inspection.round' && input.kind === 're-inspection' ? [at] : []))], ...(home.walkTerms?.goods ? { goods: home.walkTerms.goods } : {}) }
}
export const defectsOffline = (list: DayList, home: ListedHome, items: Items) => ({ label: home.label, defects: defectsOf(list, home, items), rooms: formOf(list, home), may: list.head.may ?? [] })

export function keysOffline (list: DayList, home: ListedHome, items: Items): KeysView {
  const keys = keysOf(home, items, list.name), needs = missingOffline(list, home, items, 'keys'), kinds = home.keyKinds ?? []
  const one = (who: 'first' | 'second' | 'owner'): KeysView['counts'] => { const counted = keys?.[who]; return counted ? [{ who, name: counted.name, at: counted.at, counts: counted.counts, isYou: counted.by !== '' }] : [] }
  return {
    label: home.label, name: home.owners.map(({ name }) => name).join('、'), kinds, step: keyStep(keys), total: kinds.reduce((sum, { count }) => sum + count, 0), isOpen: needs.length === 0, needs, openDefects: openHere(home, items).length,
    takenOut: keys && { name: keys.takenOut.name, at: keys.takenOut.at }, counts: [...one('first'), ...one('second'), ...one('owner')], signedAt: keys?.signedAt ?? null,
  }
}
