import { readFileSync } from 'node:fs'
import path from 'node:path'
import { decode } from 'iconv-lite'
import { person, valueOf, type Person } from '../../../scripts/demo/client'
import { COMMUNITY } from '../../../scripts/demo/people'
import { jpeg } from '../../journeys/a-photo'
import type { Town } from './town'

const ROSTER = path.resolve(__dirname, '../../fixtures/roster/yunxili-gbk.csv')
const WALKS = 4

export type Neighbour = { readonly who: Person; readonly homeId: string }

/** Owners as the roster has them: phone and the end of the ID. */
function rosterOwners (): readonly { readonly phone: string; readonly idTail: string }[] {
  return decode(readFileSync(ROSTER), 'gbk').split('\n').flatMap((line) => {
    const phone = /1380000\d{4}/.exec(line)?.[0]
    const idTail = /="\d{14}(\d{3}[\dX])"/.exec(line)?.[1]
    return phone && idTail ? [{ phone, idTail }] : []
  })
}

/** So many households of building 1 on, each bound, registered and accepted: they may book. */
export async function readyNeighbours (town: Town, staff: Person, count: number): Promise<readonly Neighbour[]> {
  const owners = rosterOwners()
  const ready: Neighbour[] = []
  const prepare = async () => {
    for (let owner = owners[0]; owner && ready.length < count; owner = owners[0]) {
      const { phone, idTail } = (owners as { phone: string; idTail: string }[]).shift() ?? owner
      const who = await person(town.url, `neighbour-${phone.slice(-4)}`)
      const bound = await who.ask('owner', 'session.bind', { communityId: COMMUNITY, phoneCode: await who.phoneCode(phone), idTail })
      const homeId = bound.ok ? bound.value.homes[0]?.homeId : undefined
      if (homeId && await isAccepted(who, staff, homeId)) ready.push({ who, homeId })
    }
  }
  await Promise.all(Array.from({ length: WALKS }, prepare))
  return ready.slice(0, count)
}

/** False for a household whose row of the roster needs mending first. */
async function isAccepted (who: Person, staff: Person, homeId: string): Promise<boolean> {
  const { notices } = valueOf(await who.ask('owner', 'home.open', { homeId }))
  valueOf(await who.ask('owner', 'home.readNotice', { homeId, noticeId: (notices[0]?.id ?? '') as never }))
  const { record } = valueOf(await who.ask('owner', 'registration.open', { homeId }))
  const materials = await Promise.all(['id-card', 'contract'].map(async (code) => ({ code, files: [await who.upload(`homes/${homeId.slice('home_'.length)}/photo/${code}-1.jpg`, jpeg)] })))
  valueOf(await who.ask('owner', 'registration.attach', { homeId, materials }))
  const filled = { ...record, mailAddress: '杭州市余杭区文一西路 588 号', emergencyName: '陈思远', emergencyRelation: '配偶', emergencyPhone: '13911112222', confirmsHouse: true, confirmsFees: true, confirmsRules: true, consentsToIdData: true }
  const submitted = await who.ask('owner', 'registration.submit', { homeId, record: filled as never })
  return submitted.ok && (await staff.ask('staff', 'review.accept', { homeId })).ok
}

export async function book ({ who, homeId }: Neighbour, slotId: string): Promise<void> {
  const { ledgerId } = valueOf(await who.ask('owner', 'booking.open', { homeId }))
  valueOf(await who.ask('owner', 'booking.reserve', { homeId, ledgerId, slotId }))
}
