import { formFor } from '@domain/inspection/form'
import { markKey } from '@domain/inspection/inspection'
import { expectedCounts } from '@domain/keys/key-issue'
import { valueOf, type Person } from '../../../scripts/demo/client'
import { jpeg } from '../../journeys/a-photo'

/** What staff do while the test holds the owner's phone, through the typed client. */
export const STROKES = '100,250 300,120 500,380 700,120 900,250;200,400 800,420'

/** Identity, the whole flat without a defect, the handover sheet countersigned. */
export async function walkThrough (staff: Person, homeId: string, idTail: string): Promise<void> {
  valueOf(await staff.ask('staff', 'desk.identify', { homeId, ownerNo: 1, idTail }))
  const { form } = valueOf(await staff.ask('staff', 'inspection.open', { homeId }))
  const marks = Object.fromEntries((form.length ? form : formFor('三室两厅')).flatMap((room) => room.items.map((item) => [markKey(room.code, item.code), 'ok' as const])))
  const photo = await staff.upload(`homes/${homeId.slice('home_'.length)}/photo/meter-water.jpg`, jpeg)
  valueOf(await staff.ask('staff', 'inspection.finish', { homeId, marks, meters: { water: { reading: 312, photo }, power: { reading: 4512, photo: null }, gas: { reading: 0, photo: null } } }))
  const { papers: [sheet] } = valueOf(await staff.ask('staff', 'papers.open', { homeId, papers: ['handover-sheet'] }))
  valueOf(await staff.ask('staff', 'papers.sign', { homeId, papers: [{ paper: 'handover-sheet', digest: sheet?.digest ?? '', seconds: 20 }], strokes: STROKES, device: 'desk' }))
}

/** The set out of the cabinet, counted by one and then by another. */
export async function countKeys (staff: Person, second: Person, homeId: string): Promise<void> {
  const { kinds } = valueOf(await staff.ask('staff', 'keys.takeOut', { homeId }))
  for (const who of [staff, second]) valueOf(await who.ask('staff', 'keys.count', { homeId, counts: expectedCounts(kinds) }))
}
