import { person, type Person } from '../../../scripts/demo/client'
import { faultsOf, takePhone, type Phone, type PhoneOptions } from './phone'
import { openTown, type Town } from './town'
import type { TownStage } from './town-process'

const MOST_MS = 180_000

/** By login, or as `people` has them. */
type Who = string | { readonly openid: string }
const openidOf = (who: Who): string => (typeof who === 'string' ? who : who.openid)

export type TownOfTests = Town & {
  /** A phone of the compiled mini-program in this person's hands. */
  readonly phone: (who: Who, options?: PhoneOptions) => Promise<Phone>
  readonly phones: <const W extends readonly Who[]>(...who: W) => Promise<{ -readonly [At in keyof W]: Phone }>
  /** Somebody without a screen, by the typed client. */
  readonly person: (who: Who) => Promise<Person>
  /** The slot of the first day that begins then: '0930'. */
  readonly slot: (clock: string) => string
}

/**
 * Called once in a `describe`: a town opens before its tests and closes after them with every phone that was taken in it, and after each test no phone may have had a fault but what `forgives` names.
 * What the tests begin with (phones, neighbours, an owner half way) they prepare in a `beforeAll` of their own.
 */
export function inTown (stage?: TownStage, { forgives = () => false }: { readonly forgives?: (fault: unknown) => boolean } = {}): TownOfTests {
  jest.setTimeout(MOST_MS)
  const taken: Phone[] = []
  let opened: Town | undefined
  const there = (): Town => {
    if (!opened) throw new Error('the town opens before the first test, not while tests are read')
    return opened
  }
  beforeAll(async () => { opened = await openTown(stage) })
  afterAll(async () => { for (const phone of taken) phone.stop(); await opened?.close() })
  afterEach(() => { expect(taken.flatMap((phone) => faultsOf(phone).filter((fault) => !forgives(fault)))).toEqual([]) })

  const phone = async (who: Who, options?: PhoneOptions): Promise<Phone> => {
    const one = await takePhone(there(), openidOf(who), options)
    taken.push(one)
    return one
  }
  return {
    get url () { return there().url },
    get batchId () { return there().batchId },
    get firstDay () { return there().firstDay },
    now: () => there().now(),
    setClock: (day, clock) => there().setClock(day, clock),
    close: () => there().close(),
    phone,
    phones: async (...who) => await Promise.all(who.map((one) => phone(one))) as never,
    person: (who) => person(there().url, openidOf(who)),
    slot: (clock) => `${there().firstDay.slice(5).replace('-', '')}-${clock}`
  }
}
