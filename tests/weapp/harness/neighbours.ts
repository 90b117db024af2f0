import { readFileSync } from 'node:fs'
import path from 'node:path'
import { decode } from 'iconv-lite'
import { person, type Person } from '../../../scripts/demo/client'
import { bind, register } from './owner-side'
import type { Town } from './town'

const ROSTER = path.resolve(__dirname, '../../fixtures/roster/yunxili-gbk.csv')
const SIDE_BY_SIDE = 4

export type Neighbour = { readonly who: Person; readonly homeId: string; readonly idTail: string }

/** Owners as the roster has them: phone and the end of the ID. */
function rosterOwners (): { readonly phone: string; readonly idTail: string }[] {
  return decode(readFileSync(ROSTER), 'gbk').split('\n').flatMap((line) => {
    const phone = /1380000\d{4}/.exec(line)?.[0]
    const idTail = /="\d{14}(\d{3}[\dX])"/.exec(line)?.[1]
    return phone && idTail ? [{ phone, idTail }] : []
  })
}

/** So many households from building 1 on (the first `skip` left out), each bound and registered, and accepted by the member of staff if one is given: then they may book. */
export async function readyNeighbours (town: Town, count: number, { staff, skip = 0 }: { readonly staff?: Person; readonly skip?: number } = {}): Promise<readonly Neighbour[]> {
  const owners = rosterOwners().slice(skip)
  const ready: Neighbour[] = []
  const prepare = async () => {
    for (let owner = owners.shift(); owner && ready.length < count; owner = owners.shift()) {
      const who = await person(town.url, `neighbour-${owner.phone.slice(-4)}`)
      const homeId = await bind(who, owner.phone, owner.idTail)
      if (homeId && await register(who, homeId) && (!staff || (await staff.ask('staff', 'review.accept', { homeId })).ok)) ready.push({ who, homeId, idTail: owner.idTail })
    }
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, prepare))
  return ready.slice(0, count)
}
