import type { AskView, ParkingView } from '@contract/parking'
import { clockAt, clockOf, dayOf, HOUR, instantOf, minutesOf, type Clock, type Day, type Instant } from '@domain/kernel/calendar'
import { isPlate } from '@domain/forms/is-plate'
import { plateOf } from '@domain/parking/plate'
import type { ParkingWords } from '@/copy/zh-CN/parking'
import { atWords } from '@/copy/when'
import type { Language } from '@/platform/language'
import type { Tone } from '@/ui/tone'

export type Saying = { readonly words: ParkingWords; readonly language: Language; readonly now: Instant }
const TONES: Readonly<Record<AskView['state'], Tone>> = { waiting: 'amber', agreed: 'pine', declined: 'red', withdrawn: 'blue' }

/** Nothing typed yet, or a plate. */
export const isPlateOrNone = (text: string): boolean => plateOf(text) === '' || isPlate(plateOf(text))
export const isWholePlate = (text: string): boolean => isPlate(plateOf(text))

export const askRow = ({ no, kind, type, plate, remark, at, state, words: said }: AskView, { words, language, now }: Saying) => ({
  no, title: kind === 'space' ? `${words.kinds.space} · ${words.types[type]}` : words.kinds[kind], note: [...(said ? [said] : []), ...(plate ? [plate] : []), ...(remark ? [remark] : []), words.askedAt(atWords(at, now, language))].join('　'),
  state: words.states[state], tone: TONES[state], isOpen: state === 'waiting'
})

/** The day and hour a booking begins with when nothing is chosen: the next whole hour. */
export const nextHour = (now: Instant): { readonly day: Day; readonly from: Clock } => {
  const at = Math.ceil(now / HOUR) * HOUR
  return { day: dayOf(at), from: clockOf(at) }
}
/** Only whole hours may be booked: 14:30 → 14:00. */
export const wholeHour = (time: Clock): Clock => clockAt(Math.floor(minutesOf(time) / 60) * 60)
export const timesOf = (day: Day, from: Clock, hours: number): { readonly from: Instant; readonly to: Instant } => ({ from: instantOf(day, from), to: instantOf(day, from) + hours * HOUR })
/** Visitors' spaces that nobody has at any time of these hours, as the page last knew. */
export const leftIn = ({ spaces, taken }: Pick<ParkingView['lots'][number], 'spaces' | 'taken'>, { from, to }: { readonly from: Instant; readonly to: Instant }): number =>
  Math.max(0, spaces - new Set(taken.filter((one) => one.from < to && from < one.to).map(({ no }) => no)).size)
