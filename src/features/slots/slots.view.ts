import type { SlotRow } from '@contract/slots'
import type { Day } from '@domain/kernel/calendar'
import type { SlotsWords } from '@/copy/zh-CN/slots'
import type { Asked } from '@/platform/ask'
import type { GridLook, GridView } from '@/ui/slot-grid'
import type { Tone } from '@/ui/tone'

export type SlotsOpened = Extract<Asked<'slots.board'>, { ok: true }>['value']
export type SlotCount = SlotsOpened['slots'][number]
export type SlotPart = SlotsOpened['parts'][number]

const lookOf = ({ places, booked, offered, waiting }: SlotCount): GridLook => (waiting > 0 ? 'line' : places === 0 ? 'off' : booked + offered >= places ? 'full' : booked > 0 ? 'part' : 'free')

/** A week as the grid draws it: the number of the day over each column, the time beside each row. */
export function gridOf ({ days, slots }: Pick<SlotsOpened, 'days' | 'slots'>, head: (day: Day) => string): GridView {
  const times = [...new Set(slots.map(({ from }) => from))].sort()
  return {
    columns: days.map(({ day }) => head(day)), rows: times,
    cells: slots.map((slot) => ({ key: slot.id, row: times.indexOf(slot.from), column: days.findIndex(({ day }) => day === slot.day), words: slot.places || slot.booked ? `${slot.booked}/${slot.places}${slot.waiting ? `+${slot.waiting}` : ''}` : '–', look: lookOf(slot) }))
  }
}

/** What a slot's row says under its time, nothing that is zero. */
export const slotNote = ({ arrived, offered, asked, waiting, extra, extraPlaces }: SlotCount, words: SlotsWords): string =>
  [arrived ? words.arrived(arrived) : '', asked ? words.asked(asked) : '', offered ? words.offered(offered) : '', waiting ? words.waits(waiting) : '', extra ? words.extra(extra, extraPlaces) : ''].filter(Boolean).join('　')

export const partName = ({ buildings }: SlotPart, words: SlotsWords): string =>
  buildings.length > 1 ? words.range(buildings[0] ?? '', buildings[buildings.length - 1] ?? '') : words.building(buildings[0] ?? '')

/** How a home stands, in one word and its tone. */
export function stateOf ({ state, asked, offered, waits, missed, allowed }: SlotRow, what: 'booked' | 'waiting' | 'unbooked', words: SlotsWords): { readonly words: string; readonly tone: Tone } {
  const { states } = words
  if (what === 'booked') return state === 'arrived' ? { words: states.arrived, tone: 'pine' } : offered ? { words: states.offered, tone: 'amber' } : asked ? { words: states.asked, tone: 'amber' } : { words: states.booked, tone: 'blue' }
  if (what === 'waiting') return state === 'free' ? { words: states.waits, tone: 'amber' } : { words: states.booked, tone: 'blue' }
  return missed ? { words: states.missed, tone: 'red' } : waits ? { words: states.waits, tone: 'amber' } : allowed ? { words: states.allowed, tone: 'pine' } : { words: states.not, tone: 'plain' }
}

export type SlotAsked = { readonly what: 'booked' | 'waiting' | 'unbooked'; readonly slotId: string | null }
export const slotAsked = ({ what = '', slotId = '' }: Readonly<Record<string, string | undefined>>): SlotAsked =>
  (slotId && (what === 'booked' || what === 'waiting') ? { what, slotId } : { what: 'unbooked', slotId: null })
