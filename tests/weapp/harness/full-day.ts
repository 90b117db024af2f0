import { gunzipSync, gzipSync } from 'node:zlib'
import { homeKeyOf } from '@domain/kernel/ids'
import type { RunningCloud } from '../../../localcloud/server'
import { person, type Person } from '../../../scripts/demo/client'
import { wayOf } from '../../../scripts/demo/household-way'
import { people } from '../../../scripts/demo/people'
import { takeSnapshot } from '../../../scripts/demo/town-snapshot'
import { readyNeighbours } from './neighbours'
import type { Town } from './town'

type Seat = Readonly<Record<string, unknown>> & { readonly slot: string | null }
type Ledger = { readonly slots: Readonly<Record<string, { readonly left: number }>>; readonly seats: Readonly<Record<string, Seat>> }
type Case = { readonly _id: string; readonly homeId: string; readonly place: unknown; readonly owners: readonly object[] }
type Documents = Readonly<Record<string, readonly unknown[]>> & { readonly ledgers: readonly Ledger[]; readonly cases: readonly Case[] }

/** Of ten households so many are still to come, being walked through their homes, stopped by a defect, done. */
const MIX = ['coming', 'coming', 'coming', 'walking', 'walking', 'stopped', 'stopped', 'stopped', 'done', 'done'] as const
type Stage = (typeof MIX)[number]
type Models = Readonly<Record<Stage, string>>

/** One household of each stage, brought there by the operations the screens call. */
async function modelsIn (cloud: RunningCloud, day: string): Promise<Models> {
  const [staff, second] = await Promise.all([people.staff, people.second].map(({ openid }) => person(cloud.url, openid))) as [Person, Person]
  const four = (await readyNeighbours({ url: cloud.url } as Town, 4, { staff })).map(({ who, homeId, idTail }) => ({ homeId, idTail, who, ...wayOf(homeId, { owner: who, staff, second }) }))
  const [coming, walking, stopped, done] = four
  if (!coming || !walking || !stopped || !done) throw new Error('too few neighbours')
  for (const each of four) {
    await each.book(`${day.slice(5).replace('-', '')}-0900`)
    await each.sign(each.who, 'owner', 'residence-agreement')
    await each.pay()
  }
  cloud.clock.set(Date.parse(`${day}T09:05:00+08:00`))
  for (const each of [walking, stopped, done]) {
    await each.checkIn(cloud.clock.now())
    await each.identify(each.idTail)
  }
  await stopped.inspect()
  await done.inspect(true)
  await done.signHandover()
  await done.countKeys()
  await done.receiveKeys()
  return { coming: coming.homeId, walking: walking.homeId, stopped: stopped.homeId, done: done.homeId }
}

const openidOf = (key: string) => `of-${key}`
/** What a model's documents say of it, said of another home. */
const said = <T>(of: T, model: string, key: string): T => JSON.parse(JSON.stringify(of).replaceAll(model, key)) as T

/** Every home of the batch comes on that day, each like one of the models; written past the product, for six hundred households would take it minutes. */
function filled (documents: Documents, models: Models, day: string): Documents {
  const keys = new Map(Object.entries(models).map(([stage, homeId]) => [stage as Stage, homeKeyOf(homeId)])), own = new Set(keys.values())
  const modelOf = (at: number) => keys.get(MIX[at % MIX.length] as Stage) as string
  const like = new Map(documents.cases.map((one) => [homeKeyOf(one.homeId), one]))
  const cases = documents.cases.map((one, at) => {
    const key = homeKeyOf(one.homeId), { _id, homeId, place, owners } = one
    return own.has(key) ? one : { ...said(like.get(modelOf(at)) as Case, modelOf(at), key), _id, homeId, place, owners: owners.map((owner, no) => ({ ...owner, openid: no === 0 ? openidOf(key) : null })) }
  })
  const order = new Map(documents.cases.map((one, at) => [homeKeyOf(one.homeId), at]))
  const ledgers = documents.ledgers.map((ledger) => {
    const slots = Object.keys(ledger.slots).filter((id) => id.startsWith(day.slice(5).replace('-', ''))).sort(), taken = new Map<string, number>()
    const seats = Object.fromEntries(Object.entries(ledger.seats).map(([key, seat]) => {
      const at = order.get(key) ?? 0, model = ledger.seats[modelOf(at)]
      if (own.has(key) || !model || !slots.length) return [key, seat]
      const slot = slots[at % slots.length] as string
      taken.set(slot, (taken.get(slot) ?? 0) + 1)
      return [key, { ...model, name: seat.name, slot, may: [openidOf(key)], recent: [] }]
    }))
    return { ...ledger, seats, slots: Object.fromEntries(Object.entries(ledger.slots).map(([id, slot]) => [id, { ...slot, left: slot.left - (taken.get(id) ?? 0) }])) }
  })
  return { ...documents, cases, ledgers }
}

/** All that this cloud keeps, with a day in it on which every home of its batch comes. */
export async function fullDay (cloud: RunningCloud, day: string): Promise<Buffer> {
  const models = await modelsIn(cloud, day), kept = JSON.parse(gunzipSync(takeSnapshot(cloud)).toString('utf8')) as { readonly documents: Documents }
  return gzipSync(JSON.stringify({ ...kept, documents: filled(kept.documents, models, day) }))
}
