import type { FoundCar, WaitingAsk } from '@contract/parking'
import type { Instant } from '@domain/kernel/calendar'
import type { ParkingDeskWords } from '@/copy/zh-CN/parking-desk'
import { atWords } from '@/copy/when'
import type { Language } from '@/platform/language'

export type Saying = { readonly words: ParkingDeskWords; readonly language: Language; readonly now: Instant }

export const carRow = ({ homeId, label, names, spaces, until }: FoundCar, { words, language, now }: Saying) => ({
  key: `${homeId}-${until ?? 0}`, homeId, title: label,
  note: [until === null ? words.owner(names.join('、')) : words.visitor(atWords(until, now, language)), spaces.length ? spaces.map(({ lot, no }) => words.space(lot, no)).join('、') : words.noSpace].join('　')
})

export const askLine = (ask: WaitingAsk, { words, language, now }: Saying) => ({
  key: `${ask.homeId}-${ask.no}`, ask, title: words.row(ask.label, ask.name), what: ask.kind === 'space' ? `${words.kinds.space} · ${words.types[ask.type]}` : words.kinds[ask.kind],
  note: [...(ask.plate ? [ask.plate] : []), ...(ask.remark ? [ask.remark] : []), ...(ask.spaces.length ? [words.has(ask.spaces.join('、'))] : []), words.sent(atWords(ask.at, now, language))].join('　')
})
