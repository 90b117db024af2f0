import type { MyTicket, QueueRow, QueueView } from '@contract/queue'
import { MINUTE, type Instant } from '@domain/kernel/calendar'
import { SERVICES, type Manner, type Service } from '@domain/queue/queue'
import type { QueueWords } from '@/copy/zh-CN/queue'
import type { Tone } from '@/ui/tone'

const TONES: Readonly<Record<Manner, Tone>> = { booked: 'pine', early: 'blue', late: 'amber', 'walk-in': 'plain', urgent: 'red' }
export const toneOf = (manner: Manner): Tone => TONES[manner]

/** The desk I sit at, and whom I have there. */
export function myDesk ({ desks, rows }: Pick<QueueView, 'desks' | 'rows'>): { readonly desk: string; readonly service: Service; readonly row: QueueRow | undefined } | undefined {
  const mine = desks.find(({ isMine }) => isMine)
  return mine && { desk: mine.desk, service: mine.service, row: rows.find(({ desk, state }) => desk === mine.desk && (state === 'called' || state === 'serving')) }
}
/** The others, each with the number it has called or serves. */
export const otherDesks = ({ desks, rows }: Pick<QueueView, 'desks' | 'rows'>) => desks.filter(({ isMine }) => !isMine).map(({ desk, service, name }) => ({ desk, service, name, no: rows.find((row) => row.desk === desk && (row.state === 'called' || row.state === 'serving'))?.no ?? '' }))
export const waitingAt = ({ rows }: Pick<QueueView, 'rows'>, service: Service): readonly QueueRow[] => rows.filter((row) => row.state === 'waiting' && row.service === service)
export const skippedRows = ({ rows }: Pick<QueueView, 'rows'>): readonly QueueRow[] => rows.filter(({ state }) => state === 'skipped')
export const serviceTabs = (view: Pick<QueueView, 'rows'>, words: QueueWords): readonly { readonly value: Service; readonly words: string }[] => SERVICES.map((value) => ({ value, words: words.tab(words.services[value], waitingAt(view, value).length) }))
export const headNote = ({ rows, served }: Pick<QueueView, 'rows' | 'served'>, words: QueueWords): string => words.note(rows.filter(({ state }) => state === 'waiting').length, Object.values(served).reduce((sum, one) => sum + one, 0))
export const rowNote = ({ came, calls }: Pick<QueueRow, 'came' | 'calls'>, now: Instant, words: QueueWords): string => [words.waited(Math.max(0, Math.floor((now - came) / MINUTE))), ...(calls ? [words.called(calls)] : [])].join('　')
/** Where a household goes on to: everything but what it just had. */
export const onwards = (service: Service): readonly Service[] => SERVICES.filter((other) => other !== service)

export type Place = { readonly words: string; readonly note: string; readonly tone: 'pine' | 'amber' | 'plain'; readonly canLeave: boolean }
/** 请到 2 号窗口 · 前面还有 3 户，约 25 分钟 · 过号了 */
export function placeOf ({ state, desk, place, minutes }: Pick<MyTicket, 'state' | 'desk' | 'place' | 'minutes'>, words: QueueWords): Place {
  if (state === 'called') return { words: words.go(desk), note: words.goNote, tone: 'pine', canLeave: true }
  if (state === 'serving') return { words: words.being(desk), note: '', tone: 'pine', canLeave: false }
  if (state === 'skipped') return { words: words.over, note: words.overNote, tone: 'amber', canLeave: true }
  return { words: place > 1 ? words.place(place - 1) : words.isNext, note: minutes === null ? words.noDesk : words.minutes(minutes), tone: 'plain', canLeave: true }
}

/** The wait whose end can still be told on WeChat, and by which template; nothing once it is over. */
export const callToTell = ({ ticket, template }: { readonly ticket: Pick<MyTicket, 'no' | 'service' | 'state'> | null; readonly template?: string }): { readonly template: string; readonly wait: string } | undefined =>
  (template && ticket?.state === 'waiting' ? { template, wait: `${ticket.no}:${ticket.service}` } : undefined)

/** Figure by figure, as a voice is understood in a hall: A 0 0 1. */
export const spelled = (no: string): string => [...no].join(' ')

/** What the board says aloud: whoever was called, or called again, since it last looked. Nothing when it was just opened. */
export const newlyCalled = <C extends { readonly no: string; readonly at: number }>(before: readonly C[] | undefined, now: readonly C[]): readonly C[] =>
  before ? now.filter(({ no, at }) => !before.some((one) => one.no === no && one.at >= at)).sort((a, b) => a.at - b.at) : []
