import { cloudNow, onCloudClockMoved } from './h5/cloud-clock'

/** Epoch milliseconds. For showing and counting down only: no operation takes its time from a client. */
export const now: () => number = process.env.TARO_ENV === 'h5' ? cloudNow : Date.now

/** Told when the clock was set to another time (only the local cloud does that); returns the way to stop listening. */
export const onClockMoved: (listener: () => void) => () => void =
  process.env.TARO_ENV === 'h5' ? onCloudClockMoved : () => () => undefined
