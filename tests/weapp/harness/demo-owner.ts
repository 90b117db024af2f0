import { valueOf, type Person } from '../../../scripts/demo/client'
import { people } from '../../../scripts/demo/people'
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
