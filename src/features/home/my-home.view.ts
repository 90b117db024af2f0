import type { HomeView } from '@contract/home'
import { dayOf } from '@domain/kernel/calendar'
import { dateWords } from '@/copy/when'
import type { Saying } from './home.view'

export type RepairRow = { readonly no: number; readonly title: string; readonly aside: string; readonly late: boolean }

/** The repair said to be finished the longest, looked at by us or not: the owner's word closes it. */
export const toLookAt = (view: HomeView): HomeView['defects'][number] | undefined =>
  [...view.defects].filter(({ state }) => state === 'fixed' || state === 'passed').sort((one, other) => one.deadline - other.deadline)[0]

/** What is still being repaired, the nearest deadline first. */
export const repairsOf = (view: HomeView, { words, language, now }: Saying): readonly RepairRow[] =>
  [...view.defects].filter(({ state }) => state !== 'fixed' && state !== 'passed').sort((one, other) => one.deadline - other.deadline).map(({ no, room, item, words: said, deadline }) => {
    const day = dateWords(dayOf(deadline), language)
    const late = deadline < now
    return { no, title: said ? `${room}${item} ${said}` : `${room}${item}`, aside: late ? words.late(day) : words.before(day), late }
  })
