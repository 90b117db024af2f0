import { valueOf, type Person } from '../../../scripts/demo/client'
import { people } from '../../../scripts/demo/people'
import { walkThrough } from './desk-side'
import type { TownOfTests } from './in-town'
import { bind, book, pay, register, sign } from './owner-side'

const WAY = ['bound', 'registered', 'accepted', 'expected'] as const

/** The owner who holds the stage's phone, this far along: `expected` has booked 09:30 of the first day, signed and paid, and it is two minutes before. */
export async function demoOwner (town: TownOfTests, upTo: (typeof WAY)[number] = 'bound'): Promise<Person> {
  const { home: homeId } = people.owner, owner = await town.person(people.owner)
  const isFurtherThan = (stage: (typeof WAY)[number]): boolean => WAY.indexOf(upTo) > WAY.indexOf(stage)
  await bind(owner, '13800006207', '1218')
  if (isFurtherThan('bound') && !await register(owner, homeId)) throw new Error('not registered')
  if (isFurtherThan('registered')) valueOf(await (await town.person(people.staff)).ask('staff', 'review.accept', { homeId }))
  if (isFurtherThan('accepted')) {
    await book(owner, homeId, town.slot('0930'))
    await sign(owner, homeId, 'residence-agreement')
    await pay(owner, homeId)
    await town.setClock(town.firstDay, '09:28')
  }
  return owner
}

/** The same owner, received in the first slot of the first day, the home walked through, the handover sheet signed by the owner: only the keys are left. */
export async function demoHandover (town: TownOfTests): Promise<Person> {
  const { home: homeId } = people.owner, owner = await demoOwner(town, 'accepted'), staff = await town.person(people.staff)
  await sign(owner, homeId, 'residence-agreement')
  const { days } = valueOf(await owner.ask('owner', 'booking.open', { homeId }))
  await book(owner, homeId, days.flatMap(({ slots }) => slots)[0]?.id ?? '')
  await town.setClock(town.firstDay, '09:05')
  const household = valueOf(await staff.ask('staff', 'desk.household', { homeId }))
  valueOf(await staff.ask('staff', 'booking.checkIn', { homeId, ledgerId: household.ledgerId, slotId: household.visit?.slot ?? '' }))
  await walkThrough(staff, homeId, '1218')
  await sign(owner, homeId, 'handover-sheet')
  return owner
}
