import { clockOf, dayOf } from '@domain/kernel/calendar'

/** An instant, as the sentences say it. */
export const at = (instant: number) => `${dayOf(instant)} ${clockOf(instant)}`
