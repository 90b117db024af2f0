import { clockOf, dayOf } from '@domain/kernel/calendar'

/** An instant, as the sentences say it. */
export const at = (instant: number) => { const [, month, day] = dayOf(instant).split('-'); return `${Number(month)}月${Number(day)}日 ${clockOf(instant)}` }
