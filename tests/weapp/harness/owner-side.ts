import { valueOf, type Person } from '../../../scripts/demo/client'
import { COMMUNITY } from '../../../scripts/demo/people'
import { jpeg } from '../../journeys/a-photo'
import { STROKES } from './desk-side'

/** What owners do while the test holds a phone of staff, through the typed client. */
export async function bind (who: Person, phone: string, idTail: string): Promise<string | undefined> {
  const bound = await who.ask('owner', 'session.bind', { communityId: COMMUNITY, phoneCode: await who.phoneCode(phone), idTail })
  return bound.ok ? bound.value.homes[0]?.homeId : undefined
}

/** Reads the notice and hands everything in; false for a household whose row of the roster needs mending first. */
export async function register (who: Person, homeId: string): Promise<boolean> {
  const { notices } = valueOf(await who.ask('owner', 'home.open', { homeId }))
  valueOf(await who.ask('owner', 'home.readNotice', { homeId, noticeId: (notices[0]?.id ?? '') as never }))
  const { record } = valueOf(await who.ask('owner', 'registration.open', { homeId }))
  const materials = await Promise.all(['id-card', 'contract'].map(async (code) => ({ code, files: [await who.upload(`homes/${homeId.slice('home_'.length)}/photo/${code}-1.jpg`, jpeg)] })))
  valueOf(await who.ask('owner', 'registration.attach', { homeId, materials }))
  const filled = { ...record, mailAddress: '杭州市余杭区文一西路 588 号', emergencyName: '陈思远', emergencyRelation: '配偶', emergencyPhone: '13911112222', confirmsHouse: true, confirmsFees: true, confirmsRules: true, consentsToIdData: true }
  return (await who.ask('owner', 'registration.submit', { homeId, record: filled as never })).ok
}

export async function book (who: Person, homeId: string, slotId: string): Promise<void> {
  const { ledgerId } = valueOf(await who.ask('owner', 'booking.open', { homeId }))
  valueOf(await who.ask('owner', 'booking.reserve', { homeId, ledgerId, slotId }))
}

export async function sign (who: Person, homeId: string, paper: string): Promise<void> {
  const { papers: [shown] } = valueOf(await who.ask('owner', 'papers.open', { homeId, papers: [paper] }))
  valueOf(await who.ask('owner', 'papers.sign', { homeId, papers: [{ paper, digest: shown?.digest ?? '', seconds: 90 }], strokes: STROKES, device: 'owner phone' }))
}

export async function pay (who: Person, homeId: string): Promise<void> {
  const { dueFen } = valueOf(await who.ask('owner', 'bill.open', { homeId }))
  const { ticket } = valueOf(await who.ask('owner', 'bill.pay', { homeId, fen: dueFen }))
  await who.device('/device/pay', { package: ticket.package, outcome: 'paid', settle: true })
}
